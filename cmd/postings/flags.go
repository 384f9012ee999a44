package main

import (
	"errors"
	"slices"
	"strings"
)

// choice is the value of a flag that takes one of a few words.
type choice struct {
	value   string
	allowed []string
	// other contains, for each allowed word, its synonyms separated by spaces.
	other []string
	given bool // on the command line
}

func newChoice(value string, allowed ...string) *choice {
	return &choice{value: value, allowed: allowed}
}

var errNotAllowed = errors.New("not allowed") // flagError replaces it

// String returns the word.
func (c *choice) String() string { return c.value }

// index returns the index of the word among those allowed.
func (c *choice) index() int { return slices.Index(c.allowed, c.value) }

// Set sets the word, ignoring case.
func (c *choice) Set(s string) error {
	s = strings.ToLower(s)
	at := slices.Index(c.allowed, s)
	if at < 0 {
		at = slices.IndexFunc(c.other, func(words string) bool { return slices.Contains(strings.Fields(words), s) })
	}
	if at < 0 {
		return errNotAllowed
	}
	c.value, c.given = c.allowed[at], true
	return nil
}

// Type returns the placeholder for help that specifies no other.
func (c *choice) Type() string { return "string" }
