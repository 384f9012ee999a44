// Package markdown turns a posting's Markdown into styled lines for a terminal.
//
// The text is parsed once, by package outline, and laid out block by block:
// glamour draws every run of words in its styles; the layout around them is
// ours, because glamour's cannot hang list items, loses hard breaks and the
// addresses of HTML links, and pads every line, which was most of its time (see
// BenchmarkRender).
//
// A map of the files:
//
//	markdown.go    Options, Page, Render
//	blocks.go      paragraphs, headings, quotes, code: how blocks stand
//	list.go        lists that hang, definitions, footnotes
//	table.go       tables
//	layout.go      words in lines
//	sections.go    where sections start, and which of two languages belong together
//	inline.go      runs of words: emphasis, code, links
//	html.go        what HTML leaves behind
//	typography.go  French spaces that must not break
//	links.go       hyperlinks and numbered links
//	style.go       our styles
package markdown

import (
	"context"

	"charm.land/glamour/v2/ansi"
	"github.com/yuin/goldmark/ast"

	"postings/model"
	"postings/model/outline"
	"postings/model/sanitise"
)

// Options say how a text is to be rendered.
type Options struct {
	// Width is the columns that no line is wider than, at least 1.
	Width int
	Style ansi.StyleConfig
	// Lang is the language of the text, whose typography is kept.
	Lang model.Lang
	// Hyperlinks makes links clickable (OSC 8) and leaves out their addresses.
	// Otherwise links are numbered, and their addresses listed at the end.
	Hyperlinks bool
	// Base is the address of the posting's page, against which the links of
	// its text are resolved; empty where it is not known.
	Base string
	// Undrawn draws no lines: tables are read row by row, and rules are left
	// out, for a text that is listened to.
	Undrawn bool
}

// Page is a rendered text.
type Page struct {
	// Lines are at most as wide as was asked, without spaces at their ends.
	// They hold no escape sequence but SGR and OSC 8, and each ends with its
	// styles reset.
	Lines    []string
	Headings []Heading
	Links    []Link
}

// Heading is a heading of the text and the line of the page that it stands on,
// from 0. Start is the byte of the Markdown on which its section starts.
type Heading struct {
	Level int
	Text  string
	Line  int
	Start int
}

// Link is a link of the text: its words, and its address, which is absolute
// where a base was given. Line is the line of the page, from 0, on which the
// block with the link starts. An address may have any scheme; whoever opens it
// decides which are safe.
type Link struct {
	Text, URL string
	Line      int
}

// Render renders a text. The only error is that of a cancelled context, with
// what there is by then.
func Render(ctx context.Context, body string, o Options) (Page, error) {
	doc, source := outline.Document(body)
	r := newRenderer(source, o)
	var page Page
	level := 0
	for n := doc.FirstChild(); n != nil; n = n.NextSibling() {
		if err := ctx.Err(); err != nil {
			return page, err
		}
		r.links = nil
		lines := r.block(n, o.Width)
		if len(lines) == 0 {
			continue
		}
		if len(page.Lines) > 0 {
			page.Lines = append(page.Lines, "")
		}
		if l := outline.HeadingLevel(n, level); l > 0 {
			if n.Kind() == ast.KindHeading {
				level = l
			}
			page.Headings = append(page.Headings, Heading{Level: l, Text: sanitise.Line(outline.Text(n, source)), Line: len(page.Lines), Start: outline.Start(n, source)})
		}
		for _, link := range r.links {
			link.Line = len(page.Lines)
			page.Links = append(page.Links, link)
		}
		page.Lines = append(page.Lines, lines...)
	}
	page.Lines = append(page.Lines, r.linkNotes(o.Width)...)
	return page, nil
}
