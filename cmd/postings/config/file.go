package config

import (
	"bytes"
	"errors"
	"maps"
	"slices"
	"strings"

	"github.com/pelletier/go-toml/v2"
	"github.com/pelletier/go-toml/v2/unstable"
)

// entry is a key of the file with its value and line.
type entry struct {
	name  string // with a dot after its table
	value any
	line  int
}

// readFile takes what the file sets, and returns the first thing wrong with it.
func (c *Config) readFile(r Request, settings []Setting) *Error {
	data := []byte(strings.TrimPrefix(r.Data, "\ufeff"))
	var values map[string]any
	if err := toml.Unmarshal(data, &values); err != nil {
		e := &Error{Origin: Origin{Source: File, Where: r.File}, Problem: Syntax, Reason: strings.TrimPrefix(err.Error(), "toml: ")}
		if decode, ok := errors.AsType[*toml.DecodeError](err); ok {
			e.Origin.Line, _ = decode.Position()
		}
		return e
	}
	var first *Error
	owners := map[string]string{} // of keys
	for _, entry := range entries(data, values) {
		from := Origin{Source: File, Where: r.File, Line: entry.line}
		at := slices.IndexFunc(settings, func(s Setting) bool { return s.Name == entry.name })
		var e *Error
		if at < 0 {
			e = &Error{Origin: from, Setting: entry.name, Problem: Unknown, Allowed: siblings(settings, entry.name)}
		} else if e = c.apply(settings[at], entry.value, from); e == nil {
			if action, ok := strings.CutPrefix(entry.name, "keys."); ok {
				e = c.share(owners, action, from)
			}
		}
		if first == nil {
			first = e
		}
	}
	return first
}

// entries returns the keys of a valid document in its order, those of a table
// that is known by their own and others by the table's name.
func entries(data []byte, values map[string]any) []entry {
	var all []entry
	seen := map[string]bool{}
	add := func(name string, value any, line int) {
		if !seen[name] {
			seen[name] = true
			all = append(all, entry{name, value, line})
		}
	}
	var table []string
	var parser unstable.Parser
	for parser.Reset(data); parser.NextExpression(); {
		expression := parser.Expression()
		var path []string
		line := 0
		for key := expression.Key(); key.Next(); {
			path = append(path, string(key.Node().Data))
			line = 1 + bytes.Count(data[:key.Node().Raw.Offset], []byte("\n"))
		}
		if expression.Kind == unstable.KeyValue {
			path = append(slices.Clone(table), path...)
		} else {
			table = path
		}
		name := path[0]
		inner, isTable := values[name].(map[string]any)
		switch {
		case !isTable || name != "sites" && name != "keys":
			add(name, values[name], line)
		case len(path) > 1:
			add(name+"."+path[1], inner[path[1]], line)
		case expression.Kind == unstable.KeyValue: // an inline table
			for _, key := range slices.Sorted(maps.Keys(inner)) {
				add(name+"."+key, inner[key], line)
			}
		}
	}
	return all
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
