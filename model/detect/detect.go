// Package detect tells English from French by the function words of a text.
package detect

import (
	"strings"
	"unicode"

	"postings/model"
)

// Counts are the numbers of function words in a text, by language: words that
// are frequent in one language and rare in the other.
type Counts [2]int

// Count counts the function words of a text.
func Count(text string) (counts Counts) {
	for word := range strings.FieldsFuncSeq(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) }) {
		switch word {
		case "the", "and", "of", "to", "in", "is", "you", "we", "with", "for", "our", "your", "are", "that", "this", "will":
			counts[model.English]++
		case "le", "la", "les", "des", "une", "du", "est", "dans", "pour", "vous", "nous", "avec", "sur", "et", "au", "aux", "que":
			counts[model.French]++
		}
	}
	return counts
}

// Enough is how many function words of a language a whole text must have to be in
// it, and clearly how many times as many as of the other language.
const Enough, clearly = 12, 4

// In reports whether a text is in a language, given the least number of its words
// that this takes.
func (c Counts) In(l model.Lang, least int) bool {
	return c[l] >= least && c[l] > clearly*c[l.Other()]
}

// Language returns the language of a text, or false if the text is too short or
// too mixed to tell.
func Language(text string) (model.Lang, bool) {
	counts := Count(text)
	for _, l := range model.Langs() {
		if counts.In(l, Enough) {
			return l, true
		}
	}
	return model.English, false
}
