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
	// lines draws the overlay with its scroll bar, and position the number of the
	// selected row, if any.
	lines(k draw.Look) []draw.Text
	position(k draw.Look) draw.Text
	// typing reports whether keys are typed into a field, and cursor returns the
	// position of the cursor, if there is one.
	typing() bool
	cursor() (x, y int, ok bool)
	// hints returns the key hints for the footer, except the one for closing the
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

// panel is what overlays have in common: their size, and keys besides those that
// move.
type panel struct {
	w, h int
	// actions returns what other keys do now. It is nil if there are none.
	actions func(m *root) []action
	// closes is a key that closes the overlay, in addition to those that close
	// every overlay.
	closes keymap.Binding
	// back replaces closing the overlay, unless it is nil.
	back func(m *root) tea.Cmd
}

// action is what a key does.
type action struct {
	keymap.Binding
	do func(m *root) tea.Cmd
}

// press handles one of the keys, and reports whether it is one.
func (p *panel) press(m *root, msg tea.KeyPressMsg) (tea.Cmd, bool) {
	for _, a := range p.offers(m) {
		if keymap.Is(msg, a.Binding) {
			return a.do(m), true
		}
	}
	switch {
	case keymap.Is(msg, m.keys.Back), keymap.Is(msg, m.keys.Quit), keymap.Is(msg, p.closes):
		return p.close(m), true
	case keymap.Is(msg, m.keys.Help):
		return m.openHelp(), true
	}
	return nil, false
}

// close closes the overlay, or does what replaces that.
func (p *panel) close(m *root) tea.Cmd {
	if p.back != nil {
		return p.back(m)
	}
	m.closeOverlay()
	return nil
}

// offers returns the actions.
func (p *panel) offers(m *root) []action {
	if p.actions == nil {
		return nil
	}
	return p.actions(m)
}

// hints returns the hints for the actions.
func (p *panel) hints(m *root) []keymap.Binding {
	var keys []keymap.Binding
	for _, a := range p.offers(m) {
		keys = append(keys, a.Binding)
	}
	return keys
}

func (p *panel) paste(*root, tea.PasteMsg) tea.Cmd { return nil }
func (p *panel) typing() bool                      { return false }

// sheet is an overlay with a text that may be longer than the screen.
type sheet struct {
	panel
	// anyKey closes it with any key that does not scroll.
	anyKey bool
	// text draws the text in w columns, and head, unless it is nil, what stays
	// above it. above and all are the lines that they drew.
	head, text func(w int) []draw.Text
	above, all []draw.Text
	top        int // the first visible line
}

func (s *sheet) room(l layout) rect { return l.body }

func (s *sheet) resize(w, h int) {
	if s.head != nil {
		s.above = s.head(w)
	}
	s.w, s.h, s.all = w, h-len(s.above), s.text(w)
	s.scroll(0)
}

// last returns the last line that can be at the top of the screen.
func (s *sheet) last() int { return max(len(s.all)-s.h, 0) }

// scroll scrolls by a number of lines.
func (s *sheet) scroll(by int) { s.top = max(min(s.top+by, s.last()), 0) }

// key scrolls if there is more to see, or else does what the key does in every
// overlay.
func (s *sheet) key(m *root, msg tea.KeyPressMsg) tea.Cmd {
	if by, ok := m.keys.Distance(msg, s.h, len(s.all)); ok && s.last() > 0 {
		s.scroll(by)
		return nil
	}
	if s.anyKey {
		return s.close(m)
	}
	cmd, _ := s.press(m, msg)
	return cmd
}

func (s *sheet) lines(k draw.Look) []draw.Text {
	lines, n := slices.Concat(s.above, s.all[s.top:]), len(s.above)
	from, to := draw.Thumb(s.top, s.h, len(s.all), s.h)
	return k.WithThumb(lines, n+from, n+to, s.w)
}

func (s *sheet) wheel(_ *root, by int)        { s.scroll(by * wheelLines) }
func (s *sheet) click(*root, int) tea.Cmd     { return nil }
func (s *sheet) cursor() (x, y int, ok bool)  { return 0, 0, false }
func (s *sheet) position(draw.Look) draw.Text { return "" }
func (s *sheet) hints(m *root) []keymap.Binding {
	keys := append(m.moving(s.last() > 0), s.panel.hints(m)...)
	if s.anyKey {
		return keys
	}
	return append(keys, m.keys.Help)
}
