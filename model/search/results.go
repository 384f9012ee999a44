package search

import (
	"slices"

	"postings/model"
)

// Results are the postings found, best first. They are immutable, and any
// goroutine can read them.
type Results struct {
	query *compiledQuery
	hits  []found
}

// Len returns the number of postings found.
func (r Results) Len() int { return len(r.hits) }

// Posting returns the index in the corpus of the i-th posting found.
func (r Results) Posting(i int) int { return int(r.hits[i].posting) }

// Only returns the results that pass a status filter, in the same order.
func (r Results) Only(f model.StatusFilter) Results {
	if f == model.AnyStatus {
		return r
	}
	only := Results{query: r.query}
	for _, hit := range r.hits {
		if f.Admits(r.query.snapshot.status[hit.posting]) {
			only.hits = append(only.hits, hit)
		}
	}
	return only
}

// Counts returns how many results pass each status filter.
func (r Results) Counts() [model.AnyStatus + 1]int {
	var counts [model.AnyStatus + 1]int
	for _, hit := range r.hits {
		for f := range model.AnyStatus + 1 {
			if f.Admits(r.query.snapshot.status[hit.posting]) {
				counts[f]++
			}
		}
	}
	return counts
}

// Find returns the position among the results of the posting with the given
// index in the corpus, or -1.
func (r Results) Find(posting int) int {
	return slices.IndexFunc(r.hits, func(f found) bool { return int(f.posting) == posting })
}
