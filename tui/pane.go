package tui

import "postings/tui/reader"

// pane is the reader, on the posting that is selected.
func (m *root) pane() reader.Pane {
	on := reader.Subject{
		Corpus: m.corpus, Posting: m.list.Selected(), Look: m.look, Screen: m.screen, Room: m.layout.room(),
		Focused: m.inReader, Query: m.search.input.Value(),
	}
	if p := on.Posting; p != nil {
		on.Bookmarked, on.Problems = m.marks.bookmarked[p.Key], m.problems.byKey[p.Key]
	}
	return m.reader.On(on)
}
