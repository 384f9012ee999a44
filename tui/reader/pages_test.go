package reader

import (
	"testing"

	"postings/model"
)

func TestPageCache(t *testing.T) {
	c := &PageCache{}
	docs := make([]*model.Document, maxPages+1)
	for i := range docs {
		docs[i] = &model.Document{}
		c.Put(RenderedPage{key: PageKey{Doc: docs[i]}})
		c.Put(RenderedPage{key: PageKey{Doc: docs[i]}}) // again
		c.Use(PageKey{Doc: docs[0]})                    // make it the most recently used
	}
	for i := range docs {
		if got, want := c.Use(PageKey{Doc: docs[i]}), i != 1; got != want {
			t.Errorf("text %d is cached: %v", i, got)
		}
	}
}
