package outline

import (
	"strings"
	"unicode"

	"github.com/aymanbagabas/go-udiff/lcs"

	"postings/model/fold"
)

// Match pairs the sections of two versions of a text by their numbers, in
// order, as many as have the same heading but for case, accents and
// punctuation. All others are paired with None, those of the first text before
// those of the second. Section 0 precedes the first heading.
func Match(a, b []string) [][2]int {
	var pairs [][2]int
	at := [2]int{} // the next sections
	pair := func(until int) {
		for ; at[0] < until; at[0], at[1] = at[0]+1, at[1]+1 {
			pairs = append(pairs, at)
		}
	}
	for _, d := range lcs.DiffLines(matched(a), matched(b)) {
		pair(d.Start)
		for ; at[0] < d.End; at[0]++ {
			pairs = append(pairs, [2]int{at[0], None})
		}
		for ; at[1] < d.ReplEnd; at[1]++ {
			pairs = append(pairs, [2]int{None, at[1]})
		}
	}
	pair(len(a) + 1)
	return pairs
}

// matched returns the folded headings, preceded by one for section 0.
func matched(headings []string) []string {
	names := []string{""}
	for _, h := range headings {
		names = append(names, strings.TrimFunc(fold.Fold(h).String(), func(r rune) bool { return !isWordRune(r) }))
	}
	return names
}

// isWordRune reports whether a character is a letter or a digit.
func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
