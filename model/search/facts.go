package search

import (
	"slices"
	"strings"
	"time"

	"postings/model/fold"
)

// factMatches reports whether each of the folded words is a prefix of a word of
// the fact.
func factMatches(fact string, words []string) bool {
	if fact == "" {
		return false
	}
	there := fold.Words(fact)
	for _, word := range words {
		if !slices.ContainsFunc(there, func(w string) bool { return strings.HasPrefix(w, word) }) {
			return false
		}
	}
	return true
}

// isWithin reports whether a day matches what was asked for: a day, a month or
// a year, such as 2026-12-01, 2026-12 or 2026, optionally preceded by <, <=, >
// or >=.
func isWithin(day time.Time, asked string) bool {
	if day.IsZero() {
		return false
	}
	bound := strings.TrimLeft(asked, "<>=")
	operator, iso := asked[:len(asked)-len(bound)], day.Format(time.DateOnly)
	is := strings.HasPrefix(iso, bound)
	switch operator {
	case "", "=":
		return is
	case "<":
		return iso < bound
	case "<=":
		return is || iso < bound
	case ">":
		return !is && iso > bound
	case ">=":
		return iso >= bound
	}
	return false
}
