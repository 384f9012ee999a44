package search

import (
	"regexp"
	"slices"
	"strings"
	"time"

	"postings/model/date"
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
	operator, bound := cutOperator(asked)
	iso := day.Format(time.DateOnly)
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

// cutOperator splits what was asked for into its operator and its date.
func cutOperator(asked string) (operator, bound string) {
	bound = strings.TrimLeft(asked, "<>=")
	return asked[:len(asked)-len(bound)], bound
}

// within matches what isWithin understands, complete or not.
var within = regexp.MustCompile(`^[<>]?=?\d{1,4}(-\d{0,2}){0,2}$`)

// nearestDate returns the date that was probably meant, as isWithin understands
// it, or an example.
func nearestDate(asked string) string {
	operator, bound := cutOperator(asked)
	day, _ := date.Parse(bound)
	if near := operator + day.Format(time.DateOnly); !day.IsZero() && within.MatchString(near) {
		return near
	}
	return "<2026-12-31"
}
