package draw

import (
	"charm.land/lipgloss/v2"

	"postings/tui/markdown"
)

// Theme holds the styles of the frame. Nothing depends on colour alone:
// whatever differs in colour also differs by a sign or a word. Ordinary text
// has no colour, which keeps the terminal's default foreground.
type Theme struct {
	Plain   Style
	Strong  Style
	Dim     Style // secondary text
	Rule    Style // lines between panes
	Accent  Style // the selection, titles, key names
	Away    Style // the title of a text without the focus
	Focus   Style // the rule above the pane with the focus
	Match   Style // search matches in the list
	Found   Style // search matches in a text
	Current Style // the current match in a text
	Open    Style
	Closed  Style
	Warn    Style
	Failure Style // problems that keep a posting from being published
	Badge   Style // the current language
	Added   Style // added words
	Removed Style // removed words
}

// NewTheme returns the styles for a screen. Each text colour has a contrast of
// at least 4.5:1 with backgrounds from black to #1e1e1e, or from white to
// #f5f5f5; the colour of rules, which are not text, has 3:1. On a screen with
// 16 colours the same holds for xterm's colours on its black and white. A plain
// theme has no colours.
func NewTheme(screen markdown.Screen, plain bool) Theme {
	// ink returns a style with a foreground colour, for light and dark
	// backgrounds, from the 256-colour palette or from the terminal's 16
	// colours.
	ink := func(light, dark, light16, dark16 string) lipgloss.Style {
		if plain {
			return lipgloss.NewStyle()
		}
		return lipgloss.NewStyle().Foreground(lipgloss.Color(screen.Choose(light, dark, light16, dark16)))
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
		Plain:   newStyle(lipgloss.NewStyle()),
		Strong:  newStyle(lipgloss.NewStyle().Bold(true)),
		Dim:     newStyle(dim),
		Rule:    newStyle(ink("245", "242", "8", "8")),
		Accent:  newStyle(accent.Bold(true)),
		Away:    newStyle(dim.Bold(true)),
		Focus:   newStyle(accent),
		Match:   newStyle(ink("94", "215", "5", "11").Bold(true).Underline(true)),
		Found:   newStyle(found),
		Current: newStyle(lipgloss.NewStyle().Bold(true).Reverse(true)),
		Open:    newStyle(ink("22", "114", "2", "10")),
		Closed:  newStyle(dim),
		Warn:    newStyle(ink("94", "215", "5", "11")),
		Failure: newStyle(ink("124", "210", "1", "9").Bold(true)),
		Badge:   newStyle(lipgloss.NewStyle().Bold(true).Reverse(true)),
		Added:   newStyle(ink("22", "114", "2", "10").Underline(true)),
		Removed: newStyle(ink("124", "210", "1", "9").Strikethrough(true)),
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
