package tui

import (
	"charm.land/lipgloss/v2"

	"postings/tui/markdown"
)

// theme is the styles of the frame. No text depends on colour alone: what
// differs by colour differs by a sign or a word too. Ordinary text has no
// colour, so that the reader's own foreground stays.
type theme struct {
	plain   style
	strong  style
	dim     style // secondary text
	rule    style // lines between panes
	accent  style // the selected row's mark, key names
	match   style // what a search found, in the list
	found   style // what a search found, in a text
	current style // the one of them that is stepped to
	open    style
	closed  style
	warn    style
	badge   style // the current language
}

// newTheme returns the styles for a screen. Each colour has a contrast of at
// least 4.5:1 to backgrounds from black to #1e1e1e, or from white to #f5f5f5;
// the rule's, which is no text, of 3:1. On a screen of sixteen colours the same
// holds for those of xterm on its black and white. A plain theme has no colours.
func newTheme(screen markdown.Screen, plain bool) theme {
	// ink is a style with one of its colours: on light and dark backgrounds, and
	// the same from the terminal's sixteen, where "" is its own foreground.
	ink := func(light, dark, light16, dark16 string) lipgloss.Style {
		colour := light
		switch screen {
		case markdown.Screen{Dark: true}:
			colour = dark
		case markdown.Screen{Basic: true}:
			colour = light16
		case markdown.Screen{Dark: true, Basic: true}:
			colour = dark16
		}
		if plain || colour == "" {
			return lipgloss.NewStyle()
		}
		return lipgloss.NewStyle().Foreground(lipgloss.Color(colour))
	}
	found := ink("#1a1400", "#1a1400", "0", "0").Underline(true)
	if !plain {
		found = found.Background(ink("#ffe08a", "#d9b44a", "11", "11").GetForeground())
	}
	return theme{
		plain:   style{lipgloss.NewStyle()},
		strong:  style{lipgloss.NewStyle().Bold(true)},
		dim:     style{ink("#5c6370", "#9aa2ae", "", "7")},
		rule:    style{ink("#858c96", "#6f7682", "8", "8")},
		accent:  style{ink("#0b5cad", "#7cc4ff", "4", "14").Bold(true)},
		match:   style{ink("#953600", "#ffb86b", "5", "11").Bold(true).Underline(true)},
		found:   style{found},
		current: style{lipgloss.NewStyle().Bold(true).Reverse(true)},
		open:    style{ink("#1a7036", "#7ddc94", "2", "10")},
		closed:  style{ink("#8a4b08", "#d9a066", "6", "11")},
		warn:    style{ink("#a8201a", "#ff8f88", "1", "9").Bold(true)},
		badge:   style{lipgloss.NewStyle().Bold(true).Reverse(true)},
	}
}
