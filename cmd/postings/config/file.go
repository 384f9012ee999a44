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

// entry is a key of the file, after those of its tables, with its value and line.
type entry struct {
	path  []string
	value any
	line  int
}

// name returns the key with a dot after each table.
func (e entry) name() string { return strings.Join(e.path, ".") }

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
	known := names(settings, tables(r.Choices))
	for _, entry := range entries(data, values, known) {
		from := Origin{Source: File, Where: r.File, Line: entry.line}
		e := c.take(entry, settings, tables(r.Choices), from)
		if action, ok := strings.CutPrefix(entry.name(), "keys."); ok && e == nil {
			e = c.share(owners, action, from)
		}
		if e != nil && e.Problem == Unknown {
			e.Allowed = siblings(known, entry.path)
		}
		if first == nil {
			first = e
		}
	}
	return first
}

// take settles what a line of the file says.
func (c *Config) take(entry entry, settings []Setting, tables []table, from Origin) *Error {
	last := len(entry.path) - 1
	for _, t := range tables {
		if t.name == strings.Join(entry.path[:last], ".") {
			return c.settle(t, entry.path[last], entry.value, from)
		}
	}
	for _, s := range settings {
		if s.Name == entry.name() {
			return c.apply(s, entry.value, from)
		}
	}
	return &Error{Origin: from, Setting: entry.name(), Problem: Unknown}
}

// names returns the paths of all settings and tables.
func names(settings []Setting, tables []table) [][]string {
	var all [][]string
	for _, s := range settings {
		all = append(all, strings.Split(s.Name, "."))
	}
	for _, t := range tables {
		all = append(all, append(strings.Split(t.name, "."), ""))
	}
	return all
}

// entries returns the keys of a valid document in its order, those of a table
// that is known by their own and others by the table's name.
func entries(data []byte, values map[string]any, known [][]string) []entry {
	var all []entry
	seen := map[string]bool{}
	var add func(path []string, value any, line int)
	add = func(path []string, value any, line int) {
		inner, isTable := value.(map[string]any)
		if isTable && isKnownTable(known, path) { // an inline table
			for _, key := range slices.Sorted(maps.Keys(inner)) {
				add(append(slices.Clone(path), key), inner[key], line)
			}
			return
		}
		if id := strings.Join(path, "\x00"); !seen[id] {
			seen[id] = true
			all = append(all, entry{path, value, line})
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
		isHeader := expression.Kind != unstable.KeyValue
		if isHeader {
			table = path
		} else {
			path = append(slices.Clone(table), path...)
		}
		depth, value := 1, values[path[0]]
		for depth < len(path) && isKnownTable(known, path[:depth]) {
			inner, ok := value.(map[string]any)
			if !ok {
				break
			}
			value = inner[path[depth]]
			depth++
		}
		if _, ok := value.(map[string]any); !ok || !isHeader || !isKnownTable(known, path[:depth]) {
			add(path[:depth], value, line)
		}
	}
	return all
}

// isKnownTable reports whether something that is known is in a table.
func isKnownTable(known [][]string, path []string) bool {
	return slices.ContainsFunc(known, func(name []string) bool {
		return len(name) > len(path) && slices.Equal(name[:len(path)], path)
	})
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

// siblings returns the names of the settings and tables that could have been meant,
// in the same table.
func siblings(known [][]string, path []string) []string {
	depth := len(path) - 1
	var names []string
	for _, name := range known {
		if len(name) > depth && slices.Equal(name[:depth], path[:depth]) && !slices.Contains(names, name[depth]) {
			names = append(names, name[depth])
		}
	}
	return names
}
