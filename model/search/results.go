package search

import "slices"

// Results are the postings that a search found, best first. They do not change
// and can be read from any goroutine.
type Results struct {
	snapshot Snapshot
	view     *view
	scope    Options
	plan     *plan
	postings []int32
	// matches belong to the postings at the same place, and are nil where there
	// was no text to search for.
	matches []match
}

// Len returns how many postings were found.
func (r Results) Len() int { return len(r.postings) }

// Posting returns the index in the corpus of the i-th posting found.
func (r Results) Posting(i int) int { return int(r.postings[i]) }

// Find returns the place among the results of the posting with an index in the
// corpus, or -1.
func (r Results) Find(posting int) int { return slices.Index(r.postings, int32(posting)) }

// rank takes in the postings that were found, the best first and those of the
// same score as they stand in order. There are few scores, so that counting
// them is faster than comparing.
func (r *Results) rank(best []match, order []int32, keep *sieve) {
	var ends [1 << scoreBits]int32
	found := make([]int32, 0, 256)
	for _, p := range order {
		if m := best[p]; m != 0 && keep.admits(p) {
			found = append(found, p)
			ends[m.score()]++
		}
	}
	start := int32(0)
	for score := len(ends) - 1; score >= 0; score-- {
		start, ends[score] = start+ends[score], start
	}
	r.postings, r.matches = make([]int32, len(found)), make([]match, len(found))
	for _, p := range found {
		at := &ends[best[p].score()]
		r.postings[*at], r.matches[*at] = p, best[p]
		*at++
	}
}
