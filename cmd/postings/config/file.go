package config

import (
	"cmp"
	"slices"
	"strings"

	"postings/content/tomlfile"
)

// entry is a value in the file, with the names of its tables and its key, and
// its line.
type entry struct {
	path  []string
	value any
	line  int
}

// readFile applies the settings in the file, and returns the first error.
func (c *Config) readFile(r Request, settings []Setting, tables []table) *tomlfile.Error {
	data := []byte(strings.TrimPrefix(r.Data, "\ufeff"))
	var values map[string]any
	if err := tomlfile.Decode(r.File, data, &values); err != nil {
		return err
	}
	var known []string
	for _, s := range settings {
		known = append(known, s.Name)
	}
	for _, t := range tables {
		known = append(known, t.name+".")
	}
	var first *tomlfile.Error
	owners := map[string]string{} // by key
	for _, entry := range entries(values, known, lines(data)) {
		from := Origin{Source: File, Where: r.File, Line: entry.line}
		s, ok := lookUp(entry.path, settings, tables)
		var e *tomlfile.Error
		if !ok {
			name := strings.Join(entry.path, ".")
			e = &tomlfile.Error{File: r.File, Line: entry.line, Problem: tomlfile.Unknown, Name: name, Allowed: siblings(known, name)}
		} else if e = c.apply(s, entry.value, from); e == nil {
			e = c.share(owners, s.Name, from)
		}
		if first == nil {
			first = e
		}
	}
	return first
}

// lookUp returns the setting for a path of keys.
func lookUp(path []string, settings []Setting, tables []table) (Setting, bool) {
	last := len(path) - 1
	for _, t := range tables {
		if t.name == strings.Join(path[:last], ".") {
			return t.setting(path[last]), true
		}
	}
	name := strings.Join(path, ".")
	at := slices.IndexFunc(settings, func(s Setting) bool { return s.Name == name })
	if at < 0 {
		return Setting{}, false
	}
	return settings[at], true
}

// separator separates the keys of a path, which may contain dots.
const separator = "\x00"

// lines returns the lines of a valid document's keys and tables, by path.
func lines(data []byte) map[string]int {
	lines := map[string]int{}
	var table []string
	for key := range tomlfile.Keys(data) {
		if key.Table {
			table = nil
		}
		path := slices.Concat(table, key.Path)
		for i := range path {
			if id := strings.Join(path[:i+1], separator); lines[id] == 0 {
				lines[id] = key.Line
			}
		}
		if key.Table {
			table = path
		}
	}
	return lines
}

// entries returns the settings in a document in the order of their lines. A
// table without any known setting is an entry itself.
func entries(values map[string]any, known []string, lines map[string]int) []entry {
	var all []entry
	var add func(path []string, line int, value any)
	add = func(path []string, line int, value any) {
		line = cmp.Or(lines[strings.Join(path, separator)], line) // all of an inline table is on one line
		inner, isTable := value.(map[string]any)
		prefix := strings.Join(path, ".") + "."
		if !isTable || !slices.ContainsFunc(known, func(name string) bool { return strings.HasPrefix(name, prefix) }) {
			all = append(all, entry{path, value, line})
			return
		}
		for key, value := range inner {
			add(append(slices.Clone(path), key), line, value)
		}
	}
	for key, value := range values {
		add([]string{key}, 0, value)
	}
	slices.SortFunc(all, func(a, b entry) int {
		return cmp.Or(cmp.Compare(a.line, b.line), slices.Compare(a.path, b.path))
	})
	return all
}

// share records the keys bound to an action, and rejects those that the file
// binds to another one as well.
func (c *Config) share(owners map[string]string, name string, from Origin) *tomlfile.Error {
	action, ok := strings.CutPrefix(name, "keys.")
	if !ok {
		return nil
	}
	for _, key := range c.Keys[action] {
		if other, ok := owners[key]; ok && other != name {
			return &tomlfile.Error{File: from.Where, Line: from.Line, Problem: tomlfile.SharedKey, Name: name, Value: key, Allowed: []string{other}}
		}
		owners[key] = name
	}
	return nil
}

// siblings returns the known names in the same table as a name.
func siblings(known []string, name string) []string {
	table := name[:strings.LastIndexByte(name, '.')+1]
	var names []string
	for _, other := range known {
		if rest, ok := strings.CutPrefix(other, table); ok {
			first, _, _ := strings.Cut(rest, ".")
			names = append(names, first)
		}
	}
	return slices.Compact(names)
}
