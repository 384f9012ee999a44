package search

import (
	"strings"
	"unicode/utf8"

	"postings/model"
	"postings/model/fold"
)

// Field names where a search found something.
type Field uint8

// The fields that an excerpt can come from.
const (
	NoField Field = iota
	// OtherTitle is the title in the language that is not shown.
	OtherTitle
	KeyField
	// FileField is the file's name, without its folder and extension.
	FileField
	ReferenceField
	DescriptionField
	BodyField
)

// Excerpt is one line of what a search found outside the title shown.
type Excerpt struct {
	Field Field
	// Lang is the language of the document that it comes from.
	Lang model.Lang
	// Text is without Markdown, and starts or ends with "…" where it was cut.
	Text string
	// Ranges are the parts of Text that were found.
	Ranges []fold.Range
}

// The bytes of a long text that are shown before and after the first match: a
// narrow list must still show the match.
const (
	excerptBefore = 20
	excerptAfter  = 160
)

// maxLine is how much of a line is looked at, in bytes: one line may be a whole
// file.
const maxLine = 4000

// excerpt shows the first of the terms that is found, in the best of the
// fields, with the other terms near it.
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

// line returns the line of the text with the first mark as it reads, shortened
// around it, and the marks in it.
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

// runeBorder returns the border between characters at or before a place.
func runeBorder(s string, at int) int {
	at = max(0, min(at, len(s)))
	for at > 0 && at < len(s) && !utf8.RuneStart(s[at]) {
		at--
	}
	return at
}

// shorten cuts a line around its first mark, between words, and shows with "…"
// where.
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
