package list

import "postings/tui/draw"

// Divider draws the rule between the list and the text, which is also the scroll
// bar of the list. Above is the number of lines above the list.
func (l *List) Divider(k draw.Look, above int, focused bool) []draw.Text {
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
