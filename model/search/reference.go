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
// not indexed. Only ASCII characters match.
func findInReference(reference string, words []string) (fold.Range, bool) {
	for start := range len(reference) {
		if start > 0 && isAlphanumeric(reference[start-1]) {
			continue
		}
		if end, ok := followWords(reference, start, words); ok {
			return fold.Range{Start: start, End: end}, true
		}
	}
	return fold.Range{}, false
}

// followWords reports whether the words are consecutive in text from an offset
// on, and where they end.
func followWords(text string, at int, words []string) (end int, ok bool) {
	for i, w := range words {
		if len(text)-at < len(w) || !strings.EqualFold(text[at:at+len(w)], w) {
			return 0, false
		}
		at += len(w)
		if i == len(words)-1 {
			break
		}
		start := at
		for at < len(text) && !isAlphanumeric(text[at]) {
			at++
		}
		if at == start || at == len(text) {
			return 0, false
		}
	}
	return at, true
}

func isAlphanumeric(c byte) bool {
	return 'a' <= c|0x20 && c|0x20 <= 'z' || '0' <= c && c <= '9'
}
