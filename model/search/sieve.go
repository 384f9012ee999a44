package search

import "postings/model"

// sieve keeps the postings that pass a plan's filters and excluded terms.
type sieve struct {
	plan     *plan
	snapshot *Snapshot
	view     *view
	scope    Options
}

// newSieve returns the sieve of a search. A query that says is:open or
// is:closed decides about the status instead of the scope.
func (p *plan) newSieve(s *Snapshot, v *view, sc Options) *sieve {
	for _, f := range p.filters {
		if f.kind == isOpen || f.kind == isClosed {
			sc.Status = model.AnyStatus
		}
	}
	return &sieve{plan: p, snapshot: s, view: v, scope: sc}
}

// admits tells whether a posting passes.
func (k *sieve) admits(posting int32) bool {
	p := &k.view.postings[posting]
	if k.scope.Status != model.AnyStatus && p.open != (k.scope.Status == model.OnlyOpen) {
		return false
	}
	for i := range k.plan.filters {
		if f := &k.plan.filters[i]; k.passes(f, p) == f.not {
			return false
		}
	}
	for i := range k.plan.excluded {
		if k.holds(p, &k.plan.excluded[i]) {
			return false
		}
	}
	return true
}

func (k *sieve) passes(f *plannedFilter, p *shown) bool {
	switch f.kind {
	case isOpen:
		return p.open
	case isClosed:
		return !p.open
	case isBookmarked:
		return k.scope.Bookmarked[k.key(p)]
	case hasProblem:
		return k.scope.Problems[k.key(p)]
	case isUntranslated:
		return !p.in[model.English] || !p.in[model.French]
	case inEnglish:
		return p.in[model.English]
	case inFrench:
		return p.in[model.French]
	}
	for _, at := range p.best {
		if f.kind == keyHas && f.key.any {
			if q, _ := f.key.find(k.snapshot.head(&k.snapshot.entries[at], headKey), -1); q != notFound {
				return true
			}
		}
		if f.kind == refHas {
			if _, ok := findInReference(k.snapshot.sources[at].doc.Reference, f.words); ok {
				return true
			}
		}
	}
	return false
}

// key returns the posting's key.
func (k *sieve) key(p *shown) string { return k.snapshot.sources[p.best[model.English]].doc.Key() }

// holds tells whether an excluded term is in a title, the key, a file's name, a
// reference or a description of the posting: in what tells postings apart.
// Bodies mention too much to exclude by.
func (k *sieve) holds(p *shown, t *planned) bool {
	s := k.snapshot
	for _, at := range p.best {
		e := &s.entries[at]
		if t.heads.any {
			if q, _ := t.heads.find(s.headWords[e.start:e.ends[headName]], -1); q != notFound {
				return true
			}
		}
		if t.texts.any {
			if q, _ := t.texts.find(s.description(at), -1); q != notFound {
				return true
			}
		}
		if t.inReference(s, int(at)) {
			return true
		}
	}
	return false
}
