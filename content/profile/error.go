package profile

import (
	"fmt"
	"strings"
)

// Problem is what is wrong with a profile.
type Problem uint8

// The problems.
const (
	// Syntax: the file is no TOML. Reason is the parser's.
	Syntax Problem = iota
	// Unknown: there is nothing of this name. Allowed are the names there are.
	Unknown
	// NotAllowed: the value is none of those allowed.
	NotAllowed
	// WrongType: the value is of another type than is asked for.
	WrongType
	// NotScalar: the value is no text, number or boolean.
	NotScalar
	// Missing: a rule has to have something of this name.
	Missing
	// TooMany: there are more names and values than any profile has.
	TooMany
	// TooLong: the file is longer than any profile.
	TooLong
	// NotName: the value is no name of a glossary: it has no word, or too many.
	NotName
	// Contradiction: a name of a glossary is to be used and to be avoided.
	Contradiction
)

// Error is something wrong with a profile or a glossary. Its sentences for users are in package
// i18n.
type Error struct {
	File         string
	Line, Column int
	Problem      Problem
	Name, Value  string
	Allowed      []string
	Reason       string
}

// Error describes the fault to developers.
func (e *Error) Error() string {
	return fmt.Sprintf("%s:%d: %s = %q: problem %d, allowed %s %s",
		e.File, e.Line, e.Name, e.Value, e.Problem, strings.Join(e.Allowed, ", "), e.Reason)
}
