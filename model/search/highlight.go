package search

import "postings/model/fold"

// Highlight returns the parts of a text that match the words of the query:
// exactly, as prefixes or in another form. Excluded words are not highlighted.
func (q Query) Highlight(text string) []fold.Range {
	if !q.HasText() {
		return nil
	}
	p := newPassage(text)
	var ranges []fold.Range
	for _, t := range q.terms {
		if t.not {
			continue
		}
		m := newMatcher(t, p.words)
		if t.fuzzy() {
			m.addForms(t.words[0], &candidates{ids: p.ids, words: p.words})
		}
		ranges = append(ranges, p.all(t, &m, fuzzyMatch)...)
	}
	// A paragraph with inclusive writing occurs twice in the folded text.
	return joinRanges(ranges)
}
