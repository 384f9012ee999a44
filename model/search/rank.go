package search

import (
	"cmp"
	"strings"
)

// place is where in a document a term was found, best last.
type place uint8

const (
	nowhere place = iota
	inBody
	inDescription // or in the place of work
	inKey         // or in the file name or the reference
	inTitle
)

// docMatch is how well a document matches the terms of a query.
type docMatch struct {
	// place and quality are those of the worst match.
	place   place
	quality quality
	// order is 2 if the terms are consecutive in the title, and 1 if they are in
	// the order typed.
	order uint8
	// start is set if the title starts with the first term, and equal if the title
	// is the query.
	start, equal bool
	// preferred is set if the document is in the language of the interface, and open
	// if its posting is open.
	preferred, open bool
}

// compare orders matches, the best first.
func (m docMatch) compare(n docMatch) int {
	return cmp.Or(cmp.Compare(n.place, m.place), cmp.Compare(n.quality, m.quality), cmp.Compare(n.order, m.order),
		bit(n.preferred)-bit(m.preferred), bit(n.equal)-bit(m.equal), bit(n.start)-bit(m.start), bit(n.open)-bit(m.open))
}

func bit(b bool) int {
	if b {
		return 1
	}
	return 0
}

// match matches all terms with a document.
func (c *compiledQuery) match(at int32) (all docMatch, ok bool) {
	e := &c.snapshot.entries[at]
	if !c.langs[e.lang] {
		return docMatch{}, false
	}
	all = docMatch{place: inTitle, quality: wholeMatch, order: 2, preferred: e.lang == c.opt.Lang}
	title, next := e.field(titleField), -1
	for i := range c.terms {
		p, q, word := c.find(&c.terms[i], at, next)
		if p == nowhere {
			return docMatch{}, false
		}
		all.place, all.quality = min(all.place, p), min(all.quality, q)
		if p != inTitle {
			continue
		}
		switch {
		case next < 0:
			all.start = word == 0 || title[word-1] == separator
		case word < next:
			all.order = 0
		case word > next:
			all.order = min(all.order, 1)
		}
		next = word + len(c.terms[i].words)
	}
	all.equal = all.place == inTitle && all.quality == wholeMatch && all.order == 2 && all.start && title[next] == separator
	return all, true
}

// find finds the best match of a term or, failing that, of a synonym in a
// document. It returns the index of the word in the title; next is the word
// after the previous term's match.
func (c *compiledQuery) find(t *compiledTerm, at int32, next int) (place, quality, int) {
	p, q, word := c.findTerm(t, at, next)
	for i := 0; i < len(t.synonyms) && p == nowhere; i++ {
		p, q, word = c.findTerm(&t.synonyms[i], at, next)
		q = min(q, fuzzyMatch)
	}
	return p, q, word
}

func (c *compiledQuery) findTerm(t *compiledTerm, at int32, next int) (place, quality, int) {
	s := c.snapshot
	e := &s.entries[at]
	title := e.field(titleField)
	if t.any {
		if q, word := t.matcher.find(title, next, weakMatch); q != notFound {
			if t.functionWord {
				q = min(q, prefixMatch)
			}
			return inTitle, q, word
		}
	}
	if t.abbreviation {
		if pieces := findAbbreviation(t.words[0], title, s.words, t.shortened); pieces != nil {
			return inTitle, weakMatch, pieces[0].word
		}
	}
	if t.any {
		if q, _ := t.matcher.find(e.words[e.ends[titleField]:e.ends[nameField]], -1, weakMatch); q != notFound {
			return inKey, q, 0
		}
	}
	if t.reference != "" && strings.Contains(e.reference, t.reference) {
		return inKey, prefixMatch, 0
	}
	if t.any {
		if q, _ := t.matcher.find(e.words[e.ends[nameField]:], -1, prefixMatch); q != notFound {
			return inDescription, q, 0
		}
		if q, _ := t.matcher.find(s.body(at), -1, prefixMatch); q != notFound {
			return inBody, q, 0
		}
	}
	return nowhere, notFound, 0
}
