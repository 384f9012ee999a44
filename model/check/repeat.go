package check

import (
	"slices"
	"strings"
	"unicode"

	"postings/model/outline"
)

const (
	// minRepeated is how many words a sentence needs to be noticed when it stands there
	// twice; shorter ones are meant.
	minRepeated = 7
	// minReworded is how many it needs when it stands there in nearly the same words,
	// and reworded the part of the pairs of words that both then have.
	minReworded = 12
	reworded    = 0.7
	// sketch is how many of the pairs of a sentence, the smallest as numbers, stand for
	// it: sentences that are alike have some of them in common (Broder, 1997).
	sketch = 5
)

// repeatedText reports sentences that stand in one text twice, in the same words or
// in nearly the same, the first of those in a row.
func repeatedText(s *subject) {
	var seen spoken
	running := false
	for _, b := range s.outline.Blocks {
		if b.Kind == outline.Cell {
			continue
		}
		for sentence := range sentences(b.Text) {
			if strings.Count(sentence, " ")+1 < minRepeated {
				continue
			}
			first, known := seen.add(sentence, b.Line)
			if known && s.IsPage() && !near(first, b.Line) {
				continue // a quotation, which articles repeat on purpose
			}
			if known && !running {
				line, column := s.locate(b, firstWords(sentence, 3))
				s.report(RepeatedText, line, column, start(sentence), lineNumber(s.bodyLine(first)))
			}
			running = known
		}
	}
}

// near reports whether two lines are of the same paragraph or of neighbours.
func near(a, b int) bool { return b-a <= 2 }

// spoken is the sentences of a text so far.
type spoken struct {
	all []heard
	// byText and byPair find them by their words and by a few of their pairs of words.
	byText map[string]int
	byPair map[uint64]int32 // the first that has the pair
}

// heard is one sentence: where it stood, and its pairs of words as sorted numbers.
type heard struct {
	line  int
	pairs []uint64
}

// alikeSorted returns the part of two sorted lists that both have, from 0 to 1 (the
// coefficient of Dice).
func alikeSorted(a, b []uint64) float64 {
	common := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] == b[j]:
			common, i, j = common+1, i+1, j+1
		case a[i] < b[j]:
			i++
		default:
			j++
		}
	}
	return 2 * float64(common) / float64(len(a)+len(b))
}

// add takes a sentence and returns where it stood already.
func (s *spoken) add(sentence string, line int) (first int, known bool) {
	if s.byText == nil {
		s.byText, s.byPair = map[string]int{}, map[uint64]int32{}
	}
	folded := strings.ToLower(sentence)
	if first, known = s.byText[folded]; known {
		return first, true
	}
	s.byText[folded] = line
	words := strings.Fields(folded)
	if len(words) < minReworded {
		return 0, false
	}
	pairs := make([]uint64, len(words)-1)
	for i := range pairs {
		pairs[i] = hashPair(words[i], words[i+1])
	}
	slices.Sort(pairs)
	best := int32(-1)
	at := int32(len(s.all))
	s.all = append(s.all, heard{line, pairs})
	for _, pair := range pairs[:sketch] {
		other, known := s.byPair[pair]
		if !known {
			s.byPair[pair] = at
		} else if other != at && (best < 0 || other < best) && alikeSorted(pairs, s.all[other].pairs) >= reworded {
			best = other
		}
	}
	if best >= 0 {
		return s.all[best].line, true
	}
	return 0, false
}

// hashPair returns a number for two words (FNV-1a).
func hashPair(a, b string) uint64 {
	const offset, prime = 14695981039346656037, 1099511628211
	h := uint64(offset)
	for _, word := range []string{a, b} {
		for i := range len(word) {
			h = (h ^ uint64(word[i])) * prime
		}
		h = (h ^ ' ') * prime
	}
	return h
}

// sentences yields the sentences of a text, roughly: a stop and a space end one.
func sentences(text string) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		from := 0
		for i := 0; i+1 < len(text); i++ {
			if (text[i] == '.' || text[i] == '!' || text[i] == '?') && text[i+1] == ' ' {
				if !yield(strings.TrimSpace(text[from : i+1])) {
					return
				}
				from = i + 1
			}
		}
		if rest := strings.TrimSpace(text[from:]); rest != "" {
			yield(rest)
		}
	}
}

// repeatedWords reports a word that stands there twice in a row. Some may.
func repeatedWords(s *subject) {
	for _, b := range s.outline.Blocks {
		if b.Kind == outline.Cell {
			continue
		}
		before := ""
		for word := range strings.FieldsSeq(b.Text) {
			if word == before && mayNotRepeat(word) {
				line, column := s.locate(b, word+" "+word)
				s.report(RepeatedWord, line, column, quote(word))
			}
			before = word
		}
	}
}

// mayNotRepeat reports whether a word that stands there twice is a slip. Names that
// repeat themselves start with a capital letter.
func mayNotRepeat(word string) bool {
	switch word {
	case "nous", "vous", "that", "had", "very", "très", "bien", "is", "do", "no", "so", "ha", "bye", "si", "elle", "elles":
		return false
	}
	for _, r := range word {
		if !unicode.IsLower(r) && r != '’' && r != '\'' && r != '-' {
			return false
		}
	}
	return true
}

// firstWords returns the first words of a text.
func firstWords(text string, count int) string {
	at := 0
	for range count {
		next := strings.IndexByte(text[at:], ' ')
		if next < 0 {
			return text
		}
		at += next + 1
	}
	return strings.TrimSpace(text[:at])
}
