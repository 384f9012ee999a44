package markdown

import (
	"cmp"
	"encoding/json"
	"fmt"
	"maps"
	"regexp"
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
	// Dark16 and Light16 use the 16 colours that the user has configured in the
	// terminal. They are for terminals that have no other colours, where the
	// nearest approximation of ours might be hard to read, and for people who
	// have set these colours to the contrast that they need.
	Dark16  = "dark-16"
	Light16 = "light-16"
	// Plain has no colours, only weights and signs.
	Plain = "plain"
	// Piped is for output that can only be text. Headings keep their Markdown
	// markers, which also lets programs find them.
	Piped = "piped"
)

// Screen describes the terminal that a style has to suit.
type Screen struct {
	Dark bool // has a dark background
	// Basic is set if it has only 16 colours.
	Basic bool
}

// Choose returns the one of four values that is for the screen.
func (s Screen) Choose(light, dark, light16, dark16 string) string {
	switch {
	case s.Dark && s.Basic:
		return dark16
	case s.Dark:
		return dark
	case s.Basic:
		return light16
	}
	return light
}

// StyleName returns the name of our style for a screen.
func StyleName(s Screen) string { return s.Choose(Light, Dark, Light16, Dark16) }

// StyleNames returns the names of all styles, ours first.
func StyleNames() []string {
	names := []string{Dark, Light, Dark16, Light16, Plain}
	for _, name := range slices.Sorted(maps.Keys(styles.DefaultStyles)) {
		if !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}

// Style returns one of our styles or one of glamour's. It returns an error if
// the name is unknown.
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

// hexColour matches the only colours that the highlighter knows. It panics at any
// other, even at the numbers that the rest of a style may use.
var hexColour = regexp.MustCompile("^#([0-9A-Fa-f]{3}){1,2}$")

// ParseStyle parses a style in the JSON format of glamour's style files.
func ParseStyle(data []byte) (ansi.StyleConfig, error) {
	var style ansi.StyleConfig
	var code struct {
		Block struct {
			Chroma map[string]ansi.StylePrimitive
		} `json:"code_block"`
	}
	if err := cmp.Or(json.Unmarshal(data, &style), json.Unmarshal(data, &code)); err != nil {
		return style, err
	}
	for name, p := range code.Block.Chroma {
		for _, colour := range []*string{p.Color, p.BackgroundColor} {
			if colour != nil && !hexColour.MatchString(*colour) {
				return style, fmt.Errorf("code_block.chroma.%s: %q is not a hexadecimal colour", name, *colour)
			}
		}
	}
	return undocumented(style), nil
}

// headings returns the heading styles by level.
func headings(s *ansi.StyleConfig) [6]*ansi.StyleBlock {
	return [6]*ansi.StyleBlock{&s.H1, &s.H2, &s.H3, &s.H4, &s.H5, &s.H6}
}

// undocumented removes the colours of the document, all margins and what stands
// around blocks from a style, so that the terminal's default foreground is kept,
// nothing is painted beyond the text, and the layout is ours. It sanitises the
// texts in the style, since they may come from a file.
func undocumented(s ansi.StyleConfig) ansi.StyleConfig {
	s.Document = ansi.StyleBlock{}
	s.CodeBlock.Margin, s.CodeBlock.Indent = nil, nil
	if s.BlockQuote.IndentToken != nil {
		token := sanitise.Text(*s.BlockQuote.IndentToken)
		s.BlockQuote.IndentToken = &token
	}
	blocks := []*ansi.StylePrimitive{
		&s.Paragraph.StylePrimitive, &s.Heading.StylePrimitive, &s.BlockQuote.StylePrimitive, &s.CodeBlock.StylePrimitive, &s.Table.StylePrimitive,
	}
	for _, heading := range headings(&s) {
		blocks = append(blocks, &heading.StylePrimitive)
	}
	for _, block := range blocks {
		block.BlockPrefix, block.BlockSuffix = "", ""
	}
	for _, p := range append(blocks, &s.Strikethrough, &s.Emph, &s.Strong, &s.Code.StylePrimitive, &s.Item, &s.Link, &s.LinkText, &s.ImageText, &s.DefinitionTerm) {
		p.Format = "" // a template
		p.Prefix, p.Suffix = sanitise.Text(p.Prefix), sanitise.Text(p.Suffix)
		p.BlockPrefix, p.BlockSuffix = sanitise.Text(p.BlockPrefix), sanitise.Text(p.BlockSuffix)
	}
	s.Task.Ticked, s.Task.Unticked = sanitise.Text(s.Task.Ticked), sanitise.Text(s.Task.Unticked)
	if s.Task.Ticked == "" || s.Task.Unticked == "" {
		s.Task.Ticked, s.Task.Unticked = "[✓] ", "[ ] "
	}
	return s
}

// palette holds the colours of one of our styles and the name of its code
// theme. Empty ones are left out.
type palette struct{ heading, link, code, dim, rule, theme string }

// ours returns our style in the colours of a palette. Headings differ without
// colour too: the first two levels are underlined with a double or single rule,
// and those below the third are dim.
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
		deeper.Faint, deeper.Color = nil, &p.dim // a dim colour is easier to read than faint text
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
