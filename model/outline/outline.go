package outline

import (
	"bufio"
	"bytes"
	"cmp"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	ghtml "github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/util"
	"golang.org/x/net/html"

	"postings/model/sanitise"
)

// Heading is a heading of a posting.
type Heading struct {
	// Level is 1 to 6.
	Level int
	// Text is plain text on one line.
	Text string
	// Line is the line of the body, from 1, and Start the byte offset at which the
	// heading's section starts.
	Line, Start int
	// BoldOnly is set for an all-bold paragraph, which many authors use as a
	// heading.
	BoldOnly bool
}

// Link is a link of a posting.
type Link struct {
	Text, URL string
	// Line and Column are the position of the link in the body, from 1.
	Line, Column int
	// Continues is set if the link is a part of the one before it, for readers: it
	// has the same address, and there are no words between them.
	Continues bool
}

// Outline is the structure of a posting.
type Outline struct {
	Headings []Heading
	Links    []Link
	Images   []Image
	Blocks   []Block
	// ListItems holds the line of the body, from 1, on which each list item starts.
	ListItems []int
	// Length is the length of the body in bytes.
	Length int
	// HasText reports whether there is anything to read: text, code, or text in
	// HTML.
	HasText bool
	// Prose is the body in which everything but its text is masked: markup, code,
	// HTML and addresses. Each character is masked by one, so that lines and columns
	// stay the same.
	Prose string
	// TooComplex is set if the body was not parsed. All other fields but Length are
	// then zero.
	TooComplex bool
}

// Parse parses the structure of a body.
func Parse(body string) Outline {
	doc, source := Document(body)
	if doc == nil {
		return Outline{Length: len(body), TooComplex: true}
	}
	return Of(doc, source)
}

// Of returns the structure of a parsed body.
func Of(doc ast.Node, source []byte) Outline {
	o := Outline{Length: len(source)}
	lines := lineStarts(source)
	for n := doc.FirstChild(); n != nil; n = n.NextSibling() {
		if level := HeadingLevel(n, o.lastLevel()); level > 0 {
			line := lines.at(Offset(n))
			o.Headings = append(o.Headings, Heading{
				Level:    level,
				Text:     sanitise.Line(Text(n, source)),
				Line:     line,
				Start:    lines[line-1],
				BoldOnly: n.Kind() != ast.KindHeading,
			})
		}
	}
	w := walk{outline: &o, source: source, place: place{source: source, lines: lines}}
	_ = ast.Walk(doc, w.visit)
	w.closeAnchor()
	w.endBlock()
	// Merge the headings of Markdown and HTML.
	slices.SortStableFunc(o.Headings, func(a, b Heading) int { return cmp.Compare(a.Start, b.Start) })
	o.Prose = masked(source, w.prose)
	return o
}

// lastLevel returns the level of the last heading that is not bold text, or 0
// before the first.
func (o *Outline) lastLevel() int {
	for i := len(o.Headings) - 1; i >= 0; i-- {
		if !o.Headings[i].BoldOnly {
			return o.Headings[i].Level
		}
	}
	return 0
}

// maxBold is the length in bytes up to which a bold line counts as a heading.
// The longest real heading has 130, and the shortest bold paragraph 370.
const maxBold = 150

// HeadingLevel returns the level of a top-level block that is a heading, or 0
// for any other block. A short bold line counts as one level below the last
// proper heading, whose level is given, or as level 2 if there is none.
// Headings in quotes and lists do not divide a posting, and neither do empty
// ones.
func HeadingLevel(n ast.Node, last int) int {
	switch n := n.(type) {
	case *ast.Heading:
		if Offset(n) < 0 {
			return 0
		}
		return n.Level
	case *ast.Paragraph:
		child, ok := n.FirstChild().(*ast.Emphasis)
		if !ok || child.Level != 2 || child.NextSibling() != nil || n.Lines().Len() != 1 {
			return 0
		}
		if line := n.Lines().At(0); line.Len() <= maxBold {
			if last == 0 {
				return 2
			}
			return min(last+1, 6)
		}
	}
	return 0
}

// Offset returns the offset of a block's first text in the source, or -1 if it
// has none.
func Offset(n ast.Node) int {
	if n.Type() == ast.TypeBlock && n.Lines() != nil && n.Lines().Len() > 0 {
		return n.Lines().At(0).Start
	}
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if t, ok := c.(*ast.Text); ok {
			return t.Segment.Start
		}
		if at := Offset(c); at >= 0 {
			return at
		}
	}
	return -1
}

// Start returns the offset in the source of the line on which a block starts.
func Start(n ast.Node, source []byte) int {
	return bytes.LastIndexByte(source[:max(Offset(n), 0)], '\n') + 1
}

// Text returns the plain text below a node, with references resolved.
func Text(n ast.Node, source []byte) string {
	var b strings.Builder
	_ = ast.Walk(n, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.Text:
			b.WriteString(TextValue(n, source))
			if n.SoftLineBreak() || n.HardLineBreak() {
				b.WriteByte(' ')
			}
		case *ast.String:
			b.Write(n.Value)
		case *ast.AutoLink:
			b.Write(n.Label(source))
		case *extast.FootnoteLink, *extast.FootnoteBacklink:
		}
		return ast.WalkContinue, nil
	})
	return b.String()
}

// TextValue returns the text of a node: its source with escapes and references
// resolved, except in code.
func TextValue(n *ast.Text, source []byte) string {
	value := n.Segment.Value(source)
	if n.IsRaw() || n.Parent() != nil && n.Parent().Kind() == ast.KindCodeSpan {
		return string(value)
	}
	if bytes.IndexByte(value, '\\') < 0 && bytes.IndexByte(value, '&') < 0 {
		return string(value)
	}
	// Rendering as HTML resolves escapes and references in the right order.
	var b strings.Builder
	w := bufio.NewWriter(&b)
	ghtml.DefaultWriter.Write(w, value)
	w.Flush()
	return html.UnescapeString(b.String())
}

// Resolve replaces numeric and named character references by their characters.
func Resolve(value []byte) string {
	return string(util.ResolveEntityNames(util.ResolveNumericReferences(value)))
}

// AutoURL returns the address of an autolink.
func AutoURL(n *ast.AutoLink, source []byte) string {
	url := string(n.URL(source))
	if n.AutoLinkType == ast.AutoLinkEmail && !strings.HasPrefix(strings.ToLower(url), "mailto:") {
		return "mailto:" + url
	}
	return url
}
