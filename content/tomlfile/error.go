// Package tomlfile decodes the TOML files that people write for this program:
// configurations, profiles and glossaries. It finds the lines of keys and has
// one type of error for all of them, which package i18n describes.
package tomlfile

import (
	"fmt"
	"strings"
)

// Problem is the type of an error.
type Problem uint8

// The problems that any file can have.
const (
	// Syntax: the file is not valid TOML. Reason is the parser's message.
	Syntax Problem = iota
	// Unknown: the name is unknown. Allowed are the known ones.
	Unknown
	// NotAllowed: the value is not one of Allowed.
	NotAllowed
	// WrongType: the value has the wrong type.
	WrongType
	// Missing: the table at this line must have a key with this name.
	Missing
	// TooLong: the file is too long.
	TooLong
	// UnknownRule: the check has no such rule.
	UnknownRule
)

// The problems that only a configuration can have.
const (
	// NotTable, NotText, NotKeys, NotRules: the value must be a table, a text, one
	// or more keys, one or more rules.
	NotTable Problem = iota + UnknownRule + 1
	NotText
	NotKeys
	NotRules
	// SharedKey: the value is a keyboard key that the setting in Allowed uses too.
	SharedKey
	// NotAddress: the value must be an http or https address.
	NotAddress
	// NoReference: the value has no placeholder for a posting's reference.
	NoReference
	// NotGlob: the key must be a path pattern.
	NotGlob
	// NotPattern: the value must be a regular expression. Reason says why it is
	// not.
	NotPattern
)

// The problems that only a profile or a glossary can have.
const (
	// NotScalar: the value is not a text, a number or a boolean.
	NotScalar Problem = iota + NotPattern + 1
	// NotName: the value has no words, or too many for a name.
	NotName
	// Contradiction: a name is both to be used and to be avoided.
	Contradiction
)

// Error is an error in a file or, for a setting, in a flag or an environment
// variable.
type Error struct {
	// File is a path or the name of the flag or variable, for which Line is 0.
	// Column is 0 if unknown.
	File         string
	Line, Column int
	Problem      Problem
	Name, Value  string
	Allowed      []string
	Reason       string
}

// Error describes the error to developers.
func (e *Error) Error() string {
	return fmt.Sprintf("%s:%d: %s = %q: problem %d, allowed %s %s",
		e.File, e.Line, e.Name, e.Value, e.Problem, strings.Join(e.Allowed, ", "), e.Reason)
}
