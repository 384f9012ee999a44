package search

import "strings"

// A term that is made of the beginnings of words that follow one another is
// found too: "hpm" and "prodman" in "head of product management", "frontend" in
// "front end". So is one made of words as they are abbreviated, without their
// vowels or with the first and last letters alone: "hdprod", "srdev". Words of
// up to three letters may be left out between them, and one longer word between
// two that are abbreviated.

// piece is the part of a term that stands for a word of a field: how many of its
// letters.
type piece struct{ word, letters int }

// abbreviation finds a term in a field.
type abbreviation struct {
	field []wordID
	words []word
	// shortened lets pieces be abbreviated words, not only their beginnings.
	shortened bool
	// steps bounds the search: words of one letter can be split in very many
	// ways.
	steps int
}

// findAbbreviation splits a term into pieces for words of a field, the
// beginnings of words or, if it may, abbreviated words. It returns nil where the
// field has none.
func findAbbreviation(term string, field []wordID, words []word, shortened bool) []piece {
	a := abbreviation{field: field, words: words, shortened: shortened, steps: 500}
	for at, id := range field {
		if id == separator || words[id].text[0] != term[0] {
			continue
		}
		if pieces := a.split(at, term, nil); pieces != nil {
			return pieces
		}
	}
	return nil
}

// split returns the pieces with those of the rest of a term that starts with
// the word at a place. A term that is the beginning of one word is none.
func (a *abbreviation) split(at int, rest string, pieces []piece) []piece {
	text := a.words[a.field[at]].text
	prefix := commonPrefix(text, rest)
	n := prefix
	if a.shortened {
		n = len(rest)
	}
	for ; n > 0; n-- {
		if n > prefix && !abbreviates(rest[:n], text) {
			continue
		}
		if n == len(rest) {
			if len(pieces) > 0 || n > prefix {
				return append(pieces, piece{at, n})
			}
			continue
		}
		longer := 0 // words that are left out
		for next := at + 1; next < len(a.field) && a.field[next] != separator && a.steps > 0; next++ {
			a.steps--
			follower := a.words[a.field[next]].text
			if follower[0] == rest[n] {
				if all := a.split(next, rest[n:], append(pieces, piece{at, n})); all != nil {
					return all
				}
			}
			if len(follower) > 3 {
				longer++
			}
			if longer > bit(a.shortened) {
				break
			}
		}
	}
	return nil
}

// commonPrefix returns the length of what both start with.
func commonPrefix(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

// abbreviates reports whether a piece is a word without some of its vowels, or
// some letters of a word with its first and last ones.
func abbreviates(piece, text string) bool {
	vowels, at := true, 0 // whether only vowels are left out
	for i := range len(piece) {
		for at < len(text) && text[at] != piece[i] {
			vowels = vowels && strings.IndexByte("aeiouy", text[at]) >= 0
			at++
		}
		if at == len(text) || i == 0 && at > 0 {
			return false
		}
		at++
	}
	return vowels || text[len(text)-1] == piece[len(piece)-1]
}

// pieceLetters returns where the letters of a piece stand in its word.
func pieceLetters(piece, text string) []int {
	letters := make([]int, 0, len(piece))
	for at := 0; len(letters) < len(piece); at++ {
		if text[at] == piece[len(letters)] {
			letters = append(letters, at)
		}
	}
	return letters
}
