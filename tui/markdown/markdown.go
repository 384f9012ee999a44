// Package markdown turns a posting's Markdown into styled lines for a terminal,
// with glamour.
package markdown

import (
	"context"
	"strings"

	"charm.land/glamour/v2"
	glamouransi "charm.land/glamour/v2/ansi"
	"charm.land/glamour/v2/styles"
	"github.com/charmbracelet/x/ansi"

	"postings/model"
)

// Options say how a text is to be rendered.
type Options struct {
	Width      int // columns of text, at least 1
	Style      glamouransi.StyleConfig
	Lang       model.Lang
	Hyperlinks bool
}

// Page is a rendered text.
type Page struct {
	Lines    []string
	Headings []Heading
	Links    []Link
}

// Heading is a heading and the line of the page that it stands on.
type Heading struct {
	Level int
	Text  string
	Line  int
}

// Link is a link and the line of the page that it stands on.
type Link struct {
	Text, URL string
	Line      int
}

// StyleName returns the name of our style for a background.
func StyleName(dark bool) string {
	if dark {
		return "dark"
	}
	return "light"
}

// Style returns glamour's style for a background without the document's colour
// and margin: the reader's own foreground stays.
func Style(_ string, dark bool) (glamouransi.StyleConfig, error) {
	style := styles.LightStyleConfig
	if dark {
		style = styles.DarkStyleConfig
	}
	none := uint(0)
	style.Document = glamouransi.StyleBlock{Margin: &none}
	return style, nil
}

// Render renders a text section by section.
func Render(ctx context.Context, body string, o Options) (Page, error) {
	var page Page
	renderer, err := glamour.NewTermRenderer(glamour.WithStyles(o.Style), glamour.WithWordWrap(o.Width))
	if err != nil {
		return page, err
	}
	for _, section := range sections(body) {
		if err := ctx.Err(); err != nil {
			return page, err
		}
		out, err := renderer.Render(section)
		if err != nil {
			return page, err
		}
		lines := strings.Split(strings.Trim(out, "\n"), "\n")
		if level := headingLevel(section); level > 0 {
			text := strings.TrimLeft(strings.TrimSpace(ansi.Strip(lines[0])), "# ")
			page.Headings = append(page.Headings, Heading{Level: level, Text: text, Line: len(page.Lines)})
		}
		page.Lines = append(append(page.Lines, lines...), "")
	}
	return page, nil
}

// sections splits a text before its headings.
func sections(body string) []string {
	var all []string
	var current strings.Builder
	for line := range strings.Lines(body) {
		if headingLevel(line) > 0 && strings.TrimSpace(current.String()) != "" {
			all = append(all, current.String())
			current.Reset()
		}
		current.WriteString(line)
	}
	return append(all, current.String())
}

// headingLevel returns the level of the heading that a text starts with, or 0.
func headingLevel(text string) int {
	rest := strings.TrimLeft(text, "#")
	if level := len(text) - len(rest); level <= 6 && strings.HasPrefix(rest, " ") {
		return level
	}
	return 0
}
