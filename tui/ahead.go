package tui

import (
	tea "charm.land/bubbletea/v2"

	"postings/tui/keymap"
)

// A key may be pressed before what it acts on is there: a text that is still
// being rendered, or postings that are still being searched for. Such a key is
// held, along with all input after it, until then. So those who type fast get
// the same result as everybody else.

// inTurn returns the message to handle next, or nil if there is none. Messages
// from commands and from the terminal are handled at once. User input is
// handled in order, each as soon as it no longer has to wait.
func (m *root) inTurn(msg tea.Msg) tea.Msg {
	switch input := msg.(type) {
	case tea.KeyPressMsg:
		if input.String() == "ctrl+c" || keymap.Is(input, m.keys.Suspend) {
			return msg // must always work
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
	m.pressed++
	return msg
}

// awaits reports whether user input acts on something that is not there yet.
func (m *root) awaits(msg tea.Msg) bool {
	key, isKey := msg.(tea.KeyPressMsg)
	switch {
	case isKey && keymap.Is(key, m.keys.Quit) && m.overlay == nil && !m.typing():
		return false
	case m.layout.width == 0: // the terminal has not reported its size yet
		return true
	case m.opening.active():
		return !isKey || !keymap.Is(key, m.keys.Back)
	case !isKey || m.overlay != nil:
		return false
	case m.search.input.Focused():
		return leavesField(key) && m.searching()
	case m.reader.Typing():
		return leavesField(key) && !m.pane().Ready()
	}
	return m.searching() || m.actsOnText(key) && !m.pane().Ready()
}

// leavesField reports whether a key pressed in an input field acts on the
// results of the query in it.
func leavesField(key tea.KeyPressMsg) bool {
	switch key.String() {
	case "enter", "tab", "up", "down", "ctrl+p", "ctrl+n", "pgup", "pgdown":
		return true
	}
	return false
}

// largeIndex is the number of postings from which loading takes so long that keys
// do not wait for it.
const largeIndex = 2000

// searching reports whether the list is about to change. It disregards the
// loading and indexing of a large corpus, which take longer: there, keys act on
// what has arrived.
func (m *root) searching() bool {
	q, l := m.query(), &m.loading
	return m.search.active() ||
		l.active() && !m.reloading() && (len(m.corpus.Postings) == 0 || 0 < l.total && l.total < largeIndex) ||
		l.indexing && m.index.Len() < largeIndex ||
		m.opt.Marks != nil && m.marks.seen == nil ||
		q.AsksForProblems() && m.problems.checking == m.corpus && m.problems.corpus != m.corpus ||
		q.AsksForChanges() && m.since.active()
}

// actsOnText reports whether a key acts on the text, or opens it at its first
// match.
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
