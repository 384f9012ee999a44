// Package glossary reads glossaries: the names that a site has agreed on in both
// languages, and those to avoid. A glossary is a TOML file with a table for each
// term.
//
//	[[terms]]
//	en = "GC Notify"
//	fr = "Notification GC"
//	en-also = ["Notify"]
//	fr-not = ["GC Notification"]
package glossary

import (
	"slices"

	"postings/content/tomlfile"
	"postings/model"
	"postings/model/fold"
	"postings/model/sanitise"
)

// MaxSize is the maximum length of a glossary in bytes.
const MaxSize = 1 << 20

// MaxWords is the maximum number of words in a name.
const MaxWords = 12

// file is the structure of the file.
type file struct {
	Terms []term `toml:"terms"`
}

// term has the preferred name in each language, other accepted names, and names
// to avoid.
type term struct {
	EN     string   `toml:"en"`
	FR     string   `toml:"fr"`
	ENAlso []string `toml:"en-also"`
	FRAlso []string `toml:"fr-also"`
	ENNot  []string `toml:"en-not"`
	FRNot  []string `toml:"fr-not"`
}

// Read parses a glossary. Errors are of type *tomlfile.Error and contain the
// given file name.
func Read(name string, data []byte) ([]model.Term, error) {
	if len(data) > MaxSize {
		return nil, &tomlfile.Error{File: name, Line: 1, Problem: tomlfile.TooLong}
	}
	var f file
	if err := tomlfile.Decode(name, data, &f); err != nil {
		return nil, err
	}
	terms := make([]model.Term, len(f.Terms))
	for i, t := range f.Terms {
		terms[i] = model.Term{
			Names:   [2][]string{named(t.EN, t.ENAlso), named(t.FR, t.FRAlso)},
			Avoided: [2][]string{named("", t.ENNot), named("", t.FRNot)},
		}
		if fault := t.fault(); fault != nil {
			fault.File, fault.Line = name, tomlfile.TableLine(data, "terms", i)
			return nil, fault
		}
	}
	return terms, nil
}

// named returns the sanitised names.
func named(first string, more []string) []string {
	var names []string
	if first != "" {
		names = append(names, sanitise.Line(first))
	}
	for _, name := range more {
		names = append(names, sanitise.Line(name))
	}
	return names
}

// fault returns what is wrong with a term, or nil.
func (t term) fault() *tomlfile.Error {
	if t.EN == "" && t.FR == "" {
		return &tomlfile.Error{Problem: tomlfile.Missing, Name: "en/fr"}
	}
	single := len(t.ENAlso)+len(t.FRAlso)+len(t.ENNot)+len(t.FRNot) == 0 // a single name has no effect
	for _, l := range []struct {
		key, name string
		also, not []string
	}{{"en", t.EN, t.ENAlso, t.ENNot}, {"fr", t.FR, t.FRAlso, t.FRNot}} {
		if l.name == "" && (single || len(l.also)+len(l.not) > 0) {
			return &tomlfile.Error{Problem: tomlfile.Missing, Name: l.key} // which is the name to use instead
		}
		for _, name := range slices.Concat([]string{l.name}, l.also, l.not) {
			if n := len(fold.Words(name)); name != "" && (n == 0 || n > MaxWords) || name == "" && l.name != "" {
				return &tomlfile.Error{Problem: tomlfile.NotName, Name: l.key, Value: sanitise.Line(name)}
			}
		}
		for _, name := range l.not {
			if name == l.name || slices.Contains(l.also, name) {
				return &tomlfile.Error{Problem: tomlfile.Contradiction, Name: l.key + "-not", Value: sanitise.Line(name)}
			}
		}
	}
	return nil
}
