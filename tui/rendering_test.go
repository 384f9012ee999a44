package tui

import (
	"strings"
	"testing"

	"postings/model"
)

// A long text that is no longer read is given up, so that the next one need not
// wait for it; and it is not rendered ahead.
func TestRenderingIsGivenUp(t *testing.T) {
	docs := threePostings()
	docs[0].Body = strings.Repeat("A paragraph.\n\n", 10_000)
	b := newBrowser(t, documents(model.English, docs...), 120, 40)
	b.root.pages = newPageCache()
	b.root.shown = shownKey{}
	b.root.reader.show(b.root.reader.posting, b.root.reader.doc, false)
	if b.root.reader.doc != docs[0] {
		t.Fatalf("%q is read", b.root.reader.doc.Title)
	}
	begin := b.root.sync()().(pageMsg)
	_, rest := b.root.Update(begin)
	b.root.Update(press("j")) // while the rest is rendered
	if msg := rest().(pageMsg); msg.err == nil {
		t.Error("it was rendered to its end")
	} else if _, next := b.root.Update(msg); next == nil {
		t.Error("the next text is not rendered")
	} else {
		b.run(next)
	}
	if b.root.reader.page == nil || b.root.reader.doc == docs[0] {
		t.Error("the next text is not shown")
	}
	for key := range b.root.pages.pages {
		if key.doc == docs[0] {
			t.Error("a long text is rendered ahead, or kept without its end")
		}
	}
}
