package tui

import (
	"image/color"
	"math"
	"regexp"
	"testing"

	"charm.land/lipgloss/v2"

	"postings/tui/markdown"
)

// luminance is a colour's relative luminance (WCAG 2.2).
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

// contrast is the contrast ratio of two colours (WCAG 2.2), 1 to 21.
func contrast(a, b color.Color) float64 {
	la, lb := luminance(a), luminance(b)
	return (max(la, lb) + 0.05) / (min(la, lb) + 0.05)
}

// backgrounds are the range of backgrounds that a theme is for.
func backgrounds(dark bool) []color.Color {
	if dark {
		return []color.Color{lipgloss.Color("#000000"), lipgloss.Color("#1e1e1e")}
	}
	return []color.Color{lipgloss.Color("#ffffff"), lipgloss.Color("#f5f5f5")}
}

func TestContrast(t *testing.T) {
	for _, dark := range []bool{true, false} {
		theme := newTheme(dark, false)
		for name, style := range map[string]lipgloss.Style{
			"dim": theme.dim, "accent": theme.accent, "match": theme.match, "open": theme.open,
			"closed": theme.closed, "warn": theme.warn,
		} {
			for _, background := range backgrounds(dark) {
				if got := contrast(style.GetForeground(), background); got < 4.5 {
					t.Errorf("%s, dark %v: %.1f:1", name, dark, got)
				}
			}
		}
		for _, background := range backgrounds(dark) {
			if got := contrast(theme.rule.GetForeground(), background); got < 3 {
				t.Errorf("rule, dark %v: %.1f:1", dark, got)
			}
		}
		if got := contrast(theme.found.GetForeground(), theme.found.GetBackground()); got < 4.5 {
			t.Errorf("found, dark %v: %.1f:1", dark, got)
		}
		style, err := markdown.Style(markdown.StyleName(dark))
		if err != nil {
			t.Fatal(err)
		}
		for name, ink := range map[string]*string{
			"heading": style.Heading.Color, "link": style.Link.Color, "link text": style.LinkText.Color,
			"code": style.Code.Color, "code block": style.CodeBlock.Color, "quote": style.BlockQuote.Color, "item": style.Item.Color,
		} {
			for _, background := range backgrounds(dark) {
				if got := contrast(lipgloss.Color(*ink), background); got < 4.5 {
					t.Errorf("%s, dark %v: %.1f:1", name, dark, got)
				}
			}
		}
	}
}

func TestPlainStyle(t *testing.T) {
	opt := samples(0)
	opt.Style.Name = markdown.Plain
	b := newBrowser(t, opt, 120, 30).keys("enter", "/").text("the")
	if frame := b.root.View().Content; regexp.MustCompile("\x1b\\[[0-9;]*[34]8;").MatchString(frame) {
		t.Errorf("a colour in %q", frame)
	}
}
