package model

import "strings"

// Kind is the type of a front matter value.
type Kind uint8

// The kinds that the program distinguishes.
const (
	Text Kind = iota
	Bool
	Null
	Number
	// Other is a list, a mapping or a date.
	Other
)

// Field is a field of the front matter.
type Field struct {
	// Name is spelled as in the file; Hugo ignores its case.
	Name string
	Kind Kind
	// Value is the text of the value, without quotes and with folded lines joined.
	// It is empty for lists and mappings.
	Value string
	// Items are the texts of a list, and Inner the fields of a mapping, down to a
	// limited depth.
	Items []string
	Inner Fields
	// Line and Column are the position of the name in the file, from 1.
	Line, Column int
}

// Text returns the value without surrounding white space, or the items of a
// list separated by commas. It returns "" for null and for a nil field.
func (f *Field) Text() string {
	switch {
	case f == nil || f.Kind == Null:
		return ""
	case len(f.Items) > 0:
		return strings.Join(f.Items, ", ")
	}
	return strings.TrimSpace(f.Value)
}

// Fields is the front matter of a document, in file order.
type Fields []Field

// Get returns the field with the given name, ignoring case, or nil.
func (fs Fields) Get(name string) *Field {
	for i := range fs {
		if strings.EqualFold(fs[i].Name, name) {
			return &fs[i]
		}
	}
	return nil
}

// Find returns the field with the given name or nil. In the name, "a.b" is
// field b of mapping a unless there is a field "a.b", and a space matches a
// space, a hyphen, an underscore or nothing.
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

// isCalled reports whether the name of a field matches a name as Find takes it.
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

// First returns the first of the named fields that has a value, or nil.
func (fs Fields) First(names []string) *Field {
	for _, name := range names {
		if f := fs.Find(name); f.Text() != "" {
			return f
		}
	}
	return nil
}

// Present returns the first of the named fields that is present, or nil.
func (fs Fields) Present(names []string) *Field {
	for _, name := range names {
		if f := fs.Find(name); f != nil {
			return f
		}
	}
	return nil
}
