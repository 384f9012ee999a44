// Package date parses dates as people write them in English and French.
package date

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
)

// Parse parses a date such as 2020-03-31, March 31, 2020, 31 March 2020 or 31
// mars 2020, which may have a weekday before it and a time after it.
func Parse(text string) (day time.Time, ok bool) {
	text = strings.ToLower(text)
	if len(text) > len(time.DateOnly) && (text[len(time.DateOnly)] == 't' || text[len(time.DateOnly)] == ' ') {
		text = text[:len(time.DateOnly)] + " " + text[len(time.DateOnly)+1:]
	}
	if day, ok = inNumbers(text); ok {
		return day, true
	}
	day, _, ok = In(text)
	return day, ok
}

// numeric matches dates in numbers other than ISO 8601.
var numeric = regexp.MustCompile(`^\s*(\d{1,4})([/.-])(\d{1,2})([/.-])(\d{1,4})(?:\s.*)?$`)

// inNumbers parses 2026/11/30, 2026-11-3 and 30.11.2026. It accepts 30/11/2026
// and 11/30/2026, which have one meaning, but not the ambiguous 10/11/2026.
func inNumbers(text string) (day time.Time, ok bool) {
	m := numeric.FindStringSubmatch(text)
	if m == nil || m[2] != m[4] {
		return time.Time{}, false
	}
	number := func(s string) int { n, _ := strconv.Atoi(s); return n }
	a, b, c := number(m[1]), number(m[3]), number(m[5])
	year, month, d := a, b, c
	switch {
	case len(m[1]) == 4:
	case len(m[5]) != 4:
		return time.Time{}, false
	case m[2] == ".", a > 12, a == b:
		year, month, d = c, b, a
	case b > 12:
		year, month, d = c, a, b
	default:
		return time.Time{}, false
	}
	return date(year, month, d)
}

// date returns a day, and reports whether it exists and is of this age.
func date(year, month, d int) (day time.Time, ok bool) {
	day = time.Date(year, time.Month(month), d, 0, 0, 0, 0, time.UTC)
	return day, day.Day() == d && int(day.Month()) == month && year > 1900 && year < 2200
}

// Before reports whether a day is before the day of a moment in the moment's
// time zone.
func Before(day, moment time.Time) bool {
	return day.Format(time.DateOnly) < moment.Format(time.DateOnly)
}

// In finds the first date with a year in a text: 2020-03-31, March 31, 2020, 31
// March 2020 or 31 mars 2020. It also returns the date as written.
func In(text string) (day time.Time, written string, ok bool) {
	fields, source := strings.Fields(strings.ToLower(text)), strings.Fields(text)
	as := func(from, to int) string { return strings.Trim(strings.Join(source[from:to], " "), ".,;:()") }
	number := func(i int) int { // 0 if it is none
		if i < 0 || i >= len(fields) {
			return 0
		}
		word := strings.TrimRight(fields[i], ".,;:)")
		for _, ending := range []string{"st", "nd", "rd", "th", "er"} {
			word = strings.TrimSuffix(word, ending)
		}
		n, _ := strconv.Atoi(word)
		return n
	}
	for i, word := range fields {
		if d, err := time.Parse(time.DateOnly, strings.Trim(word, ".,;:()")); err == nil {
			return d, as(i, i+1), true
		}
		month := 1 + slices.IndexFunc(months, func(names []string) bool {
			return slices.ContainsFunc(names, func(name string) bool { return strings.HasPrefix(word, name) })
		})
		if month == 0 {
			continue
		}
		if year := number(i + 1); year > 1900 {
			if day, ok := date(year, month, number(i-1)); ok {
				return day, as(i-1, i+2), true
			}
		} else if day, ok := date(number(i+2), month, number(i+1)); ok {
			return day, as(i, i+3), true
		}
	}
	return time.Time{}, "", false
}

// months are the prefixes of the months' names in both languages, in lower
// case.
var months = [][]string{
	{"jan"}, {"feb", "fév", "fev"}, {"mar"}, {"apr", "avr"}, {"may", "mai"}, {"jun", "juin"}, {"jul", "juil"}, {"aug", "aoû", "aou"},
	{"sep"}, {"oct"}, {"nov"}, {"dec", "déc"},
}
