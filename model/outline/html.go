package outline

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"postings/model/sanitise"
)

// anchor is an open HTML <a> tag with an address. Its text and its end tag are
// separate nodes.
type anchor struct {
	open  bool
	link  Link
	words strings.Builder
}

// rawHTML reads an inline tag.
func (w *walk) rawHTML(n *ast.RawHTML) {
	if n.Segments.Len() == 0 {
		return
	}
	var markup []byte
	for _, segment := range n.Segments.Sliced(0, n.Segments.Len()) {
		markup = append(markup, segment.Value(w.source)...)
	}
	start := n.Segments.At(0).Start
	w.tags(markup, true, func(int) int { return start })
	w.at = n.Segments.At(n.Segments.Len() - 1).Stop
}

// htmlBlock reads a block of HTML, whose lines need not be adjacent in the
// source, as in a list.
func (w *walk) htmlBlock(n *ast.HTMLBlock) {
	var source []byte
	var starts, at []int // start of each line, in the markup and in the source
	add := func(start int, value []byte) {
		starts, at = append(starts, len(source)), append(at, start)
		source = append(source, value...)
	}
	for _, line := range n.Lines().Sliced(0, n.Lines().Len()) {
		add(line.Start, line.Value(w.source))
	}
	if n.HasClosure() {
		add(n.ClosureLine.Start, n.ClosureLine.Value(w.source))
	}
	if len(at) == 0 {
		return
	}
	line := 0
	w.html = markup{}
	w.startBlock(Block{Line: w.place.lines.at(at[0])})
	w.tags(source, false, func(offset int) int {
		for line+1 < len(starts) && starts[line+1] <= offset {
			line++
		}
		return at[line] + offset - starts[line]
	})
	w.closeAnchor()
	w.endHTML()
}

// markup is the state of the tags in an HTML block.
type markup struct {
	// start is the offset of the current block, and bold the number of open tags
	// that make text bold. plain is set if some of its words are not bold.
	start, bold int
	plain       bool
	// paragraph is set in a paragraph, which counts as a heading if it is all bold.
	paragraph bool
}

// tags reads the links, images, blocks and text of HTML. sourceOf converts
// offsets in the markup, which must be ascending, to offsets in the source.
// Inline tags do not start blocks.
func (w *walk) tags(source []byte, inline bool, sourceOf func(int) int) {
	tokens := html.NewTokenizer(bytes.NewReader(source))
	offset, hidden := 0, false
	for {
		kind := tokens.Next()
		if kind == html.ErrorToken {
			return
		}
		start := offset
		offset += len(tokens.Raw())
		token := tokens.Token()
		switch kind {
		case html.TextToken:
			if !hidden {
				w.htmlText(token.Data)
			}
		case html.EndTagToken:
			hidden = false
			w.endTag(token.DataAtom, inline)
		case html.StartTagToken, html.SelfClosingTagToken:
			hidden = IsHidden(token.DataAtom)
			w.startTag(token, inline, sourceOf(start))
		}
	}
}

// startTag handles a start tag.
func (w *walk) startTag(token html.Token, inline bool, at int) {
	switch tag := token.DataAtom; {
	case tag == atom.A:
		w.openAnchor(token, at)
	case tag == atom.Img:
		w.htmlImage(token, at)
	case tag == atom.Br:
		w.say(" ")
	case inline:
	case tag == atom.Strong || tag == atom.B:
		w.html.bold++
	default:
		kind, level, ok := blockOf(tag)
		within := kind == Paragraph && w.inBlock && w.block.Kind != Paragraph && w.said.Len() == 0 // <li><p>
		if ok && !within {
			w.endHTML()
			line, _ := w.place.of(at)
			w.startBlock(Block{Kind: kind, Level: level, Line: line})
			w.html = markup{start: at, paragraph: tag == atom.P}
			if kind == Item {
				w.outline.ListItems = append(w.outline.ListItems, line)
			}
		}
	}
}

