package list

import "postings/tui/draw"

// Spine draws the line between the list, with some lines above it, and the text:
// the scroll bar of the list.
func (l *List) Spine(k draw.Look, above int, focused bool) []draw.Text {
	from, to := l.Thumb()
	bar, thumb := k.Theme.Rule.Render("│"), k.Theme.Focus.Render("┃")
	if !focused {
		thumb = k.Theme.Rule.Render("┃")
	}
	lines := make([]draw.Text, above+l.height)
	for i := range lines {
		lines[i] = bar
		if i >= above+from && i < above+to {
			lines[i] = thumb
		}
	}
	return lines
}
