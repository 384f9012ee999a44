// Package markdown renders the Markdown of a posting as styled lines for a
// terminal.
//
// Package outline parses the text. Blocks are laid out here, because glamour
// does not support hanging indents for list items and loses hard line breaks
// and the addresses of HTML links. Inline elements are drawn by glamour, and
// lines are broken by lipgloss.
//
//	markdown.go    Options, Page, Render
//	blocks.go      paragraphs, headings, quotes, code
//	list.go        lists, task lists, footnotes
//	table.go       tables
//	inline.go      emphasis, code, links, images
//	html.go        inline HTML and HTML blocks
//	lines.go       drawing and breaking lines
//	typography.go  no-break spaces of French punctuation
//	links.go       hyperlinks and numbered links
//	sections.go    sections, and aligning those of two pages
//	style.go       our styles
package markdown

import (
	"context"
	"strings"

	"charm.land/glamour/v2/ansi"
	"github.com/yuin/goldmark/ast"

	"postings/model"
	"postings/model/outline"
	"postings/model/sanitise"
)

// Options say how to render a text.
type Options struct {
	// Width is the maximum width of a line in columns, at least 2, since some
	// characters need two.
	Width int
	Style ansi.StyleConfig
	// Lang is the language of the text, which determines its typography.
	Lang model.Lang
	// Hyperlinks makes links clickable (OSC 8) and omits their addresses.
	// Otherwise links are numbered and their addresses listed at the end.
	Hyperlinks bool
	// Base is the address of the posting's page, against which relative links
	// are resolved, or empty if unknown.
	Base string
	// Linear is for text read by a screen reader. There are no styles and no
	// rules, tables are rendered row by row, and the addresses of numbered links
	// are left to the caller.
	Linear bool
}

// Page is a rendered text.
type Page struct {
	// Lines are at most as wide as requested and have no trailing spaces. Their
	// only escape sequences are SGR and OSC 8, and each line ends with its
	// styles reset.
	Lines    []string
	Headings []Heading
	Links    []Link
	// Tallies counts the elements of each section.
	Tallies []outline.Tally
	// Unformatted is set if the text is outline.TooComplex and therefore shown
	// as written. The user is to be informed.
	Unformatted bool
}

// Heading is a heading of the text. Line is the index of its line in the page,
// and Start the offset in the Markdown at which its section starts.
type Heading struct {
	Level int
	Text  string
	Line  int
	Start int
}

// Link is a link of the text. URL is absolute if a base was given. Both Text
// and URL are safe to draw, but the URL may have any scheme: whoever opens it
// must check that it is safe.
type Link struct{ Text, URL string }

// Render renders a text. It returns an error only if ctx is cancelled.
func Render(ctx context.Context, body string, o Options) (Page, error) {
	doc, source := outline.Document(body)
	r := newRenderer(ctx, source, o)
	if doc == nil {
		return r.unformatted(body), ctx.Err()
	}
	var page Page
	last, ruled := 0, false
	for n := doc.FirstChild(); n != nil && ctx.Err() == nil; n = n.NextSibling() {
		level := outline.HeadingLevel(n, last)
		lines, rule := r.section(n, level)
		if len(lines) == 0 {
			continue
		}
		// A rule below a heading already separates it from its text.
		if len(page.Lines) > 0 && (!ruled || level > 0) {
			page.Lines = append(page.Lines, "")
		}
		ruled = rule
		if level > 0 {
			if n.Kind() == ast.KindHeading {
				last = level
			}
			text := sanitise.Line(outline.Text(n, source))
			page.Headings = append(page.Headings, Heading{Level: level, Text: text, Line: len(page.Lines), Start: outline.Start(n, source)})
		}
		page.Lines = append(page.Lines, lines...)
	}
	page.Lines = append(page.Lines, r.linkNotes()...)
	page.Links, page.Tallies = r.links, page.tallies(doc, source)
	return page, ctx.Err()
}

// unformatted returns a text as written, with its lines broken.
func (r *renderer) unformatted(body string) Page {
	var lines []string
	for line := range strings.Lines(body) {
		if r.done.Err() != nil {
			break
		}
		line = strings.ReplaceAll(line, "\t", "    ")
		text := strings.TrimLeft(line, " ")
		indent := strings.Repeat(" ", max(min(len(line)-len(text), r.opt.Width-minText), 0))
		lines = append(lines, r.hang(indent, r.opt.Width, func(w int) []string {
			return r.lines([]run{{text: strings.TrimRight(text, "\n"), literal: true}}, w)
		})...)
	}
	return Page{Lines: lines, Unformatted: true}
}
