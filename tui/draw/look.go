package draw

import (
	"strings"

	"postings/model"
	"postings/tui/facts"
	"postings/tui/i18n"
	"postings/tui/keymap"
)

// Look is what every part of the browser needs to draw itself.
type Look struct {
	// Text holds the interface texts in the language Lang.
	Text  *i18n.Strings
	Lang  model.Lang
	Keys  *keymap.Map
	Theme *Theme
}

// StatusSign returns a one-cell sign for a status.
func (k Look) StatusSign(status model.Status) Text {
	switch status {
	case model.Open:
		return k.Theme.Open.Render("●")
	case model.NoStatus:
		return " "
	}
	return k.Theme.Closed.Render("○")
}

// StatusWord returns the name of a document's status.
func (k Look) StatusWord(d *model.Document) string {
	return facts.StatusWord(k.Text, d.Status, d.Unlisted)
}

// Position formats the position of the selected row among all rows.
func (k Look) Position(at, of int) Text {
	if of == 0 {
		return ""
	}
	return k.Theme.Dim.Render(i18n.Number(k.Lang, at+1) + "/" + i18n.Number(k.Lang, of))
}

// WithThumb draws a thumb at the right edge of lines of w columns, for a pane that
// has no rule next to it.
func (k Look) WithThumb(lines []Text, from, to, w int) []Text {
	for len(lines) < to {
		lines = append(lines, "")
	}
	for i := from; i < to; i++ {
		lines[i] = Fit(lines[i], w-1) + k.Theme.Focus.Render("┃")
	}
	return lines
}

// Keyed draws text in a style, and in the colour of keys the key names that it
// contains in brackets, such as [a].
func (k Look) Keyed(text string, style Style) Text {
	for _, b := range k.Keys.All() {
		if before, after, found := strings.Cut(text, "["+b.Name()+"]"); found {
			return k.Keyed(before, style) + k.Theme.Accent.Render("["+b.Name()+"]") + k.Keyed(after, style)
		}
	}
	return style.Render(text)
}
