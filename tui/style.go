package tui

import (
	"charm.land/glamour/v2/ansi"

	"postings/tui/markdown"
)

// Style is the style of the browser. The zero value follows the terminal's
// background.
type Style struct {
	// Name is one of markdown.StyleNames. Empty or "auto" selects our dark or
	// light style, depending on the background.
	Name string
	// Custom is a user-defined style for texts. It replaces the named one.
	Custom *ansi.StyleConfig
}

// auto is the name of the style that follows the terminal.
const auto = "auto"

// screen returns the screen to draw for: a style made for a given background or
// for 16 colours overrides what the terminal reports.
func (s Style) screen(is markdown.Screen) markdown.Screen {
	switch s.Name {
	case markdown.Light:
		is.Dark = false
	case markdown.Dark, markdown.Plain:
		is.Dark = true
	case markdown.Dark16:
		is = markdown.Screen{Dark: true, Basic: true}
	case markdown.Light16:
		is = markdown.Screen{Dark: false, Basic: true}
	}
	return is
}

// asks reports whether the style depends on the terminal's background.
func (s Style) asks() bool {
	return s.screen(markdown.Screen{Dark: true}).Dark != s.screen(markdown.Screen{}).Dark
}

// plain reports whether to draw without colours.
func (s Style) plain() bool { return s.Name == markdown.Plain }

// config returns the style of texts on a screen.
func (s Style) config(is markdown.Screen) (ansi.StyleConfig, error) {
	if s.Custom != nil {
		return *s.Custom, nil
	}
	switch s.Name {
	case "", auto, markdown.Dark, markdown.Light:
		return markdown.Style(markdown.StyleName(s.screen(is)))
	}
	return markdown.Style(s.Name)
}
