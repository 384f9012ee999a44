package tui

import (
	"strings"
	"testing"

	"postings/model"
	"postings/tui/reader"
)

// TestRenderingIsGivenUp checks that rendering a text that is no longer needed
// is cancelled, so that the next one need not wait for it, and that an
// incomplete text is not cached.
func TestRenderingIsGivenUp(t *testing.T) {
	docs := threePostings()
	docs[0].Body = strings.Repeat("A paragraph.\n\n", 10_000)
	b := newBrowser(t, documents(model.English, docs...), 120, 40)
	b.root.reader.Pages = &reader.PageCache{}
	if b.root.pane().Reading().Doc != docs[0] {
		t.Fatalf("reading %q", b.root.pane().Reading().Doc.Title)
	}
	render := b.root.settle()
	_, next := b.root.Update(press("j")) // while the text is being rendered
	if b.run(render); b.root.reader.Pages.Has(b.root.pane().PageKey(docs[0])) {
		t.Error("rendering was not cancelled")
	}
	b.run(next)
	if b.root.pane().Reading().Page == nil || b.root.pane().Reading().Doc == docs[0] {
		t.Error("the next text is not shown")
	}
	b.keys("k")
	if r := b.root.pane().Reading(); r.Doc != docs[0] || r.Lines() < 10_000 {
		t.Errorf("%q is cached incomplete: %d lines", r.Doc.Title, r.Lines())
	}
}
