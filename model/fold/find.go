package fold

import (
	"cmp"
	"slices"
	"strings"
)

// Find returns where a text contains a query, ignoring case, accents and line
// breaks, in order.
func Find(text, query string) []Range {
	needle := strings.TrimSpace(Fold(query).String())
	if needle == "" {
		return nil
	}
	folded := Fold(text)
	var found []Range
	for at := 0; ; at += len(needle) {
		i := strings.Index(folded.String()[at:], needle)
		if i < 0 {
			break
		}
		at += i
		parts := folded.Original(Range{Start: at, End: at + len(needle)})
		found = append(found, Range{Start: parts[0].Start, End: parts[len(parts)-1].End})
	}
	// Folding yields a paragraph with inclusive writing twice, one reading after
	// the other. A match in both readings counts once.
	slices.SortStableFunc(found, func(a, b Range) int { return cmp.Compare(a.Start, b.Start) })
	return slices.CompactFunc(found, func(a, b Range) bool { return a.Start == b.Start })
}
