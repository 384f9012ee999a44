package search

import (
	"strings"

	"github.com/sahilm/fuzzy"

	"postings/model/fold"
)

// quality is how well a word matches, best last.
type quality uint8

const (
	notFound quality = iota
	// weakMatch: within a word, with letters skipped, or as an abbreviation.
	weakMatch
	// fuzzyMatch: in another form, or with a few letters missing or one too many.
	fuzzyMatch
	// prefixMatch: as a prefix.
	prefixMatch
	// wholeMatch: exactly.
	wholeMatch
)

// matcher finds a term in texts that are given by the IDs of their words.
type matcher struct {
	// grades holds, for each word of the term, how well each word of the dictionary
	// matches it.
	grades [][]quality
	// any is set if each word of the term has a match in the dictionary.
	any bool
}

// newMatcher compares a term with each word of a dictionary.
func newMatcher(t term, words []string) matcher {
	m := matcher{grades: make([][]quality, len(t.words)), any: true}
	for i, w := range t.words {
		grades := make([]quality, len(words))
		prefix := i == len(t.words)-1 && !t.whole
		found := false
		for id := 1; id < len(words); id++ {
			switch text := words[id]; {
			case text == w:
				grades[id], found = wholeMatch, true
			case prefix && strings.HasPrefix(text, w):
				grades[id], found = prefixMatch, true
			}
		}
		m.grades[i] = grades
		m.any = m.any && found
	}
	return m
}

// best returns the best quality of some words for a term of one word.
func (m *matcher) best(ids []wordID) quality {
	best := notFound
	for _, id := range ids {
		best = max(best, m.grades[0][id])
	}
	return best
}

// grade sets how well words match a term of one word.
func (m *matcher) grade(q quality, ids ...wordID) {
	for _, id := range ids {
		m.grades[0][id], m.any = q, true
	}
}

// addForms makes a term of one word match its other forms.
func (m *matcher) addForms(w string, c *candidates) {
	if len(w) < 3 {
		return
	}
	for _, form := range fold.OtherForms(w) {
		for _, id := range c.ids {
			if c.words[id] == form && m.grades[0][id] == notFound {
				m.grade(fuzzyMatch, id)
			}
		}
	}
}

// addFuzzy makes a term of one word match words with letters skipped. It returns
// the words that match only weakly. Words of less than three letters would match
// nearly everything.
func (m *matcher) addFuzzy(w string, c *candidates) (weak []wordID) {
	if len(w) < 3 {
		return nil
	}
	for _, match := range fuzzy.FindFromNoSort(w, c) {
		switch id, q := c.ids[match.Index], gradeLetters(w, match.Str, match.MatchedIndexes); {
		case m.grades[0][id] != notFound: // it matches better
		case q == fuzzyMatch:
			m.grade(fuzzyMatch, id)
		case q == weakMatch:
			weak = append(weak, id)
		}
	}
	return weak
}

// addTypos makes a term of one word match words that lack one of its letters or
// have a different one, by leaving out each letter in turn.
func (m *matcher) addTypos(w string, c *candidates) {
	if len(w) < 5 {
		return
	}
	for i := 1; i < len(w); i++ {
		less := w[:i] + w[i+1:]
		for _, match := range fuzzy.FindFromNoSort(less, c) {
			id, at := c.ids[match.Index], match.MatchedIndexes
			if m.grades[0][id] == notFound && at[0] == 0 && at[len(at)-1]+1-len(at) <= 1 {
				m.grade(fuzzyMatch, id)
			}
		}
	}
}

// candidates are the words that are matched fuzzily. It implements
// fuzzy.Source.
type candidates struct {
	ids   []wordID
	words []string
}

func (c *candidates) Len() int            { return len(c.ids) }
func (c *candidates) String(i int) string { return c.words[c.ids[i]] }

// gradeLetters returns the quality of a fuzzy match of w with the letters at
// the given indexes of a word. It is strict, because most long words contain
// any few letters: the match must start at the start of the word, and skip few
// letters or reach its end.
func gradeLetters(w, text string, at []int) quality {
	first, last := at[0], at[len(at)-1]
	skipped := last + 1 - first - len(at)
	switch {
	case first == 0 && len(w) >= 4 && skipped <= max(1, len(w)/3):
		return fuzzyMatch
	case strings.Contains(text, w):
		return weakMatch
	case first == 0 && last == len(text)-1 && (len(w) >= 4 && len(w)*3 >= len(text) || skipped == 1):
		return weakMatch // mgmt, dvlpr, chf
	}
	return notFound
}

// find returns the quality of the best match in the words of a field that has
// at least the given quality, and the index of its first word. Of equal matches
// it prefers the one at next, then the first.
func (m *matcher) find(field []wordID, next int, least quality) (best quality, at int) {
	last := len(m.grades) - 1
	if last >= len(field) {
		return notFound, 0
	}
	grades := m.grades[last]
	for i, id := range field[last:] {
		q := grades[id]
		if q < least || q < best || q == best && i != next {
			continue
		}
		if m.follows(field, i) {
			best, at = q, i
		}
	}
	return best, at
}

// at returns the quality of the match that starts at a word of a field.
func (m *matcher) at(field []wordID, i int) quality {
	if !m.follows(field, i) {
		return notFound
	}
	last := len(m.grades) - 1
	return m.grades[last][field[i+last]]
}

// follows reports whether all words but the last match exactly those of a field
// from the i-th on.
func (m *matcher) follows(field []wordID, i int) bool {
	for k := range len(m.grades) - 1 {
		if m.grades[k][field[i+k]] != wholeMatch {
			return false
		}
	}
	return true
}
