package tui

import (
	tea "charm.land/bubbletea/v2"

	"postings/tui/keymap"
)

// A key may come before what it acts on: the text that is being rendered, or the
// postings that are being searched for. Then it is held until that is there, and so
// is all that follows it, so that those who type fast see what others see.

// inTurn returns the message that is to be handled next: what a command or the
// terminal tells at once, and what the user does in order, as soon as nothing is
// awaited for it; nil where there is none.
func (m *root) inTurn(msg tea.Msg) tea.Msg {
	switch input := msg.(type) {
	case tea.KeyPressMsg:
		if input.String() == "ctrl+c" || keymap.Is(input, m.keys.Suspend) {
			return msg // never too late
		}
		m.held = append(m.held, msg)
	case tea.PasteMsg, tea.MouseWheelMsg, tea.MouseClickMsg:
		m.held = append(m.held, msg)
	case nil:
	default:
		return msg
	}
	if len(m.held) == 0 || m.awaits(m.held[0]) {
		return nil
	}
	msg, m.held = m.held[0], m.held[1:]
	return msg
}

// awaits reports whether what the user does acts on something that is on its way.
func (m *root) awaits(msg tea.Msg) bool {
	key, isKey := msg.(tea.KeyPressMsg)
	switch {
	case isKey && keymap.Is(key, m.keys.Quit) && m.overlay == nil && !m.search.typing && !m.reader.Typing():
		return false
	case m.layout.width == 0: // the terminal has not told
		return true
	case m.opening.active():
		return !isKey || !keymap.Is(key, m.keys.Back)
	case !isKey || m.overlay != nil:
		return false
	case m.search.typing:
		return leavesField(key) && m.searching()
	case m.reader.Typing():
		return leavesField(key) && !m.pane().Ready()
	}
	return m.searching() || m.actsOnText(key) && !m.pane().Ready()
}

// leavesField reports whether a key that is pressed in a field acts on what was found
// by it.
func leavesField(key tea.KeyPressMsg) bool {
	switch key.String() {
	case "enter", "tab", "up", "down", "ctrl+p", "ctrl+n", "pgup", "pgdown":
		return true
	}
	return false
}

// searching reports whether the list is about to hold other postings. A large corpus
// takes longer to be read and indexed: there one goes on with what there is.
func (m *root) searching() bool {
	q, l := m.query(), &m.loading
	return m.search.waiting ||
		!l.done && !l.again && (len(m.corpus.Postings) == 0 || 0 < l.total && l.total < largeIndex) ||
		l.indexing && m.index.Len() < largeIndex ||
		m.opt.Marks != nil && m.marks.seen == nil ||
		q.AsksForProblems() && m.problems.checking == m.corpus && m.problems.corpus != m.corpus ||
		q.AsksForChanges() && m.since.reading
}

// actsOnText reports whether a key acts on the text that is read, or opens it where
// the query is found in it.
func (m *root) actsOnText(key tea.KeyPressMsg) bool {
	k := &m.keys
	needs := []keymap.Binding{k.Links, k.Copy, k.Edit, k.Details}
	if m.inReader {
		needs = append(needs, k.Search, k.NextMatch, k.PreviousMatch, k.Contents, k.NextHeading, k.PreviousHeading)
	}
	if m.query().HasText() {
		needs = append(needs, k.Open, k.Pane, k.Side, k.Compare)
	}
	for _, b := range needs {
		if keymap.Is(key, b) {
			return true
		}
	}
	_, moves := k.Distance(key, 1, 1)
	return m.inReader && (moves || m.query().HasText())
}
