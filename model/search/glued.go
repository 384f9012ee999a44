package search

// A term that is made of the beginnings of words that follow one another is
// found too: "hpm" and "prodman" in "head of product management", "frontend" in
// "front end". Words of up to three letters may be left out between them.

// piece is a part of a term: how many letters of which word of a field.
type piece struct{ word, letters int }

// unglue splits a term into beginnings of the words of a field, of which there
// are at least two. It returns nil where the field has none.
func unglue(term string, field []word, v words) []piece {
	// Words of one letter can be split in very many ways.
	steps := 500
	var split func(at int, rest string, pieces []piece) []piece
	split = func(at int, rest string, pieces []piece) []piece {
		text := v.text[field[at]]
		n := commonPrefix(text, rest)
		if n == len(rest) && len(pieces) > 0 {
			return append(pieces, piece{at, n})
		}
		for n = min(n, len(rest)-1); n > 0; n-- {
			for next := at + 1; next < len(field) && field[next] != noWord && steps > 0; next++ {
				steps--
				follower := v.text[field[next]]
				if follower[0] == rest[n] {
					if all := split(next, rest[n:], append(pieces, piece{at, n})); all != nil {
						return all
					}
				}
				if len(follower) > 3 {
					break
				}
			}
		}
		return nil
	}
	for at, id := range field {
		if id != noWord && v.text[id][0] == term[0] {
			if pieces := split(at, term, nil); pieces != nil {
				return pieces
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
