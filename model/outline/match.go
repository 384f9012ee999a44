package outline

import (
	"strings"
	"unicode"

	"postings/model/fold"
)

// Match pairs the numbers of the sections of two texts in one language whose
// headings are the same but for case, accents and punctuation, as many as can be in
// order. All others are paired with None, those of the first text before those of
// the second. Section 0 is what stands before the first heading.
func Match(a, b []string) [][2]int {
	x, y := matched(a), matched(b)
	if len(x)*len(y) > maxCompared {
		x, y = x[:1], y[:1]
	}
	// longest[i][j] is how many pairs the sections from i of x and from j of y make.
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

// matched returns what is compared of headings, after what stands before the first.
func matched(headings []string) []string {
	names := []string{""}
	for _, h := range headings {
		names = append(names, strings.TrimFunc(fold.Fold(h).String(), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }))
	}
	return names
}
