package changes

import "postings/model"

// State is an index of what has changed in a corpus since an earlier state.
type State struct {
	// Changed and New hold the keys of the postings that changed and of those that
	// appeared. Alone holds, by key, the only language that was edited.
	Changed, New map[string]bool
	Alone        map[string]model.Lang
	// Documents holds the documents whose text differs, by their new version.
	Documents map[*model.Document]Document
}

// Since returns what has changed in a corpus since an earlier state.
func Since(before, after *model.Corpus) State {
	s := State{Changed: map[string]bool{}, New: map[string]bool{}, Alone: map[string]model.Lang{}, Documents: map[*model.Document]Document{}}
	for _, c := range Compare(before, after) {
		for _, p := range c.To {
			if c.Is(Appeared) {
				s.New[p.Key] = true
			} else {
				s.Changed[p.Key] = true
			}
		}
		for _, d := range c.Documents {
			if len(d.Parts) > 0 {
				s.Documents[d.New] = d
			}
		}
		if c.Is(EditedAlone) {
			s.Alone[c.Posting().Key] = c.Edited()[0]
		}
	}
	return s
}
