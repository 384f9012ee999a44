package tui

import "postings/tui/reader"

// pane returns the reader on the selected posting.
func (m *root) pane() reader.Pane {
	on := reader.Subject{
		Corpus: m.corpus, Posting: m.list.Selected(), Look: m.look, Screen: m.screen, Room: m.layout.room(),
		Focused: m.inReader, Query: m.search.input.Value(),
	}
	if p := on.Posting; p != nil {
		on.Bookmarked, on.Problems = m.marks.bookmarked[p.Key], m.problems.byKey[p.Key]
		if a, ok := m.story.ahead[p.Key]; ok {
			on.Ahead, on.OnlyIn = &a, m.look.Text.History.OnlyIn(a.Lang, a.Since.Time.Local())
		}
	}
	if m.since.marked() {
		on.Changes = m.since.state.Documents
	}
	on.Removed = m.since.marking == removed
	return m.reader.On(on)
}
