package search

import "slices"

// Results are the postings that a search found, best first. They do not change
// and can be read from any goroutine.
type Results struct {
	query *compiledQuery
	hits  []found
}

// Len returns how many postings were found.
func (r Results) Len() int { return len(r.hits) }

// Posting returns the index in the corpus of the i-th posting found.
func (r Results) Posting(i int) int { return int(r.hits[i].posting) }

// Find returns the place among the results of the posting with an index in the
// corpus, or -1.
func (r Results) Find(posting int) int {
	return slices.IndexFunc(r.hits, func(f found) bool { return int(f.posting) == posting })
}
