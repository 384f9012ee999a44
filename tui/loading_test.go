package tui

import (
	"context"
	"testing"

	"postings/content/corpustest"
	"postings/model"
)

// The list is there before its texts can be searched; over an earlier list,
// whose texts could be searched, it comes when they can.
func TestTextsComeLast(t *testing.T) {
	docs := corpustest.Documents(20, 1, true)
	docs[7].Body = "quartz"
	before := model.NewCorpus()
	for _, d := range docs {
		before.Add(d)
	}
	run := func(_ context.Context, emit func(model.Batch)) error {
		for _, d := range docs {
			emit(model.Batch{Documents: []*model.Document{d}})
		}
		return nil
	}
	hits := func(s model.Snapshot) int {
		r, err := s.Search(t.Context(), model.ParseQuery("quartz"), model.Scope{Status: model.AnyStatus})
		if err != nil {
			t.Fatal(err)
		}
		return r.Len()
	}
	for _, c := range []struct {
		name          string
		before        *model.Corpus
		inList, after int // hits of a word of one text
	}{
		{"first", nil, 0, 1},
		{"again", before, 1, 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			var last model.Snapshot
			var end arrivedMsg
			for next := load(t.Context(), 1, run, c.before); next != nil; next = end.rest {
				end = next().(arrivedMsg)
				for _, a := range end.arrivals {
					last = a.index
				}
			}
			if got := hits(last); got != c.inList || last.Len() != len(before.Postings) {
				t.Errorf("%d hits in %d postings, want %d in %d", got, last.Len(), c.inList, len(before.Postings))
			}
			for next := end.texts; next != nil; {
				msg := next().(indexedMsg)
				last, next = msg.index, msg.rest
			}
			if got := hits(last); got != c.after {
				t.Errorf("%d hits after the texts, want %d", got, c.after)
			}
		})
	}
}
