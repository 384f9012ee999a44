package tui

import "charm.land/lipgloss/v2"

// theme is the styles of the frame. No text depends on colour alone: what
// differs by colour differs by a sign or a word too. Ordinary text has no
// colour, so that the reader's own foreground stays.
type theme struct {
	dark bool

	plain   lipgloss.Style
	strong  lipgloss.Style
	dim     lipgloss.Style // secondary text
	rule    lipgloss.Style // lines between panes
	accent  lipgloss.Style // the selected row's mark, key names
	match   lipgloss.Style // what a search found, in the list
	found   lipgloss.Style // what a search found, in a text
	current lipgloss.Style // the one of them that is stepped to
	open    lipgloss.Style
	closed  lipgloss.Style
	warn    lipgloss.Style
	badge   lipgloss.Style // the current language
}

// newTheme returns the styles for a dark or a light background. Each colour has
// a contrast of at least 4.5:1 to backgrounds from black to #1e1e1e, or from
// white to #f5f5f5; the rule's, which is no text, of 3:1.
func newTheme(dark bool) theme {
	pick := lipgloss.LightDark(dark)
	ink := func(light, dark string) lipgloss.Style {
		return lipgloss.NewStyle().Foreground(pick(lipgloss.Color(light), lipgloss.Color(dark)))
	}
	return theme{
		dark:    dark,
		plain:   lipgloss.NewStyle(),
		strong:  lipgloss.NewStyle().Bold(true),
		dim:     ink("#5c6370", "#9aa2ae"),
		rule:    ink("#858c96", "#6f7682"),
		accent:  ink("#0b5cad", "#7cc4ff").Bold(true),
		match:   ink("#a03a00", "#ffb86b").Bold(true).Underline(true),
		found:   lipgloss.NewStyle().Foreground(lipgloss.Color("#1a1400")).Background(pick(lipgloss.Color("#ffe08a"), lipgloss.Color("#d9b44a"))).Underline(true),
		current: lipgloss.NewStyle().Bold(true).Reverse(true),
		open:    ink("#1a7036", "#7ddc94"),
		closed:  ink("#8a4b08", "#d9a066"),
		warn:    ink("#a8201a", "#ff8f88").Bold(true),
		badge:   lipgloss.NewStyle().Bold(true).Reverse(true),
	}
}
