package draw

import (
	"postings/model/fold"
	"postings/tui/markdown"
)

// Justify places left and right at the two ends of a line of w columns. It
// truncates left if both do not fit. Any gap between them must be part of
// right.
func Justify(left, right Text, w int) Text {
	room := w - Cells(right)
	if room < 1 {
		return Fit(right, w)
	}
	return Fit(left, room) + right
}

// Highlight draws a part of a text, with the ranges that matched in another
// style.
func Highlight(text string, part fold.Range, ranges []fold.Range, base, match Style) Text {
	var line Text
	at := part.Start
	for _, r := range ranges {
		from, to := max(r.Start, at), min(r.End, part.End)
		if from >= to {
			continue
		}
		line += base.Render(text[at:from])
		line += match.Render(text[from:to])
		at = to
	}
	return line + base.Render(text[at:part.End])
}

// Labelled draws rows of a label and a text, which it wraps to w columns beside
// a column of labels of the given width.
func Labelled(rows [][2]string, label, w int, style Style) []Text {
	const gap = 2
	var lines []Text
	for _, row := range rows {
		name := style.Render(Fit(row[0], label))
		for _, part := range markdown.Wrap(row[1], w-label-gap) {
			lines = append(lines, name+Spaces(gap)+Plain(part))
			name = Spaces(label)
		}
	}
	return lines
}

// LineAt returns line i, or an empty line past the end.
func LineAt(lines []Text, i int) Text {
	if i < len(lines) {
		return lines[i]
	}
	return ""
}

// Thumb returns the extent of the thumb of a scroll bar of the given height,
// when visible rows of all are shown, beginning with row top.
func Thumb(top, visible, all, height int) (from, to int) {
	if visible >= all {
		return 0, 0
	}
	size := max(height*visible/all, 1)
	from = (height - size) * top / (all - visible)
	return from, from + size
}
