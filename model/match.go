package model

import (
	"strings"

	"github.com/sahilm/fuzzy"
)

// quality grades how a term is found in a word or a field, best last.
type quality = uint8

const (
	notFound quality = iota
	// loosely: as letters picked from a word, or inside it.
	loosely
	// nearly: with a few letters left out.
	nearly
	// asStart: as the beginning of a word.
	asStart
	// asWhole: as the whole word.
	asWhole
)

// matcher finds one term in the words of one vocabulary.
type matcher struct {
	term term
	// grades holds for each word of the term how each word of the vocabulary
	// fits it.
	grades [][]quality
	// any tells whether any word fits the last word of the term.
	any bool
}

// newMatcher compares the term with each word of the vocabulary; where loose is
// set, with letters left out too.
func newMatcher(t term, v words, loose bool) matcher {
	m := matcher{term: t, grades: make([][]quality, len(t.words))}
	for i, w := range t.words {
		grades := make([]quality, len(v.text))
		last := i == len(t.words)-1
		m.any = false
		set := letterSet(w)
		var candidates candidates
		for id, text := range v.text {
			if set&^v.letters[id] != 0 {
				continue
			}
			switch {
			case text == w:
				grades[id] = asWhole
				m.any = true
			case last && !t.whole && strings.HasPrefix(text, w):
				grades[id] = asStart
				m.any = true
			case loose && t.fuzzy():
				candidates.ids = append(candidates.ids, word(id))
			}
		}
		if len(candidates.ids) > 0 {
			candidates.text = v.text
			candidates.grade(w, grades, &m.any)
		}
		m.grades[i] = grades
	}
	return m
}

// candidates are the words of a vocabulary that have all letters of a term. It
// is a fuzzy.Source.
type candidates struct {
	ids  []word
	text []string
}

func (c *candidates) Len() int            { return len(c.ids) }
func (c *candidates) String(i int) string { return c.text[c.ids[i]] }

// grade matches w with letters left out. Two letters or fewer fit anything, so
// they are only found as beginnings.
func (c *candidates) grade(w string, grades []quality, found *bool) {
	if len(w) < 3 {
		return
	}
	var abbreviated []word
	for _, match := range fuzzy.FindFromNoSort(w, c) {
		id := c.ids[match.Index]
		switch gradeLetters(w, match.Str, match.MatchedIndexes) {
		case nearly:
			grades[id] = nearly
			*found = true
		case loosely:
			abbreviated = append(abbreviated, id)
		}
	}
	// Words that only hold the letters somewhere are noise beside better ones.
	if !*found {
		for _, id := range abbreviated {
			grades[id] = loosely
			*found = true
		}
	}
}

// gradeLetters grades the match of w in the letters at the given bytes of text.
func gradeLetters(w, text string, at []int) quality {
	if strings.Contains(text, w) {
		return loosely
	}
	first, last := at[0], at[len(at)-1]
	if first != 0 || len(w) < 4 {
		return notFound
	}
	skipped := last + 1 - len(at)
	switch {
	case skipped <= max(1, len(w)/3):
		return nearly
	case last == len(text)-1 && len(w)*3 >= len(text): // mgmt, dvlpr
		return loosely
	}
	return notFound
}

// find returns how the term is found in the words of a field and where its
// first word stands, preferring the place that follows after.
func (m *matcher) find(field []word, after int) (best quality, at int) {
	last := len(m.grades) - 1
	for i := 0; i+last < len(field); i++ {
		q := m.grades[last][field[i+last]]
		if q == notFound || q < best || q == best && i != after {
			continue
		}
		whole := true
		for k := range last {
			if m.grades[k][field[i+k]] != asWhole {
				whole = false
				break
			}
		}
		if whole {
			best, at = q, i
		}
	}
	return best, at
}
