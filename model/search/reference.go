package search

import (
	"strings"

	"postings/model/fold"
)

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

// findInReference finds consecutive folded words in a reference, the last of
// which may be a prefix. References are short and all different, so they are
// not indexed.
func findInReference(reference string, words []string) (fold.Range, bool) {
	p, t := newPassage(reference), term{words: words}
	m := newMatcher(t, p.words)
	q, at := m.find(p.ids, -1, prefixMatch)
	if q == notFound {
		return fold.Range{}, false
	}
	found := p.letters(t, at)
	return fold.Range{Start: found[0].Start, End: found[len(found)-1].End}, true
}
