package tui

import (
	tea "charm.land/bubbletea/v2"

	"postings/tui/draw"
	"postings/tui/keymap"
)

// overlay is something that covers the panes and takes all key presses until it
// is closed: the help, and lists to choose from. To add one takes a new file
// and a key; nothing else needs to know which overlays there are.
type overlay interface {
	// room returns the part of the screen that the overlay takes, and resize
	// sets its size in columns and rows.
	room(l layout) rect
	resize(w, h int)
	// key handles a key press and paste a paste. They close the overlay with
	// root.closeOverlay.
	key(m *root, msg tea.KeyPressMsg) tea.Cmd
	paste(m *root, msg tea.PasteMsg) tea.Cmd
	// wheel scrolls by a notch, and click handles a click on a row.
	wheel(m *root, by int)
	click(m *root, row int) tea.Cmd
	// lines draws the overlay, thumb returns the extent of the scroll bar's
	// thumb in them, and position the number of the selected row, if any.
	lines(k draw.Look) []draw.Text
	thumb() (from, to int)
	position(k draw.Look) draw.Text
	// cursor returns where text is being typed; false if none is.
	cursor() (x, y int, ok bool)
	// hints returns the key hints for the footer. The last one closes the
	// overlay.
	hints(m *root) []keymap.Binding
}

// show opens an overlay.
func (m *root) show(o overlay) {
	m.overlay = o
	m.resizeOverlay()
}

// resizeOverlay tells the overlay its size.
func (m *root) resizeOverlay() {
	if m.overlay != nil {
		room := m.overlay.room(m.layout)
		m.overlay.resize(room.w, room.h)
	}
}

// opens reports whether an overlay that took time to prepare is still wanted
// and was the last one requested.
func (m *root) opens(id int) bool {
	if id != m.opening.id || !m.opening.active() {
		return false
	}
	m.opening.end()
	m.notice = "" // it says that the overlay is being prepared
	return true
}

// closeOverlay closes the overlay.
func (m *root) closeOverlay() { m.overlay = nil }
