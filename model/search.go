package model

import (
	"context"
	"slices"
	"strings"
)

// Results are the postings that a search found, best first. They do not change
// and can be read from any goroutine.
type Results struct {
	snapshot Snapshot
	view     *view
	search   *search
	postings []int32
	// scores and entries belong to the postings of the same place; both are nil
	// where there was no text to search for.
	scores  []int32
	entries []int32
}

// Len returns how many postings were found.
func (r Results) Len() int { return len(r.postings) }

// Posting returns the index in the corpus of the i-th posting found.
func (r Results) Posting(i int) int { return int(r.postings[i]) }

// Find returns the place of a posting among the results, or -1.
func (r Results) Find(posting int) int { return slices.Index(r.postings, int32(posting)) }

// Search finds the postings that a query and a scope ask for. Without text in
// the query they come in the scope's order; otherwise by how well they fit,
// and in the scope's order where they fit equally. It returns ctx.Err() once
// the context is done.
func (s Snapshot) Search(ctx context.Context, q Query, sc Scope) (Results, error) {
	return s.search(ctx, q, sc, true)
}

// SearchHeads is Search without bodies: titles, keys, file names, references
// and descriptions. What it finds is the beginning of what Search finds, for
// corpora so large that their bodies take time.
func (s Snapshot) SearchHeads(ctx context.Context, q Query, sc Scope) (Results, error) {
	return s.search(ctx, q, sc, false)
}

func (s Snapshot) search(ctx context.Context, q Query, sc Scope, bodies bool) (Results, error) {
	v := s.view()
	r := Results{snapshot: s, view: v, search: newSearch(s, q, sc, bodies)}
	if !q.HasText() {
		for _, p := range s.order(v, sc) {
			if r.search.admits(s, v, p) {
				r.postings = append(r.postings, p)
			}
		}
		return r, ctx.Err()
	}
	scores, entries := make([]int32, s.postings), make([]int32, s.postings)
	for at := range s.entries {
		if at%1024 == 0 && ctx.Err() != nil {
			return Results{}, ctx.Err()
		}
		e := &s.entries[at]
		found, ok := r.search.find(e)
		if !ok || scores[e.posting] < 0 {
			continue
		}
		score := found.score(e.doc.Lang == sc.Lang, v.postings[e.posting].open)
		if scores[e.posting] < score {
			scores[e.posting], entries[e.posting] = score, int32(at)
		}
	}
	for _, p := range s.order(v, sc) {
		if scores[p] > 0 && r.search.admits(s, v, p) {
			r.postings = append(r.postings, p)
		}
	}
	slices.SortStableFunc(r.postings, func(a, b int32) int { return int(scores[b] - scores[a]) })
	for _, p := range r.postings {
		r.scores = append(r.scores, scores[p])
		r.entries = append(r.entries, entries[p])
	}
	return r, ctx.Err()
}

// search is a query made ready for the words of a snapshot.
type search struct {
	scope  Scope
	query  Query
	bodies bool
	terms  []term
	heads  []matcher
	texts  []matcher
	not    []int // the terms in excluded
	langs  [2]bool
}

func newSearch(s Snapshot, q Query, sc Scope, bodies bool) *search {
	x := &search{scope: sc, query: q, bodies: bodies, langs: [2]bool{true, true}}
	for _, t := range q.terms {
		x.terms = append(x.terms, t)
		x.heads = append(x.heads, newMatcher(t, s.heads, true))
		x.texts = append(x.texts, newMatcher(t, s.texts, false))
	}
	for _, f := range q.filters {
		switch {
		case f.kind == inFrench && !f.not, f.kind == inEnglish && f.not:
			x.langs[English] = false
		case f.kind == inEnglish && !f.not, f.kind == inFrench && f.not:
			x.langs[French] = false
		}
	}
	if !x.langs[English] && !x.langs[French] {
		x.langs = [2]bool{true, true}
	}
	return x
}

