// Package tomlfile reads the TOML files that people write for this program: the
// configuration, profiles and glossaries. It finds the lines of their keys, and has
// one error for whatever is wrong with them, which package i18n words.
package tomlfile

import (
	"fmt"
	"strings"
)

// Problem is what is wrong with a file.
type Problem uint8

// The problems of any file.
const (
	// Syntax: the file is not TOML. Reason is the parser's.
	Syntax Problem = iota
	// Unknown: nothing has this name. Allowed are the names there are.
	Unknown
	// NotAllowed: the value is not one of those allowed.
	NotAllowed
	// WrongType: the value has another type than it should.
	WrongType
	// Missing: what starts at the line has to have something of this name.
	Missing
	// TooLong: the file is longer than any that makes sense.
	TooLong
	// UnknownRule: there is no such rule of the check.
	UnknownRule
)

// The problems of a configuration.
const (
	// NotText, NotKeys, NotRules: the value has to be a text, a key or a list of
	// keys, a rule or a list of rules.
	NotText Problem = iota + UnknownRule + 1
	NotKeys
	NotRules
	// SharedKey: the value is a key that the setting in Allowed has too.
	SharedKey
	// NotAddress: the value has to be an address of http or https.
	NotAddress
	// NoReference: the value has no place for the reference of a posting.
	NoReference
	// NotGlob: the key has to be a pattern of paths.
	NotGlob
	// NotPattern: the value has to be a regular expression. Reason is why it is
	// not.
	NotPattern
)

// The problems of a profile and of a glossary.
const (
	// NotScalar: the value is not a text, a number or a boolean.
	NotScalar Problem = iota + NotPattern + 1
	// TooMany: there are more names and values than Allowed says.
	TooMany
	// NotName: the value has no word, or too many for a name.
	NotName
	// Contradiction: a name is to be used and to be avoided.
	Contradiction
	// problems is how many there are.
	problems
)

// Problems is how many problems there are.
const Problems = int(problems)

// Error is something wrong with a file or, of a setting, with a flag or an
// environment variable.
type Error struct {
	// File is the path, or the name of the flag or the variable. Line is 0 for
	// these, and Column where it is not known.
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
