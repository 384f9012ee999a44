package search

import (
	"strings"
	"unicode"
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
	excerptBefore = 30
	excerptAfter  = 160
)

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
		e.Text, e.Ranges = oneLine(f.text, clip(f.text, marks[0]), marks)
		return e
	}
	return Excerpt{}
}

// clip returns the part of a text around a match that makes an excerpt: within
// its line, from a word's start to a word's end.
func clip(text string, match fold.Range) fold.Range {
	part := fold.Range{
		Start: 1 + strings.LastIndexByte(text[:match.Start], '\n'),
		End:   len(text),
	}
	if n := strings.IndexByte(text[match.End:], '\n'); n >= 0 {
		part.End = match.End + n
	}
	if from := match.Start - excerptBefore; from > part.Start {
		part.Start = match.Start
		if n := strings.IndexAny(text[from:match.Start], " \t"); n >= 0 {
			part.Start = from + n + 1
		} else if n := strings.LastIndexAny(text[:from], " \t\n"); n >= 0 && match.Start-n < 2*excerptBefore {
			part.Start = n + 1
		}
	}
	if to := match.End + excerptAfter; to < part.End {
		part.End = match.End
		if n := strings.LastIndexAny(text[match.End:to], " \t"); n >= 0 {
			part.End = match.End + n
		}
	}
	return part
}

// oneLine returns a part of a text without its Markdown and in one line, and
// where the marked parts stand in it.
func oneLine(text string, part fold.Range, marks []fold.Range) (string, []fold.Range) {
	var b strings.Builder
	var ranges []fold.Range
	for len(marks) > 0 && marks[0].End <= part.Start {
		marks = marks[1:]
	}
	if part.Start > 0 && text[part.Start-1] != '\n' {
		b.WriteString("…")
	} else {
		part.Start += len(text[part.Start:part.End]) - len(strings.TrimLeft(text[part.Start:part.End], " \t-*+>#"))
	}
	space := false
	for i := part.Start; i < part.End; {
		r, size := utf8.DecodeRuneInString(text[i:part.End])
		for len(marks) > 0 && marks[0].End <= i {
			marks = marks[1:]
		}
		marked := len(marks) > 0 && marks[0].Start <= i
		switch {
		case unicode.IsSpace(r):
			space = b.Len() > 0
			i += size
			continue
		case marked:
		case r == '*' || r == '`' || r == '[':
			i += size
			continue
		case r == ']':
			i += size + linkTarget(text[i+size:part.End], i+size, marks)
			continue
		}
		if space {
			b.WriteByte(' ')
			space = false
		}
		if marked {
			at := b.Len()
			if n := len(ranges); n > 0 && ranges[n-1].End == at {
				ranges[n-1].End += size
			} else {
				ranges = append(ranges, fold.Range{Start: at, End: at + size})
			}
		}
		b.WriteString(text[i : i+size])
		i += size
	}
	if part.End < len(text) && text[part.End] != '\n' {
		b.WriteString("…")
	}
	return b.String(), ranges
}

// linkTarget returns the length of a link's target at the start of s, unless
// something is marked in it; at is where s stands.
func linkTarget(s string, at int, marks []fold.Range) int {
	if !strings.HasPrefix(s, "(") {
		return 0
	}
	end := strings.IndexByte(s, ')')
	if end < 0 || len(marks) > 0 && marks[0].Start < at+end {
		return 0
	}
	return end + 1
}
