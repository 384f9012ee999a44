package tui

import (
	tea "charm.land/bubbletea/v2"

	"postings/tui/keymap"
	"postings/tui/reader"
)

// pane returns the reader on the selected posting.
func (m *root) pane() reader.Pane {
	on := reader.Subject{
		Corpus: m.corpus, Posting: m.list.Selected(), Look: m.look, Screen: m.screen, Room: m.layout.room(),
		Focused: m.inReader, Query: m.search.input.Value(),
	}
	if p := on.Posting; p != nil {
		on.Bookmarked, on.Problems = m.marks.bookmarked[p.Key], m.problems.byKey[p.Key]
		if a, ok := m.history.ahead[p.Key]; ok {
			on.Ahead = &a
		}
	}
	if m.since.marked() {
		on.Changes = m.since.state.Documents
	}
	on.Removed = m.since.marking == removed
	return m.reader.On(on)
}

// readerKey handles a key press in the reader.
func (m *root) readerKey(msg tea.KeyPressMsg) tea.Cmd {
	k := m.keys
	switch {
	case keymap.Is(msg, k.Back):
		return m.leave()
	case keymap.Is(msg, k.NextTab):
		return m.switchPane()
	case keymap.Is(msg, k.Search):
		return m.pane().StartFind()
	case keymap.Is(msg, k.NextMatch):
		m.notify(m.pane().Next(1))
	case keymap.Is(msg, k.PreviousMatch):
		m.notify(m.pane().Next(-1))
	case keymap.Is(msg, k.Contents):
		return m.openContents()
	case keymap.Is(msg, k.NextHeading):
		m.pane().JumpBy(1)
	case keymap.Is(msg, k.PreviousHeading):
		m.pane().JumpBy(-1)
	default:
		lines, _ := m.pane().Size()
		if by, ok := k.Distance(msg, m.layout.reader.h, lines); ok {
			m.pane().Scroll(by)
		}
	}
	return nil
}

// leave goes back by a step: from a search in the text, to the list of problems,
// from the side-by-side view or to the list.
func (m *root) leave() tea.Cmd {
	switch {
	case m.reader.Seeking():
		m.pane().ClearFind()
	case m.returnTo != nil:
		return m.openProblems()
	case m.pane().SideShown():
		m.hideSide()
	default:
		m.inReader = false
	}
	return nil
}

// read moves the focus to the reader.
func (m *root) read() tea.Cmd {
	if m.list.Selected() == nil {
		return nil
	}
	m.search.input.Blur() // a click may open a posting while typing
	m.inReader = true
	m.pane().ShowHit()
	return m.see()
}

// switchPane moves the focus to the other pane.
func (m *root) switchPane() tea.Cmd {
	if !m.inReader {
		return m.read()
	}
	m.inReader = false
	if !m.layout.triple {
		m.reader.HideSide()
	}
	return nil
}

// openSide toggles the side-by-side view, at the current section.
func (m *root) openSide() tea.Cmd {
	switch r := m.pane().Reading(); {
	case r.Doc == nil:
	case m.pane().SideShown():
		m.hideSide()
	case m.layout.width < reader.MinSide:
		m.notify(m.look.Text.Reading.SideTooNarrow(reader.MinSide, m.layout.width))
	default:
		m.pane().ShowSide(false)
		return m.read()
	}
	return nil
}

// hideSide returns to the text or, from a comparison, to the list. The kept
// posting stays kept.
func (m *root) hideSide() {
	if m.pane().Compared() != nil {
		m.inReader = false
	}
	m.reader.HideSide()
	m.pane().ShowHit()
}

// sideHints returns the key hints for the footer.
func (m *root) sideHints(k keymap.Map) []keymap.Binding {
	if _, sections := m.pane().Size(); sections < 2 {
		k.NextHeading, k.PreviousHeading = keymap.Binding{}, keymap.Binding{}
	}
	if m.pane().Compared() != nil {
		return []keymap.Binding{k.Back, k.NextPosting, k.PreviousPosting, k.Language, k.NextHeading, k.PreviousHeading, k.Edit}
	}
	edit, next := k.Edit, keymap.Binding{}
	if d, _ := m.pane().EditPlace(); d != nil {
		edit = edit.As(m.look.Text.Keys.EditIn[d.Lang])
	}
	if _, n := m.pane().Difference(); n > 0 {
		next = k.NextMatch.As(m.look.Text.Keys.NextDifference)
	}
	return []keymap.Binding{
		k.Back, next, edit, k.Language, k.TextLanguage,
		k.NextHeading, k.PreviousHeading, k.NextPosting, k.PreviousPosting,
	}
}

// compareKey returns the key binding with its current meaning.
func (m *root) compareKey() keymap.Binding {
	k := m.keys.Compare
	switch kept := m.pane().KeptPosting(); {
	case m.layout.width < reader.MinSide:
		return keymap.Binding{}
	case kept == nil:
		return k
	case kept.Key == m.list.Key():
		return k.As(m.look.Text.Keys.LetGo)
	}
	return k.As(m.look.Text.Keys.CompareThem)
}

// compare keeps the selected posting for comparison, or releases it if it is
// the kept one. If another posting is kept, it shows both side by side.
func (m *root) compare() tea.Cmd {
	t := m.look.Text.Reading
	key := m.list.Key()
	switch {
	case key == "":
	case m.layout.width < reader.MinSide:
		m.notify(t.SideTooNarrow(reader.MinSide, m.layout.width))
	case m.pane().Compared() != nil && m.pane().SideShown():
		m.hideSide()
	case key == m.reader.KeptKey:
		m.reader.KeptKey = ""
		m.notify(t.NotKept)
	case m.pane().KeptPosting() == nil:
		m.reader.KeptKey, m.reader.Comparing = key, false
		m.notify(t.Kept(m.keys.Compare.Name()))
	default:
		m.pane().ShowSide(true)
		return m.read()
	}
	return nil
}
