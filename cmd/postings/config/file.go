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
	config *Config
	name   string
	// known are the names of settings, and of tables with a trailing dot.
	known []string
	// owners are the settings that bind keys, by key.
	owners map[string]string
	// err is the first error.
	err *tomlfile.Error
}

// readFile applies the settings in the file, and returns the first error.
func (c *Config) readFile(name string, data []byte) *tomlfile.Error {
	var values map[string]any
	if err := tomlfile.Decode(name, data, &values); err != nil {
		return err
	}
	f := &file{config: c, name: name, owners: map[string]string{}}
	for _, s := range c.settings() {
		f.known = append(f.known, s.Name)
	}
	for _, t := range c.tables() {
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
	from := Origin{Where: f.name, Line: line}
	s, ok := f.config.lookUp(path)
	if name := strings.Join(path, "."); !ok && f.isKnown(path) {
		f.err = cmp.Or(f.err, &tomlfile.Error{File: f.name, Line: line, Problem: tomlfile.NotTable, Name: name})
	} else if !ok {
		f.err = cmp.Or(f.err, &tomlfile.Error{File: f.name, Line: line, Problem: tomlfile.Unknown, Name: name, Allowed: siblings(f.known, name)})
	} else if err := f.config.apply(s, value, from); err != nil {
		f.err = cmp.Or(f.err, err)
	} else if action, ok := strings.CutPrefix(s.Name, "keys."); ok {
		f.bind(s.Name, f.config.Keys[action], line)
	}
}

// lookUp returns the setting for a path of keys.
func (c *Config) lookUp(path []string) (Setting, bool) {
	last := len(path) - 1
	for _, t := range c.tables() {
		if t.name == strings.Join(path[:last], ".") {
			return t.setting(path[last]), true
		}
	}
	all, name := c.settings(), strings.Join(path, ".")
	if at := slices.IndexFunc(all, func(s Setting) bool { return s.Name == name }); at >= 0 {
		return all[at], true
	}
	return Setting{}, false
}

// bind records the keys bound by a setting, and rejects those that another one
// in the file binds as well.
func (f *file) bind(setting string, keys []string, line int) {
	for _, key := range keys {
		if other, ok := f.owners[key]; ok && other != setting {
			f.err = cmp.Or(f.err, &tomlfile.Error{File: f.name, Line: line, Problem: tomlfile.SharedKey, Name: setting, Value: key, Allowed: []string{other}})
			return
		}
		f.owners[key] = setting
	}
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
