package config

import (
	"fmt"
	"strings"
)

// Problem is what is wrong with a setting.
type Problem uint8

// The problems.
const (
	None Problem = iota
	// Syntax: the file is no TOML. Reason is the parser's.
	Syntax
	// Unknown: there is no such setting. Allowed are those there are.
	Unknown
	// NotAllowed: the value is none of those allowed.
	NotAllowed
	// NotText: the value has to be a text.
	NotText
	// NotKeys: the value has to be a key or a list of keys.
	NotKeys
	// SharedKey: the value is a key that the setting in Allowed has too.
	SharedKey
	// NotAddress: the value has to be an address that starts with http:// or
	// https://.
	NotAddress
	// NoReference: the value has to hold the text Reference.
	NoReference
	// NotGlob: the key has to be a pattern of paths.
	NotGlob
	// NotRules: the value has to be a rule or a list of rules.
	NotRules
	// UnknownRule: there is no such rule.
	UnknownRule
	// NotPattern: the value has to be a regular expression. Reason is why it is none.
	NotPattern
)

// Error is something wrong with the configuration. Its sentences for users are
// in package i18n.
type Error struct {
	Origin  Origin
	Setting string
	Value   string
	Problem Problem
	Allowed []string
	Reason  string
}

// Error describes the fault to developers.
func (e *Error) Error() string {
	return fmt.Sprintf("%s:%d: %s = %q: problem %d, allowed %s %s",
		e.Origin.Where, e.Origin.Line, e.Setting, e.Value, e.Problem, strings.Join(e.Allowed, ", "), e.Reason)
}
