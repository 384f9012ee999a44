package search

import (
	"strings"

	"github.com/sahilm/fuzzy"

	"postings/model/fold"
)

// quality grades how a term is found in a word, best last.
type quality = uint8

const (
	notFound quality = iota
	// loosely: inside a word, as letters picked from it, or over several words.
	loosely
	// nearly: with a letter or a few left out, or one too many.
	nearly
	// asStart: as the beginning of a word.
	asStart
	// asWhole: as the whole word.
	asWhole
)

// matcher finds one term in texts that are given as words of one vocabulary.
type matcher struct {
	// grades holds, for each word of the term, how each word of the vocabulary
	// fits it.
	grades [][]quality
	// any tells whether there is a word for each word of the term.
	any bool
}

// newMatcher compares the term with each word of the vocabulary.
func newMatcher(t term, v words) matcher {
	m := matcher{grades: make([][]quality, len(t.words)), any: true}
	for i, w := range t.words {
		grades := make([]quality, len(v.text))
		start := i == len(t.words)-1 && !t.whole
		set, found := letterSet(w), false
		for id, letters := range v.letters {
			if set&^letters != 0 {
				continue
			}
			switch text := v.text[id]; {
			case text == w:
				grades[id], found = asWhole, true
			case start && strings.HasPrefix(text, w):
				grades[id], found = asStart, true
			}
		}
		m.grades[i] = grades
		m.any = m.any && found
	}
	return m
}

// loosen makes the matcher of a term of one word find it with letters left out.
// Fewer than three letters fit nearly anything, and are not.
func (m *matcher) loosen(w string, v words) {
	if len(w) < 3 {
		return
	}
	grades := m.grades[0]
	for _, form := range fold.OtherForms(w) {
		c := v.having(form, grades)
		for _, id := range c.ids {
			if v.text[id] == form {
				grades[id], m.any = nearly, true
			}
		}
	}
	c := v.having(w, grades)
	var loose []word
	for _, match := range fuzzy.FindFromNoSort(w, c) {
		switch id := c.ids[match.Index]; gradeLetters(w, match.Str, match.MatchedIndexes) {
		case nearly:
			grades[id], m.any = nearly, true
		case loosely:
			loose = append(loose, id)
		}
	}
	// Words that merely have the letters are noise beside better ones.
	if !m.any {
		for _, id := range loose {
			grades[id], m.any = loosely, true
		}
	}
}

// forgive makes the matcher find a term of one word that has a letter too many
// or a wrong one: it leaves out one letter of the term after the other.
func (m *matcher) forgive(w string, v words) {
	if len(w) < 5 {
		return
	}
	grades := m.grades[0]
	for i := 1; i < len(w); i++ {
		less := w[:i] + w[i+1:]
		c := v.having(less, grades)
		for _, match := range fuzzy.FindFromNoSort(less, c) {
			at := match.MatchedIndexes
			if at[0] == 0 && at[len(at)-1]+1-len(at) <= 1 {
				grades[c.ids[match.Index]], m.any = nearly, true
			}
		}
	}
}

// having returns the words that have all letters of w and no grade yet.
func (v words) having(w string, grades []quality) *candidates {
	c := &candidates{text: v.text}
	set := letterSet(w)
	for id, letters := range v.letters {
		if set&^letters == 0 && grades[id] == notFound && id != int(noWord) {
			c.ids = append(c.ids, word(id))
		}
	}
	return c
}

// candidates are the words of a vocabulary that a fuzzy match is tried on. It
// is a fuzzy.Source.
type candidates struct {
	ids  []word
	text []string
}

func (c *candidates) Len() int            { return len(c.ids) }
func (c *candidates) String(i int) string { return c.text[c.ids[i]] }

// gradeLetters grades a match of w in the letters at the given bytes of a word.
// It is strict, because a few letters are found in most long words: w has to
// start with the word, and lack few letters of it or reach to its end.
func gradeLetters(w, text string, at []int) quality {
	first, last := at[0], at[len(at)-1]
	skipped := last + 1 - first - len(at)
	switch {
	case first == 0 && len(w) >= 4 && skipped <= max(1, len(w)/3):
		return nearly
	case strings.Contains(text, w):
		return loosely
	case first == 0 && last == len(text)-1 && (len(w) >= 4 && len(w)*3 >= len(text) || skipped == 1):
		return loosely // mgmt, dvlpr, chf
	}
	return notFound
}

// find returns how well the term is found in the words of a field, and where
// its first word stands; of equal places the one at next, else the first.
func (m *matcher) find(field []word, next int) (best quality, at int) {
	if len(m.grades) > 1 {
		return m.findAll(field, next)
	}
	grades := m.grades[0]
	for i, id := range field {
		q := grades[id]
		if q == notFound {
			continue
		}
		if q > best || q == best && i == next {
			best, at = q, i
		}
	}
	return best, at
}

// findAll is find for a term of several words that follow one another.
func (m *matcher) findAll(field []word, next int) (best quality, at int) {
	last := len(m.grades) - 1
	for i := 0; i+last < len(field); i++ {
		q := m.grades[last][field[i+last]]
		if q < best || q == best && (q == notFound || i != next) {
			continue
		}
		k := 0
		for k < last && m.grades[k][field[i+k]] == asWhole {
			k++
		}
		if k == last {
			best, at = q, i
		}
	}
	return best, at
}
