package tui

import (
	tea "charm.land/bubbletea/v2"

	"postings/tui/keymap"
	"postings/tui/reader"
)

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
		m.say(t.SideTooNarrow(reader.MinSide, m.layout.width))
	case m.pane().Compared() != nil && m.pane().SideShown():
		m.endComparing()
	case key == m.reader.Kept():
		m.reader.Keep("")
		m.say(t.NotKept)
	case m.pane().KeptPosting() == nil:
		m.reader.Keep(key)
		m.say(t.Kept(m.keys.Compare.Name()))
	default:
		m.pane().ShowCompared()
		return m.read()
	}
	return nil
}

// endComparing returns to the list. The kept posting stays kept.
func (m *root) endComparing() {
	m.inReader = false
	m.reader.HideSide()
}
