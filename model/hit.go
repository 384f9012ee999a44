package model

import (
	"slices"
	"strings"

	"github.com/sahilm/fuzzy"
)

// MatchField names where a search found something.
type MatchField uint8

// The fields that an excerpt can come from.
const (
	NoField MatchField = iota
	OtherTitle
	KeyField
	ReferenceField
	FileField
	DescriptionField
	BodyField
)

// Hit is a posting that a search found, and why.
type Hit struct {
	// Posting is the posting's index in the corpus.
	Posting int
	// Score orders hits of one search: higher is better.
	Score int
	// Title holds the parts of the title that were found, of the document that
	// Posting.Best returns for the scope's language.
	Title []Range
	// Excerpt shows the match where the title does not; it is zero otherwise.
	Excerpt Excerpt
}

// Excerpt is one line of what a search found outside the title shown.
type Excerpt struct {
	Field MatchField
	// Lang is the language of the document that it comes from.
	Lang   Lang
	Text   string
	Ranges []Range
}

// Hit returns the i-th posting found with what there is to highlight. That is
// worked out at the call: ask for the rows that are shown, and keep them.
func (r Results) Hit(i int) Hit {
	h := Hit{Posting: r.Posting(i)}
	if r.scores == nil {
		return h
	}
	h.Score = int(r.scores[i])
	title := r.snapshot.shown(r.view, r.postings[i], r.search.scope.Lang).doc.Title
	found := r.snapshot.entries[r.entries[i]].doc
	var missing []term
	for _, t := range r.search.terms {
		if t.not {
			continue
		}
		if ranges := t.locate(title, t.fuzzy()); len(ranges) > 0 {
			h.Title = append(h.Title, ranges...)
		} else {
			missing = append(missing, t)
		}
	}
	h.Title = sortRanges(h.Title)
	if len(missing) > 0 {
		h.Excerpt = r.excerpt(found, missing)
	}
	return h
}

// excerpt shows the first of the terms, and those near it.
func (r Results) excerpt(d *Document, terms []term) Excerpt {
	for _, from := range []struct {
		field MatchField
		text  string
		fuzzy bool
	}{
		{OtherTitle, d.Title, true},
		{KeyField, d.Key(), true},
		{ReferenceField, d.Reference, false},
		{FileField, d.Name(), true},
		{DescriptionField, d.Description, false},
		{BodyField, d.Body, false},
	} {
		for _, t := range terms {
			ranges := t.locate(from.text, from.fuzzy && t.fuzzy())
			if len(ranges) == 0 {
				continue
			}
			text, start := clip(from.text, ranges[0])
			e := Excerpt{Field: from.field, Lang: d.Lang, Text: text}
			for _, t := range terms {
				e.Ranges = append(e.Ranges, t.locate(text, from.fuzzy && t.fuzzy())...)
			}
			_ = start
			e.Ranges = sortRanges(e.Ranges)
			return e
		}
	}
	return Excerpt{}
}

// clip returns the line of text around a range, in one line.
func clip(text string, around Range) (string, int) {
	const before, after = 60, 240
	start, end := max(0, around.Start-before), min(len(text), around.End+after)
	if start > 0 {
		if at := strings.IndexAny(text[start:around.Start], " \n"); at >= 0 {
			start += at + 1
		} else {
			start = around.Start
		}
	}
	if end < len(text) {
		if at := strings.LastIndexAny(text[around.End:end], " \n"); at >= 0 {
			end = around.End + at
		} else {
			end = around.End
		}
	}
	return strings.Join(strings.Fields(text[start:end]), " "), start
}

// locate returns the parts of a text where a term is found best.
func (t term) locate(text string, loose bool) []Range {
	f := Fold(text)
	best, at := notFound, []Range(nil)
	start := 0
	for start < len(f.Text) {
		if q, ranges := t.locateAt(f, start, loose); q > best {
			best, at = q, ranges
		}
		next := strings.IndexAny(f.Text[start:], " \n")
		if next < 0 {
			break
		}
		start += next + 1
	}
	return at
}

// locateAt finds the term where a word of a folded text starts.
func (t term) locateAt(f Folded, start int, loose bool) (quality, []Range) {
	at := start
	var from []Range
	for i, w := range t.words {
		end := strings.IndexAny(f.Text[at:], " \n")
		if end < 0 {
			end = len(f.Text) - at
		}
		text := f.Text[at : at+end]
		last := i == len(t.words)-1
		switch {
		case text == w:
			from = append(from, f.from[at:at+end]...)
			if last {
				return asWhole, appendOriginal(nil, from)
			}
		case last && !t.whole && strings.HasPrefix(text, w):
			from = append(from, f.from[at:at+len(w)]...)
			return asStart, appendOriginal(nil, from)
		case loose && len(w) >= 3 && letterSet(w)&^letterSet(text) == 0:
			for _, m := range fuzzy.FindNoSort(w, []string{text}) {
				q := gradeLetters(w, text, m.MatchedIndexes)
				if q == notFound {
					break
				}
				letters := m.MatchedIndexes
				if inside := strings.Index(text, w); inside >= 0 {
					letters = nil
					for k := range len(w) {
						letters = append(letters, inside+k)
					}
				}
				for _, k := range letters {
					from = append(from, f.from[at+k])
				}
				return q, appendOriginal(nil, from)
			}
			return notFound, nil
		default:
			return notFound, nil
		}
		if at+end >= len(f.Text) || f.Text[at+end] == '\n' {
			return notFound, nil
		}
		at += end + 1
	}
	return notFound, nil
}

// sortRanges orders ranges and joins those that touch.
func sortRanges(ranges []Range) []Range {
	slices.SortFunc(ranges, func(a, b Range) int { return a.Start - b.Start })
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
