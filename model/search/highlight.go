package search

import (
	"slices"
	"strings"

	"postings/model/fold"
)

// Highlight returns the parts of a text that match the words of the query:
// exactly, as prefixes or in another form. Excluded words are not highlighted.
func (q Query) Highlight(text string) []fold.Range {
	if !q.HasText() {
		return nil
	}
	folded := fold.Fold(text)
	var ranges []fold.Range
	for start, s := 0, folded.String(); start < len(s); start = fold.WordEnd(s, start) + 1 {
		for _, t := range q.terms {
			if n := t.at(s, start); n > 0 {
				ranges = append(ranges, folded.Original(fold.Range{Start: start, End: start + n})...)
			}
		}
	}
	// A paragraph with inclusive writing occurs twice in the folded text.
	return joinRanges(ranges)
}

// at returns the length of the match of a term that starts at a word of a
// folded text, or 0.
func (t term) at(folded string, start int) int {
	if t.not {
		return 0
	}
	n := 0
	for i, w := range t.words {
		rest := folded[start+n:]
		end := fold.WordEnd(rest, 0)
		switch last := i == len(t.words)-1; {
		case rest[:end] == w:
		case last && !t.whole && strings.HasPrefix(rest, w):
			return n + len(w)
		case t.fuzzy() && len(w) >= 3 && slices.Contains(fold.OtherForms(w), rest[:end]):
			return end
		default:
			return 0
		}
		n += end
		if i < len(t.words)-1 {
			if start+n >= len(folded)-1 || folded[start+n] != ' ' {
				return 0
			}
			n++
		}
	}
	return n
}
