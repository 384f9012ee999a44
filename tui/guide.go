package tui

import (
	"postings/model"
	"postings/tui/draw"
	"postings/tui/i18n"
	"postings/tui/keymap"
)

// GuidePart is a part of what is to be known of the browser: a title, and rows
// of a key or a form and what it does.
type GuidePart struct {
	Title string
	Rows  [][2]string
}

// KeysGuide returns the keys of the browser as they are by default, and
// SearchGuide what a search may hold besides words. Both are what the help on
// the screen shows, for the help and the manual page of the command.
func KeysGuide(l model.Lang) []GuidePart {
	groups := guide(l)
	return groups[:len(groups)-1]
}

// SearchGuide: see KeysGuide.
func SearchGuide(l model.Lang) GuidePart {
	groups := guide(l)
	return groups[len(groups)-1]
}

// guide returns the parts of the help, the syntax of searches last.
func guide(l model.Lang) []GuidePart {
	text := i18n.For(l)
	keys := keymap.New(text.Keys)
	var parts []GuidePart
	for _, g := range helpGroups((draw.Look{Text: text, Keys: &keys, Lang: l})) {
		parts = append(parts, GuidePart{g.title, g.rows})
	}
	return parts
}
