package reader

import "postings/model"

// Compared returns the posting that the selected one is shown beside, or nil.
func (p Pane) Compared() *model.Posting {
	if kept := p.KeptPosting(); p.Comparing && p.Side && kept != nil && kept.Key != p.key() {
		return kept
	}
	return nil
}

// KeptPosting returns the posting that is kept for comparing, or nil.
func (p Pane) KeptPosting() *model.Posting {
	if p.keptKey == "" {
		return nil
	}
	if at := p.Corpus.Find(p.keptKey); at >= 0 {
		return p.Corpus.Postings[at]
	}
	return nil
}

// ComparedKeys are the keys of the posting that is kept and, while it is shown
// beside another, of that one.
func (p Pane) ComparedKeys() [2]string {
	keys := [2]string{p.keptKey}
	if p.Compared() != nil && p.SideShown() {
		keys[1] = p.key()
	}
	return keys
}

// ShowCompared shows the posting that is kept and the one that is read beside each
// other, both from the start.
func (p Pane) ShowCompared() {
	p.ClearFind()
	p.Side, p.Comparing = true, true
	p.ToStart()
}

// Keep keeps the posting with a key for comparing; "" is for none.
func (s *State) Keep(key string) { s.keptKey, s.Comparing = key, false }

// Kept returns the key of the posting that is kept, or "".
func (s *State) Kept() string { return s.keptKey }
