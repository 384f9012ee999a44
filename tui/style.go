package tui

import (
	"charm.land/glamour/v2/ansi"

	"postings/tui/markdown"
)

// Style is how the browser looks. The zero value follows the terminal's
// background.
type Style struct {
	// Name is one of markdown.StyleNames; empty or "auto" is our dark or light
	// style, as the background asks for.
	Name string
	// Custom is a style of the user's own for texts, in place of a named one.
	Custom *ansi.StyleConfig
}

// auto is the name of the style that follows the terminal.
const auto = "auto"

// background tells which background the style is for, and whether that is known
// without asking the terminal.
func (s Style) background() (dark, known bool) {
	switch s.Name {
	case markdown.Light:
		return false, true
	case markdown.Dark, markdown.Plain:
		return true, true
	}
	return true, false // dark until the terminal answers
}

// plain tells that there are to be no colours.
func (s Style) plain() bool { return s.Name == markdown.Plain }

// config returns the style of texts for a background.
func (s Style) config(dark bool) (ansi.StyleConfig, error) {
	switch {
	case s.Custom != nil:
		return *s.Custom, nil
	case s.Name == "" || s.Name == auto:
		return markdown.Style(markdown.StyleName(dark))
	}
	return markdown.Style(s.Name)
}
