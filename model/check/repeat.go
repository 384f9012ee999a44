package check

import (
	"iter"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"postings/model"
	"postings/model/outline"
)

const (
	// RepeatedText: a sentence occurs twice.
	RepeatedText model.Rule = "repeated-text"
	// RepeatedWord: a word occurs twice in a row.
	RepeatedWord model.Rule = "repeated-word"
)

func repeatRules() family {
	return family{
		rules: []Info{
			{RepeatedText, model.Warning, model.Detail{Text: "Tell us why you’re right…", Line: 24}},
			{RepeatedWord, model.Warning, model.Detail{Text: "the"}},
		},
		document: []func(*subject){repeatedText, repeatedWords},
	}
}

const (
	// minRepeated is the minimum number of words in a repeated sentence. Shorter
	// ones are repeated on purpose.
	minRepeated = 7
	// minReworded is the minimum for a sentence that is repeated in nearly the same
	// words, and reworded the share of word pairs that both must have in common.
	minReworded = 12
	reworded    = 0.7
	// sketch is how many word pairs represent a sentence, those with the lowest
	// hashes. Similar sentences have some of them in common (Broder, 1997).
	sketch = 5
)

// repeatedText reports sentences that occur twice in a text, verbatim or in
// nearly the same words, the first one of several in a row.
func repeatedText(s *subject) {
	if strings.Contains(s.Body, "{% if") {
		return // a template, which displays one of several texts
	}
	seen := s.sentences
	seen.reset()
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
			if known && (s.IsPage() && !near(first, b.Line) || s.setsApart(first) || s.setsApart(b.Line)) {
				continue // a quotation, which articles repeat on purpose
			}
			if known && !running {
				line, column := s.locate(b, strings.Join(strings.SplitN(sentence, " ", 4)[:3], " "))
				s.report(RepeatedText, line, column, model.Detail{Text: start(sentence), Line: s.bodyLine(first)})
			}
			running = known
		}
	}
}

// setsApart reports whether a line of the body is a quotation or an image,
// whose alternative text is often its caption.
func (s *subject) setsApart(line int) bool {
	source := strings.TrimSpace(s.source[line-1])
	return strings.HasPrefix(source, ">") || strings.HasPrefix(source, "![")
}

// near reports whether two lines are in the same paragraph or in adjacent ones.
func near(a, b int) bool { return b-a <= 2 }

// sentenceIndex is the sentences of a text so far.
type sentenceIndex struct {
	all []indexedSentence
	// first is the first sentence with a hash, of all its words or of a word pair.
	first map[uint64]int32
	// pairs are the word pairs of all sentences, one after the other.
	pairs []uint64
}

// reset empties the index for another text, which reuses its memory unless that
// takes longer to clear than to allocate.
func (s *sentenceIndex) reset() {
	if s.first == nil || len(s.all) > maxReused {
		*s = sentenceIndex{first: map[uint64]int32{}}
	}
	clear(s.first)
	s.all, s.pairs = s.all[:0], s.pairs[:0]
}

// maxReused is up to how many sentences the memory of an index is reused. Real
// postings have about 40.
const maxReused = 1000

// indexedSentence is a sentence: its line, and the range of its word pairs,
// which are sorted if the sentence is long enough to be compared.
type indexedSentence struct{ line, from, to int }

// pairsOf returns the word pairs of a sentence.
func (s *sentenceIndex) pairsOf(h indexedSentence) []uint64 { return s.pairs[h.from:h.to] }

// dice returns the share of two sorted lists that both have in common,
// from 0 to 1 (Dice's coefficient), or 0 as soon as it cannot reach least.
func dice(a, b []uint64, least float64) float64 {
	all := float64(len(a) + len(b))
	spare := int(all*(1-least)) + 1 // how many numbers may be in one list only
	common := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		if a[i] == b[j] {
			common, i, j = common+1, i+1, j+1
			continue
		}
		if spare--; spare < 0 {
			return 0
		}
		if a[i] < b[j] {
			i++
		} else {
			j++
		}
	}
	return 2 * float64(common) / all
}

// add adds a sentence, and returns the line on which it first occurred, if any.
func (s *sentenceIndex) add(sentence string, line int) (first int, known bool) {
	from := len(s.pairs)
	s.pairs = appendPairs(s.pairs, sentence)
	pairs := s.pairs[from:]
	whole := uint64(fnvOffset)
	for _, pair := range pairs {
		whole = (whole ^ pair) * fnvPrime
	}
	if same, known := s.first[whole]; known {
		return s.all[same].line, true
	}
	at := int32(len(s.all))
	s.first[whole] = at
	s.all = append(s.all, indexedSentence{line, from, len(s.pairs)})
	if len(pairs)+1 < minReworded {
		return 0, false
	}
	slices.Sort(pairs)
	best := int32(-1)
	for _, pair := range pairs[:sketch] {
		other, known := s.first[pair]
		if !known {
			s.first[pair] = at
		} else if other != at && (best < 0 || other < best) && dice(pairs, s.pairsOf(s.all[other]), reworded) >= reworded {
			best = other
		}
	}
	if best >= 0 {
		return s.all[best].line, true
	}
	return 0, false
}

// appendPairs appends a hash for each pair of adjacent words in a text,
// ignoring case: FNV-1a of both words, each followed by a space.
func appendPairs(pairs []uint64, text string) []uint64 {
	pair, word := uint64(fnvOffset), uint64(fnvOffset) // since the start of the previous word, and of this one
	count, inWord := 0, false
	end := func() {
		pair, word = (pair^' ')*fnvPrime, (word^' ')*fnvPrime
		if count++; count > 1 {
			pairs = append(pairs, pair)
		}
		pair, word, inWord = word, fnvOffset, false
	}
	for _, r := range text {
		switch {
		case 'a' <= r && r <= 'z': // fast path
		case 'A' <= r && r <= 'Z':
			r += 'a' - 'A'
		case unicode.IsSpace(r):
			if inWord {
				end()
			}
			continue
		case r >= utf8.RuneSelf:
			r = unicode.ToLower(r)
		}
		inWord = true
		pair, word = (pair^uint64(r))*fnvPrime, (word^uint64(r))*fnvPrime
	}
	if inWord {
		end()
	}
	return pairs
}

// The parameters of 64-bit FNV-1a.
const fnvOffset, fnvPrime = 14695981039346656037, 1099511628211

// sentences yields the sentences of a text, which roughly end with a full stop
// and a space.
func sentences(text string) iter.Seq[string] {
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

// repeatedWords reports words that occur twice in a row by mistake.
func repeatedWords(s *subject) {
	for _, b := range s.outline.Blocks {
		if b.Kind == outline.Cell {
			continue
		}
		before := ""
		for word := range strings.SplitSeq(b.Text, " ") {
			if word == before && repeatsByMistake(word) {
				line, column := s.locate(b, word+" "+word)
				s.report(RepeatedWord, line, column, model.Detail{Text: word})
			}
			before = word
		}
	}
}

// repeatsByMistake reports whether a repeated word is a mistake. Some words may
// be repeated, and so may names, which start with a capital letter.
func repeatsByMistake(word string) bool {
	switch word {
	case "nous", "vous", "that", "had", "very", "très", "en", "bien", "is", "do", "no", "so", "ha", "bye", "si", "elle", "elles":
		return false
	}
	for _, r := range word {
		if !unicode.IsLower(r) && r != '’' && r != '\'' && r != '-' {
			return false
		}
	}
	return true
}
