package tui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"postings/tui/draw"
	"postings/tui/keymap"
)

// sheet is an overlay with a text that may be longer than the screen. Other
// overlays embed it and add keys.
type sheet struct {
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
