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

func TestPageCache(t *testing.T) {
	c := newPageCache()
	docs := make([]*model.Document, 3)
	for i := range docs {
		c.tick()
		docs[i] = &model.Document{}
		page := pageOf(strings.Repeat("x", maxPageBytes/2-1000))
		c.put(pageMsg{key: pageKey{doc: docs[i]}, page: page})
		if i == 1 {
			c.tick()
			c.use(pageKey{doc: docs[0]}) // so that it was used last
		}
	}
	for i, want := range []bool{true, false, true} {
		if c.use(pageKey{doc: docs[i]}) != want {
			t.Errorf("text %d is kept: %v", i, !want)
		}
	}
	if c.bytes > maxPageBytes {
		t.Errorf("%d bytes", c.bytes)
	}
	c.tick()
	c.put(pageMsg{key: pageKey{doc: docs[2]}, page: pageOf("x")})
	if c.bytes > maxPageBytes/2+2000 {
		t.Errorf("%d bytes after one is replaced", c.bytes)
	}
}
