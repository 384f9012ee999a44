package tui

import (
	"postings/model"
	"postings/tui/draw"
	"postings/tui/i18n"
	"postings/tui/keymap"
)

// GuidePart is a section of the browser's help: a title, and pairs of a key or
// query form and its meaning.
type GuidePart struct {
	Title string
	Rows  [][2]string
}

// KeysGuide returns the default keys of the browser, as listed by its help, for
// the help and the manual page of the command.
func KeysGuide(l model.Lang) []GuidePart {
	groups := guide(l)
	return groups[:len(groups)-1]
}

// SearchGuide returns the query forms other than words, likewise.
func SearchGuide(l model.Lang) GuidePart {
	groups := guide(l)
	return groups[len(groups)-1]
}

// guide returns the sections of the help, the query syntax last.
func guide(l model.Lang) []GuidePart {
	text := i18n.For(l)
	keys := keymap.New(text.Keys)
	var parts []GuidePart
	for _, g := range helpGroups((draw.Look{Text: text, Keys: &keys, Lang: l})) {
		parts = append(parts, GuidePart{g.title, g.rows})
	}
	return parts
}
