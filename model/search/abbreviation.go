package search

import "strings"

// A term also matches if it is made of prefixes of consecutive words: "hpm" and
// "prodman" match "head of product management", "frontend" matches "front end".
// It may also be made of abbreviated words, without their vowels or with their
// first and last letters only: "hdprod", "srdev". Any number of words of up to
// three letters may be skipped, and one longer word between two abbreviated
// ones.

// piece is the part of a term that stands for a word of a field: the index of
// the word, and the number of letters.
type piece struct{ word, letters int }

// abbreviation matches a term with a field.
type abbreviation struct {
	field []wordID
	words []string
	// shortened allows abbreviated words, not only prefixes.
	shortened bool
	// steps limits the search, because words of one letter can be split in a great
	// many ways.
	steps int
}

// findAbbreviation splits a term into pieces for words of a field: prefixes or,
// if shortened, abbreviated words. It returns nil if the field does not match.
func findAbbreviation(term string, field []wordID, words []string, shortened bool) []piece {
	a := abbreviation{field: field, words: words, shortened: shortened, steps: 500}
	for at, id := range field {
		if id == separator || words[id][0] != term[0] {
			continue
		}
		if pieces := a.split(at, term, nil); pieces != nil {
			return pieces
		}
	}
	return nil
}

// split appends the pieces of the rest of a term, the first of which is for the
// word at the given index. A term that is the prefix of a single word is not an
// abbreviation.
func (a *abbreviation) split(at int, rest string, pieces []piece) []piece {
	text := a.words[a.field[at]]
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
		longer := 0 // skipped words
		for next := at + 1; next < len(a.field) && a.field[next] != separator && a.steps > 0; next++ {
			a.steps--
			follower := a.words[a.field[next]]
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

// commonPrefix returns the length of the common prefix.
func commonPrefix(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

// abbreviates reports whether a piece is a word without some of its vowels, or
// some letters of a word including the first and the last.
func abbreviates(piece, text string) bool {
	vowels, at := true, 0 // vowels: only vowels have been left out
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

// pieceLetters returns the indexes of a piece's letters in its word.
func pieceLetters(piece, text string) []int {
	letters := make([]int, 0, len(piece))
	for at := 0; len(letters) < len(piece); at++ {
		if text[at] == piece[len(letters)] {
			letters = append(letters, at)
		}
	}
	return letters
}
