package markdown

import (
	"strings"

	"charm.land/glamour/v2/ansi"
	"charm.land/lipgloss/v2"
	xansi "github.com/charmbracelet/x/ansi"
)

// run is words in one style.
type run struct {
	text  string
	style ansi.StylePrimitive
	// link is the address that the words lead to, or empty.
	link string
	// literal is set for code and addresses, whose spaces stand as they are.
	literal bool
}

// hardBreak is the text of a run that ends a line.
const hardBreak = "\n"

// hyphen stands for a hyphen while lines are broken, because lipgloss.Wrap
// breaks after hyphens: "e-mail" would not stay in one piece. It is a character
// that Unicode sets aside for such use and that texts do not hold.
const hyphen = "\ufdd0"

// lines draws runs and breaks them into lines of at most w columns.
func (r *renderer) lines(runs []run, w int) []string {
	runs = trim(fit(runs, r.opt.Lang))
	var drawn, text strings.Builder
	for i := 0; i < len(runs); {
		// Words in one style are drawn at once.
		words := runs[i]
		text.Reset()
		for ; i < len(runs) && runs[i].style == words.style && runs[i].link == words.link; i++ {
			text.WriteString(runs[i].text)
		}
		words.text = text.String()
		r.draw(&drawn, words)
	}
	broken := strings.ReplaceAll(lipgloss.Wrap(drawn.String(), w, ""), hyphen, "-")
	return trimLines(strings.Split(broken, "\n"))
}

// draw draws words by glamour's elements. A backslash is doubled, because they
// take one for an escape; they do not draw faint text.
func (r *renderer) draw(out *strings.Builder, words run) {
	element := &ansi.BaseElement{Token: strings.ReplaceAll(words.text, `\`, `\\`), Style: words.style}
	if words.style.Faint != nil && *words.style.Faint {
		out.WriteString(xansi.Style{}.Faint().String())
		defer out.WriteString(xansi.ResetStyle)
	}
	if words.link == "" || !r.opt.Hyperlinks || !clickable(words.link) {
		_ = element.Render(out, r.glamour) // a Builder returns no errors
		return
	}
	link := &ansi.LinkElement{URL: target(words.link), Children: []ansi.ElementRenderer{element}, SkipHref: true}
	_ = link.Render(out, r.glamour)
}

// drawn returns words drawn in a style.
func (r *renderer) drawn(text string, style ansi.StylePrimitive) string {
	var out strings.Builder
	r.draw(&out, run{text: text, style: style})
	return out.String()
}

// trim removes the spaces at the ends of the lines that authors break by hand,
// and all but one of those that meet between runs, which the wrapper would let
// stand over the end of a line.
func trim(runs []run) []run {
	spaced := true
	for i := range runs {
		text := runs[i].text
		if text == hardBreak {
			spaced = true
			continue
		}
		if spaced {
			text = strings.TrimLeft(text, " ")
		}
		if text != "" {
			spaced = strings.HasSuffix(text, " ")
		}
		runs[i].text = text
	}
	atEnd := true
	for i := len(runs) - 1; i >= 0; i-- {
		if runs[i].text == hardBreak {
			atEnd = true
		} else if atEnd {
			runs[i].text = strings.TrimRight(runs[i].text, " ")
			atEnd = runs[i].text == ""
		}
	}
	return runs
}

// empty reports whether a line holds nothing but escape sequences.
func empty(line string) bool { return xansi.Strip(line) == "" }

// trimLines removes the empty lines around lines.
func trimLines(lines []string) []string {
	for len(lines) > 0 && empty(lines[len(lines)-1]) {
		lines = lines[:len(lines)-1]
	}
	for len(lines) > 0 && empty(lines[0]) {
		lines = lines[1:]
	}
	return lines
}