// endTag handles an end tag.
func (w *walk) endTag(tag atom.Atom, inline bool) {
	switch {
	case tag == atom.A:
		w.closeAnchor()
	case inline:
	case tag == atom.Strong || tag == atom.B:
		w.html.bold--
	default:
		if _, _, ok := blockOf(tag); ok {
			w.endHTML()
		}
	}
}

// htmlText adds the text between tags.
func (w *walk) htmlText(words string) {
	w.text(words)
	if w.html.bold <= 0 && strings.ContainsFunc(words, isWordRune) {
		w.html.plain = true
	}
	if w.anchor.open {
		words = linkWords(words)
	} else {
		w.unlinked = w.unlinked || strings.TrimSpace(words) != ""
	}
	w.say(words)
}

// endHTML ends an HTML block, which may be a heading.
func (w *walk) endHTML() {
	if !w.inBlock {
		return
	}
	b, was := w.block, w.html
	count := len(w.outline.Blocks)
	w.endBlock()
	w.html = markup{}
	if len(w.outline.Blocks) == count {
		return
	}
	text := w.outline.Blocks[count].Text
	bold := was.paragraph && !was.plain && len(text) <= maxBold
	if b.Kind != Title && !bold {
		return
	}
	h := Heading{Level: b.Level, Text: text, Line: b.Line, Start: was.start, BoldOnly: bold}
	if bold {
		h.Level = min(max(w.outline.lastLevel()+1, 2), 6)
	}
	w.outline.Headings = append(w.outline.Headings, h)
}

// IsHidden reports whether the content of an HTML element is never displayed.
func IsHidden(tag atom.Atom) bool {
	return tag == atom.Script || tag == atom.Style || tag == atom.Template
}

// blockOf returns the kind of block that an element starts.
func blockOf(tag atom.Atom) (kind Kind, level int, ok bool) {
	switch tag {
	case atom.P, atom.Div, atom.Blockquote, atom.Section, atom.Article, atom.Figcaption, atom.Summary, atom.Dt, atom.Dd:
		return Paragraph, 0, true
	case atom.Li:
		return Item, 0, true
	case atom.Td, atom.Th:
		return Cell, 0, true
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return Title, int(tag.String()[1] - '0'), true
	}
	return 0, 0, false
}

// htmlImage records an image.
func (w *walk) htmlImage(token html.Token, at int) {
	line, column := w.place.of(at)
	image := Image{Line: line, Column: column}
	for _, a := range token.Attr {
		switch {
		case a.Key == "src":
			image.URL = sanitise.Line(a.Val)
		case a.Key == "alt":
			image.Alt = sanitise.Line(a.Val)
			image.Hidden = image.Alt == ""
		case a.Key == "aria-hidden" && a.Val == "true", a.Key == "role" && (a.Val == "presentation" || a.Val == "none"):
			image.Hidden = true
		}
	}
	w.outline.Images = append(w.outline.Images, image)
}

// text adds words, which may belong to an anchor.
func (w *walk) text(words string) {
	w.outline.HasText = w.outline.HasText || strings.TrimSpace(words) != ""
	if w.anchor.open {
		w.anchor.words.WriteString(words)
		w.anchor.words.WriteByte(' ')
	}
}

// openAnchor starts a link if the tag has an address.
func (w *walk) openAnchor(token html.Token, at int) {
	w.closeAnchor()
	for _, a := range token.Attr {
		if a.Key == "href" {
			line, column := w.place.of(at)
			w.anchor.open = true
			w.block.Linked = true
			w.anchor.link = Link{URL: sanitise.Line(a.Val), Line: line, Column: column}
			return
		}
	}
}

// closeAnchor records the link of an anchor with the words read since.
func (w *walk) closeAnchor() {
	if !w.anchor.open {
		return
	}
	w.anchor.link.Text = sanitise.Line(w.anchor.words.String())
	w.addLink(w.anchor.link)
	w.anchor.words.Reset()
	w.anchor.open = false
}
