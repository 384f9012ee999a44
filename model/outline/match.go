package outline

import (
	"strings"
	"unicode"

	"postings/model/fold"
)

// Match pairs the sections of two versions of a text by their numbers, in
// order, as many as have the same heading but for case, accents and
// punctuation. All others are paired with None, those of the first text before
// those of the second. Section 0 precedes the first heading.
func Match(a, b []string) [][2]int {
	x, y := matched(a), matched(b)
	if len(x)*len(y) > maxCompared {
		x, y = x[:1], y[:1]
	}
	// longest[i][j] is the number of pairs in the sections from i of x and from j
	// of y.
	longest := make([][]int, len(x)+1)
	for i := range longest {
		longest[i] = make([]int, len(y)+1)
	}
	for i := len(x) - 1; i >= 0; i-- {
		for j := len(y) - 1; j >= 0; j-- {
			if longest[i][j] = max(longest[i+1][j], longest[i][j+1]); x[i] == y[j] {
				longest[i][j] = longest[i+1][j+1] + 1
			}
		}
	}
	var pairs [][2]int
	from := [2]int{}
	alone := func(to [2]int) {
		for n := from[0]; n < to[0]; n++ {
			pairs = append(pairs, [2]int{n, None})
		}
		for n := from[1]; n < to[1]; n++ {
			pairs = append(pairs, [2]int{None, n})
		}
	}
	for i, j := 0, 0; i < len(x) && j < len(y); {
		switch {
		case x[i] == y[j]:
			alone([2]int{i, j})
			pairs = append(pairs, [2]int{i, j})
			i, j = i+1, j+1
			from = [2]int{i, j}
		case longest[i+1][j] >= longest[i][j+1]:
			i++
		default:
			j++
		}
	}
	alone([2]int{len(a) + 1, len(b) + 1})
	return pairs
}

// matched returns the folded headings, preceded by one for section 0.
func matched(headings []string) []string {
	names := []string{""}
	for _, h := range headings {
		names = append(names, strings.TrimFunc(fold.Fold(h).String(), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }))
	}
	return names
}
