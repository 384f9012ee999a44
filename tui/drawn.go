package tui

import (
	"strings"
	"unicode/utf8"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"postings/model/sanitise"
)

// drawn is text that may be drawn: the only escape sequences in it are ours.
// Everything on the screen is of this type, and other text becomes drawn through
// plain or a style alone, which make it safe; the compiler asks for it. No
// other file converts to it.
type drawn string

// plain makes text safe to draw in a line.
func plain(text string) drawn {
	text = sanitise.Text(text)
	if strings.ContainsAny(text, "\n\t") {
		text = strings.NewReplacer("\n", " ", "\t", " ").Replace(text)
	}
	return drawn(text)
}

// rendered takes a line of a rendered text, which package markdown has made safe.
func rendered(line string) drawn { return drawn(line) }

// style draws text.
type style struct{ lipgloss.Style }

// Render makes text safe and draws it in the style; of nothing it makes
// nothing.
func (s style) Render(text string) drawn {
	if text == "" {
		return ""
	}
	return drawn(s.Style.Render(string(plain(text))))
}

// restyle draws columns of a line in other styles.
func restyle(line drawn, ranges []lipgloss.Range) drawn {
	return drawn(lipgloss.StyleRanges(string(line), ranges...))
}

// join writes parts with something between them.
func join(parts []drawn, between drawn) drawn {
	var b strings.Builder
	for i, part := range parts {
		if i > 0 {
			b.WriteString(string(between))
		}
		b.WriteString(string(part))
	}
	return drawn(b.String())
}

// spaces is an empty part of a line.
func spaces(n int) drawn { return drawn(strings.Repeat(" ", max(n, 0))) }

// trim leaves out the spaces at the end of a line.
func trim(line drawn) drawn { return drawn(strings.TrimRight(string(line), " ")) }

// cells returns how many columns a text takes.
func cells[T ~string](text T) int { return ansi.StringWidth(string(text)) }

// cut shortens a text to at most w columns, with an ellipsis at its end.
func cut[T ~string](text T, w int) T { return T(ansi.Truncate(string(text), w, "…")) }

// cutLeft shortens a text to at most w columns, with an ellipsis at its start: the
// end of a path tells more than its start.
func cutLeft(text string, w int) string {
	over := cells(text) - max(w, 1)
	if over <= 0 {
		return text
	}
	return "…" + ansi.TruncateLeft(text, over+1, "")
}

// fit makes a line exactly w columns wide: it cuts it at the border of a
// grapheme, or fills it with spaces. Every line of the frame passes through
// here.
func fit[T ~string](line T, w int) T {
	width := cells(line)
	if width > w {
		line = cut(line, w)
		width = cells(line)
	}
	if width >= w {
		return line
	}
	if line == "" || line[len(line)-1] < utf8.RuneSelf {
		return line + T(strings.Repeat(" ", w-width))
	}
	// A letter that joins what follows, as some Arabic signs do, takes a space.
	for ; width < w; width = cells(line) {
		line += T(strings.Repeat(" ", w-width))
	}
	return line
}
