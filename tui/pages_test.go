package tui

import (
	"strings"
	"testing"

	"postings/model"
)

// long returns a posting of many parts.
func long() *model.Document {
	docs := posting("long", "Long", "Longue", model.Open, 200)
	return docs[0]
}

// TestLongText shows the beginning of a long text before the whole is rendered,
// and keeps the place of who has scrolled meanwhile.
func TestLongText(t *testing.T) {
	for _, scrolled := range []bool{false, true} {
		b := newBrowser(t, documents(model.English, long()), 80, 24)
		b.root.pages = newPageCache()
		b.root.reader.show(b.root.reader.posting, b.root.reader.doc, false)
		b.root.shown = shownKey{}
		begin := b.root.sync()().(pageMsg)
		if begin.rest == nil {
			t.Fatal("the whole came at once")
		}
		b.root.inReader = true
		_, rest := b.root.Update(begin)
		if !strings.Contains(b.screen(), "lighter word") {
			t.Errorf("the beginning is not shown:\n%s", b.screen())
		}
		top := 0
		if scrolled {
			b.root.reader.scroll(50)
			top = b.root.reader.top
		}
		lines := b.root.reader.lines()
		b.run(rest)
		if b.root.reader.top != top || b.root.reader.lines() <= lines || b.root.reader.partial {
			t.Errorf("scrolled %v: at line %d of %d, was %d of %d", scrolled, b.root.reader.top, b.root.reader.lines(), top, lines)
		}
		if scrolled && b.root.reader.heading() == "" {
			t.Error("no heading")
		}
	}
}

func TestPageCache(t *testing.T) {
	c := newPageCache()
	docs := make([]*model.Document, 3)
	for i := range docs {
		docs[i] = &model.Document{}
		page := pageOf(strings.Repeat("x", maxPageBytes/2-1000))
		c.put(pageMsg{key: pageKey{doc: docs[i]}, page: page})
		if i == 1 {
			c.get(pageKey{doc: docs[0]}) // so that it was used last
		}
	}
	for i, want := range []bool{true, false, true} {
		if c.has(pageKey{doc: docs[i]}) != want {
			t.Errorf("text %d is kept: %v", i, !want)
		}
	}
	if c.bytes > maxPageBytes {
		t.Errorf("%d bytes", c.bytes)
	}
	c.put(pageMsg{key: pageKey{doc: docs[2]}, page: pageOf("x")})
	if c.bytes > maxPageBytes/2+2000 {
		t.Errorf("%d bytes after one is replaced", c.bytes)
	}
}
