package config

import (
	"errors"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/BurntSushi/toml"
)

// readFile takes what the file settles.
func (c *Config) readFile(r Request, settings []Setting) *Error {
	var values map[string]any
	meta, err := toml.Decode(strings.TrimPrefix(r.Data, "\ufeff"), &values)
	if err != nil {
		e := &Error{Origin: Origin{Source: File, Where: r.File}, Problem: Syntax, Reason: err.Error()}
		if parse, ok := errors.AsType[toml.ParseError](err); ok {
			e.Origin.Line, e.Reason = parse.Position.Line, parse.Message
		}
		return e
	}
	var first *Error
	owners := map[string]string{} // of keys
	for _, key := range meta.Keys() {
		v := lookUp(values, key)
		name := strings.Join(key, ".")
		if _, table := v.(map[string]any); table && (name == "sites" || name == "keys") {
			continue
		}
		at := slices.IndexFunc(settings, func(s Setting) bool { return s.Name == name })
		from := Origin{Source: File, Where: r.File, Line: lineOf(r.Data, key)}
		var e *Error
		switch {
		case at >= 0:
			if e = c.apply(settings[at], v, from); e == nil && key[0] == "keys" {
				e = c.share(owners, key[1], from)
			}
		case len(key) > 1 && !slices.Contains([]string{"sites", "keys"}, key[0]):
			continue // its table was reported
		default:
			e = &Error{Origin: from, Setting: name, Problem: Unknown, Allowed: siblings(settings, name)}
		}
		if first == nil {
			first = e
		}
	}
	return first
}

// share notes which keys an action has, and refuses those that another one in
// the file has too.
func (c *Config) share(owners map[string]string, action string, from Origin) *Error {
	for _, key := range c.Keys[action] {
		if other, ok := owners[key]; ok && other != action {
			return &Error{Origin: from, Setting: "keys." + action, Value: key, Problem: SharedKey, Allowed: []string{"keys." + other}}
		}
		owners[key] = action
	}
	return nil
}

// lookUp returns the value of a key in decoded TOML.
func lookUp(values map[string]any, key toml.Key) any {
	var v any = values
	for _, part := range key {
		table, ok := v.(map[string]any)
		if !ok {
			return nil
		}
		v = table[part]
	}
	return v
}

// siblings returns the names of the settings that could have been meant, in the
// same table.
func siblings(settings []Setting, name string) []string {
	table, _, inTable := strings.Cut(name, ".")
	var names []string
	for _, s := range settings {
		outer, inner, nested := strings.Cut(s.Name, ".")
		switch {
		case inTable && nested && outer == table:
			names = append(names, inner)
		case !inTable && !slices.Contains(names, outer):
			names = append(names, outer)
		}
	}
	return names
}

// refusing is a value that takes nothing.
type refusing struct{}

var errRefused = errors.New("refused")

func (*refusing) UnmarshalTOML(any) error { return errRefused }

// lineOf returns the line of a key, or 0. The decoder tells the place of a
// value only when that is refused: so it decodes into a struct of this one key
// that refuses all.
func lineOf(data string, key toml.Key) int {
	t := reflect.TypeFor[refusing]()
	for _, part := range slices.Backward(key) {
		t = reflect.StructOf([]reflect.StructField{{
			Name: "Key", Type: t, Tag: reflect.StructTag("toml:" + strconv.Quote(part)),
		}})
	}
	_, err := toml.Decode(strings.TrimPrefix(data, "\ufeff"), reflect.New(t).Interface())
	if parse, ok := errors.AsType[toml.ParseError](err); ok {
		return parse.Position.Line
	}
	return 0
}
