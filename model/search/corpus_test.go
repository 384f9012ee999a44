package search_test

import (
	"io/fs"
	"os"
	"path"
	"strings"
	"testing"

	"go.yaml.in/yaml/v4"

	"postings/content/corpustest"
	"postings/model"
	"postings/model/search"
)

// loadReal returns the real postings and their index.
func loadReal(tb testing.TB) (*model.Corpus, *search.Index) {
	tb.Helper()
	return indexed(readDocuments(tb, os.DirFS(corpustest.Dir(tb, "cds-2023/content"))))
}

// indexed returns a corpus of documents and its index.
func indexed(docs []*model.Document) (*model.Corpus, *search.Index) {
	x := search.NewIndex(model.NewCorpus())
	x.Merge(model.Batch{Documents: docs})
	x.AddBodies(search.AllBodies)
	return x.Snapshot().Corpus(), x
}

// readDocuments reads the documents of a folder as far as searching needs them.
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
		if fields.Archived != nil && !*fields.Archived || fields.TranslationKey == "evergreen-job-posting" {
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
