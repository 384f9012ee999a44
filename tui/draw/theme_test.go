package draw

import (
	"image/color"
	"math"
	"testing"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/colorprofile"

	"postings/tui/markdown"
)

// luminance returns the relative luminance of a colour (WCAG 2.2).
func luminance(c color.Color) float64 {
	r, g, b, _ := c.RGBA()
	linear := func(v uint32) float64 {
		s := float64(v) / 0xffff
		if s <= 0.04045 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(r) + 0.7152*linear(g) + 0.0722*linear(b)
}

// contrast returns the contrast ratio of two colours (WCAG 2.2), from 1 to 21.
func contrast(a, b color.Color) float64 {
	la, lb := luminance(a), luminance(b)
	return (max(la, lb) + 0.05) / (min(la, lb) + 0.05)
}

// backgrounds returns the extremes of the backgrounds that a theme is meant
// for.
func backgrounds(s markdown.Screen) []color.Color {
	switch s {
	case markdown.Screen{Dark: true}:
		return []color.Color{lipgloss.Color("#000000"), lipgloss.Color("#1e1e1e")}
	case markdown.Screen{}:
		return []color.Color{lipgloss.Color("#ffffff"), lipgloss.Color("#f5f5f5")}
	case markdown.Screen{Dark: true, Basic: true}:
		return []color.Color{lipgloss.Color("0")}
	}
	return []color.Color{lipgloss.Color("15")}
}

// TestContrast measures every colour on every kind of screen, both in true
// colour and converted to the nearest of 256 colours.
func TestContrast(t *testing.T) {
	for _, test := range []struct {
		screen   markdown.Screen
		profiles []colorprofile.Profile
	}{
		{markdown.Screen{Dark: true}, []colorprofile.Profile{colorprofile.TrueColor, colorprofile.ANSI256}},
		{markdown.Screen{}, []colorprofile.Profile{colorprofile.TrueColor, colorprofile.ANSI256}},
		{markdown.Screen{Dark: true, Basic: true}, []colorprofile.Profile{colorprofile.ANSI}},
		{markdown.Screen{Basic: true}, []colorprofile.Profile{colorprofile.ANSI}},
	} {
		theme := NewTheme(test.screen, false)
		texts, err := markdown.Style(markdown.StyleName(test.screen))
		if err != nil {
			t.Fatal(err)
		}
		inks := map[string]color.Color{}
		for name, s := range map[string]Style{
			"dim": theme.Dim, "accent": theme.Accent, "match": theme.Match, "open": theme.Open, "closed": theme.Closed, "warn": theme.Warn,
			"failure": theme.Failure, "rule": theme.Rule,
		} {
			inks[name] = s.GetForeground()
		}
		for name, ink := range map[string]*string{
			"heading": texts.H1.Color, "deeper heading": texts.H4.Color, "link": texts.Link.Color, "link text": texts.LinkText.Color, "code": texts.Code.Color,
			"code block": texts.CodeBlock.Color, "quote": texts.BlockQuote.Color, "item": texts.Item.Color,
		} {
			if ink != nil {
				inks[name] = lipgloss.Color(*ink)
			}
		}
		for _, profile := range test.profiles {
			for name, ink := range inks {
				least := 4.5
				if name == "rule" {
					least = 3
				}
				if _, own := ink.(lipgloss.NoColor); own {
					continue // the terminal's default foreground
				}
				for _, background := range backgrounds(test.screen) {
					if got := contrast(profile.Convert(ink), background); got < least {
						t.Errorf("%s on %+v in %v: %.1f:1", name, test.screen, profile, got)
					}
				}
			}
			if got := contrast(profile.Convert(theme.Found.GetForeground()), profile.Convert(theme.Found.GetBackground())); got < 4.5 {
				t.Errorf("found on %+v in %v: %.1f:1", test.screen, profile, got)
			}
		}
	}
}
