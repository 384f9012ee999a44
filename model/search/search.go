package search

import (
	"cmp"
	"context"
	"runtime"
	"slices"

	"postings/model"
	"postings/model/parallel"
)

// Search finds postings. Without text in the query, the results are in the
// order given by the options; otherwise they are ranked, and the order breaks
// ties. It returns ctx.Err() once the context is done.
func (s Snapshot) Search(ctx context.Context, q Query, opt Options) (Results, error) {
	return s.search(ctx, q, opt, true)
}

// SearchTitles is Search without bodies: it searches titles, keys, file names,
// references and descriptions. Unless the query excludes text, its results are
// a prefix of those of Search. It is for corpora too large to search their
// bodies at each key press.
func (s Snapshot) SearchTitles(ctx context.Context, q Query, opt Options) (Results, error) {
	return s.search(ctx, q, opt, false)
}

func (s Snapshot) search(ctx context.Context, q Query, opt Options, bodies bool) (Results, error) {
	if err := ctx.Err(); err != nil {
		return Results{}, err
	}
	r := Results{query: compile(&s, q, opt, bodies)}
	order := s.order(opt)
	if !q.HasText() {
		// Scanning in this order makes sorting unnecessary.
		r.hits = s.scan(ctx, r.query, func(i int) int32 { return order.postings[i] })
		return r, ctx.Err()
	}
	r.hits = s.scan(ctx, r.query, func(i int) int32 { return int32(i) })
	slices.SortFunc(r.hits, func(a, b found) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(order.ranks[a.posting], order.ranks[b.posting]))
	})
	if err := ctx.Err(); err != nil {
		return Results{}, err
	}
	return r, nil
}

// found is a posting that was found, and the entry that matches best.
type found struct {
	posting, entry int32
	score          uint32
}

// scan matches all postings, in the order given by number. It splits a large
// corpus among several goroutines.
func (s *Snapshot) scan(ctx context.Context, c *compiledQuery, number func(i int) int32) []found {
	const least = 512 // postings
	parts := min(runtime.GOMAXPROCS(0), 8, 1+len(s.postings)/least)
	hits := make([][]found, parts)
	var all parallel.Group
	for part := range hits {
		all.Go(func() {
			for i := len(s.postings) * part / parts; i < len(s.postings)*(part+1)/parts; i++ {
				if i%512 == 0 && ctx.Err() != nil {
					return
				}
				if f, ok := c.matchPosting(number(i)); ok {
					hits[part] = append(hits[part], f)
				}
			}
		})
	}
	all.Wait()
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
			if !ok {
				continue
			}
			// On a tie, prefer the document added first.
			if score := m.score(c.snapshot.entries[at].lang == c.opt.Lang, c.snapshot.status[posting] == model.Open); score >= best.score {
				best.score, best.entry = score, at
			}
		}
		if best.entry < 0 {
			return best, false
		}
	}
	return best, !c.excludes(posting)
}
