package search

import (
	"strings"

	"postings/model/fold"
)

// isReference reports whether words may be typed to find a reference: those
// without a digit are words of a language, which would be found in references
// by chance.
func isReference(words []string) bool {
	for _, w := range words {
		if strings.ContainsAny(w, "0123456789") && len(w) >= 3 || len(w) >= 8 {
			return true
		}
	}
	return false
}

// findInReference finds folded words one after another in a reference, the last
// one as the beginning of a longer one too. References are short and each is
// another: they are compared as they are, letter by letter, and only those of
// ASCII count.
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

// followWords reports whether the words follow one another in text from a place
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
