package search

import "strings"

// isReference reports whether words may be part of a reference. Short words
// without a digit are not, because they would match references by chance.
func isReference(words []string) bool {
	for _, w := range words {
		if strings.ContainsAny(w, "0123456789") && len(w) >= 3 || len(w) >= 8 {
			return true
		}
	}
	return false
}

// spaced returns words, each after a space. References are short and all
// different, so they are searched as texts instead of being indexed.
func spaced(words []string) string { return " " + strings.Join(words, " ") }
