package model_test

import (
	"fmt"
	"io/fs"
	"os"
	"path"
	"runtime"
	"slices"
	"strings"
	"testing"

	"go.yaml.in/yaml/v4"

	"postings/content/corpustest"
	"postings/model"
)

// loadReal returns the real postings and their index.
func loadReal(tb testing.TB) (*model.Corpus, *model.Index) {
	tb.Helper()
	return indexed(readDocuments(tb, os.DirFS(corpustest.Dir(tb, "cds-2023/content"))))
}

// indexed returns the corpus and the index of some documents.
func indexed(docs []*model.Document) (*model.Corpus, *model.Index) {
	c, x := model.NewCorpus(), model.NewIndex()
	for _, d := range docs {
		c.Add(d)
		x.Add(d)
	}
	x.AddBodies(model.AllBodies)
	return c, x
}

// readDocuments reads what search needs of a folder of postings.
func readDocuments(tb testing.TB, fsys fs.FS) []*model.Document {
	tb.Helper()
	var docs []*model.Document
	err := fs.WalkDir(fsys, ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || path.Ext(name) != ".md" {
			return err
		}
		data, err := fs.ReadFile(fsys, name)
		if err != nil {
			return err
		}
		_, rest, _ := strings.Cut(string(data), "---\n")
		front, body, _ := strings.Cut(rest, "\n---")
		var fields struct {
			Title, Description string
			Archived           *bool
			TranslationKey     string `yaml:"translationKey"`
			LeverID            string `yaml:"leverId"`
		}
		if err := yaml.Unmarshal([]byte(front), &fields); err != nil {
			tb.Logf("%s: %v", name, err)
		}
		d := &model.Document{
			Path: name, PairPath: path.Base(name), TranslationKey: fields.TranslationKey,
			Title:       strings.Join(strings.Fields(fields.Title), " "),
			Description: fields.Description, Reference: fields.LeverID, Body: body,
		}
		d.Lang, _ = model.ParseLang(strings.Split(name, "/")[0])
		if fields.Archived != nil && !*fields.Archived || fields.TranslationKey == model.EvergreenKey {
			d.Status = model.Open
		}
		docs = append(docs, d)
		return nil
	})
	if err != nil {
		tb.Fatal(err)
	}
	return docs
}

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
