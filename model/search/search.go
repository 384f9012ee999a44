package search

import (
	"context"
	"runtime"

	"postings/model"
	"postings/model/parallel"
)

// Search finds the postings that a query and a scope ask for. Without text in
// the query they come in the scope's order; otherwise by how well they fit,
// and in the scope's order where they fit equally well. It returns ctx.Err()
// once the context is done.
func (s Snapshot) Search(ctx context.Context, q Query, sc Options) (Results, error) {
	return s.search(ctx, q, sc, true)
}

// SearchTitles is Search without bodies: it looks into titles, keys, file names,
// references and descriptions. What it finds is where the results of Search
// start, for corpora so large that their bodies take more time than a key
// stroke may.
func (s Snapshot) SearchTitles(ctx context.Context, q Query, sc Options) (Results, error) {
	return s.search(ctx, q, sc, false)
}

func (s Snapshot) search(ctx context.Context, q Query, sc Options, bodies bool) (Results, error) {
	if err := ctx.Err(); err != nil {
		return Results{}, err
	}
	v := s.view()
	r := Results{snapshot: s, view: v, scope: sc, plan: newPlan(s, q, bodies)}
	keep := r.plan.newSieve(&s, v, sc)
	if !q.HasText() {
		for _, p := range v.order(sc) {
			if keep.admits(p) {
				r.postings = append(r.postings, p)
			}
		}
		return r, ctx.Err()
	}
	best := s.scan(ctx, v, r.plan, sc.Lang)
	if err := ctx.Err(); err != nil {
		return Results{}, err
	}
	r.rank(best, v.order(sc), keep)
	return r, nil
}

// match is a score and the entry that has it, ordered by the score. Zero is no
// match.
type match uint64

func newMatch(score uint32, entry int) match { return match(score)<<32 | match(^uint32(entry)) }
func (m match) score() uint32                { return uint32(m >> 32) }
func (m match) entry() int32                 { return int32(^uint32(m)) }

// scan finds the best match of each posting. Parts of a corpus are gone through
// at the same time where that is worth it.
func (s *Snapshot) scan(ctx context.Context, v *view, p *plan, l model.Lang) []match {
	const least = 1 << 16 // words, which take some 0.1 ms
	words := len(s.headWords) + len(s.descriptions)
	if p.bodies {
		words += s.bodyWords
	}
	parts := min(runtime.GOMAXPROCS(0), 8, 1+words/least)
	found := make([][]match, parts)
	var all parallel.Group
	for i := range found {
		all.Go(func() {
			best := make([]match, s.postings)
			s.scanPart(ctx, v, p, l, len(s.entries)*i/parts, len(s.entries)*(i+1)/parts, best)
			found[i] = best
		})
	}
	all.Wait()
	for _, other := range found[1:] {
		for i, m := range other {
			found[0][i] = max(found[0][i], m)
		}
	}
	return found[0]
}

// scanPart finds the best matches among some entries.
func (s *Snapshot) scanPart(ctx context.Context, v *view, p *plan, l model.Lang, from, to int, best []match) {
	f := finder{plan: p, snapshot: s}
	for at := from; at < to; at++ {
		if at%512 == 0 && ctx.Err() != nil {
			return
		}
		e := &s.entries[at]
		found, ok := f.find(at)
		if !ok {
			continue
		}
		m := newMatch(found.score(e.lang == l, v.postings[e.posting].open), at)
		best[e.posting] = max(best[e.posting], m)
	}
}
