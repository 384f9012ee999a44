package search

import (
	"slices"
	"strings"
)

// isReference reports whether words may be part of a reference. Short words
// without a digit are not, because they would match references by chance.
func isReference(words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool {
		return strings.ContainsAny(w, "0123456789") && len(w) >= 3 || len(w) >= 8
	})
}

// spaced returns words, each after a space. References are short and all
// different, so they are searched as texts instead of being indexed.
func spaced(words []string) string { return " " + strings.Join(words, " ") }
