package search

import (
	"cmp"
	"slices"
	"strings"
	"sync"
	"unicode"

	"postings/model"
	"postings/model/fold"
)

// filter is a part of a query that selects postings by a property.
type filter struct {
	kind filterKind
	// words are the folded words of a free-text value, and text is the value as
	// typed.
	words []string
	text  string
	not   bool
}

type filterKind uint8

const (
	isOpen filterKind = iota
	isClosed
	isBookmarked
	isUntranslated
	isChanged
	isNew
	hasProblem
	inFrench
	inEnglish
	keyHas
	refHas
	placeHas
	payHas
	levelHas
	opens
	closes
)

// Filter is a filter of the query language, for help and completion.
type Filter struct {
	// Name is what precedes the colon.
	Name string
	// Value is what follows it, or "" if that is free text.
	Value string
}

// String returns the filter as typed, such as "is:open" or "key:".
func (f Filter) String() string { return f.Name + ":" + f.Value }

// filters are the filters in each language.
var filters = [...][2]Filter{
	isOpen:         {{"is", "open"}, {"est", "ouverte"}},
	isClosed:       {{"is", "closed"}, {"est", "fermée"}},
	isBookmarked:   {{"is", "bookmarked"}, {"est", "signet"}},
	isUntranslated: {{"is", "untranslated"}, {"est", "non-traduite"}},
	isChanged:      {{"is", "changed"}, {"est", "modifiée"}},
	isNew:          {{"is", "new"}, {"est", "nouvelle"}},
	hasProblem:     {{"has", "problem"}, {"a", "problème"}},
	inFrench:       {{"lang", "fr"}, {"langue", "fr"}},
	inEnglish:      {{"lang", "en"}, {"langue", "en"}},
	keyHas:         {{"key", ""}, {"clé", ""}},
	refHas:         {{"ref", ""}, {"réf", ""}},
	placeHas:       {{"place", ""}, {"lieu", ""}},
	payHas:         {{"pay", ""}, {"salaire", ""}},
	levelHas:       {{"level", ""}, {"niveau", ""}},
	opens:          {{"opens", ""}, {"ouverture", ""}},
	closes:         {{"closes", ""}, {"limite", ""}},
}

// Filters returns the filters as named in a language. Queries may use the names
// of either language, in any case and without accents. A minus sign before a
// filter negates it.
func Filters(l model.Lang) []Filter {
	var all []Filter
	for _, f := range filters {
		all = append(all, f[l])
	}
	return all
}

// BookmarkFilter returns the filter for bookmarked postings.
func BookmarkFilter(l model.Lang) string { return filters[isBookmarked][l].String() }

// WithoutBookmarks removes the filter for bookmarked postings from a query, in
// either language. It reports whether the query had it.
func WithoutBookmarks(query string) (rest string, had bool) {
	words := strings.Fields(query)
	others := slices.DeleteFunc(slices.Clone(words), func(w string) bool {
		return w == BookmarkFilter(model.English) || w == BookmarkFilter(model.French)
	})
	return strings.Join(others, " "), len(others) < len(words)
}

// foldedFilter is a filter with its folded name and value.
type foldedFilter struct {
	Filter
	kind        filterKind
	lang        model.Lang
	name, value string
}

// foldedFilters returns the filters of both languages.
var foldedFilters = sync.OnceValue(func() []foldedFilter {
	var all []foldedFilter
	for _, l := range model.Langs() {
		for kind, f := range filters {
			all = append(all, foldedFilter{f[l], filterKind(kind), l, foldName(f[l].Name), foldName(f[l].Value)})
		}
	}
	return all
})

// foldName folds a name or a value, such as "Clé" or "non-traduite".
func foldName(s string) string { return strings.Join(fold.Words(s), " ") }

