package search

import (
	"strings"
	"unicode/utf8"

	"postings/model"
	"postings/model/fold"
)

// Field is where in a document a match was found.
type Field uint8

// The fields that an excerpt can be taken from.
const (
	NoField Field = iota
	// OtherTitle is the title in the language that is not displayed.
	OtherTitle
	KeyField
	// FileField is the file name without folder and extension.
	FileField
	ReferenceField
	DescriptionField
	BodyField
)

// Excerpt is a line with matches outside the displayed title.
type Excerpt struct {
	Field Field
	// Lang is the language of the document.
	Lang model.Lang
	// Text is plain text, with "…" where it was truncated.
	Text string
	// Ranges are the matches in Text.
	Ranges []fold.Range
}

// How many bytes of a long line are kept before and after the first match. The
// match must be visible even in a narrow list.
const (
	excerptBefore = 20
	excerptAfter  = 160
)

// maxLine limits how many bytes of a line are read, because a line may be a
// whole file.
const maxLine = 4000

// excerpt returns the first match of any of the terms in the best field, with
// the other matches near it.
func excerpt(fields []*fieldText, terms []*compiledTerm) Excerpt {
	for _, f := range fields {
		if f.name == DescriptionField || f.name == BodyField {
			at := f.first(terms)
			if at < 0 {
				continue
			}
			f = f.paragraph(at)
		}
		var marks []fold.Range
		for _, t := range terms {
			marks = append(marks, f.locate(t)...)
		}
		if len(marks) == 0 {
			continue
		}
		marks = joinRanges(marks)
		e := Excerpt{Field: f.name}
		e.Text, e.Ranges = f.line(marks)
		return e
	}
	return Excerpt{}
}

// line returns the line with the first match as plain text, shortened around
// the match, and the matches in it.
func (f *fieldText) line(marks []fold.Range) (string, []fold.Range) {
	start := 1 + strings.LastIndexByte(f.text[:marks[0].Start], '\n')
	start = max(start, runeBorder(f.text, marks[0].Start-maxLine/2))
	line, _, _ := strings.Cut(f.text[start:], "\n")
	line = line[:min(len(line), runeBorder(line, maxLine))]
	var inLine []fold.Range
	for _, m := range marks {
		if m.Start < start+len(line) {
			inLine = append(inLine, fold.Range{Start: m.Start - start, End: min(m.End-start, len(line))})
		}
	}
	if f.name == DescriptionField || f.name == BodyField {
		line, inLine = plain(line, inLine)
	}
	line = strings.ReplaceAll(line, "\t", " ")
	if len(inLine) == 0 {
		return line, nil
	}
	return shorten(line, inLine)
}

// runeBorder returns the rune boundary at or before an offset.
func runeBorder(s string, at int) int {
	at = max(0, min(at, len(s)))
	for at > 0 && at < len(s) && !utf8.RuneStart(s[at]) {
		at--
	}
	return at
}

// shorten truncates a line at word boundaries around its first match, and puts
// "…" where it did.
func shorten(line string, marks []fold.Range) (string, []fold.Range) {
	start, end := 0, len(line)
	if from := marks[0].Start - excerptBefore; from > 0 {
		start = marks[0].Start
		if n := strings.IndexByte(line[from:start], ' '); n >= 0 {
			start = from + n + 1
		} else if n := strings.LastIndexByte(line[:from], ' '); n >= 0 && start-n < 2*excerptBefore {
			start = n + 1
		}
	}
	if to := marks[0].End + excerptAfter; to < end {
		end = marks[0].End
		if n := strings.LastIndexByte(line[end:to], ' '); n >= 0 {
			end += n
		}
	}
	before, after := "", ""
	if start > 0 {
		before = "…"
	}
	if end < len(line) {
		after = "…"
	}
	var shown []fold.Range
	for _, m := range marks {
		if m.Start < end {
			by := len(before) - start
			shown = append(shown, fold.Range{Start: m.Start + by, End: min(m.End, end) + by})
		}
	}
	return before + line[start:end] + after, shown
}
