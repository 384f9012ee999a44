package tui

import (
	"cmp"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"postings/tui/draw"
)

// VIEW

// View draws the frame from the state, and costs what is on the screen.
func (m *root) View() tea.View {
	v := tea.NewView("")
	v.AltScreen = true
	v.WindowTitle = m.windowTitle()
	if m.mouse {
		v.MouseMode = tea.MouseModeCellMotion
	}
	switch {
	case m.layout.width == 0: // not known yet
	case m.layout.tooSmall():
		v.SetContent(m.tooSmallView())
	default:
		v.SetContent(string(draw.Join(m.frame(), "\n")))
		v.Cursor = m.cursor()
	}
	return v
}

// windowTitle names the program and what is read.
func (m *root) windowTitle() string {
	if m.inReader {
		return string(draw.Plain(m.reading().doc.Title)) + " · Postings"
	}
	return "Postings"
}

// tooSmallView asks for a larger window, in whatever room there is.
func (m *root) tooSmallView() string {
	lines := draw.Wrap(m.look.Text.Screen.TooSmall(minWidth, minHeight), m.layout.width)
	return strings.Join(lines[:min(len(lines), max(m.layout.height, 1))], "\n")
}

// frame returns the lines of the whole screen.
func (m *root) frame() []draw.Text {
	l, r := m.layout, m.reading()
	lines := make([]draw.Text, 0, l.height)
	lines = append(lines, m.header(), m.topRule())
	switch {
	case m.overlay != nil:
		shown := m.overlay.lines(m.look, l.width, l.list.h)
		if o, ok := m.overlay.(scroller); ok {
			from, to := o.thumb(l.list.h)
			shown = m.scrolled(shown, from, to)
		}
		for i := range l.list.h {
			lines = append(lines, draw.Fit(draw.LineAt(shown, i), l.width))
		}
	case m.sideShown() && l.triple:
		spine, list, side := m.list.Spine(m.look, m.listHead(), !m.inReader), m.listLines(), m.sideLines()
		for i := range l.list.h {
			lines = append(lines, draw.Fit(draw.LineAt(list, i), l.list.w)+spine[i]+draw.Fit(draw.LineAt(side, i), l.side.w))
		}
	case m.sideShown():
		shown := m.sideLines()
		for i := range l.list.h {
			lines = append(lines, draw.Fit(draw.LineAt(shown, i), l.width))
		}
	case l.wide:
		spine, list, reader := m.list.Spine(m.look, m.listHead(), !m.inReader), m.listLines(), m.readerLines(r)
		for i := range l.list.h {
			lines = append(lines, draw.Fit(draw.LineAt(list, i), l.list.w)+spine[i]+draw.Fit(draw.LineAt(reader, i), l.reader.w))
		}
	default:
		var shown []draw.Text
		if m.inReader {
			shown = m.readerLines(r)
		} else {
			from, to := m.listThumb()
			shown = m.scrolled(m.listLines(), from, to)
		}
		for i := range l.list.h {
			lines = append(lines, draw.Fit(draw.LineAt(shown, i), l.width))
		}
	}
	bottom := m.bottomRule(m.listNote(), m.position(r))
	if note := cmp.Or(m.notice, m.filterNote()); note != "" {
		bottom = draw.Fit(m.look.Keyed(" "+note, m.theme.Plain), l.width)
	}
	return append(lines, bottom, m.footer())
}

// line is a rule across the screen, with a joint where the panes meet.
func (m *root) line(joint rune) []rune {
	line := []rune(strings.Repeat("─", m.layout.width))
	if m.overlay != nil {
		return line
	}
	side := m.sideShown()
	if m.layout.wide && (!side || m.layout.triple) {
		line[m.layout.list.w] = joint
	}
	if side {
		line[m.layout.side.x+(m.layout.side.w-1)/2] = joint
	}
	return line
}

// topRule draws the rule below the header. While the corpus arrives it is as
// heavy as far as that has come.
func (m *root) topRule() draw.Text {
	line := m.line('┬')
	if l := &m.loading; !l.done && l.total > 0 {
		for i, r := range line[:len(line)*min(l.read, l.total)/l.total] {
			line[i] = '━'
			if r == '┬' {
				line[i] = '┯'
			}
		}
	}
	return m.paneRule(line)
}

// bottomRule draws the rule above the footer, with a text at the end of the list
// and one at the end of the screen.
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
	if m.sideShown() {
		room = m.layout.side.w
	}
	text = " " + draw.Cut(text, room-6) + " "
	end := len(line) - 2
	start := end - draw.Cells(text)
	return before + m.theme.Rule.Render(string(line[:start])) + text + m.theme.Rule.Render(string(line[end:]))
}

