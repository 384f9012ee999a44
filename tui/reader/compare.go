package reader

import "postings/model"

// Compared returns the posting that the selected one is being compared with, or
// nil.
func (p Pane) Compared() *model.Posting {
	if kept := p.KeptPosting(); p.Comparing && p.Side && kept != nil && kept.Key != p.key() {
		return kept
	}
	return nil
}

// KeptPosting returns the posting kept for comparison, or nil.
func (p Pane) KeptPosting() *model.Posting {
	if p.keptKey == "" {
		return nil
	}
	if at := p.Corpus.Find(p.keptKey); at >= 0 {
		return p.Corpus.Postings[at]
	}
	return nil
}

// ComparedKeys returns the key of the posting kept for comparison and the key
// of the one shown next to it, if any.
func (p Pane) ComparedKeys() [2]string {
	keys := [2]string{p.keptKey}
	if p.Compared() != nil && p.SideShown() {
		keys[1] = p.key()
	}
	return keys
}

// ShowCompared shows the kept posting and the current one side by side, both
// from the start.
func (p Pane) ShowCompared() {
	p.ClearFind()
	p.Side, p.Comparing = true, true
	p.ToStart()
}

// Keep keeps the posting with a key for comparison; "" keeps none.
func (s *State) Keep(key string) { s.keptKey, s.Comparing = key, false }

// Kept returns the key of the posting kept for comparison, or "".
func (s *State) Kept() string { return s.keptKey }
