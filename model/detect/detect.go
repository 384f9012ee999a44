// Package detect tells English from French by the small words of a text.
package detect

import "postings/model"

// Small counts the small words of each language in a text: those that stand in
// nearly every sentence of the one and hardly ever in the other.
func Small(text string) (counts [2]int) {
	count := func(word []byte) {
		switch string(word) {
		case "the", "and", "of", "to", "in", "is", "you", "we", "with", "for", "our", "your", "are", "that", "this", "will":
			counts[model.English]++
		case "le", "la", "les", "des", "une", "du", "est", "dans", "pour", "vous", "nous", "avec", "sur", "et", "au", "aux", "que":
			counts[model.French]++
		}
	}
	// All of them are ASCII and short: no longer word is looked at, and none is copied.
	var word [5]byte
	size := 0
	for i := range len(text) {
		c := text[i]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		if 'a' <= c && c <= 'z' || c > 0x7f {
			if size < len(word) {
				word[size] = c
				size++
			}
			continue
		}
		count(word[:size])
		size = 0
	}
	count(word[:size])
	return counts
}

// A text is in a language that it has at least minKnown small words of, and more than
// clearly times as many as of the other.
const minKnown, clearly = 12, 4

// Language returns the language that a text is in, false where it is too short or too
// mixed to tell.
func Language(text string) (model.Lang, bool) {
	counts := Small(text)
	for _, l := range model.Langs() {
		if counts[l] >= minKnown && counts[l] > clearly*counts[l.Other()] {
			return l, true
		}
	}
	return model.English, false
}
