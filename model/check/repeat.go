package check

import (
	"iter"
	"slices"
	"strings"
	"unicode"

	"postings/model"
	"postings/model/outline"
)

const (
	// RepeatedText: a sentence occurs twice.
	RepeatedText model.Rule = "repeated-text"
	// RepeatedWord: a word occurs twice in a row.
	RepeatedWord model.Rule = "repeated-word"
)

var repeatRules = family{
	rules: []Info{
		{RepeatedText, model.Warning, model.Detail{Text: "Tell us why you’re right…", Line: 24}},
		{RepeatedWord, model.Warning, model.Detail{Text: "the"}},
	},
	document: []func(*subject){repeatedText, repeatedWords},
}

const (
	// minRepeated is the minimum number of words in a repeated sentence. Shorter
	// ones are repeated on purpose.
	minRepeated = 7
	// minReworded is the minimum for a sentence that is repeated in nearly the same
	// words, and reworded the share of word pairs that both must have in common.
	minReworded = 12
	reworded    = 0.7
)

// repeatedText reports sentences that occur twice in a text, verbatim or in
// nearly the same words, the first one of several in a row.
func repeatedText(s *subject) {
	if strings.Contains(s.Body, "{% if") {
		return // a template, which displays one of several texts
	}
	seen := sentenceIndex{verbatim: map[string]int{}}
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
			far := b.Line-first > 2 // neither in the same paragraph nor in the next one
			if known && (s.IsPage() && far || s.setsApart(first) || s.setsApart(b.Line)) {
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

// sentenceIndex is the sentences of a text so far.
type sentenceIndex struct {
	verbatim map[string]int // lines by the sentence
	long     []longSentence
}

// longSentence is a sentence that may be reworded.
type longSentence struct {
	pairs []uint64
	line  int
}

// add adds a sentence, and returns the line on which it first occurred, if any.
func (s *sentenceIndex) add(sentence string, line int) (first int, known bool) {
	if first, known := s.verbatim[sentence]; known {
		return first, true
	}
	s.verbatim[sentence] = line
	if strings.Count(sentence, " ")+1 < minReworded {
		return 0, false
	}
	pairs := wordPairs(sentence)
	before := s.long[max(0, len(s.long)-maxBefore):]
	at := slices.IndexFunc(before, func(other longSentence) bool { return dice(pairs, other.pairs, reworded) >= reworded })
	s.long = append(s.long, longSentence{pairs, line})
	if at < 0 {
		return 0, false
	}
	return before[at].line, true
}

// maxBefore is how many long sentences before one are compared with it. Real
// postings have about 40.
const maxBefore = 500

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

// wordPairs returns the sorted hashes of the pairs of adjacent words in a text,
// whose words are separated by one space.
func wordPairs(text string) []uint64 {
	pairs := make([]uint64, 0, strings.Count(text, " "))
	var last uint64 // of the word before
	for word := range strings.SplitSeq(text, " ") {
		if last != 0 {
			pairs = append(pairs, hash(last, word))
		}
		last = hash(fnvOffset, word)
	}
	slices.Sort(pairs)
	return pairs
}

// hash continues an FNV-1a hash with the characters of a word and a space.
func hash(h uint64, word string) uint64 {
	for _, r := range word {
		h = (h ^ uint64(r)) * fnvPrime
	}
	return (h ^ ' ') * fnvPrime
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
	return !strings.ContainsFunc(word, func(r rune) bool { return !unicode.IsLower(r) && r != '’' && r != '\'' && r != '-' })
}
