package tui

import (
	tea "charm.land/bubbletea/v2"

	"postings/tui/keymap"
)

// key dispatches a key press to the part with the focus.
func (m *root) key(msg tea.KeyPressMsg) tea.Cmd {
	switch {
	case msg.String() == "ctrl+c":
		return tea.Quit
	case keymap.Is(msg, m.keys.Suspend):
		return m.suspend()
	case keymap.Is(msg, m.keys.Redraw):
		return tea.ClearScreen
	case m.opening.active() && keymap.Is(msg, m.keys.Back):
		m.opening.end()
		return nil
	case m.typing() && msg.Text == "" && keymap.Is(msg, m.keys.Help):
		return m.openHelp()
	case m.overlay != nil:
		return m.overlay.key(m, msg)
	case m.search.input.Focused():
		return m.searchKey(msg)
	case m.reader.Typing():
		return m.pane().FindKey(msg)
	}
	if cmd, ok := m.globalKey(msg); ok {
		return cmd
	}
	if m.inReader {
		return m.readerKey(msg)
	}
	return m.listKey(msg)
}

// typing reports whether keys are typed into a field.
func (m *root) typing() bool {
	if m.overlay != nil {
		return m.overlay.typing()
	}
	return m.search.input.Focused() || m.reader.Typing()
}

// paste inserts text into the active input field.
func (m *root) paste(msg tea.PasteMsg) tea.Cmd {
	switch {
	case m.overlay != nil:
		return m.overlay.paste(m, msg)
	case m.search.input.Focused():
		return m.editQuery(msg)
	case m.reader.Typing():
		return m.pane().EditFind(msg)
	}
	return nil
}

// globalKey handles keys with the same meaning in the list and the reader. It
// returns false for others.
func (m *root) globalKey(msg tea.KeyPressMsg) (tea.Cmd, bool) {
	for _, k := range []struct {
		keymap.Binding
		do func() tea.Cmd
	}{
		{m.keys.Quit, func() tea.Cmd { return tea.Quit }},
		{m.keys.Help, m.openHelp},
		{m.keys.Language, m.toggle},
		{m.keys.TextLanguage, func() tea.Cmd { m.notify(m.pane().ToggleText()); return nil }},
		{m.keys.Side, m.openSide},
		{m.keys.Pane, m.switchPane},
		{m.keys.NextPosting, func() tea.Cmd { return m.step(1) }},
		{m.keys.PreviousPosting, func() tea.Cmd { return m.step(-1) }},
		{m.keys.Variant, func() tea.Cmd { m.notify(m.pane().NextVariant()); return nil }},
		{m.keys.Bookmark, m.bookmark},
		{m.keys.Compare, m.compare},
		{m.keys.Links, m.openLinks},
		{m.keys.Copy, m.openCopy},
		{m.keys.Edit, m.edit},
		{m.keys.Details, m.openDetails},
		{m.keys.Changes, m.markChanges},
		{m.keys.Problems, m.openProblems},
		{m.keys.Reload, func() tea.Cmd { cmd := m.startLoading(); m.loading.asked = true; return cmd }},
		{m.keys.Mouse, m.toggleMouse},
	} {
		if keymap.Is(msg, k.Binding) {
			return k.do(), true
		}
	}
	return nil, false
}

// listKey handles a key press in the list.
func (m *root) listKey(msg tea.KeyPressMsg) tea.Cmd {
	switch {
	case keymap.Is(msg, m.keys.Search):
		return m.startSearch()
	case keymap.Is(msg, m.keys.Open):
		return m.read()
	case keymap.Is(msg, m.keys.Back):
		return m.clearSearch(false)
	case keymap.Is(msg, m.keys.Filter):
		return m.setFilter(m.filter.Next())
	case keymap.Is(msg, m.keys.NextTab):
		return m.nextTab()
	case keymap.Is(msg, m.keys.Sort):
		m.sort = m.nextSort()
		return m.refind(selection{})
	case keymap.Is(msg, m.keys.Bookmarks):
		return m.onlyBookmarks()
	}
	if by, ok := m.keys.Distance(msg, m.list.PageSize(), m.list.Len()); ok {
		return m.step(by)
	}
	return nil
}

// step moves the selection, which the reader follows. A selection that is to be
// made when a search answers is obsolete then.
func (m *root) step(by int) tea.Cmd {
	m.list.Move(m.reach(by) - m.list.At())
	m.search.then = selection{}
	if m.inReader {
		return m.see()
	}
	return nil
}

// reach returns the index of the posting to which a step leads, within the list.
// While comparing, it skips the posting that the others are compared with.
func (m *root) reach(by int) int {
	within := func(at int) int { return max(min(at, m.list.Len()-1), 0) }
	to := within(m.list.At() + by)
	if m.inReader && m.pane().Compared() != nil && m.list.Posting(to).Key == m.reader.KeptKey {
		if to == within(to+by) {
			return m.list.At()
		}
		return within(to + by)
	}
	return to
}

// toggle switches to the other language.
func (m *root) toggle() tea.Cmd {
	m.setLang(m.look.Lang.Other())
	m.pane().ReadAsOthers()
	return m.refind(selection{})
}

// toggleMouse enables the mouse, or leaves it to the terminal, which can then
// select text.
func (m *root) toggleMouse() tea.Cmd {
	m.mouse = !m.mouse
	m.notify(m.look.Text.Actions.MouseOff)
	if m.mouse {
		m.notify(m.look.Text.Actions.MouseOn)
	}
	return nil
}
