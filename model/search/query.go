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
// quote, "is:", "is:op", "-") never excludes anything.
type Query struct {
	terms   []term
	filters []filter
	words   int // in terms
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

// fuzzy tells whether the term may be found with letters left out: a word that
// somebody typed.
func (t term) fuzzy() bool {
	return len(t.words) == 1 && !t.phrase && !t.not && len(t.words[0]) <= 32
}

// filter is a part of a query that narrows by what is known of a posting.
type filter struct {
	kind filterKind
	// words are the folded words of a key: or ref: filter.
	words []string
	not   bool
}

type filterKind uint8

const (
	isOpen filterKind = iota
	isClosed
	isBookmarked
	isUntranslated
	hasProblem
	inFrench
	inEnglish
	keyHas
	refHas
)

// Filter is one filter of the query language, for help and completion.
type Filter struct {
	// Name stands before the colon.
	Name string
	// Value is what stands after it, or "" where that is free text.
	Value string
	kind  filterKind
}

// String returns the filter as it is typed, such as "is:open" or "key:".
func (f Filter) String() string { return f.Name + ":" + f.Value }

// Filters lists the filters of the query language as they are named in a
// language; both languages' names are understood always, without regard to
// case and accents. Each can be excluded with a minus sign before it.
func Filters(l model.Lang) []Filter {
	if l == model.French {
		return []Filter{
			{"est", "ouverte", isOpen},
			{"est", "fermée", isClosed},
			{"est", "signet", isBookmarked},
			{"est", "non-traduite", isUntranslated},
			{"a", "problème", hasProblem},
			{"langue", "fr", inFrench},
			{"langue", "en", inEnglish},
			{"clé", "", keyHas},
			{"réf", "", refHas},
		}
	}
	return []Filter{
		{"is", "open", isOpen},
		{"is", "closed", isClosed},
		{"is", "bookmarked", isBookmarked},
		{"is", "untranslated", isUntranslated},
		{"has", "problem", hasProblem},
		{"lang", "fr", inFrench},
		{"lang", "en", inEnglish},
		{"key", "", keyHas},
		{"ref", "", refHas},
	}
}

// BookmarkFilter returns the filter for bookmarked postings.
func BookmarkFilter(l model.Lang) string {
	for _, f := range Filters(l) {
		if f.kind == isBookmarked {
			return f.String()
		}
	}
	return ""
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

// Empty tells whether the query neither searches nor narrows.
func (q Query) Empty() bool { return len(q.terms) == 0 && len(q.filters) == 0 }

// AsksForBookmarks tells whether a search needs to know which postings are
// bookmarked.
func (q Query) AsksForBookmarks() bool { return q.has(isBookmarked) }

// AsksForProblems tells whether a search needs to know which postings have
// problems.
func (q Query) AsksForProblems() bool { return q.has(hasProblem) }

func (q Query) has(kind filterKind) bool {
	return slices.ContainsFunc(q.filters, func(f filter) bool { return f.kind == kind })
}

// HasText tells whether the query searches for text, so that its results are
// ordered by how well they fit.
func (q Query) HasText() bool {
	return slices.ContainsFunc(q.terms, func(t term) bool { return !t.not })
}

// HasWords tells whether the query looks at words at all, be it only to leave
// postings out or in keys.
func (q Query) HasWords() bool { return len(q.terms) > 0 || q.has(keyHas) }

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

func (q *Query) narrow(f filter) {
	if len(q.filters) < maxWords {
		q.filters = append(q.filters, f)
	}
}

// addFilter adds the token where it is a filter or the beginning of one.
func (q *Query) addFilter(token string, not bool) bool {
	name, value, ok := strings.Cut(token, ":")
	if !ok {
		return false
	}
	name = foldName(name)
	for _, l := range model.Langs() {
		for _, f := range Filters(l) {
			known := foldName(f.Value)
			switch {
			case foldName(f.Name) != name:
			case known == "":
				value, _, _ := strings.Cut(strings.TrimLeft(value, quotes), `"`)
				value = strings.Trim(value, quotes)
				if words := fold.Words(value); len(words) > 0 {
					q.narrow(filter{kind: f.kind, words: words[:min(len(words), maxWords)], not: not})
				}
				return true
			case known == foldName(value):
				q.narrow(filter{kind: f.kind, not: not})
				return true
			case strings.HasPrefix(known, foldName(value)): // still being typed
				return true
			}
		}
	}
	return false
}

// foldName folds a part of a filter, such as "Clé" or "non-traduite".
func foldName(s string) string { return strings.Join(fold.Words(s), " ") }

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
