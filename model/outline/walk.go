package outline

import (
	"bytes"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"

	"postings/model/sanitise"
)

// walk collects the contents of the blocks of a document.
type walk struct {
	outline *Outline
	source  []byte
	// at is the current offset in the source. Link nodes have no position, so they
	// are searched for from here.
	at     int
	place  place
	anchor anchor
	// block is the current block and said its words; inBlock is set if there is
	// one.
	block   Block
	said    bytes.Buffer
	inBlock bool
	// unlinked is set if there are words after the last link.
	unlinked bool
	prose    []text.Segment
	html     markup
}

// visit is an ast.Walker.
func (w *walk) visit(n ast.Node, entering bool) (ast.WalkStatus, error) {
	if !entering {
		return ast.WalkContinue, nil
	}
	if n.Type() == ast.TypeBlock {
		w.closeAnchor()
		w.endBlock()
		if at := Offset(n); at >= 0 {
			w.at = at
		}
		w.openBlock(n)
	}
	switch n := n.(type) {
	case *ast.ListItem:
		w.outline.ListItems = append(w.outline.ListItems, w.place.lines.at(w.at))
	case *ast.CodeBlock, *ast.FencedCodeBlock:
		for _, line := range n.Lines().Sliced(0, n.Lines().Len()) {
			w.outline.HasText = w.outline.HasText || len(bytes.TrimSpace(line.Value(w.source))) > 0
		}
	case *ast.Link:
		w.link(Text(n, w.source), Resolve(n.Destination), "[")
	case *ast.Image:
		w.image(n)
	case *ast.CodeSpan:
		w.say(string(Masked))
	case *ast.AutoLink:
		label := n.Label(w.source)
		w.link(string(label), AutoURL(n, w.source), string(label))
		w.text(string(label))
		w.say(string(Masked))
	case *ast.RawHTML:
		w.rawHTML(n)
	case *ast.HTMLBlock:
		w.htmlBlock(n)
	case *ast.Text:
		w.at = n.Segment.Stop
		value := TextValue(n, w.source)
		w.text(value)
		w.words(n, value)
	}
	return ast.WalkContinue, nil
}

// words adds text to the block and marks it as prose.
func (w *walk) words(n *ast.Text, value string) {
	if n.Parent().Kind() == ast.KindCodeSpan {
		return
	}
	w.prose = append(w.prose, n.Segment)
	if w.anchor.open || inLink(n) {
		value = linkWords(value)
	} else {
		w.unlinked = w.unlinked || strings.TrimSpace(value) != ""
	}
	w.say(value)
	if n.SoftLineBreak() || n.HardLineBreak() {
		w.say(" ")
	}
}

// linkWords returns the text of a link, or a mask if the text is an address,
// because an address is masked elsewhere too.
func linkWords(text string) string {
	if strings.Contains(text, "@") || strings.Contains(text, "://") {
		return string(Masked)
	}
	return text
}

// inLink reports whether a text is the text of a link or an image.
func inLink(n ast.Node) bool {
	for p := n.Parent(); p != nil && p.Type() == ast.TypeInline; p = p.Parent() {
		if k := p.Kind(); k == ast.KindLink || k == ast.KindImage {
			return true
		}
	}
	return false
}

// image records an image, whose source starts with "![".
func (w *walk) image(n *ast.Image) {
	at := w.at
	if next := bytes.Index(w.source[at:], []byte("![")); next >= 0 {
		at += next
	}
	line, column := w.place.of(at)
	w.outline.Images = append(w.outline.Images, Image{
		Alt: sanitise.Line(Text(n, w.source)), URL: sanitise.Line(Resolve(n.Destination)), Line: line, Column: column,
	})
	w.at = min(at+len("!["), len(w.source))
}

// link records a link, whose source begins with start.
func (w *walk) link(words, url, start string) {
	if next := bytes.Index(w.source[w.at:], []byte(start)); next >= 0 {
		w.at += next
	}
	line, column := w.place.of(w.at)
	w.block.Linked = true
	w.addLink(Link{Text: sanitise.Line(words), URL: sanitise.Line(url), Line: line, Column: column})
	w.at = min(w.at+len(start), len(w.source))
}

// addLink records a link.
func (w *walk) addLink(l Link) {
	if last := len(w.outline.Links) - 1; last >= 0 {
		l.Continues = w.inBlock && !w.unlinked && w.outline.Links[last].URL == l.URL
	}
	w.unlinked = false
	w.outline.Links = append(w.outline.Links, l)
}

// place converts offsets to lines and columns. It remembers the last one, so
// that a line with many links is scanned only once.
type place struct {
	source       []byte
	lines        starts
	line, column int
	at           int
}

// of returns the line and the column, both from 1, of an offset.
func (p *place) of(at int) (line, column int) {
	line = p.lines.at(at)
	if line != p.line || at < p.at {
		p.line, p.column, p.at = line, 1, p.lines[line-1]
	}
	p.column += utf8.RuneCount(p.source[p.at:at])
	p.at = at
	return p.line, p.column
}

// starts holds the offset of each line of a source.
type starts []int

func lineStarts(source []byte) starts {
	all := starts{0}
	for i, c := range source {
		if c == '\n' {
			all = append(all, i+1)
		}
	}
	return all
}

// at returns the line, from 1, of an offset.
func (s starts) at(offset int) int {
	line, found := slices.BinarySearch(s, max(offset, 0))
	if found {
		line++
	}
	return line
}
