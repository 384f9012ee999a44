package config

import (
	"errors"
	"maps"
	"path"
	"regexp"
	"regexp/syntax"
	"slices"
	"strings"

	"postings/model"
)

// table is a table of the file whose keys are not settings: the user makes them up.
type table struct {
	name string
	// get returns what is settled by key, strings or lists of them, and set settles
	// one of them.
	get func(*Config) map[string]any
	set func(c *Config, key string, v any) fault
	// key and value are an example.
	key   string
	value any
}

// fault is what is wrong with a line of a table, and the part of it that is.
type fault struct {
	problem       Problem
	value, reason string
}

// tables returns all tables with keys of the user's own, in the order of the file.
func tables(choices Choices) []table {
	return []table{
		offTable(choices.Rules),
		statementTable(model.English, "pay", `salary|\$\d`),
		statementTable(model.French, "pay", `salaire|\d\s?\$`),
	}
}

// offTable turns rules of checking off by path.
func offTable(known []string) table {
	return table{
		name: "check.off", key: "en/archive", value: []string{"link-private"},
		get: func(c *Config) map[string]any { return anyValues(c.Off) },
		set: func(c *Config, key string, v any) fault {
			if _, err := path.Match(key, ""); err != nil {
				return fault{problem: NotGlob, value: key}
			}
			list, ok := v.([]any)
			if !ok {
				list = []any{v}
			}
			var rules []string
			for _, item := range list {
				rule, ok := item.(string)
				if !ok {
					return fault{problem: NotRules, value: shown(v)}
				}
				if !slices.Contains(known, rule) {
					return fault{problem: UnknownRule, value: rule}
				}
				rules = append(rules, rule)
			}
			c.Off = with(c.Off, key, rules)
			return fault{}
		},
	}
}

// statementTable holds patterns of what every open posting in a language has to say.
func statementTable(l model.Lang, key, pattern string) table {
	return table{
		name: "check.statements." + l.String(), key: key, value: pattern,
		get: func(c *Config) map[string]any { return anyValues(c.Statements[l]) },
		set: func(c *Config, key string, v any) fault {
			pattern, ok := v.(string)
			if !ok {
				return fault{problem: NotText, value: shown(v)}
			}
			if _, err := Pattern(pattern); err != nil {
				reason := err.Error()
				if e, ok := errors.AsType[*syntax.Error](err); ok {
					reason = e.Code.String() + ": " + e.Expr
				}
				return fault{problem: NotPattern, value: pattern, reason: reason}
			}
			c.Statements[l] = with(c.Statements[l], key, pattern)
			return fault{}
		},
	}
}

// Pattern compiles the pattern of a statement, which finds capital letters and small
// ones alike.
func Pattern(pattern string) (*regexp.Regexp, error) { return regexp.Compile("(?i)" + pattern) }

// with returns a copy of a map with one more value.
func with[V any](m map[string]V, key string, value V) map[string]V {
	m = maps.Clone(m)
	if m == nil {
		m = map[string]V{}
	}
	m[key] = value
	return m
}

// anyValues returns a map of values of any type.
func anyValues[V any](m map[string]V) map[string]any {
	all := make(map[string]any, len(m))
	for key, value := range m {
		all[key] = value
	}
	return all
}

// settle takes a line of a table.
func (c *Config) settle(t table, key string, v any, from Origin) *Error {
	name := t.name + "." + tomlKey(key)
	changed := *c
	if f := t.set(&changed, key, v); f.problem != None {
		return &Error{Origin: from, Setting: name, Value: f.value, Problem: f.problem, Reason: f.reason}
	}
	*c = changed
	c.origins[name] = from
	return nil
}

// tableValues returns what the lines of all tables settle.
func (c *Config) tableValues(choices Choices) []Value {
	var values []Value
	for _, t := range tables(choices) {
		lines := t.get(c)
		for _, key := range slices.Sorted(maps.Keys(lines)) {
			name := t.name + "." + tomlKey(key)
			values = append(values, Value{Setting: Setting{Name: name}, Origin: c.origins[name], Value: lines[key]})
		}
	}
	return values
}

// tomlKey writes a key, in quotes where it needs them.
func tomlKey(key string) string {
	bare := func(r rune) bool {
		return r == '-' || r == '_' || '0' <= r && r <= '9' || 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z'
	}
	if key != "" && strings.IndexFunc(key, func(r rune) bool { return !bare(r) }) < 0 {
		return key
	}
	return quote(key)
}
