package model_test

import (
	"fmt"
	"runtime"
	"slices"
	"testing"

	"postings/model"
)

// TestVariantsMemory adds many documents of one posting in the order of their
// paths, as loading does: what that allocates grows with them, not with their
// square.
func TestVariantsMemory(t *testing.T) {
	var before, after runtime.MemStats
	c := model.NewCorpus()
	docs := make([]*model.Document, 20_000)
	for i := range docs {
		docs[i] = &model.Document{Path: fmt.Sprintf("en/%05d.md", i), TranslationKey: "same", Title: "Title"}
	}
	runtime.ReadMemStats(&before)
	for _, d := range docs {
		c.Add(d)
	}
	runtime.ReadMemStats(&after)
	if mb := (after.TotalAlloc - before.TotalAlloc) >> 20; mb > 20 {
		t.Errorf("%d MB", mb)
	}
	if got := c.Postings[0].Variants(model.English); !slices.Equal(got, docs) {
		t.Error("the variants are not in the order of their paths")
	}
}
