package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"postings/tui/draw"
	"postings/tui/markdown"
)

// VIEW

// View draws the frame from the state. Its cost depends only on what is
// visible.
func (m *root) View() tea.View {
	v := tea.NewView("")
	v.AltScreen = true
	v.WindowTitle = m.windowTitle()
	if m.mouse {
		v.MouseMode = tea.MouseModeCellMotion
	}
	switch {
	case m.layout.width == 0: // the terminal has not reported its size yet
	case m.leaving: // a multiplexer would keep lines of a screen that has grown
	case m.layout.tooSmall():
		v.SetContent(m.tooSmallView())
	default:
		v.SetContent(string(draw.Join(m.frame(), "\n")))
		v.Cursor = m.cursor()
	}
	return v
}

// windowTitle returns the window's title: the program's name, and the posting
// being read.
func (m *root) windowTitle() string {
	if m.inReader {
		return string(draw.Plain(m.pane().Doc().Title)) + " · Postings"
	}
	return "Postings"
}

// tooSmallView asks for a larger window, in whatever space there is.
func (m *root) tooSmallView() string {
	lines := markdown.Wrap(m.look.Text.Screen.TooSmall(minWidth, minHeight), m.layout.width)
	return strings.Join(lines[:min(len(lines), max(m.layout.height, 1))], "\n")
}

// frame returns the lines of the whole screen.
func (m *root) frame() []draw.Text {
	l := m.layout
	lines := make([]draw.Text, 0, l.height)
	lines = append(lines, m.header(), m.topRule())
	switch {
	case m.overlay == nil:
		lines = append(lines, m.panes()...)
	case m.overlay.room(l) == l.body:
		lines = append(lines, fill(m.overlay.lines(m.look), l.body)...)
	default:
		room, bar := m.overlay.room(l), m.theme.Rule.Render("│")
		shown := fill(m.overlay.lines(m.look), room)
		for i, line := range m.panes() {
			lines = append(lines, draw.Crop(line, room.x-1)+bar+shown[i])
		}
	}
	bottom := m.message()
	if len(bottom) == 0 {
		bottom = []draw.Text{m.bottomRule(m.listNote(), m.position())}
	}
	lines = lines[:min(len(lines), l.height-1-len(bottom))]
	return append(append(lines, bottom...), m.footer())
}

// panes returns the lines between header and footer: the list, the reader, or
// both.
func (m *root) panes() []draw.Text {
	l := m.layout
	switch {
	case m.split():
		divider, list, read := m.list.Divider(m.look, m.listHead(), !m.inReader), fill(m.listLines(), l.list), fill(m.pane().Lines(), l.reader)
		for i := range list {
			list[i] += divider[i] + read[i]
		}
		return list
	case m.inReader:
		return fill(m.pane().Lines(), l.body)
	}
	from, to := m.list.Thumb()
	return fill(m.look.WithThumb(m.listLines(), m.listHead()+from, m.listHead()+to, l.width), l.body)
}

// split reports whether the list and the reader are both shown.
func (m *root) split() bool { return m.layout.triple || m.layout.wide && !m.pane().SideShown() }

// fill pads or truncates lines to the size of a rectangle.
func fill(lines []draw.Text, r rect) []draw.Text {
	filled := make([]draw.Text, r.h)
	for i := range filled {
		filled[i] = draw.Fit(draw.LineAt(lines, i), r.w)
	}
	return filled
}

// line returns a horizontal rule across the screen, with a joint where the
// panes meet.
func (m *root) line(joint rune) []rune {
	line := []rune(strings.Repeat("─", m.layout.width))
	end := m.layout.width // right end of the panes
	if m.overlay != nil {
		if end = m.overlay.room(m.layout).x - 1; end < 0 {
			return line
		}
		line[end] = joint
	}
	if at := m.layout.list.w; m.split() && at < end {
		line[at] = joint
	}
	if at := m.layout.side.x + (m.layout.side.w-1)/2; m.pane().SideShown() && at < end {
		line[at] = joint
	}
	return line
}

// topRule draws the rule below the header. While the corpus is loading, it
// doubles as a progress bar.
func (m *root) topRule() draw.Text {
	line := m.line('┬')
	if l := &m.loading; l.active() && l.total > 0 {
		for i, r := range line[:len(line)*min(l.read, l.total)/l.total] {
			line[i] = '━'
			if r == '┬' {
				line[i] = '┯'
			}
		}
	}
	return m.paneRule(line)
}

// bottomRule draws the rule above the footer, with one text at the right end of
// the list and another at the right end of the screen.
func (m *root) bottomRule(list, text draw.Text) draw.Text {
	line := m.line('┴')
	var before draw.Text
	if list != "" {
		list = " " + list + " "
		end := m.layout.list.w - 2
		before = m.theme.Rule.Render(string(line[:end-draw.Cells(list)])) + list
		line = line[end:]
	}
	if text == "" {
		return before + m.theme.Rule.Render(string(line))
	}
	room := m.layout.reader.w
	if m.pane().SideShown() {
		room = m.layout.side.w
	}
	text = " " + draw.Cut(text, room-6) + " "
	end := len(line) - 2
	start := end - draw.Cells(text)
	return before + m.theme.Rule.Render(string(line[:start])) + text + m.theme.Rule.Render(string(line[end:]))
}

// listNote returns the text in the rule below the list: the order, unless it is
// the default.
func (m *root) listNote() draw.Text {
	if m.overlay == nil && (m.split() || !m.inReader) {
		return m.theme.Dim.Render(m.order())
	}
	return ""
}

// cursor returns the position of the cursor: in the active input field, or else
// at the selected posting or the first line of the text, where screen readers
// and magnifiers look for it.
func (m *root) cursor() *tea.Cursor {
	at := func(x, y int) *tea.Cursor {
		c := tea.NewCursor(x, y)
		c.Shape, c.Blink = tea.CursorBar, false
		return c
	}
	switch {
	case m.overlay != nil:
		if x, y, ok := m.overlay.cursor(); ok {
			room := m.overlay.room(m.layout)
			return at(room.x+x, room.y+y)
		}
		return nil
	case m.search.input.Focused():
		return at(m.layout.list.x+m.search.input.Column(), m.layout.list.y)
	case m.reader.Typing():
		return at(m.reader.Cursor(), m.layout.height-1)
	case m.inReader:
		return at(m.layout.text.x-1, m.layout.reader.y)
	case m.list.Len() > 0:
		return at(m.layout.list.x, m.layout.list.y+m.listHead()+m.list.Cursor())
	}
	return nil
}

// position describes the position of the reader in the text, or that of the
// selected row in an overlay.
func (m *root) position() draw.Text {
	if m.overlay != nil {
		return m.overlay.position(m.look)
	}
	return m.pane().Position()
}

// paneRule draws the rule above the panes, in the accent colour above the pane
// with the focus.
func (m *root) paneRule(line []rune) draw.Text {
	if m.overlay != nil {
		at := m.overlay.room(m.layout).x
		return m.theme.Rule.Render(string(line[:at])) + m.theme.Focus.Render(string(line[at:]))
	}
	if !m.split() {
		return m.theme.Rule.Render(string(line))
	}
	list, text := m.theme.Focus, m.theme.Rule
	if m.inReader {
		list, text = text, list
	}
	at := m.layout.list.w
	return list.Render(string(line[:at])) + m.theme.Rule.Render(string(line[at])) + text.Render(string(line[at+1:]))
}
