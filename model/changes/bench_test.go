package changes_test

import (
	"testing"

	"postings/content"
	"postings/content/corpustest"
	"postings/model"
	"postings/model/changes"
)

// BenchmarkRevisions loads and compares two revisions of the real history.
func BenchmarkRevisions(b *testing.B) {
	dir := corpustest.History(b)
	load := func(rev string) *model.Corpus {
		src, err := content.OpenRevision(b.Context(), dir, rev)
		if err != nil {
			b.Fatal(err)
		}
		c, err := content.LoadAll(b.Context(), src, content.Options{})
		if err != nil {
			b.Fatal(err)
		}
		return c
	}
	for b.Loop() {
		changes.Compare(load("HEAD~100"), load("HEAD"))
	}
}
