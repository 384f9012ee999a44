package draw

import (
	"strings"
	"unicode/utf8"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"postings/model/sanitise"
	"postings/tui/markdown"
)

// Text is text that may be drawn: the only escape sequences in it are ours.
// Everything on the screen is of this type, and other text becomes such through
// Plain, Line or a style alone, which make it safe; the compiler asks for it. No
// other file of the program converts to it.
type Text string

// Plain makes text safe to draw in a line.
func Plain(text string) Text {
	text = sanitise.Text(text)
	if strings.ContainsAny(text, "\n\t") {
		text = strings.NewReplacer("\n", " ", "\t", " ").Replace(text)
	}
	return Text(text)
}

// Line returns a line of a rendered text, which package markdown has made safe.
func Line(page *markdown.Page, i int) Text { return Text(page.Lines[i]) }

// Style makes text safe and draws it in colours and attributes.
type Style struct{ lipgloss.Style }

// Render makes text safe and draws it in the style; of nothing it makes
// nothing.
func (s Style) Render(text string) Text {
	if text == "" {
		return ""
	}
	return Text(s.Style.Render(string(Plain(text))))
}

// Restyle draws columns of a line in other styles.
func Restyle(line Text, ranges []lipgloss.Range) Text {
	return Text(lipgloss.StyleRanges(string(line), ranges...))
}

// Join writes parts with something between them.
func Join(parts []Text, between Text) Text {
	var b strings.Builder
	for i, part := range parts {
		if i > 0 {
			b.WriteString(string(between))
		}
		b.WriteString(string(part))
	}
	return Text(b.String())
}

// Spaces is an empty part of a line.
func Spaces(n int) Text { return Text(strings.Repeat(" ", max(n, 0))) }

// Trim leaves out the spaces at the end of a line.
func Trim(line Text) Text { return Text(strings.TrimRight(string(line), " ")) }

// Cells returns how many columns a text takes.
func Cells[T ~string](text T) int { return ansi.StringWidth(string(text)) }

// Cut shortens a text to at most w columns, with an ellipsis at its end.
func Cut[T ~string](text T, w int) T { return T(ansi.Truncate(string(text), w, "…")) }

// Crop cuts a line that goes on behind something else, without an ellipsis.
func Crop(line Text, w int) Text { return Fit(Text(ansi.Truncate(string(line), w, "")), w) }

// CutLeft shortens a text to at most w columns, with an ellipsis at its start: the
// end of a path tells more than its start.
func CutLeft(text string, w int) string {
	over := Cells(text) - max(w, 1)
	if over <= 0 {
		return text
	}
	return "…" + ansi.TruncateLeft(text, over+1, "")
}

// Fit makes a line exactly w columns wide: it cuts it at the border of a
// grapheme, or fills it with spaces. Every line of the frame passes through
// here.
func Fit[T ~string](line T, w int) T {
	width := Cells(line)
	if width > w {
		line = Cut(line, w)
		width = Cells(line)
	}
	if width >= w {
		return line
	}
	if line == "" || line[len(line)-1] < utf8.RuneSelf {
		return line + T(strings.Repeat(" ", w-width))
	}
	// A letter that joins what follows, as some Arabic signs do, takes a space.
	for ; width < w; width = Cells(line) {
		line += T(strings.Repeat(" ", w-width))
	}
	return line
}
