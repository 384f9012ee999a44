package draw

import (
	"strings"
	"unicode/utf8"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"postings/model/sanitise"
	"postings/tui/markdown"
)

// Text is text that is safe to draw: the only escape sequences in it are our
// own. Everything on the screen has this type, so the compiler ensures that
// other text passes through Plain, Line or a Style, which make it safe. No
// other file of the program converts to Text.
type Text string

// Plain makes text safe to draw on a single line.
func Plain(text string) Text {
	return Text(spaces.Replace(sanitise.Text(text)))
}

var spaces = strings.NewReplacer("\n", " ", "\t", " ")

// Line returns a line of a rendered page, which package markdown has made safe.
func Line(page *markdown.Page, i int) Text { return Text(page.Lines[i]) }

// Style makes text safe and applies colours and attributes to it.
type Style struct {
	lipgloss.Style
	// on and off are the sequences around a text. Lip Gloss, which lays out
	// whole boxes, takes longer to determine them than everything else in a
	// frame.
	on, off string
}

func newStyle(s lipgloss.Style) Style {
	on, off, _ := strings.Cut(s.Render("x"), "x")
	return Style{s, on, off}
}

// Render makes text safe and draws it in the style. It returns "" for an empty
// text, without any escape sequences.
func (s Style) Render(text string) Text {
	if text == "" {
		return ""
	}
	return Text(s.on) + Plain(text) + Text(s.off)
}

// Restyle draws ranges of columns of a line in other styles.
func Restyle(line Text, ranges []lipgloss.Range) Text {
	return Text(lipgloss.StyleRanges(string(line), ranges...))
}

// Join concatenates parts with a separator between them.
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

// Spaces returns n spaces.
func Spaces(n int) Text { return Text(strings.Repeat(" ", max(n, 0))) }

// Trim removes trailing spaces from a line.
func Trim(line Text) Text { return Text(strings.TrimRight(string(line), " ")) }

// Cells returns the width of text in columns.
func Cells[T ~string](text T) int { return ansi.StringWidth(string(text)) }

// Cut truncates text to at most w columns, with an ellipsis at the end.
func Cut[T ~string](text T, w int) T { return T(ansi.Truncate(string(text), w, "…")) }

// Crop fits a line to w columns without an ellipsis, for a line that something
// else covers from there on.
func Crop(line Text, w int) Text { return Fit(Text(ansi.Truncate(string(line), w, "")), w) }

// CutLeft truncates text to at most w columns, with an ellipsis at the start:
// the end of a path says more than its start.
func CutLeft(text string, w int) string {
	w = max(w, 1)
	for over := Cells(text) - w; over > 0; over++ {
		// A wide character may straddle the cut.
		if cut := "…" + ansi.TruncateLeft(text, over+1, ""); Cells(cut) <= w {
			return cut
		}
	}
	return text
}

// Fit makes a line exactly w columns wide: it truncates it at a grapheme
// boundary or pads it with spaces. Every line of the frame passes through it.
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
	// A letter that joins with what follows, as some Arabic signs do, combines
	// with a space. So measure again.
	for ; width < w; width = Cells(line) {
		line += T(strings.Repeat(" ", w-width))
	}
	return line
}
