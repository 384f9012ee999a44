// Package search finds postings in a corpus: it parses queries, indexes
// documents, and ranks, sorts and excerpts the results.
package search

import (
	"cmp"
	"context"
	"slices"

	"postings/model"
	"postings/model/parallel"
)

// Search finds postings. Without text in the query, the results are in the
// order given by the options; otherwise they are ranked, and the order breaks
// ties. It returns ctx.Err() once the context is done.
func (s Snapshot) Search(ctx context.Context, q Query, opt Options) (Results, error) {
	r := Results{query: compile(&s, q, opt)}
	r.hits = s.scan(ctx, r.query, s.order(opt))
	slices.SortFunc(r.hits, func(a, b found) int { return cmp.Or(a.match.compare(b.match), cmp.Compare(a.rank, b.rank)) })
	if err := ctx.Err(); err != nil {
		return Results{}, err
	}
	return r, nil
}

// found is a posting that was found, and the entry that matches best.
type found struct {
	posting, entry int32
	match          docMatch
	rank           int32 // the position of the posting in the order
}

// scan matches postings, in the given order.
func (s *Snapshot) scan(ctx context.Context, c *compiledQuery, postings []int32) []found {
	const size = 512 // postings of a part
	parts := slices.Collect(slices.Chunk(postings, size))
	hits := make([][]found, len(parts))
	parallel.Each(ctx, len(parts), func(i int) {
		for k, p := range parts[i] {
			if f, ok := c.matchPosting(p); ok {
				f.rank = int32(i*size + k)
				hits[i] = append(hits[i], f)
			}
		}
	})
	return slices.Concat(hits...)
}

// matchPosting matches the terms with the documents of a posting, and returns
// the best match.
func (c *compiledQuery) matchPosting(posting int32) (found, bool) {
	best := found{posting: posting, entry: -1}
	if !c.admits(posting) {
		return best, false
	}
	if len(c.terms) > 0 {
		for at := c.snapshot.newest[posting]; at >= 0; at = c.snapshot.entries[at].previous {
			m, ok := c.match(at)
			m.open = c.snapshot.status[posting] == model.Open
			// On a tie, prefer the document added first.
			if ok && (best.entry < 0 || m.compare(best.match) <= 0) {
				best.match, best.entry = m, at
			}
		}
		if best.entry < 0 {
			return best, false
		}
	}
	return best, !c.excludes(posting)
}
