package draw

import (
	"strings"

	"postings/model"
	"postings/tui/facts"
	"postings/tui/i18n"
	"postings/tui/keymap"
)

// Look is what every part needs to draw itself.
type Look struct {
	// Text is all texts in Lang, the language of the interface.
	Text  *i18n.Strings
	Lang  model.Lang
	Keys  *keymap.Map
	Theme *Theme
}

// StatusSign returns a status in one cell.
func (k Look) StatusSign(status model.Status) Text {
	switch status {
	case model.Open:
		return k.Theme.Open.Render("●")
	case model.NoStatus:
		return " "
	}
	return k.Theme.Closed.Render("○")
}

// StatusWord returns a document's status in words.
func (k Look) StatusWord(d *model.Document) string {
	return facts.StatusWord(k.Text, d.Status, d.Unlisted)
}

// Position tells which of some rows is selected.
func (k Look) Position(at, of int) Text {
	if of == 0 {
		return ""
	}
	return k.Theme.Dim.Render(i18n.Number(k.Lang, at+1) + "/" + i18n.Number(k.Lang, of))
}

// Keyed draws a text in a style, and the keys that the catalogue sets apart in
// it, such as [a], in the colour of keys.
func (k Look) Keyed(text string, style Style) Text {
	for _, b := range k.Keys.All() {
		if before, after, found := strings.Cut(text, "["+b.Name()+"]"); found {
			return k.Keyed(before, style) + k.Theme.Accent.Render("["+b.Name()+"]") + k.Keyed(after, style)
		}
	}
	return style.Render(text)
}
