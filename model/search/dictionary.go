package search

// wordID identifies a folded word in a dictionary.
type wordID uint32

// separator separates fields and paragraphs, so that a phrase cannot span two
// of them.
const separator wordID = 0

// word is an entry of a dictionary.
type word struct {
	text    string
	letters letterSet
}

// dictionary assigns IDs to the words of all texts. A query is compared with
// the words, of which there are few; the many texts are then compared by ID
// only. Words are only ever appended, so a slice of them remains valid.
type dictionary struct {
	words []word
	ids   map[string]wordID
}

func newDictionary() dictionary {
	return dictionary{words: []word{{}}, ids: map[string]wordID{}}
}

// add appends the IDs of the words of a folded text to ids.
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

// id returns the ID of a word, adding the word if it is new.
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

// letterSet is a set of the letters and digits of a folded text, in which all
// other characters share one bit. Comparing sets is a fast way to reject words
// that lack a letter.
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

// holds reports whether the set includes another.
func (s letterSet) holds(other letterSet) bool { return other&^s == 0 }
