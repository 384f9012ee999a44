package markdown

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"

	"charm.land/glamour/v2/ansi"
	"charm.land/glamour/v2/styles"

	"postings/model/sanitise"
)

// The names of our styles.
const (
	Dark  = "dark"
	Light = "light"
	// Dark16 and Light16 take the sixteen colours that the terminal's user has
	// chosen. They are for terminals that have no others, on which the nearest
	// of them to a colour of ours may be hard to read, and for people who set
	// these to the contrast that they need.
	Dark16  = "dark-16"
	Light16 = "light-16"
	// Plain has no colours; what differs does so by weight and signs.
	Plain = "plain"
	// Piped is for where nothing but text gets through: headings keep the
	// signs of Markdown, by which programs find them too.
	Piped = "piped"
)

// Screen describes the screen that a style has to suit.
type Screen struct {
	Dark bool // its background
	// Basic is set if it has only sixteen colours.
	Basic bool
}

// StyleName returns the name of our style for a screen.
func StyleName(s Screen) string {
	switch {
	case s.Dark && s.Basic:
		return Dark16
	case s.Dark:
		return Dark
	case s.Basic:
		return Light16
	}
	return Light
}

// StyleNames lists the names of all styles, ours first.
func StyleNames() []string {
	names := []string{Dark, Light, Dark16, Light16, Plain}
	for _, name := range slices.Sorted(maps.Keys(styles.DefaultStyles)) {
		if !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}

// Style returns one of our styles or of glamour's. The error is for an unknown
// name.
func Style(name string) (ansi.StyleConfig, error) {
	switch name {
	case Dark:
		return ours(palette{heading: "#7cc4ff", link: "#8fd0c8", code: "#ffb86b", dim: "#9aa2ae", rule: "#6f7682", theme: "modus-vivendi"}), nil
	case Light:
		return ours(palette{heading: "#0b5cad", link: "#0f6b62", code: "#953600", dim: "#5c6370", rule: "#858c96", theme: "modus-operandi"}), nil
	case Dark16:
		return ours(palette{heading: "14", link: "10", code: "11", dim: "7", rule: "8"}), nil
	case Light16:
		return ours(palette{heading: "4", link: "2", code: "5", rule: "8"}), nil
	case Plain:
		return ours(palette{}), nil
	case Piped:
		style := ours(palette{})
		for i, heading := range headings(&style) {
			heading.Prefix = strings.Repeat("#", i+1) + " "
		}
		return style, nil
	}
	if style, ok := styles.DefaultStyles[name]; ok {
		return undocumented(*style), nil
	}
	return ansi.StyleConfig{}, fmt.Errorf("unknown style %q", name)
}

// ParseStyle reads a style from the JSON of a glamour style file.
func ParseStyle(data []byte) (ansi.StyleConfig, error) {
	var style ansi.StyleConfig
	if err := json.Unmarshal(data, &style); err != nil {
		return style, err
	}
	return undocumented(style), nil
}

// headings returns the styles of headings by level.
func headings(s *ansi.StyleConfig) [6]*ansi.StyleBlock {
	return [6]*ansi.StyleBlock{&s.H1, &s.H2, &s.H3, &s.H4, &s.H5, &s.H6}
}

// undocumented takes the document's colours and all margins out of a style: the
// reader's own foreground stays, nothing is painted beyond the words, and the
// layout is ours. The words that a style brings come from a file, too.
func undocumented(s ansi.StyleConfig) ansi.StyleConfig {
	s.Document = ansi.StyleBlock{}
	for _, block := range []*ansi.StyleBlock{
		&s.Paragraph, &s.Heading, &s.H1, &s.H2, &s.H3, &s.H4, &s.H5, &s.H6, &s.BlockQuote, &s.Code, &s.CodeBlock.StyleBlock,
	} {
		block.Margin, block.Indent = nil, nil
		block.BlockPrefix, block.BlockSuffix = "", ""
		block.Prefix, block.Suffix = clean(block.Prefix), clean(block.Suffix)
		if block.IndentToken != nil {
			token := clean(*block.IndentToken)
			block.IndentToken = &token
		}
	}
	for _, primitive := range []*ansi.StylePrimitive{
		&s.Text, &s.Strikethrough, &s.Emph, &s.Strong, &s.Item, &s.Enumeration, &s.Link, &s.LinkText, &s.Image, &s.ImageText,
		&s.DefinitionTerm, &s.DefinitionDescription, &s.Task.StylePrimitive,
	} {
		primitive.Prefix, primitive.Suffix = clean(primitive.Prefix), clean(primitive.Suffix)
		primitive.BlockPrefix, primitive.BlockSuffix = clean(primitive.BlockPrefix), ""
		primitive.Format = ""
	}
	s.Task.Ticked, s.Task.Unticked = clean(s.Task.Ticked), clean(s.Task.Unticked)
	if s.Task.Ticked == "" || s.Task.Unticked == "" {
		s.Task.Ticked, s.Task.Unticked = "[✓] ", "[ ] "
	}
	return s
}

// clean makes text of a style or of code safe for a terminal.
func clean(s string) string {
	return sanitise.Text(s)
}

// palette holds the colours of one of our styles, and the theme that colours its
// code. An empty one is left out.
type palette struct{ heading, link, code, dim, rule, theme string }

// ours returns our style in the colours of a palette. Headings differ without
// colour too: a double and a single rule stand below the first two levels, and
// all below the third are dim.
func ours(p palette) ansi.StyleConfig {
	yes := true
	ink := func(color string) *string {
		if color == "" {
			return nil
		}
		return &color
	}
	bold := ansi.StyleBlock{StylePrimitive: ansi.StylePrimitive{Bold: &yes}}
	accent := ansi.StyleBlock{StylePrimitive: ansi.StylePrimitive{Bold: &yes, Color: ink(p.heading)}}
	deeper := ansi.StyleBlock{StylePrimitive: ansi.StylePrimitive{Bold: &yes, Faint: &yes}}
	if strings.HasPrefix(p.dim, "#") {
		deeper.Faint, deeper.Color = nil, &p.dim // a dim colour reads better than faint text
	}
	quote := "│ "
	return ansi.StyleConfig{
		H1: accent, H2: accent, H3: bold, H4: deeper, H5: deeper, H6: deeper,
		BlockQuote:     ansi.StyleBlock{StylePrimitive: ansi.StylePrimitive{Color: ink(p.dim)}, IndentToken: &quote},
		Emph:           ansi.StylePrimitive{Italic: &yes},
		Strong:         ansi.StylePrimitive{Bold: &yes},
		Strikethrough:  ansi.StylePrimitive{CrossedOut: &yes},
		HorizontalRule: ansi.StylePrimitive{Color: ink(p.rule)},
		Item:           ansi.StylePrimitive{BlockPrefix: "• ", Color: ink(p.dim)},
		Task:           ansi.StyleTask{Ticked: "[✓] ", Unticked: "[ ] "},
		Link:           ansi.StylePrimitive{Color: ink(p.link), Underline: &yes},
		LinkText:       ansi.StylePrimitive{Color: ink(p.link), Underline: &yes},
		ImageText:      ansi.StylePrimitive{Color: ink(p.dim), Italic: &yes},
		Code:           ansi.StyleBlock{StylePrimitive: ansi.StylePrimitive{Color: ink(p.code)}},
		CodeBlock:      ansi.StyleCodeBlock{Theme: p.theme, StyleBlock: ansi.StyleBlock{StylePrimitive: ansi.StylePrimitive{Color: ink(p.code)}}},
	}
}
