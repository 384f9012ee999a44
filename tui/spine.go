package tui

import "postings/tui/draw"

// listThumb returns the extent of the scroll bar's thumb in the list pane.
func (m *root) listThumb() (from, to int) {
	from, to = m.list.Thumb()
	return from + m.listHead(), to + m.listHead()
}

// scrolled draws a thumb at the right edge of lines of w columns, for a pane
// that has no rule next to it.
func (m *root) scrolled(lines []draw.Text, from, to, w int) []draw.Text {
	for len(lines) < to {
		lines = append(lines, "")
	}
	for i := from; i < to; i++ {
		lines[i] = draw.Fit(lines[i], w-1) + m.theme.Focus.Render("┃")
	}
	return lines
}

// paneRule draws the rule above the panes, in the accent colour above the pane
// with the focus.
func (m *root) paneRule(line []rune) draw.Text {
	if m.overlay != nil {
		at := m.overlay.room(m.layout).x
		return m.theme.Rule.Render(string(line[:at])) + m.theme.Focus.Render(string(line[at:]))
	}
	if !m.layout.wide || m.pane().SideShown() && !m.layout.triple {
		return m.theme.Rule.Render(string(line))
	}
	list, text := m.theme.Focus, m.theme.Rule
	if m.inReader {
		list, text = text, list
	}
	at := m.layout.list.w
	return list.Render(string(line[:at])) + m.theme.Rule.Render(string(line[at])) + text.Render(string(line[at+1:]))
}
