package markdown

import (
	"strings"

	"charm.land/glamour/v2/ansi"
	"charm.land/lipgloss/v2"
	xansi "github.com/charmbracelet/x/ansi"
)

// run is a piece of text in one style.
type run struct {
	text  string
	style ansi.StylePrimitive
	// link is the address that the text is linked to, or empty.
	link string
	// literal is set for code and addresses, whose spaces must not change.
	literal bool
}

// hardBreak is the text of a run that ends a line.
const hardBreak = "\n"

// hyphen stands for a hyphen while lines are broken. Since the libraries break
// after hyphens, "e-mail" and "--lang" would not stay in one piece. It is a Unicode
// noncharacter, reserved for internal use, which texts do not contain.
const hyphen = "\ufdd0"

// lines draws runs and breaks them into lines of at most w columns.
func (r *renderer) lines(runs []run, w int) []string {
	runs = trim(fit(runs, r.opt.Lang))
	var drawn, text strings.Builder
	for i := 0; i < len(runs); {
		// Draw adjacent runs of the same style at once.
		words := runs[i]
		text.Reset()
		for ; i < len(runs) && runs[i].style == words.style && runs[i].link == words.link; i++ {
			text.WriteString(runs[i].text)
		}
		words.text = text.String()
		drawn.WriteString(r.draw(words))
	}
	return trimLines(split(lipgloss.Wrap(drawn.String(), w, "")))
}

// Wrap breaks plain text into lines of at most w columns: at spaces and, in
// words that no line can hold, at hyphens.
func Wrap(text string, w int) []string {
	words := strings.SplitAfter(text, " ")
	for i, word := range words {
		if xansi.StringWidth(word) <= w {
			words[i] = strings.ReplaceAll(word, "-", hyphen)
		}
	}
	return split(xansi.Wrap(strings.Join(words, ""), max(w, 1), ""))
}

// split returns the lines of a wrapped text, with its hyphens.
func split(wrapped string) []string {
	return strings.Split(strings.ReplaceAll(wrapped, hyphen, "-"), "\n")
}

// draw draws text with glamour's elements. Backslashes are doubled because the
// elements take them for escapes. Faint text is drawn here because they do not
// support it.
func (r *renderer) draw(words run) string {
	var element ansi.ElementRenderer = &ansi.BaseElement{Token: strings.ReplaceAll(words.text, `\`, `\\`), Style: words.style}
	if words.link != "" && r.opt.Hyperlinks && clickable(words.link) {
		element = &ansi.LinkElement{URL: target(words.link), Children: []ansi.ElementRenderer{element}, SkipHref: true}
	}
	var out strings.Builder
	_ = element.Render(&out, r.glamour) // a strings.Builder returns no errors
	if faint := words.style.Faint; faint != nil && *faint {
		return xansi.Style{}.Faint().Styled(out.String())
	}
	return out.String()
}

// trim removes spaces around hard line breaks and collapses those that meet
// between runs, because the wrapper would let them exceed the width.
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

// empty reports whether a line contains nothing but escape sequences.
func empty(line string) bool { return xansi.Strip(line) == "" }

// trimLines removes leading and trailing empty lines.
func trimLines(lines []string) []string {
	for len(lines) > 0 && empty(lines[len(lines)-1]) {
		lines = lines[:len(lines)-1]
	}
	for len(lines) > 0 && empty(lines[0]) {
		lines = lines[1:]
	}
	return lines
}
