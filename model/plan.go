package model

import "strings"

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
			p.langs[English] = false
		case f.kind == inEnglish && !f.not, f.kind == inFrench && f.not:
			p.langs[French] = false
		case f.kind == keyHas:
			x.key = newMatcher(term{words: f.words}, s.heads)
		}
		p.filters = append(p.filters, x)
	}
	if !p.langs[English] && !p.langs[French] { // lang:fr lang:en
		p.langs = [2]bool{true, true}
	}
	return p
}

// isReference tells whether words may be typed to find a reference: those
// without a digit are words of a language, which would be found in references
// by chance.
func isReference(words []string) bool {
	for _, w := range words {
		if strings.ContainsAny(w, "0123456789") && len(w) >= 3 || len(w) >= 8 {
			return true
		}
	}
	return false
}

// containsWords tells whether folded words follow one another somewhere in a text of
// ASCII letters and digits, the last one as the beginning of a word.
func containsWords(text string, words []string) bool {
	for i := range len(text) {
		if i > 0 && isAlphanumeric(text[i-1]) {
			continue
		}
		at, fits := i, true
		for k, w := range words {
			if !hasPrefixFold(text[at:], w) {
				fits = false
				break
			}
			at += len(w)
			if k == len(words)-1 {
				break
			}
			if at == len(text) || isAlphanumeric(text[at]) {
				fits = false
				break
			}
			for at < len(text) && !isAlphanumeric(text[at]) {
				at++
			}
		}
		if fits {
			return true
		}
	}
	return false
}

// hasPrefixFold tells whether text starts with w, which is in lower case.
func hasPrefixFold(text, w string) bool {
	return len(text) >= len(w) && strings.EqualFold(text[:len(w)], w)
}

func isAlphanumeric(c byte) bool {
	return 'a' <= c|0x20 && c|0x20 <= 'z' || '0' <= c && c <= '9'
}
