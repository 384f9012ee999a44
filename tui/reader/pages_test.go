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
	}
	for i := range docs {
		if got, want := c.Has(PageKey{Doc: docs[i]}), i != 0; got != want {
			t.Errorf("text %d is cached: %v", i, got)
		}
	}
}
