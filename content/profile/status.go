package profile

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode"

	"postings/model"
	"postings/model/date"
)

// State is the state of a posting.
type State string

// The states. All but the first are closed to applications.
const (
	Open     State = "open"
	Closed   State = "closed"
	Upcoming State = "upcoming"
	Draft    State = "draft"
)

// states returns the names of all states.
func states() []string {
	return []string{string(Open), string(Closed), string(Upcoming), string(Draft)}
}

// Status determines the state of a posting from its front matter.
type Status struct {
	// AlwaysOpen are the keys of postings that are open whatever their fields say.
	AlwaysOpen []string `toml:"always-open"`
	// Rules are tried in order; the first that yields a state decides.
	Rules []Rule `toml:"rules"`
	// Otherwise is the state if no rule yields one, by default closed.
	Otherwise State `toml:"otherwise"`
	// Unlisted determines which closed postings still have a page.
	Unlisted Test `toml:"unlisted"`
	// Undated are words that may replace the closing date, such as "until filled".
	Undated []string `toml:"undated"`
}

// Rule determines the state from the first of some fields that has a value, or
// else the first that is present: from its value, or from the date in it.
type Rule struct {
	Fields   []string `toml:"fields"`
	Open     []Value  `toml:"open"`
	Closed   []Value  `toml:"closed"`
	Upcoming []Value  `toml:"upcoming"`
	Draft    []Value  `toml:"draft"`
	// Passed is the state after the date, and Coming the state until then.
	Passed State `toml:"passed"`
	Coming State `toml:"coming"`
	// Otherwise is the state if the field has any other value. If it is empty, the
	// next rule is tried.
	Otherwise State `toml:"otherwise"`
}

// Test compares a field with values.
type Test struct {
	Fields []string `toml:"fields"`
	Values []Value  `toml:"values"`
}

// Value is compared with a field. As in templates, a boolean only equals a
// boolean, and a text only a text.
type Value any

// StateOf returns the state of a posting as of a day.
func (s *Status) StateOf(key string, fields model.Fields, today time.Time) State {
	if s.IsAlwaysOpen(key) {
		return Open
	}
	for i := range s.Rules {
		if state := s.Rules[i].state(fields, today); state != "" {
			return state
		}
	}
	return cmp.Or(s.Otherwise, Closed)
}

// IsAlwaysOpen reports whether a posting is open whatever its fields say.
func (s *Status) IsAlwaysOpen(key string) bool {
	return slices.Contains(s.AlwaysOpen, key)
}

// IsUnlisted reports whether a closed posting still has a page.
func (s *Status) IsUnlisted(fields model.Fields) bool {
	return isAny(fields.Present(s.Unlisted.Fields), s.Unlisted.Values)
}

// state returns the state that the rule yields, or "".
func (r *Rule) state(fields model.Fields, today time.Time) State {
	f := cmp.Or(fields.First(r.Fields), fields.Present(r.Fields))
	if f == nil {
		return ""
	}
	if state, known := r.of(f, today); known {
		return state
	}
	return r.Otherwise
}

// of returns the state for a field, "" if the rule yields none. known is false
// if the rule does not understand the value.
func (r *Rule) of(f *model.Field, today time.Time) (state State, known bool) {
	for _, can := range []struct {
		state  State
		values []Value
	}{{Open, r.Open}, {Closed, r.Closed}, {Upcoming, r.Upcoming}, {Draft, r.Draft}} {
		if isAny(f, can.values) {
			return can.state, true
		}
	}
	if r.Passed == "" && r.Coming == "" {
		return "", false
	}
	day, ok := date.Parse(f.Value)
	switch {
	case !ok:
		return "", false
	case date.Before(day, today):
		return r.Passed, true
	}
	return r.Coming, true
}

// Unreadable returns the fields of rules that none of the rules understands:
// their values are texts that are neither expected nor dates.
func (s *Status) Unreadable(fields model.Fields, today time.Time) []model.Field {
	known := map[*model.Field]bool{}
	var order []*model.Field
	for i := range s.Rules {
		r := &s.Rules[i]
		for _, name := range r.Fields {
			f := fields.Find(name)
			if f == nil {
				continue
			}
			if _, asked := known[f]; !asked {
				order = append(order, f)
				known[f] = f.Kind == model.Bool || f.Text() == "" || containsFold(booleans, f.Text()) || s.IsUndated(f.Text())
			}
			_, read := r.of(f, today)
			known[f] = known[f] || read || r.Otherwise != ""
		}
	}
	var all []model.Field
	for _, f := range order {
		if !known[f] {
			all = append(all, *f)
		}
	}
	return all
}

// booleans are the texts that stand for one.
var booleans = []string{"true", "false", "yes", "no", "oui", "non", "on", "off"}

// IsUndated reports whether a text says that there is no closing date.
func (s *Status) IsUndated(text string) bool {
	text = strings.ToLower(text)
	if !strings.ContainsFunc(text, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
		return true // dashes only
	}
	return slices.ContainsFunc(s.Undated, func(words string) bool { return strings.Contains(text, words) })
}

// isAny reports whether a field has one of the values.
func isAny(f *model.Field, values []Value) bool {
	return slices.ContainsFunc(values, func(v Value) bool { return is(f, v) })
}

// is reports whether a field has the value.
func is(f *model.Field, v Value) bool {
	if f == nil {
		return false
	}
	switch v := v.(type) {
	case bool:
		return f.Kind == model.Bool && strings.EqualFold(f.Value, fmt.Sprint(v))
	case string:
		return f.Kind != model.Bool && f.Kind != model.Null && strings.EqualFold(strings.TrimSpace(f.Value), v)
	}
	return f.Kind == model.Number && f.Value == fmt.Sprint(v)
}
