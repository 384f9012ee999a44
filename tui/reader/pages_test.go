package reader

import (
	"strings"
	"testing"

	"postings/model"
	"postings/tui/markdown"
)

func TestPageCache(t *testing.T) {
	c := NewPageCache()
	docs := make([]*model.Document, 3)
	for i := range docs {
		c.Tick()
		docs[i] = &model.Document{}
		page := pageOf(strings.Repeat("x", maxPageBytes/2-1000))
		c.Put(PageMsg{key: PageKey{Doc: docs[i]}, Page: page})
		if i == 1 {
			c.Tick()
			c.Use(PageKey{Doc: docs[0]}) // make it the most recently used
		}
	}
	for i, want := range []bool{true, false, true} {
		if c.Use(PageKey{Doc: docs[i]}) != want {
			t.Errorf("text %d is cached: %v", i, !want)
		}
	}
	if c.bytes > maxPageBytes {
		t.Errorf("%d bytes", c.bytes)
	}
	c.Tick()
	c.Put(PageMsg{key: PageKey{Doc: docs[2]}, Page: pageOf("x")})
	if c.bytes > maxPageBytes/2+2000 {
		t.Errorf("%d bytes after one is replaced", c.bytes)
	}
}

// pageOf returns a page with a single line.
func pageOf(line string) *markdown.Page { return &markdown.Page{Lines: []string{line}} }
