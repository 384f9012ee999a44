// Package markdown turns a posting's Markdown into styled lines for a terminal.
//
// The text is parsed by package outline. Blocks are laid out here, because
// glamour neither hangs list items nor keeps hard breaks and the addresses of
// HTML links; what stands within a line is drawn by glamour's elements, and
// lines are broken by lipgloss.
//
//	markdown.go    Options, Page, Render
//	blocks.go      paragraphs, headings, quotes, code
//	list.go        lists, task lists, footnotes
//	table.go       tables
//	inline.go      emphasis, code, links, images
//	html.go        HTML within text and in blocks
//	lines.go       drawing and breaking lines
//	typography.go  French spaces that must not break
//	links.go       hyperlinks and numbered links
//	sections.go    sections, and which of two languages belong together
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

// Options say how a text is to be rendered.
type Options struct {
	// Width is the number of columns that no line exceeds, at least 2: some
	// characters need two.
	Width int
	Style ansi.StyleConfig
	// Lang is the language of the text, whose typography is kept.
	Lang model.Lang
	// Hyperlinks makes links clickable (OSC 8) and leaves out their addresses.
	// Otherwise links are numbered and their addresses listed at the end.
	Hyperlinks bool
	// Base is the address of the posting's page, against which relative links
	// are resolved; empty if it is not known.
	Base string
	// Undrawn draws no lines, for a text that is listened to: tables are read
	// row by row, and rules are left out.
	Undrawn bool
}

// Page is a rendered text.
type Page struct {
	// Lines are at most as wide as was asked, without trailing spaces. They
	// hold no escape sequences but SGR and OSC 8, and each ends with its styles
	// reset.
	Lines    []string
	Headings []Heading
	Links    []Link
	// Unformatted is set if the text is outline.TooComplex and stands here as
	// it was written, which the user is to be told.
	Unformatted bool
}

// Heading is a heading of the text. Line is the line of the page, from 0, on
// which it stands, and Start the byte of the Markdown at which its section
// starts.
type Heading struct {
	Level int
	Text  string
	Line  int
	Start int
}

// Link is a link of the text: its words, and its address, which is absolute if
// a base was given. Both are safe to draw. Line is the line of the page, from
// 0, on which the block with the link starts. An address may have any scheme;
// whoever opens it decides which are safe.
type Link struct {
	Text, URL string
	Line      int
}

// Render renders a text. The only error is that of a cancelled context.
func Render(ctx context.Context, body string, o Options) (Page, error) {
	doc, source := outline.Document(body)
	r := newRenderer(ctx, source, o)
	if doc == nil {
		return r.unformatted(body), ctx.Err()
	}
	var page Page
	last, ruled := 0, false
	for n := doc.FirstChild(); n != nil && ctx.Err() == nil; n = n.NextSibling() {
		r.links = nil
		level := outline.HeadingLevel(n, last)
		lines, rule := r.section(n, level)
		if len(lines) == 0 {
			continue
		}
		// The rule below a heading sets it apart from its text.
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
		for _, link := range r.links {
			link.Line = len(page.Lines)
			page.Links = append(page.Links, link)
		}
		page.Lines = append(page.Lines, lines...)
	}
	page.Lines = append(page.Lines, r.linkNotes()...)
	return page, ctx.Err()
}

// unformatted returns a text as it was written, with its lines broken.
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
