package search

import (
	"slices"
	"strings"
	"unicode"

	"postings/model"
	"postings/model/fold"
)

// Query is a parsed search query. The zero value matches everything.
//
// All words must match, in any order; `"exact phrase"` matches verbatim; -word
// excludes; filters such as is:open or lang:fr select by property. Anything that
// is not a filter is searched for as text. Incomplete input (an open quote, "is:",
// "is:c", "-") never excludes anything.
type Query struct {
	terms    []term
	filters  []filter
	mistaken []MistakenFilter
	words    int // number of words in terms
}

// term is a part of a query that is searched for as text.
type term struct {
	// words are folded and not empty. They must be consecutive in the text.
	words []string
	// phrase is set for a quoted text, and whole if its quote is closed, so that
	// its last word is not a prefix.
	phrase, whole bool
	not           bool
}

// fuzzy reports whether the term is matched fuzzily, as single words are.
func (t term) fuzzy() bool {
	return len(t.words) == 1 && !t.phrase && !t.not && len(t.words[0]) <= 32
}

// ParseQuery parses a query. It accepts any text, but ignores everything after
// the first 32 words and filters.
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

// AsksForBookmarks reports whether the query depends on bookmarks.
func (q Query) AsksForBookmarks() bool { return q.has(isBookmarked) }

// AsksForChanges reports whether the query depends on changes.
func (q Query) AsksForChanges() bool { return q.has(isChanged) || q.has(isNew) }

// AsksForProblems reports whether the query depends on problems.
func (q Query) AsksForProblems() bool { return q.has(hasProblem) }

func (q Query) has(kind filterKind) bool {
	return slices.ContainsFunc(q.filters, func(f filter) bool { return f.kind == kind })
}

// Status returns the status filter of a search: the query's own if it has one,
// otherwise the given one.
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
// ranked.
func (q Query) HasText() bool {
	return slices.ContainsFunc(q.terms, func(t term) bool { return !t.not })
}

// ReadsBodies reports whether the query searches the bodies of documents.
func (q Query) ReadsBodies() bool { return len(q.terms) > 0 }

// maxWords limits the words and the filters of a query, each of which takes
// time. Nobody types more.
const maxWords = 32

func (q *Query) add(text string, t term) {
	t.words = fold.Words(text)
	t.words = t.words[:min(len(t.words), maxWords-q.words)]
	if q.words += len(t.words); len(t.words) > 0 {
		q.terms = append(q.terms, t)
	}
}

// quotes are the quotation marks that may enclose a phrase.
const quotes = `"“”«»`

// cutQuoted cuts a phrase from the start of s. An unclosed phrase extends to
// the end.
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

// cutToken cuts the text before the next white space outside quotation marks.
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
