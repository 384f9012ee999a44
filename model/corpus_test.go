package model_test

import (
	"fmt"
	"runtime"
	"slices"
	"testing"

	"postings/model"
)

// TestVariantsMemory adds many documents of one posting in the order of their
// paths, as loading does, and checks that allocations are not quadratic in
// their number.
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

func TestSnapshot(t *testing.T) {
	c := model.NewCorpus()
	add := func(path string, l model.Lang) {
		c.Merge(model.Batch{Documents: []*model.Document{{Path: path, TranslationKey: "a", Lang: l}}, Skipped: []string{path}})
	}
	add("en/b.md", model.English)
	before := c.Snapshot()
	posting := before.Postings[0]
	add("en/a.md", model.English)
	add("fr/a.md", model.French)
	c.Add(&model.Document{Path: "en/c.md", PairPath: "c"})
	if len(before.Postings) != 1 || before.Documents != 1 || len(before.Skipped) != 1 || posting.Translated() || len(posting.Variants(model.English)) != 1 {
		t.Errorf("the snapshot changed: %+v", before)
	}
	if now := c.Snapshot(); len(now.Postings) != 2 || !now.Postings[0].Translated() || now.Postings[0].In(model.English).Path != "en/a.md" {
		t.Errorf("the next snapshot lacks documents: %+v", now)
	}
}

func TestFind(t *testing.T) {
	c := model.NewCorpus()
	c.Add(&model.Document{Path: "en/x.md", PairPath: "x"})
	c.Add(&model.Document{Path: "en/y.md", PairPath: "y", TranslationKey: "x"})
	c.Add(&model.Document{Path: "en/z.md", PairPath: "z"})
	for key, want := range map[string]int{"x": 1, "z": 2, "y": -1, "": -1} {
		if got := c.Find(key); got != want {
			t.Errorf("Find(%q) = %d, want %d", key, got, want)
		}
	}
}
