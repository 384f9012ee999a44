package search

import (
	"strings"

	"postings/model"
)

// plan is a query made ready for the words of a snapshot. It is read from
// several goroutines.
type plan struct {
	// terms are searched for, excluded ones must not be found.
	terms, excluded []planned
	filters         []plannedFilter
	bodies          bool
	// langs are the languages whose documents are searched.
	langs [2]bool
}

// planned is a term with its matchers for both vocabularies.
type planned struct {
	term
	heads, texts matcher
	// glued is set where several words together may fit the term.
	glued bool
	// letters are those of the term.
	letters uint64
	// reference is set where the term may be a part of a reference.
	reference bool
}

type plannedFilter struct {
	filter
	key matcher
}

func newPlan(s Snapshot, q Query, bodies bool) *plan {
	p := &plan{bodies: bodies, langs: [2]bool{true, true}}
	for _, t := range q.terms {
		x := planned{term: t, heads: newMatcher(t, s.heads), texts: newMatcher(t, s.texts)}
		x.letters = letterSet(strings.Join(t.words, ""))
		x.reference = isReference(t.words)
		if t.fuzzy() {
			w := t.words[0]
			x.heads.loosen(w, s.heads)
			if !x.heads.any && !x.texts.any {
				x.heads.forgive(w, s.heads)
			}
			// Three letters are the beginnings of some words in many titles.
			x.glued = len(w) >= 6 || len(w) >= 3 && !x.heads.any
		}
		if t.not {
			p.excluded = append(p.excluded, x)
		} else {
			p.terms = append(p.terms, x)
		}
	}
	for _, f := range q.filters {
		x := plannedFilter{filter: f}
		switch {
		case f.kind == inFrench && !f.not, f.kind == inEnglish && f.not:
			p.langs[model.English] = false
		case f.kind == inEnglish && !f.not, f.kind == inFrench && f.not:
			p.langs[model.French] = false
		case f.kind == keyHas:
			x.key = newMatcher(term{words: f.words}, s.heads)
		}
		p.filters = append(p.filters, x)
	}
	if !p.langs[model.English] && !p.langs[model.French] { // lang:fr lang:en
		p.langs = [2]bool{true, true}
	}
	return p
}
