package draw

import (
	"charm.land/lipgloss/v2"

	"postings/tui/markdown"
)

// Theme is the styles of the frame. No text depends on colour alone: what
// differs by colour differs by a sign or a word too. Ordinary text has no
// colour, so that the reader's own foreground stays.
type Theme struct {
	Plain   Style
	Strong  Style
	Dim     Style // secondary text
	Rule    Style // lines between panes
	Accent  Style // what is selected, titles, key names
	Away    Style // the title of a text that does not have the keys
	Focus   Style // the rule above the pane that has the keys
	Match   Style // what a search found, in the list
	Found   Style // what a search found, in a text
	Current Style // the one of them that is stepped to
	Open    Style
	Closed  Style
	Warn    Style
	Failure Style // what keeps a posting from being published
	Badge   Style // the current language
	Added   Style // words that came
	Removed Style // words that went
}

// NewTheme returns the styles for a screen. Each colour has a contrast of at
// least 4.5:1 to backgrounds from black to #1e1e1e, or from white to #f5f5f5;
// the rule's, which is no text, of 3:1. On a screen of sixteen colours the same
// holds for those of xterm on its black and white. A plain theme has no colours.
func NewTheme(screen markdown.Screen, plain bool) Theme {
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
	return Theme{
		Plain:   Style{lipgloss.NewStyle()},
		Strong:  Style{lipgloss.NewStyle().Bold(true)},
		Dim:     Style{dim},
		Rule:    Style{ink("245", "242", "8", "8")},
		Accent:  Style{accent.Bold(true)},
		Away:    Style{dim.Bold(true)},
		Focus:   Style{accent},
		Match:   Style{ink("94", "215", "5", "11").Bold(true).Underline(true)},
		Found:   Style{found},
		Current: Style{lipgloss.NewStyle().Bold(true).Reverse(true)},
		Open:    Style{ink("22", "114", "2", "10")},
		Closed:  Style{dim},
		Warn:    Style{ink("94", "215", "5", "11")},
		Failure: Style{ink("124", "210", "1", "9").Bold(true)},
		Badge:   Style{lipgloss.NewStyle().Bold(true).Reverse(true)},
		Added:   Style{ink("22", "114", "2", "10").Underline(true)},
		Removed: Style{ink("124", "210", "1", "9").Strikethrough(true)},
	}
}

// ChangeSign is the sign of a text to which words were added, from which some were
// removed, or both; a space where neither happened.
func (t Theme) ChangeSign(added, removed bool) Text {
	switch {
	case added && removed:
		return t.Added.Render("±")
	case added:
		return t.Added.Render("+")
	case removed:
		return t.Removed.Render("-")
	}
	return " "
}
