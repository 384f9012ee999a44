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

// screen returns what the style makes of a screen: one that is for a background
// or for sixteen colours takes that as given.
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

// asks says that the style depends on the terminal's background.
func (s Style) asks() bool {
	return s.screen(markdown.Screen{Dark: true}).Dark != s.screen(markdown.Screen{}).Dark
}

// plain says that there are to be no colours.
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
