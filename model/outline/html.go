package outline

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"postings/model/sanitise"
)

// anchor is an HTML tag <a> with an address whose end has not been met. Its text
// and its end are nodes of their own.
type anchor struct {
	open  bool
	link  Link
	words strings.Builder
}

// rawHTML reads a tag in the middle of a text.
func (w *walk) rawHTML(n *ast.RawHTML) {
	if n.Segments.Len() == 0 {
		return
	}
	var markup []byte
	for _, segment := range n.Segments.Sliced(0, n.Segments.Len()) {
		markup = append(markup, segment.Value(w.source)...)
	}
	start := n.Segments.At(0).Start
	w.tags(markup, func(int) int { return start })
	w.at = n.Segments.At(n.Segments.Len() - 1).Stop
}

// htmlBlock reads a block of HTML, of which lines may stand apart, as in a list.
func (w *walk) htmlBlock(n *ast.HTMLBlock) {
	var markup []byte
	var starts, at []int // of each line, in the markup and in the source
	add := func(start int, value []byte) {
		starts, at = append(starts, len(markup)), append(at, start)
		markup = append(markup, value...)
	}
	for _, line := range n.Lines().Sliced(0, n.Lines().Len()) {
		add(line.Start, line.Value(w.source))
	}
	if n.HasClosure() {
		add(n.ClosureLine.Start, n.ClosureLine.Value(w.source))
	}
	line := 0
	w.tags(markup, func(offset int) int {
		for line+1 < len(starts) && starts[line+1] <= offset {
			line++
		}
		return at[line] + offset - starts[line]
	})
	w.closeAnchor()
}

// tags reads the links and the words of HTML. sourceOf turns an offset in the
// markup into one in the source; it is asked for rising ones.
func (w *walk) tags(markup []byte, sourceOf func(int) int) {
	tokens := html.NewTokenizer(bytes.NewReader(markup))
	offset, hidden := 0, false
	for {
		kind := tokens.Next()
		if kind == html.ErrorToken {
			return
		}
		start := offset
		offset += len(tokens.Raw())
		switch token := tokens.Token(); {
		case kind == html.TextToken && !hidden:
			w.text(token.Data)
		case kind == html.EndTagToken:
			hidden = false
			if token.DataAtom == atom.A {
				w.closeAnchor()
			}
		case kind == html.StartTagToken && token.DataAtom == atom.A:
			w.openAnchor(token, sourceOf(start))
		case kind == html.StartTagToken:
			hidden = token.DataAtom == atom.Script || token.DataAtom == atom.Style || token.DataAtom == atom.Template
		}
	}
}

// text reads words, which may be those of an anchor.
func (w *walk) text(words string) {
	for range strings.FieldsSeq(words) {
		w.outline.Words++
	}
	if w.anchor.open {
		w.anchor.words.WriteString(words)
		w.anchor.words.WriteByte(' ')
	}
}

// openAnchor starts a link where a tag has an address.
func (w *walk) openAnchor(token html.Token, at int) {
	w.closeAnchor()
	for _, a := range token.Attr {
		if a.Key == "href" {
			line, column := w.place.of(at)
			w.anchor.open = true
			w.anchor.link = Link{URL: sanitise.Line(a.Val), Line: line, Column: column}
			return
		}
	}
}

// closeAnchor notes the link of an anchor with the words read since.
func (w *walk) closeAnchor() {
	if !w.anchor.open {
		return
	}
	w.anchor.link.Text = sanitise.Line(w.anchor.words.String())
	w.outline.Links = append(w.outline.Links, w.anchor.link)
	w.anchor.words.Reset()
	w.anchor.open = false
}
