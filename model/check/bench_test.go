package check

import (
	"context"
	"fmt"
	"testing"
	"time"

	"postings/content"
	"postings/content/corpustest"
	"postings/model"
)

// BenchmarkRun checks the real postings, copies of them under other keys, and
// generated ones. What it reports per document must not grow with their number.
func BenchmarkRun(b *testing.B) {
	sizes := []int{236, 2_000, 20_000}
	if testing.Short() {
		sizes = sizes[:2]
	}
	for _, n := range sizes {
		b.Run(fmt.Sprintf("copies/%d", n), func(b *testing.B) { benchmarkRun(b, copies(b, n)) })
	}
	for _, n := range sizes {
		b.Run(fmt.Sprintf("made/%d", n), func(b *testing.B) {
			c := model.NewCorpus()
			for _, d := range corpustest.Documents(n/2, 1, true) {
				c.Add(d)
			}
			benchmarkRun(b, c)
		})
	}
}

func benchmarkRun(b *testing.B, c *model.Corpus) {
	b.ReportAllocs()
	opt := Options{Today: time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC)}
	for b.Loop() {
		if _, err := Run(context.Background(), c, opt); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N)/float64(c.Documents), "µs/doc")
}

// copies returns a corpus of n documents, repeating the real ones.
func copies(b *testing.B, n int) *model.Corpus {
	b.Helper()
	real, err := content.LoadAll(context.Background(), realSource(b, "cds-2023/content"), content.Options{})
	if err != nil {
		b.Fatal(err)
	}
	c := model.NewCorpus()
	for round := 0; c.Documents < n; round++ {
		for _, d := range real.All() {
			other := *d
			other.Path, other.TranslationKey, other.Reference = fmt.Sprintf("%d/%s", round, d.Path), fmt.Sprintf("%s-%d", d.Key(), round), ""
			c.Add(&other)
		}
	}
	return c
}