// find finds all terms of the query in a document.
func (x *search) find(e *entry) (f found, ok bool) {
	if !x.langs[e.doc.Lang] {
		return f, false
	}
	f = found{place: inTitle, quality: asWhole, order: 2}
	title := e.part(titleWords)
	after := -1
	first := true
	for i, t := range x.terms {
		if t.not {
			continue
		}
		p, q, at := x.place(e, i, after)
		if p == nowhere {
			return found{}, false
		}
		f.place, f.quality = min(f.place, p), min(f.quality, q)
		if p == inTitle {
			if first {
				f.start = at == 0
			} else if at < after {
				f.order = 0
			} else if at > after {
				f.order = min(f.order, 1)
			}
			after = at + len(t.words)
			first = false
		}
	}
	f.equal = f.start && f.order == 2 && f.quality == asWhole && f.place == inTitle && after+1 >= len(title)
	return f, true
}

// place finds the i-th term in a document, and where in the title.
func (x *search) place(e *entry, i, after int) (place, quality, int) {
	heads, texts := &x.heads[i], &x.texts[i]
	if heads.any {
		if q, at := heads.find(e.part(titleWords), after); q != notFound {
			return inTitle, q, at
		}
		if q, _ := heads.find(e.part(keyWords), -1); q != notFound {
			return inKey, q, 0
		}
		if q, _ := heads.find(e.part(nameWords), -1); q != notFound {
			return inKey, q, 0
		}
	}
	if q := x.reference(e, x.terms[i]); q != notFound {
		return inKey, q, 0
	}
	if texts.any {
		if q, _ := texts.find(e.part(descriptionWords), -1); q != notFound {
			return inDescription, q, 0
		}
		if x.bodies && !x.terms[i].not {
			if q, _ := texts.find(e.part(bodyWords), -1); q != notFound {
				return inBody, q, 0
			}
		}
	}
	return nowhere, notFound, 0
}

// reference finds a term in the document's reference, whose digits are looked
// for from their beginning on.
func (x *search) reference(e *entry, t term) quality {
	if e.doc.Reference == "" || len(t.words[0]) < 3 {
		return notFound
	}
	return findFolded(e.doc.Reference, t.words)
}

// findFolded finds words one after another in a short text that is not in the
// index.
func findFolded(text string, words []string) quality {
	var f folder
	f.fold(text)
	padded := " " + strings.ReplaceAll(string(f.out), "\n", " ")
	at := strings.Index(padded, " "+strings.Join(words, " "))
	if at < 0 {
		return notFound
	}
	return asStart
}

// admits tells whether a posting passes the filters and excluded terms.
func (x *search) admits(s Snapshot, v *view, p int32) bool {
	shown := &v.postings[p]
	key := s.shown(v, p, x.scope.Lang).doc.Key()
	status := x.scope.Status
	for _, f := range x.query.filters {
		var is bool
		switch f.kind {
		case isOpen, isClosed:
			status = AnyStatus
			is = shown.open == (f.kind == isOpen)
		case isBookmarked:
			is = x.scope.Bookmarked[key]
		case hasProblem:
			is = x.scope.Problems[key]
		case isUntranslated:
			is = !shown.languages[English] || !shown.languages[French]
		case inFrench:
			is = shown.languages[French]
		case inEnglish:
			is = shown.languages[English]
		case keyHas:
			is = findFolded(key, f.words) != notFound
		case refHas:
			is = x.anyReference(s, shown, f.words)
		}
		if is == f.not {
			return false
		}
	}
	switch status {
	case OnlyOpen:
		if !shown.open {
			return false
		}
	case OnlyClosed:
		if shown.open {
			return false
		}
	}
	for i, t := range x.terms {
		if !t.not {
			continue
		}
		for _, l := range Langs() {
			if p, _, _ := x.place(s.shown(v, p, l), i, -1); p != nowhere {
				return false
			}
		}
	}
	return true
}

func (x *search) anyReference(s Snapshot, shown *shown, words []string) bool {
	for _, l := range Langs() {
		if findFolded(s.entries[shown.best[l]-1].doc.Reference, words) != notFound {
			return true
		}
	}
	return false
}
