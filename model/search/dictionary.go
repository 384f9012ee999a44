package search

// wordID identifies a folded word in a dictionary.
type wordID uint32

// separator stands between fields and paragraphs, so that no phrase reaches
// from one into the next.
const separator wordID = 0

// word is an entry of a dictionary.
type word struct {
	text    string
	letters letterSet
}

// dictionary numbers the words of all texts. A query is compared with the
// words, of which there are few, and then only numbers with the texts, of which
// there are many. It only grows: a slice of its words stays as it is.
type dictionary struct {
	words []word
	ids   map[string]wordID
}

func newDictionary() dictionary {
	return dictionary{words: []word{{}}, ids: map[string]wordID{}}
}

// add appends the words of a folded text to ids.
func (d *dictionary) add(ids []wordID, folded []byte) []wordID {
	start := 0
	for i, c := range folded {
		if c > ' ' {
			continue
		}
		if i > start {
			ids = append(ids, d.id(folded[start:i]))
		}
		if c == '\n' {
			ids = append(ids, separator)
		}
		start = i + 1
	}
	return ids
}

// id returns the number of a word, a new one where it is not known.
func (d *dictionary) id(text []byte) wordID {
	if id, ok := d.ids[string(text)]; ok {
		return id
	}
	id := wordID(len(d.words))
	w := word{text: string(text), letters: lettersOf(text)}
	d.words = append(d.words, w)
	d.ids[w.text] = id
	return id
}

// letterSet is a set of the letters and digits of folded text; all others share
// one member. Most words lack a letter of what is searched for, which the sets
// tell at once.
type letterSet uint64

func lettersOf[T string | []byte](text T) letterSet {
	var set letterSet
	for i := range len(text) {
		switch c := text[i]; {
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

// holds reports whether the set has all members of another.
func (s letterSet) holds(other letterSet) bool { return other&^s == 0 }
