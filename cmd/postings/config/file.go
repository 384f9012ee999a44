package config

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"postings/content/tomlfile"
)

// file is a configuration file while its settings are applied.
type file struct {
	config   *Config
	name     string
	settings []Setting
	tables   []table
	// known are the names of settings, and of tables with a trailing dot.
	known []string
	// owners are the settings that bind keys, by key.
	owners map[string]string
	// err is the first error.
	err *tomlfile.Error
}

// readFile applies the settings in the file, and returns the first error.
func (c *Config) readFile(r Request, settings []Setting) *tomlfile.Error {
	data := []byte(strings.TrimPrefix(r.Data, "\ufeff"))
	var values map[string]any
	if err := tomlfile.Decode(r.File, data, &values); err != nil {
		return err
	}
	f := &file{config: c, name: r.File, settings: settings, tables: c.tables(), owners: map[string]string{}}
	for _, s := range settings {
		f.known = append(f.known, s.Name)
	}
	for _, t := range f.tables {
		f.known = append(f.known, t.name+".")
	}
	for key := range tomlfile.Keys(data) {
		value := valueAt(values, key.Path)
		if _, isTable := value.(map[string]any); !isTable || !key.Table || !f.isKnown(key.Path) {
			f.apply(key.Path, value, key.Line)
		}
	}
	return f.err
}

// valueAt returns the value at a path of keys, or nil within an array.
func valueAt(values map[string]any, path []string) (value any) {
	value = values
	for _, key := range path {
		table, _ := value.(map[string]any)
		value = table[key]
	}
	return value
}

// isKnown reports whether a path is that of a table with settings.
func (f *file) isKnown(path []string) bool {
	prefix := strings.Join(path, ".") + "."
	return slices.ContainsFunc(f.known, func(name string) bool { return strings.HasPrefix(name, prefix) })
}

// apply applies a setting, or those in a table on the same line.
func (f *file) apply(path []string, value any, line int) {
	if inner, isTable := value.(map[string]any); isTable && f.isKnown(path) {
		for _, key := range slices.Sorted(maps.Keys(inner)) {
			f.apply(append(slices.Clone(path), key), inner[key], line)
		}
		return
	}
	from := Origin{Source: File, Where: f.name, Line: line}
	var err *tomlfile.Error
	if s, ok := f.lookUp(path); ok {
		if err = f.config.apply(s, value, from); err == nil {
			err = f.config.share(f.owners, s.Name, from)
		}
	} else {
		name := strings.Join(path, ".")
		err = &tomlfile.Error{File: f.name, Line: line, Problem: tomlfile.Unknown, Name: name, Allowed: siblings(f.known, name)}
	}
	f.err = cmp.Or(f.err, err)
}

// lookUp returns the setting for a path of keys.
func (f *file) lookUp(path []string) (Setting, bool) {
	last := len(path) - 1
	for _, t := range f.tables {
		if t.name == strings.Join(path[:last], ".") {
			return t.setting(path[last]), true
		}
	}
	name := strings.Join(path, ".")
	for _, s := range f.settings {
		if s.Name == name {
			return s, true
		}
	}
	return Setting{}, false
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
