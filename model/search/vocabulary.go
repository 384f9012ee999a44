package search

import (
	"hash/maphash"
	"strings"
)

// word identifies a folded word in a vocabulary. Zero is no word: it ends a
// paragraph or a field, so that no phrase reaches over it.
type word = uint32

const noWord word = 0

// vocabulary numbers the words of the texts that are searched. Terms are
// compared with the words, of which there are few, and then only numbers with
// the texts, of which there are many. It only grows: what was in words before
// stays as it is.
type vocabulary struct {
	words words
	seed  maphash.Seed
	// table is a hash table with open addressing: of each word the upper half
	// of its hash, then its number. At least half of it is empty.
	table []uint64
	// chunk is memory that the words' texts are cut from.
	chunk strings.Builder
}

// words are the words of a vocabulary by number, from 1, each with the set of
// its letters.
type words struct {
	text    []string
	letters []uint64
}

func newVocabulary() vocabulary {
	return vocabulary{
		words: words{text: []string{""}, letters: []uint64{0}},
		seed:  maphash.MakeSeed(),
		table: make([]uint64, 1<<8),
	}
}

// add appends the words of a folded text to ids.
func (v *vocabulary) add(ids []word, folded []byte) []word {
	start := 0
	for i, c := range folded {
		if c > ' ' {
			continue
		}
		if i > start {
			ids = append(ids, v.id(folded[start:i]))
		}
		if c == '\n' {
			ids = append(ids, noWord)
		}
		start = i + 1
	}
	return ids
}

// id returns the number of a word, which is a new one where it is not known.
func (v *vocabulary) id(text []byte) word {
	hash := maphash.Bytes(v.seed, text)
	slot := v.slot(hash)
	for ; v.table[slot] != 0; slot = (slot + 1) % len(v.table) {
		if known := v.table[slot]; known>>32 == hash>>32 && v.words.text[word(known)] == string(text) {
			return word(known)
		}
	}
	id := word(len(v.words.text))
	v.table[slot] = hash>>32<<32 | uint64(id)
	if v.chunk.Cap()-v.chunk.Len() < len(text) {
		v.chunk = strings.Builder{}
		v.chunk.Grow(max(4096, len(text)))
	}
	start := v.chunk.Len()
	v.chunk.Write(text)
	s := v.chunk.String()[start:]
	v.words.text = append(v.words.text, s)
	v.words.letters = append(v.words.letters, letterSet(s))
	if len(v.words.text) > len(v.table)/2 {
		v.grow()
	}
	return id
}

// slot returns where the search for a hash starts in the table, by the same half
// of it that is kept there.
func (v *vocabulary) slot(hash uint64) int { return int(hash>>32) % len(v.table) }

// grow doubles the table.
func (v *vocabulary) grow() {
	old := v.table
	v.table = make([]uint64, 2*len(old))
	for _, known := range old {
		if known == 0 {
			continue
		}
		slot := v.slot(known)
		for v.table[slot] != 0 {
			slot = (slot + 1) % len(v.table)
		}
		v.table[slot] = known
	}
}

// letterSet returns the set of the letters and digits in a folded word; all
// others share one bit.
func letterSet(s string) uint64 {
	var set uint64
	for i := range len(s) {
		switch c := s[i]; {
		case 'a' <= c && c <= 'z':
			set |= 1 << (c - 'a')
		case '0' <= c && c <= '9':
			set |= 1 << (c - '0' + 26)
		default:
			set |= 1 << 63
		}
	}
	return set
}