// listNote stands in the rule below the list: an order that is not the usual one,
// or which row of an overlay is selected.
func (m *root) listNote() draw.Text {
	switch o := m.overlay.(type) {
	case nil:
		if (!m.sideShown() || m.layout.triple) && (m.layout.wide || !m.inReader) {
			return m.theme.Dim.Render(m.order())
		}
	case *picker:
		return m.look.Position(o.at, len(o.choices))
	case *problemList:
		return m.look.Position(o.at, len(o.choices))
	}
	return ""
}

// position tells where in the text the reader is.
func (m *root) position(r reading) draw.Text {
	if m.overlay == nil && m.sideShown() {
		return draw.Plain(m.sideNote())
	}
	if m.overlay != nil || r.page == nil || !m.inReader && !m.layout.wide {
		return ""
	}
	t := m.look.Text.Reading
	here := draw.Plain(t.Position(r.percent()))
	switch {
	case r.lines() <= r.height:
		here = ""
	case r.top == 0:
		here = draw.Plain(t.Top)
	case r.top+r.height >= r.lines():
		here = draw.Plain(t.End)
	}
	if f := &m.finding; m.inReader && f.words && f.page == r.page && len(f.matches) > 0 {
		here = draw.Join(filled(draw.Plain(t.Match(f.at+1, len(f.matches))), here), " · ")
	}
	// The end of the path tells more than the heading's, and the heading more than
	// the path.
	room := m.layout.reader.w - 6 - draw.Cells(here) - 3
	heading := draw.Cut(r.heading(), max(room, 0))
	path := ""
	if room -= draw.Cells(heading) + 3; room >= 16 || heading == "" {
		path = draw.CutLeft(r.doc.Path, room)
	}
	return draw.Join(filled(m.theme.Dim.Render(path), m.theme.Dim.Render(heading), here), m.theme.Dim.Render(" · "))
}

// filled leaves out the parts that are empty.
func filled(parts ...draw.Text) []draw.Text {
	return slices.DeleteFunc(parts, func(part draw.Text) bool { return part == "" })
}

// readerLines draws the visible part of the posting.
func (m *root) readerLines(r reading) []draw.Text {
	t := m.look.Text.Reading
	if r.doc == nil {
		return []draw.Text{"", "  " + m.theme.Dim.Render(t.Nothing)}
	}
	margin := draw.Spaces(m.layout.text.x - m.layout.reader.x)
	var lines []draw.Text
	for i := range m.layout.reader.h {
		line, ok := r.line(r.top + i)
		if !ok {
			if note := m.bodyNote(r); note != "" && i == r.lines()-r.top {
				lines = append(lines, margin+m.theme.Dim.Render(note))
			}
			break
		}
		if n := r.top + i - len(r.head); n >= 0 {
			line = m.finding.highlight(m.look, r.page, line, n)
		}
		lines = append(lines, margin+line)
	}
	return lines
}

// bodyNote stands where a posting's text should be and is not.
func (m *root) bodyNote(r reading) string {
	t := m.look.Text.Reading
	switch {
	case r.err != nil:
		return t.RenderFailed(r.err.Error())
	case r.page == nil:
		return t.Rendering
	case strings.TrimSpace(r.doc.Body) == "":
		return t.NoText
	}
	return ""
}

// cursor stands in the field that is typed in, or else at the selected posting
// or the first line that is read, where screen readers and magnifiers look for
// it.
func (m *root) cursor() *tea.Cursor {
	at := func(x, y int) *tea.Cursor {
		c := tea.NewCursor(x, y)
		c.Shape, c.Blink = tea.CursorBar, false
		return c
	}
	switch {
	case m.overlay != nil:
		if l, ok := m.overlay.(*problemList); ok && l.typing {
			return at(prompt+1+l.input.Cursor().X, m.layout.list.y+min(1, l.layout(m.layout.list.h).head-1))
		}
		return nil
	case m.search.typing:
		return at(m.layout.list.x+prompt+m.search.input.Cursor().X, m.layout.list.y)
	case m.finding.typing:
		return at(prompt+m.finding.input.Cursor().X, m.layout.height-1)
	case m.inReader:
		return at(m.layout.text.x-1, m.layout.reader.y)
	case m.list.Len() > 0:
		return at(m.layout.list.x, m.layout.list.y+m.listHead()+m.list.Cursor())
	}
	return nil
}
