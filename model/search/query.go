package search

import (
	"slices"
	"strings"
	"unicode"

	"postings/model"
	"postings/model/fold"
)

// Query is what a person typed into the search, parsed. The zero value finds
// everything.
//
// Words are found in any order, all of them; `"exact phrase"` is found as it
// is; -word excludes; filters such as is:open or lang:fr narrow. Whatever is no
// filter is searched for as text, and what is still being typed (an open
// quote, "is:", "is:c", "-") never excludes anything.
type Query struct {
	terms    []term
	filters  []filter
	mistaken []MistakenFilter
	words    int // in terms
}

// term is a part of a query that is searched for as text.
type term struct {
	// words are folded, never empty. They follow one another in the text.
	words []string
	// phrase is set for a quoted text, and whole when its quote was closed: its
	// last word is then not the beginning of a longer one.
	phrase, whole bool
	not           bool
}

// fuzzy reports whether the term may be found with letters left out: a word that
// somebody typed.
func (t term) fuzzy() bool {
	return len(t.words) == 1 && !t.phrase && !t.not && len(t.words[0]) <= 32
}

// ParseQuery reads a query. It takes any text; of a very long one it takes the
// first 32 words and filters.
func ParseQuery(s string) Query {
	var q Query
	for s = strings.TrimLeftFunc(s, unicode.IsSpace); s != ""; s = strings.TrimLeftFunc(s, unicode.IsSpace) {
		rest, not := strings.CutPrefix(s, "-")
		if text, after, closed, ok := cutQuoted(rest); ok {
			q.add(text, term{phrase: true, whole: closed, not: not})
			s = after
			continue
		}
		token, after := cutToken(rest)
		if !q.addFilter(token, not) {
			q.add(token, term{not: not})
		}
		s = after
	}
	return q
}

// Empty reports whether the query neither searches nor narrows.
func (q Query) Empty() bool { return len(q.terms) == 0 && len(q.filters) == 0 }

// AsksForBookmarks reports whether a search needs to know which postings are
// bookmarked.
func (q Query) AsksForBookmarks() bool { return q.has(isBookmarked) }

// AsksForChanges reports whether a filter is about what has changed.
func (q Query) AsksForChanges() bool { return q.has(isChanged) || q.has(isNew) }

// AsksForProblems reports whether a search needs to know which postings have
// problems.
func (q Query) AsksForProblems() bool { return q.has(hasProblem) }

func (q Query) has(kind filterKind) bool {
	return slices.ContainsFunc(q.filters, func(f filter) bool { return f.kind == kind })
}

// Status returns what a search with a filter of status is limited to: what the
// query asks for wins.
func (q Query) Status(given model.StatusFilter) model.StatusFilter {
	open, closed := true, true
	for _, f := range q.filters {
		switch {
		case f.kind == isOpen && !f.not, f.kind == isClosed && f.not:
			closed = false
		case f.kind == isClosed && !f.not, f.kind == isOpen && f.not:
			open = false
		}
	}
	switch {
	case !open && !closed:
		return model.AnyStatus
	case !closed:
		return model.OnlyOpen
	case !open:
		return model.OnlyClosed
	}
	return given
}

// HasText reports whether the query searches for text, so that its results are
// ordered by how well they fit.
func (q Query) HasText() bool {
	return slices.ContainsFunc(q.terms, func(t term) bool { return !t.not })
}

// Excludes reports whether the query excludes by text.
func (q Query) Excludes() bool {
	return slices.ContainsFunc(q.terms, func(t term) bool { return t.not })
}

// ReadsBodies reports whether a search needs the bodies of documents.
func (q Query) ReadsBodies() bool { return len(q.terms) > 0 }

// maxWords is how many words of a query are searched for, and how many filters
// are kept: more were not typed but pasted, and each costs time.
const maxWords = 32

func (q *Query) add(text string, t term) {
	t.words = fold.Words(text)
	t.words = t.words[:min(len(t.words), maxWords-q.words)]
	if q.words += len(t.words); len(t.words) > 0 {
		q.terms = append(q.terms, t)
	}
}

// quotes are the quotation marks that people type around a phrase.
const quotes = `"“”«»`

// cutQuoted cuts a phrase from the start of s. An open one reaches to the end.
func cutQuoted(s string) (text, after string, closed, ok bool) {
	inner := strings.TrimLeft(s, quotes)
	if len(inner) == len(s) {
		return "", s, false, false
	}
	if end := strings.IndexAny(inner, quotes); end >= 0 {
		return inner[:end], strings.TrimLeft(inner[end:], quotes), true, true
	}
	return inner, "", false, true
}

// cutToken cuts the text up to the next white space, which a quoted value may
// hold.
func cutToken(s string) (token, after string) {
	quoted, last := false, ' '
	for i, r := range s {
		switch {
		case strings.ContainsRune(quotes, r):
			quoted = !quoted && last == ':'
		case unicode.IsSpace(r) && !quoted:
			return s[:i], s[i:]
		}
		last = r
	}
	return s, ""
}
