package tui

import (
	"strings"
	"testing"

	"postings/model"
)

// A text that is no longer read is given up, so that the next one need not wait
// for it, and is not kept without its end.
func TestRenderingIsGivenUp(t *testing.T) {
	docs := threePostings()
	docs[0].Body = strings.Repeat("A paragraph.\n\n", 10_000)
	b := newBrowser(t, documents(model.English, docs...), 120, 40)
	b.root.pages = newPageCache()
	if b.root.reading().doc != docs[0] {
		t.Fatalf("%q is read", b.root.reading().doc.Title)
	}
	render := b.root.settle()
	b.root.Update(press("j")) // while the text is rendered
	if msg := render().(pageMsg); msg.err == nil {
		t.Error("it was rendered to its end")
	} else if _, next := b.root.Update(msg); next == nil {
		t.Error("the next text is not rendered")
	} else {
		b.run(next)
	}
	if b.root.reading().page == nil || b.root.reading().doc == docs[0] {
		t.Error("the next text is not shown")
	}
	for key := range b.root.pages.pages {
		if page := b.root.pages.pages[key].page; key.doc == docs[0] && len(page.Lines) < 10_000 {
			t.Error("a text is kept without its end")
		}
	}
}
