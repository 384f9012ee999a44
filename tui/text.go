package tui

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"postings/model/fold"
)

// spread puts two texts at the ends of a line of w columns. The left one is cut
// when both do not fit; what stands between them is the right one's affair.
func spread(left, right drawn, w int) drawn {
	room := w - cells(right)
	if room < 1 {
		return fit(right, w)
	}
	return fit(left, room) + right
}

// span is a part of a text, in bytes.
type span struct{ from, to int }

// paint writes a part of a text with the ranges that matched in another style.
func paint(text string, part span, ranges []fold.Range, base, match style) drawn {
	var line drawn
	at := part.from
	for _, r := range ranges {
		from, to := max(r.Start, at), min(r.End, part.to)
		if from >= to {
			continue
		}
		line += base.Render(text[at:from])
		line += match.Render(text[from:to])
		at = to
	}
	return line + base.Render(text[at:part.to])
}

// keyed draws a text in a style, and the keys that the catalogue sets apart in
// it, such as [a], in the colour of keys.
func (k look) keyed(text string, style style) drawn {
	for _, b := range k.keys.all() {
		if before, after, found := strings.Cut(text, "["+b.name()+"]"); found {
			return k.keyed(before, style) + k.theme.accent.Render("["+b.name()+"]") + k.keyed(after, style)
		}
	}
	return style.Render(text)
}

// wrap breaks a plain text into lines of at most w columns.
func wrap(text string, w int) []string {
	return strings.Split(ansi.Wrap(text, max(w, 1), ""), "\n")
}