// addFilter adds a token that is a filter, or the prefix of exactly one. It
// reports whether the token is the prefix of any.
func (q *Query) addFilter(token string, not bool) bool {
	name, value, ok := strings.Cut(token, ":")
	if !ok {
		return false
	}
	name, folded := foldName(name), foldName(value)
	var begun []string
	var kind filterKind // of the last one that matches
	for _, f := range foldedFilters() {
		switch {
		case f.name != name:
		case f.value == "":
			text := unquote(value)
			words := fold.Words(text)
			switch {
			case len(words) == 0: // not complete yet
			case (f.kind == opens || f.kind == closes) && !within.MatchString(text):
				q.mistaken = append(q.mistaken, MistakenFilter{Token: token, Nearest: []string{f.String() + nearestDate(text)}})
				return false
			default:
				q.narrow(filter{kind: f.kind, words: words[:min(len(words), maxWords)], text: text, not: not})
			}
			return true
		case f.value == folded:
			q.narrow(filter{kind: f.kind, not: not})
			return true
		case strings.HasPrefix(f.value, folded):
			begun, kind = append(begun, f.String()), f.kind
		}
	}
	switch {
	case len(begun) == 1 && folded != "":
		q.narrow(filter{kind: kind, not: not})
		return true
	case len(begun) > 0: // not complete yet
		q.mistaken = append(q.mistaken, MistakenFilter{Token: token, Nearest: begun})
		return true
	}
	if near := nearestFilters(name, folded); len(near) > 0 {
		q.mistaken = append(q.mistaken, MistakenFilter{Token: token, Nearest: near})
	}
	return false
}

func (q *Query) narrow(f filter) {
	if len(q.filters) < maxWords {
		q.filters = append(q.filters, f)
	}
}

// unquote removes quotation marks around a text; the closing one may be
// missing.
func unquote(s string) string {
	s, _, _ = strings.Cut(strings.TrimLeft(s, quotes), `"`)
	return strings.Trim(s, quotes)
}

// MistakenFilter is a part of a query that looks like a filter but is not one,
// or is the prefix of several. In the former case it is searched for as text.
type MistakenFilter struct {
	// Token is the part as typed, without a minus sign.
	Token string
	// Nearest are the filters that may be meant, the most likely one first.
	Nearest []string
}

// Mistaken returns the parts of the query that look like filters but are not,
// such as is:opn, or are ambiguous, such as is:c.
func (q Query) Mistaken() []MistakenFilter { return q.mistaken }

// maxNearest is how many filters are suggested.
const maxNearest = 4

// nearestFilters returns the filters that a folded name and value may mean: all
// with that name or, if there are none, those that differ in a letter or two.
func nearestFilters(name, value string) []string {
	type candidate struct {
		Filter
		distance int
	}
	if len(name) > maxNameLength || len(value) > maxNameLength {
		return nil
	}
	var near []candidate
	for _, f := range foldedFilters() {
		names, values := fold.Distance(name, f.name), fold.Distance(value, f.value)
		switch {
		case names == 0: // no filter has such a value, or it would have matched
		case len(name) < 2, names > max(1, len(name)/3):
			continue
		case f.value != "" && values > len(f.value)/3 && !strings.HasPrefix(f.value, value):
			continue
		}
		near = append(near, candidate{f.Filter, 10*names + values})
	}
	slices.SortStableFunc(near, func(a, b candidate) int { return cmp.Compare(a.distance, b.distance) })
	var list []string
	for _, c := range near[:min(len(near), maxNearest)] {
		list = append(list, c.String())
	}
	return list
}

// maxNameLength is the length above which a name or a value is not considered a
// typo.
const maxNameLength = 20

// Complete returns the completions of the last part of a query to a filter, in
// the order of Filters. It prefers filters in the given language. It returns
// nil if the query ends with white space.
func Complete(query string, l model.Lang) []string {
	token := query[len(strings.TrimRightFunc(query, func(r rune) bool { return !unicode.IsSpace(r) })):]
	typed := strings.TrimPrefix(token, "-")
	before := query[:len(query)-len(typed)]
	name, value, colon := strings.Cut(typed, ":")
	name, value = foldName(name), foldName(value)
	var completed [2][]string
	for _, f := range foldedFilters() {
		if !colon && name != "" && strings.HasPrefix(f.name, name) || colon && f.name == name && f.value != value && strings.HasPrefix(f.value, value) {
			completed[f.lang] = append(completed[f.lang], before+f.String())
		}
	}
	if completed[l] != nil {
		return completed[l]
	}
	return completed[l.Other()]
}
