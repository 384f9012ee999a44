package search

import (
	"slices"
	"strings"

	"postings/model"
	"postings/model/fold"
)

// compiledQuery is a query prepared for a snapshot. Several goroutines may read
// it.
type compiledQuery struct {
	snapshot *Snapshot
	opt      Options
	// terms must be found, and excluded ones must not.
	terms, excluded []compiledTerm
	filters         []filter
	// langs are the languages whose documents are searched.
	langs [2]bool
}

type compiledTerm struct {
	term
	matcher
	// functionWord is set if the query is a single function word.
	functionWord bool
	// weak allows weak matches, which are noise beside better ones, and typos those
	// of words with a wrong letter.
	weak, typos bool
	// abbreviation allows matching prefixes of consecutive words, and shortened
	// abbreviated words too.
	abbreviation, shortened bool
	// reference is what to find in references, or "" if the term may not be part of
	// one.
	reference string
	// synonyms are other names for the term.
	synonyms []compiledTerm
}

// compile prepares a query. A filter such as is:open overrides the status in
// the options.
func compile(s *Snapshot, q Query, opt Options) *compiledQuery {
	c := &compiledQuery{snapshot: s, opt: opt, filters: q.filters, langs: [2]bool{true, true}}
	for _, t := range q.terms {
		if t.not {
			c.excluded = append(c.excluded, s.compileTerm(t))
		} else {
			c.terms = append(c.terms, s.compileTerm(t))
		}
	}
	if len(c.terms) == 1 {
		t := &c.terms[0]
		t.functionWord = len(t.words) == 1 && !t.phrase && isFunctionWord(t.words[0])
	}
	for _, f := range q.filters {
		switch {
		case f.kind == isOpen, f.kind == isClosed:
			c.opt.Status = model.AnyStatus
		case f.kind == inFrench && !f.not, f.kind == inEnglish && f.not:
			c.langs[model.English] = false
		case f.kind == inEnglish && !f.not, f.kind == inFrench && f.not:
			c.langs[model.French] = false
		}
	}
	if !c.langs[model.English] && !c.langs[model.French] { // lang:fr lang:en
		c.langs = [2]bool{true, true}
	}
	return c
}

func (s *Snapshot) compileTerm(t term) compiledTerm {
	c := compiledTerm{term: t, matcher: newMatcher(t, s.words)}
	if isReference(t.words) {
		c.reference = spaced(t.words)
	}
	for _, other := range synonyms(s.corpus.Site.Glossary, t) {
		if m := newMatcher(other, s.words); m.any {
			c.synonyms = append(c.synonyms, compiledTerm{term: other, matcher: m})
		}
	}
	if !t.fuzzy() {
		return c
	}
	w, titles := t.words[0], &candidates{ids: s.titleWords, words: s.words}
	c.addForms(w, titles)
	weak := c.addFuzzy(w, titles)
	if c.weak = c.best(titles.ids) == notFound; c.weak {
		c.grade(weakMatch, weak...)
	}
	if c.typos = !c.any; c.typos {
		c.addTypos(w, titles)
	}
	// Three letters are a prefix of some word in many titles.
	c.shortened = len(w) >= 3 && c.best(titles.ids) <= weakMatch
	c.abbreviation = len(w) >= 6 || c.shortened
	return c
}

// isFunctionWord reports whether a folded word is a function word of either
// language, which many titles contain.
func isFunctionWord(w string) bool {
	switch w {
	case "a", "an", "and", "at", "by", "for", "in", "of", "on", "or", "the", "to",
		"au", "aux", "d", "de", "des", "du", "en", "et", "l", "la", "le", "les", "ou", "par", "pour", "s", "sur", "un", "une":
		return true
	}
	return false
}

// admits reports whether a posting passes the status and the filters.
func (c *compiledQuery) admits(posting int32) bool {
	if !c.opt.Status.Admits(c.snapshot.status[posting]) {
		return false
	}
	for _, f := range c.filters {
		if c.passes(f, posting) == f.not {
			return false
		}
	}
	return true
}

func (c *compiledQuery) passes(f filter, posting int32) bool {
	p := c.snapshot.postings[posting]
	switch f.kind {
	case isOpen:
		return c.snapshot.status[posting] == model.Open
	case isClosed:
		return c.snapshot.status[posting] == model.Closed
	case isBookmarked:
		return c.opt.Bookmarked[p.Key]
	case hasProblem:
		return c.opt.Problems[p.Key]
	case isChanged:
		return c.opt.Changed[p.Key]
	case isNew:
		return c.opt.New[p.Key]
	case isUntranslated:
		return !p.Translated()
	case inEnglish:
		return p.In(model.English) != nil
	case inFrench:
		return p.In(model.French) != nil
	case keyHas:
		return strings.Contains(spaced(fold.Words(p.Key)), spaced(f.words))
	}
	return c.anyEntry(posting, func(at int32) bool {
		e := &c.snapshot.entries[at]
		switch f.kind {
		case placeHas:
			return factMatches(e.doc.Facts.Place, f.words)
		case payHas:
			return factMatches(e.doc.Facts.Pay, f.words)
		case levelHas:
			return factMatches(e.doc.Facts.Level, f.words)
		case opens:
			return isWithin(e.doc.Facts.OpensOn, f.text)
		case closes:
			return isWithin(e.doc.Facts.ClosesOn, f.text)
		}
		return strings.Contains(e.reference, spaced(f.words))
	})
}

// excludes reports whether any of a posting's documents contains an excluded
// term.
func (c *compiledQuery) excludes(posting int32) bool {
	return len(c.excluded) > 0 && c.anyEntry(posting, func(at int32) bool {
		return slices.ContainsFunc(c.excluded, func(t compiledTerm) bool {
			p, _, _ := c.find(&t, at, -1)
			return p != nowhere
		})
	})
}

// anyEntry reports whether holds is true for any entry of a posting.
func (c *compiledQuery) anyEntry(posting int32, holds func(at int32) bool) bool {
	for at := c.snapshot.newest[posting]; at >= 0; at = c.snapshot.entries[at].previous {
		if holds(at) {
			return true
		}
	}
	return false
}
