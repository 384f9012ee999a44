package model

import "strings"

// Kind is the type of a front matter value.
type Kind uint8

// The kinds of values that matter to the program's rules.
const (
	Text Kind = iota
	Bool
	Null
	Number
	// Other is a list, a map or a date.
	Other
)

// Field is one value of the front matter.
type Field struct {
	// Name is spelled as in the file; Hugo matches names without case.
	Name string
	Kind Kind
	// Value is the text of the value as it is written, without quotes and
	// with folded lines joined; empty for lists and maps.
	Value string
	// Items are those of a list of texts, and Inner the fields of a mapping, down to
	// a depth that nobody exceeds.
	Items []string
	Inner Fields
	// Line and Column are where the name stands in the file, from 1.
	Line, Column int
}

// Text returns the value without outer white space, or the items of a list with
// commas between them; "" where there is no field or it is null. It may be called
// on a nil field.
func (f *Field) Text() string {
	switch {
	case f == nil || f.Kind == Null:
		return ""
	case len(f.Items) > 0:
		return strings.Join(f.Items, ", ")
	}
	return strings.TrimSpace(f.Value)
}

// Fields is a document's front matter in the file's order.
type Fields []Field

// Get returns the field with the name, matched without case, or nil.
func (fs Fields) Get(name string) *Field {
	for i := range fs {
		if strings.EqualFold(fs[i].Name, name) {
			return &fs[i]
		}
	}
	return nil
}

// Find returns the field with the name or, where there is none and the name has a
// dot, that of a mapping: "a.b" is b in a. A space in the name stands for a space, a
// hyphen, an underscore or nothing in the field's. It returns nil where there is
// neither.
func (fs Fields) Find(name string) *Field {
	for i := range fs {
		if isCalled(fs[i].Name, name) {
			return &fs[i]
		}
	}
	outer, inner, nested := strings.Cut(name, ".")
	if !nested {
		return nil
	}
	for i := range fs {
		if isCalled(fs[i].Name, outer) {
			return fs[i].Inner.Find(inner)
		}
	}
	return nil
}

// isCalled reports whether a field's name is one that is looked for.
func isCalled(field, name string) bool {
	if len(field) == len(name) && strings.EqualFold(field, name) {
		return true
	}
	for {
		word, rest, more := strings.Cut(name, " ")
		if len(field) < len(word) || !strings.EqualFold(field[:len(word)], word) {
			return false
		}
		if field = field[len(word):]; !more {
			return field == ""
		}
		field, name = strings.TrimLeft(field, " _-"), rest
	}
}

// First returns the first field of some names that says anything, or nil.
func (fs Fields) First(names []string) *Field {
	for _, name := range names {
		if f := fs.Find(name); f.Text() != "" {
			return f
		}
	}
	return nil
}

// Text returns the value of the field with the name, without outer white
// space, or "" where there is none or it is null.
func (fs Fields) Text(name string) string {
	f := fs.Get(name)
	if f == nil || f.Kind == Null {
		return ""
	}
	return strings.TrimSpace(f.Value)
}
