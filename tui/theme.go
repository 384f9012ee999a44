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
	accent  style // what is selected, titles, key names
	away    style // the title of a text that does not have the keys
	focus   style // the rule above the pane that has the keys
	match   style // what a search found, in the list
	found   style // what a search found, in a text
	current style // the one of them that is stepped to
	open    style
	closed  style
	warn    style
	failure style // what keeps a posting from being published
	badge   style // the current language
}

// newTheme returns the styles for a screen. Each colour has a contrast of at
// least 4.5:1 to backgrounds from black to #1e1e1e, or from white to #f5f5f5;
// the rule's, which is no text, of 3:1. On a screen of sixteen colours the same
// holds for those of xterm on its black and white. A plain theme has no colours.
func newTheme(screen markdown.Screen, plain bool) theme {
	// ink is a style with one of its colours: of 256, on light and dark
	// backgrounds, and the same from the terminal's sixteen.
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
		if plain {
			return lipgloss.NewStyle()
		}
		return lipgloss.NewStyle().Foreground(lipgloss.Color(colour))
	}
	dim := ink("241", "247", "", "")
	if screen.Basic && !plain {
		dim = lipgloss.NewStyle().Faint(true)
	}
	accent := ink("25", "75", "4", "14")
	found := ink("16", "16", "0", "0").Underline(true)
	if !plain {
		found = found.Background(ink("222", "179", "11", "11").GetForeground())
	}
	return theme{
		plain:   style{lipgloss.NewStyle()},
		strong:  style{lipgloss.NewStyle().Bold(true)},
		dim:     style{dim},
		rule:    style{ink("245", "242", "8", "8")},
		accent:  style{accent.Bold(true)},
		away:    style{dim.Bold(true)},
		focus:   style{accent},
		match:   style{ink("94", "215", "5", "11").Bold(true).Underline(true)},
		found:   style{found},
		current: style{lipgloss.NewStyle().Bold(true).Reverse(true)},
		open:    style{ink("22", "114", "2", "10")},
		closed:  style{dim},
		warn:    style{ink("94", "215", "5", "11")},
		failure: style{ink("124", "210", "1", "9").Bold(true)},
		badge:   style{lipgloss.NewStyle().Bold(true).Reverse(true)},
	}
}
