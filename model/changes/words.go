package changes

import (
	"strings"

	"github.com/aymanbagabas/go-udiff/lcs"
)

// Edit says that the range Old of a text was replaced by the range New of
// another. Either may be empty, at the offset where words were added or
// removed.
type Edit struct {
	Old, New Span
	// Removed and Added are the numbers of words in the two ranges.
	Removed, Added int
}

// Span is a range of bytes of a text.
type Span struct{ Start, End int }

// Words compares two texts word by word, ignoring white space, so that
// rewrapping a paragraph is not a change.
func Words(before, after string) []Edit {
	if before == after {
		return nil
	}
	a, aSpans := split(before)
	b, bSpans := split(after)
	var edits []Edit
	for _, d := range lcs.DiffLines(a, b) {
		edits = append(edits, Edit{
			Old:     cover(aSpans, d.Start, d.End, len(before)),
			New:     cover(bSpans, d.ReplStart, d.ReplEnd, len(after)),
			Removed: d.End - d.Start,
			Added:   d.ReplEnd - d.ReplStart,
		})
	}
	return edits
}

// split returns the words of a text and their ranges.
func split(text string) ([]string, []Span) {
	words := make([]string, 0, len(text)/6)
	spans := make([]Span, 0, len(text)/6)
	end := 0
	for word := range strings.FieldsSeq(text) {
		start := end + strings.Index(text[end:], word)
		end = start + len(word)
		words, spans = append(words, word), append(spans, Span{start, end})
	}
	return words, spans
}

// cover returns the range from word first up to word last, which is excluded.
// If there are no words between them, it returns the empty range before last.
func cover(spans []Span, first, last, length int) Span {
	switch {
	case first < last:
		return Span{spans[first].Start, spans[last-1].End}
	case first < len(spans):
		return Span{spans[first].Start, spans[first].Start}
	}
	return Span{length, length}
}

// Mark returns a text with the word-by-word difference from another one. The
// functions format what is the same, what was removed and what was added.
func Mark(before, after string, same, removed, added func(string) string) string {
	var parts []string
	write := func(text string, as func(string) string) {
		if text = strings.TrimSpace(text); text != "" {
			parts = append(parts, as(text))
		}
	}
	at := 0
	for _, e := range Words(before, after) {
		write(after[at:e.New.Start], same)
		write(before[e.Old.Start:e.Old.End], removed)
		write(after[e.New.Start:e.New.End], added)
		at = e.New.End
	}
	write(after[at:], same)
	return strings.Join(parts, " ")
}
