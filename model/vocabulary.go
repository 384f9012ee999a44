package model

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
	ids   map[string]word
}

// words are the words of a vocabulary by number, from 1, each with the set of
// its letters.
type words struct {
	text    []string
	letters []uint64
}

func newVocabulary() vocabulary {
	return vocabulary{words: words{text: []string{""}, letters: []uint64{0}}, ids: map[string]word{}}
}

// add appends the words of a folded text to ids.
func (v *vocabulary) add(ids []word, folded []byte) []word {
	start := 0
	for i, c := range folded {
		if c != ' ' && c != '\n' {
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

func (v *vocabulary) id(text []byte) word {
	if id, ok := v.ids[string(text)]; ok {
		return id
	}
	id, s := word(len(v.words.text)), string(text)
	v.ids[s] = id
	v.words.text = append(v.words.text, s)
	v.words.letters = append(v.words.letters, letterSet(s))
	return id
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
