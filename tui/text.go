package tui

import (
	"strings"
	"unicode/utf8"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"postings/model/fold"
)

// fit makes a line exactly w columns wide: it cuts it with an ellipsis at the
// border of a grapheme, or fills it with spaces. Every line of the frame passes
// through here.
func fit(line string, w int) string {
	width := ansi.StringWidth(line)
	if width > w {
		line = ansi.Truncate(line, w, "…")
		width = ansi.StringWidth(line)
	}
	if width >= w {
		return line
	}
	if line == "" || line[len(line)-1] < utf8.RuneSelf {
		return line + strings.Repeat(" ", w-width)
	}
	// A letter that joins what follows, as some Arabic signs do, takes a space.
	for ; width < w; width = ansi.StringWidth(line) {
		line += strings.Repeat(" ", w-width)
	}
	return line
}

// spread puts two texts at the ends of a line of w columns. The left one is cut
// when both do not fit; what stands between them is the right one's affair.
func spread(left, right string, w int) string {
	room := w - ansi.StringWidth(right)
	if room < 1 {
		return fit(right, w)
	}
	return fit(left, room) + right
}

// span is a part of a text, in bytes.
type span struct{ from, to int }

// split divides a text into a first line of at most w columns, broken at a
// space where there is one, and the rest.
func split(text string, w int) (first, rest span) {
	if ansi.StringWidth(text) <= w {
		return span{0, len(text)}, span{len(text), len(text)}
	}
	end := len(ansi.Truncate(text, w, ""))
	first, rest = span{0, end}, span{end, len(text)}
	if strings.HasPrefix(text[end:], " ") {
		rest.from++
	} else if at := strings.LastIndexByte(text[:end], ' '); at > 0 {
		first.to, rest.from = at, at+1
	}
	return first, rest
}

// paint writes a part of a text with the ranges that matched in another style.
func paint(text string, part span, ranges []fold.Range, base, match lipgloss.Style) string {
	var b strings.Builder
	at := part.from
	for _, r := range ranges {
		from, to := max(r.Start, at), min(r.End, part.to)
		if from >= to {
			continue
		}
		b.WriteString(render(base, text[at:from]))
		b.WriteString(render(match, text[from:to]))
		at = to
	}
	b.WriteString(render(base, text[at:part.to]))
	return b.String()
}

// render applies a style, and leaves nothing where there is no text.
func render(style lipgloss.Style, text string) string {
	if text == "" {
		return ""
	}
	return style.Render(text)
}

// keyed draws a text in a style, and the keys that the catalogue sets apart in
// it, such as [a], in the colour of keys.
func (k look) keyed(text string, style lipgloss.Style) string {
	for _, b := range k.keys.all() {
		if before, after, found := strings.Cut(text, "["+b.name()+"]"); found {
			return k.keyed(before, style) + k.theme.accent.Render("["+b.name()+"]") + k.keyed(after, style)
		}
	}
	return render(style, text)
}

// wrap breaks a plain text into lines of at most w columns.
func wrap(text string, w int) []string {
	return strings.Split(ansi.Wrap(text, max(w, 1), ""), "\n")
}
