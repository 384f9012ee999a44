package tui

import (
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"postings/tui/draw"
)

// doubleClick is the maximum time between the clicks of a double click.
const doubleClick = 400 * time.Millisecond

// wheelLines is the number of lines by which a notch of the wheel scrolls a
// text.
const wheelLines = 3

// click is a click on a posting.
type click struct {
	key string
	at  time.Time
}

// wheel scrolls what is under the pointer.
func (m *root) wheel(msg tea.MouseWheelMsg) tea.Cmd {
	by := 0
	switch msg.Button {
	case tea.MouseWheelUp:
		by = -1
	case tea.MouseWheelDown:
		by = 1
	}
	switch {
	case by == 0:
	case m.overlay != nil && m.overlay.room(m.layout).contains(msg.X, msg.Y):
		m.overlay.wheel(m, by)
	case m.overReader(msg.X, msg.Y):
		m.pane().Scroll(by * wheelLines)
	case m.layout.list.contains(msg.X, msg.Y):
		return m.step(by)
	}
	return nil
}

// clicked selects the posting under the pointer, and opens it on a double
// click. A click on EN | FR changes the language, and one on a key hint in the
// footer does what the key does.
func (m *root) clicked(msg tea.MouseClickMsg) tea.Cmd {
	if msg.Button != tea.MouseLeft {
		return nil
	}
	switch {
	case msg.Y == m.layout.height-1:
		b, ok := m.keyAt(msg.X)
		if !ok || len(b.Keys()) == 0 {
			return nil
		}
		m.held = slices.Insert(m.held, 0, tea.Msg(tea.KeyPressMsg{Text: b.Keys()[0]}))
		return nil
	case m.overlay != nil && m.overlay.room(m.layout).contains(msg.X, msg.Y):
		return m.overlay.click(m, msg.Y-m.layout.list.y)
	case m.overlay != nil: // outside the overlay
		return m.key(tea.KeyPressMsg{Code: tea.KeyEscape})
	case msg.Y == 0 && msg.X >= m.layout.width-1-draw.Cells(m.languages()):
		return m.toggle()
	case m.overReader(msg.X, msg.Y):
		return m.read()
	case !m.layout.list.contains(msg.X, msg.Y):
		return nil
	}
	row := msg.Y - m.layout.list.y - m.listHead()
	switch {
	case msg.Y == m.layout.list.y:
		return m.startSearch()
	case msg.Y == m.layout.list.y+1:
		if f, ok := m.list.TabAt(m.look, msg.X); ok {
			return m.setFilter(f)
		}
		return nil
	case row < 0:
		return nil
	}
	at, ok := m.list.HitOn(row)
	if !ok {
		return nil
	}
	m.inReader = false
	m.search.input.Blur()
	cmd := m.step(at - m.list.At())
	last := m.click
	m.click = click{key: m.list.Key(), at: m.now()}
	if last.key == m.click.key && m.click.at.Sub(last.at) < doubleClick {
		m.click = click{}
		return tea.Batch(cmd, m.read())
	}
	return cmd
}

// overReader reports whether a cell belongs to the reader.
func (m *root) overReader(x, y int) bool {
	if m.split() {
		return m.layout.reader.contains(x, y)
	}
	return m.layout.body.contains(x, y) && m.inReader
}
