package search

import (
	"slices"
	"strings"

	"github.com/sahilm/fuzzy"

	"postings/model/fold"
)

// passage is a text in which terms are located. Each of its words has an ID of
// its own, so that finding a term works as in the index.
type passage struct {
	folded fold.Text
	words  []string
	ids    []wordID
	// starts are the offsets of the words in the folded text.
	starts []int
}

func newPassage(text string) *passage {
	p := &passage{folded: fold.Fold(text), words: []string{""}}
	start := 0
	add := func(id wordID) {
		p.ids, p.starts = append(p.ids, id), append(p.starts, start)
	}
	for paragraph := range strings.Lines(p.folded.String()) {
		for w := range strings.FieldsSeq(paragraph) {
			add(wordID(len(p.words)))
			p.words = append(p.words, w)
			start += len(w) + 1
		}
		add(separator)
	}
	return p
}

// locate returns the best matches of a term or, failing that, of a synonym, as
// they count in a field.
func (p *passage) locate(t *compiledTerm, in field) []fold.Range {
	m := newMatcher(t.term, p.words)
	best, _ := m.find(p.ids, -1, prefixMatch)
	if best == notFound && in <= nameField && t.fuzzy() {
		p.loosen(t, &m)
		best, _ = m.find(p.ids, -1, weakMatch)
	}
	if best != notFound {
		return p.all(t.term, &m, best)
	}
	if in == titleField && t.abbreviation {
		if ranges := p.locateAbbreviation(t); len(ranges) > 0 {
			return ranges
		}
	}
	for i := range t.synonyms {
		if ranges := p.locate(&t.synonyms[i], bodyField); len(ranges) > 0 {
			return ranges
		}
	}
	return nil
}

// loosen matches fuzzily as far as the term is in titles.
func (p *passage) loosen(t *compiledTerm, m *matcher) {
	w, all := t.words[0], &candidates{ids: p.ids, words: p.words}
	m.addForms(w, all)
	if weak := m.addFuzzy(w, all); t.weak {
		m.grade(weakMatch, weak...)
	}
	if t.typos {
		m.addTypos(w, all)
	}
}

// all returns the matches of a term that have at least the given quality, which
// must not be notFound.
func (p *passage) all(t term, m *matcher, least quality) []fold.Range {
	var ranges []fold.Range
	for at := range max(len(p.ids)-len(t.words)+1, 0) {
		if q := m.at(p.ids, at); q >= least {
			ranges = append(ranges, p.letters(t, at)...)
		}
	}
	return ranges
}

// letters returns the matching letters of a term in the words that start at the
// given index.
func (p *passage) letters(t term, at int) []fold.Range {
	last := len(t.words) - 1
	w, text := t.words[last], p.words[p.ids[at+last]]
	first, start := p.starts[at], p.starts[at+last]
	if i := strings.Index(text, w); i >= 0 {
		return p.folded.Original(fold.Range{Start: first + i, End: start + i + len(w)})
	}
	for i := range w { // with all letters, or without one
		less := w[:i] + w[min(i+1, len(w)):]
		if i == 0 {
			less = w
		}
		if m := fuzzy.FindNoSort(less, []string{text}); len(m) > 0 {
			return p.originals(start, m[0].MatchedIndexes)
		}
	}
	return p.folded.Original(fold.Range{Start: start, End: start + len(text)}) // another form
}

func (p *passage) locateAbbreviation(t *compiledTerm) []fold.Range {
	var ranges []fold.Range
	rest := t.words[0]
	for _, piece := range findAbbreviation(rest, p.ids, p.words, t.shortened) {
		letters := pieceLetters(rest[:piece.letters], p.words[p.ids[piece.word]])
		ranges = append(ranges, p.originals(p.starts[piece.word], letters)...)
		rest = rest[piece.letters:]
	}
	return ranges
}

// originals returns the parts of the original text that letters of a word come
// from.
func (p *passage) originals(start int, letters []int) []fold.Range {
	var ranges []fold.Range
	for _, i := range letters {
		ranges = append(ranges, p.folded.Original(fold.Range{Start: start + i, End: start + i + 1})...)
	}
	return ranges
}

// joinRanges sorts ranges and joins those that touch.
func joinRanges(ranges []fold.Range) []fold.Range {
	slices.SortFunc(ranges, func(a, b fold.Range) int { return a.Start - b.Start })
	joined := ranges[:0]
	for _, r := range ranges {
		if n := len(joined); n > 0 && r.Start <= joined[n-1].End {
			joined[n-1].End = max(joined[n-1].End, r.End)
			continue
		}
		joined = append(joined, r)
	}
	return joined
}
