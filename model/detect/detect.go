// Package detect tells English from French by the function words of a text.
package detect

import "postings/model"

// Small counts the function words of each language in a text, those that are
// frequent in one language and rare in the other.
func Small(text string) (counts [2]int) {
	count := func(word []byte) {
		switch string(word) {
		case "the", "and", "of", "to", "in", "is", "you", "we", "with", "for", "our", "your", "are", "that", "this", "will":
			counts[model.English]++
		case "le", "la", "les", "des", "une", "du", "est", "dans", "pour", "vous", "nous", "avec", "sur", "et", "au", "aux", "que":
			counts[model.French]++
		}
	}
	// All of them are short ASCII words, so longer ones are skipped without
	// copying.
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

// A text is in a language if it has at least minKnown of its function words,
// and more than clearly times as many as of the other language.
const minKnown, clearly = 12, 4

// Language returns the language of a text, or false if the text is too short or
// too mixed to tell.
func Language(text string) (model.Lang, bool) {
	counts := Small(text)
	for _, l := range model.Langs() {
		if counts[l] >= minKnown && counts[l] > clearly*counts[l.Other()] {
			return l, true
		}
	}
	return model.English, false
}
