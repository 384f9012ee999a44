package tui

import (
	"context"
	"slices"
	"testing"

	"postings/content/corpustest"
	"postings/model"
)

// The list is whole before its texts can be searched; over an earlier list,
// which could be searched, it comes when they can.
func TestTextsComeLast(t *testing.T) {
	docs := corpustest.Documents(20, 1, true)
	docs[7].Body = "quartz"
	before := model.NewCorpus()
	for _, d := range docs {
		before.Add(d)
	}
	run := func(ctx context.Context, emit func(model.Batch)) error {
		for _, d := range docs {
			emit(model.Batch{Documents: []*model.Document{d}})
		}
		return nil
	}
	for _, c := range []struct {
		name   string
		before *model.Corpus
		want   []int // hits of a word of one text, in each arrival of a whole list
	}{
		{"first", nil, []int{0, 1}},
		{"again", before, []int{1}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []int
			err := index(t.Context(), run, c.before, func(a arrival) {
				if !a.whole {
					return
				}
				r, err := a.index.Search(t.Context(), model.ParseQuery("quartz"), model.Scope{Status: model.AnyStatus})
				if err != nil {
					t.Fatal(err)
				}
				got = append(got, r.Len())
			})
			if err != nil || !slices.Equal(got, c.want) {
				t.Fatalf("hits %v, %v; want %v", got, err, c.want)
			}
		})
	}
}
