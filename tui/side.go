package tui

import (
	tea "charm.land/bubbletea/v2"

	"postings/tui/keymap"
	"postings/tui/reader"
)

// openSide toggles the side-by-side view, at the current section.
func (m *root) openSide() tea.Cmd {
	switch r := m.pane().Reading(); {
	case r.Doc == nil:
	case m.pane().Compared() != nil && m.pane().SideShown():
		m.endComparing()
	case m.pane().SideShown():
		m.reader.HideSide()
	case m.layout.width < reader.MinSide:
		m.say(m.look.Text.Reading.SideTooNarrow(reader.MinSide, m.layout.width))
	default:
		m.pane().ShowSide()
		return m.read()
	}
	return nil
}

// sideKeys handles a key in the side-by-side view. It returns false for a key
// that the reader handles.
func (m *root) sideKeys(msg tea.KeyPressMsg) bool {
	k := m.keys
	switch {
	case keymap.Is(msg, k.Back) && m.pane().Compared() != nil:
		m.endComparing()
	case keymap.Is(msg, k.Back):
		m.reader.HideSide()
	case keymap.Is(msg, k.NextHeading):
		m.pane().SideJump(1)
	case keymap.Is(msg, k.PreviousHeading):
		m.pane().SideJump(-1)
	case keymap.Is(msg, k.NextMatch) && m.pane().Compared() == nil:
		m.say(m.pane().SideDifference(1))
	case keymap.Is(msg, k.PreviousMatch) && m.pane().Compared() == nil:
		m.say(m.pane().SideDifference(-1))
	default:
		by, ok := k.Distance(msg, m.layout.reader.h, m.pane().SideRows())
		if ok {
			m.pane().SideScroll(by)
		}
		return ok
	}
	return true
}

// sideHints returns the key hints for the footer.
func (m *root) sideHints(k keymap.Map) []keymap.Binding {
	if m.pane().SideSections() < 2 {
		k.NextHeading, k.PreviousHeading = keymap.Binding{}, keymap.Binding{}
	}
	if m.list.Len() < 2 {
		k.NextPosting, k.PreviousPosting = keymap.Binding{}, keymap.Binding{}
	}
	if m.pane().Compared() != nil {
		return []keymap.Binding{k.Back, k.NextPosting, k.PreviousPosting, k.Language, k.NextHeading, k.PreviousHeading, k.Edit}
	}
	edit, next := k.Edit, keymap.Binding{}
	if lang, ok := m.pane().EditLang(); ok {
		edit = edit.As(m.look.Text.Keys.EditIn(lang))
	}
	if _, n := m.pane().Difference(); n > 0 {
		next = k.NextMatch.As(m.look.Text.Keys.NextDifference)
	}
	return []keymap.Binding{
		k.Back, next, edit, k.Language, k.TextLanguage,
		k.NextHeading, k.PreviousHeading, k.NextPosting, k.PreviousPosting, k.Side,
	}
}
