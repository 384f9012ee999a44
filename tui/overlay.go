package tui

import (
	"slices"

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
	m.notice = "" // it may say that the overlay is being prepared
	m.resizeOverlay()
}

// resizeOverlay tells the overlay its size.
func (m *root) resizeOverlay() {
	if m.overlay != nil {
		room := m.overlay.room(m.layout)
		m.overlay.resize(room.w, room.h)
	}
}

// closeOverlay closes the overlay.
func (m *root) closeOverlay() { m.overlay = nil }

// sheet is an overlay with a text that may be longer than the screen. Others
// embed it and have keys of their own.
type sheet struct {
	// own is a key that closes it, in addition to those that close every
	// overlay. With anyKey, all do that do not scroll.
	own    keymap.Binding
	anyKey bool
	// text draws the whole text in w columns, and all is what it drew.
	text func(w int) []draw.Text
	all  []draw.Text
	h    int
	top  int // the first visible line
}

func (s *sheet) room(l layout) rect { return l.body }

func (s *sheet) resize(w, h int) {
	s.all, s.h = s.text(w), h
	s.scroll(0)
}

// last returns the last line that can be at the top of the screen.
func (s *sheet) last() int { return max(len(s.all)-s.h, 0) }

// scroll scrolls by a number of lines.
func (s *sheet) scroll(by int) { s.top = max(min(s.top+by, s.last()), 0) }

// scrolls handles a key press that scrolls, and reports whether it does.
func (s *sheet) scrolls(m *root, msg tea.KeyPressMsg) bool {
	by, ok := m.keys.Distance(msg, s.h, len(s.all))
	if ok = ok && s.last() > 0; ok {
		s.scroll(by)
	}
	return ok
}

// key scrolls, or closes the overlay.
func (s *sheet) key(m *root, msg tea.KeyPressMsg) tea.Cmd {
	if !s.scrolls(m, msg) && (s.anyKey || keymap.Is(msg, m.keys.Back) || keymap.Is(msg, m.keys.Quit) || keymap.Is(msg, s.own)) {
		m.closeOverlay()
	}
	return nil
}

func (s *sheet) wheel(_ *root, by int)             { s.scroll(by * wheelLines) }
func (s *sheet) click(*root, int) tea.Cmd          { return nil }
func (s *sheet) paste(*root, tea.PasteMsg) tea.Cmd { return nil }
func (s *sheet) cursor() (x, y int, ok bool)       { return 0, 0, false }
func (s *sheet) position(draw.Look) draw.Text      { return "" }
func (s *sheet) lines(draw.Look) []draw.Text       { return slices.Clone(s.all[s.top:]) }
func (s *sheet) thumb() (from, to int)             { return draw.Thumb(s.top, s.h, len(s.all), s.h) }
func (s *sheet) hints(m *root) []keymap.Binding {
	return append(m.moving(s.last() > 0), m.keys.Back)
}
