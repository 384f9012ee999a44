package search_test

import (
	"testing"

	"postings/model"
	"postings/model/search"
)

// TestCounts checks that the counts equal the numbers of results with each
// filter.
func TestCounts(t *testing.T) {
	docs := titled("Designer", "Design lead", "Design of pages", "Manager")
	docs[1].Status, docs[2].Status = model.Closed, model.NoStatus
	x := search.NewIndex(model.NewCorpus())
	x.Merge(model.Batch{Documents: docs})
	q := search.ParseQuery("design")
	all, err := x.Snapshot().Search(t.Context(), q, search.Options{Status: model.AnyStatus})
	if err != nil {
		t.Fatal(err)
	}
	for f, want := range []int{model.OnlyOpen: 1, model.OnlyClosed: 1, model.AnyStatus: 3} {
		status := model.StatusFilter(f)
		only := all.Only(status)
		searched, err := x.Snapshot().Search(t.Context(), q, search.Options{Status: status})
		if err != nil || all.Counts()[f] != want || only.Len() != want || searched.Len() != want {
			t.Errorf("%v: counted %d, left %d, searched %d, want %d; %v", status, all.Counts()[f], only.Len(), searched.Len(), want, err)
		}
		for i := range only.Len() {
			if only.Posting(i) != searched.Posting(i) {
				t.Errorf("%v: another posting at %d", status, i)
			}
		}
	}
}
