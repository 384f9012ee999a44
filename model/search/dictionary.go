package search

// wordID identifies a folded word in a dictionary.
type wordID uint32

// separator separates fields and paragraphs, so that a phrase cannot span two
// of them.
const separator wordID = 0

// dictionary assigns IDs to the words of all texts. A query is compared with
// the words, of which there are few; the many texts are then compared by ID
// only. Words are only ever appended, so a slice of them remains valid.
type dictionary struct {
	words []string
	ids   map[string]wordID
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
	word := string(text)
	d.words = append(d.words, word)
	d.ids[word] = id
	return id
}
