package search

import (
	"bytes"
	"regexp"
	"strings"
	"unicode/utf8"

	"postings/model"
	"postings/model/fold"
	"postings/model/outline"
	"postings/model/sanitise"
)

// Excerpt is a line with matches outside the displayed title.
type Excerpt struct {
	// Text is plain text, with "…" where it was truncated.
	Text string
	// Ranges are the matches in Text.
	Ranges []fold.Range
}

// excerpt returns the first match of any of the terms in the best field of an
// entry, with the other matches near it. It skips the title that is displayed.
func (c *compiledQuery) excerpt(at int32, displayed *model.Document, terms []*compiledTerm) Excerpt {
	e := &c.snapshot.entries[at]
	d := e.doc
	for _, in := range []struct {
		field
		text string
	}{
		{titleField, d.Title}, {keyField, d.Key()}, {nameField, d.Stem()}, {referenceField, d.Reference},
		{placeField, d.Facts.Place}, {descriptionField, d.Description}, {bodyField, d.Body},
	} {
		f, text := in.field, in.text
		switch f {
		case titleField:
			if d == displayed {
				continue
			}
		case descriptionField:
			text = paragraphOf(text, firstMatch(e.field(f), terms))
		case bodyField:
			text = paragraphOf(text, firstMatch(c.snapshot.body(at), terms))
		}
		if marks := locate(text, terms, f); len(marks) > 0 {
			if f == descriptionField || f == bodyField {
				text, marks = plainLine(text, marks, terms)
			}
			text, marks = shorten(spaces.Replace(text), marks)
			return Excerpt{text, marks}
		}
	}
	return Excerpt{}
}

var spaces = strings.NewReplacer("\t", " ", "\n", " ")

// locate returns the matches of all terms in a field.
func locate(text string, terms []*compiledTerm, f field) []fold.Range {
	if text == "" {
		return nil
	}
	p := newPassage(text)
	var marks []fold.Range
	for _, t := range terms {
		if f != referenceField || t.reference != "" {
			marks = append(marks, p.locate(t, f)...)
		}
	}
	return joinRanges(marks)
}

// firstMatch returns the index of the word with the first match of any of the
// terms, or -1.
func firstMatch(ids []wordID, terms []*compiledTerm) int {
	for _, t := range terms {
		if q, at := t.matcher.find(ids, -1, prefixMatch); t.any && q != notFound {
			return at
		}
		for i := range t.synonyms {
			if q, at := t.synonyms[i].matcher.find(ids, -1, prefixMatch); q != notFound {
				return at
			}
		}
	}
	return -1
}

// paragraphOf returns the paragraph that contains a word of a text. Locating
// matches in the whole text would take long.
func paragraphOf(text string, word int) string {
	var folded []byte
	for word >= 0 && text != "" {
		end := fold.ParagraphEnd(text, 0)
		folded = fold.Append(folded[:0], text[:end])
		// Each word ends in a space or a newline, which counts too.
		if word -= bytes.Count(folded, []byte(" ")) + 2*bytes.Count(folded, []byte("\n")); word < 0 {
			return text[:end]
		}
		text = text[end:]
	}
	return ""
}

// maxLine limits how many bytes of a line are read, because a line may be a
// whole file.
const maxLine = 4000

// plainLine returns the line with the first match, and the matches in it. The
// line is plain text unless a match is in its markup, such as the target of a
// link.
func plainLine(text string, marks []fold.Range, terms []*compiledTerm) (string, []fold.Range) {
	start := 1 + strings.LastIndexByte(text[:marks[0].Start], '\n')
	start = max(start, runeBorder(text, marks[0].Start-maxLine/2))
	line, _, _ := strings.Cut(text[start:], "\n")
	line = line[:runeBorder(line, maxLine)]
	readable := plain(line)
	if marks := locate(readable, terms, bodyField); len(marks) > 0 {
		return readable, marks
	}
	var inLine []fold.Range
	for _, m := range marks {
		if m.Start < start+len(line) {
			inLine = append(inLine, fold.Range{Start: m.Start - start, End: min(m.End-start, len(line))})
		}
	}
	return line, inLine
}

// plain returns a line of Markdown as plain text.
func plain(line string) string {
	line = lineBreak.ReplaceAllString(strings.TrimLeft(line, " \t"), " ")
	doc, source := outline.Document(tag.ReplaceAllString(line, ""))
	if doc == nil {
		return ""
	}
	return sanitise.Line(outline.Text(doc, source))
}

var (
	lineBreak = regexp.MustCompile(`(?i)<br\s*/?>`)
	tag       = regexp.MustCompile(`</?[A-Za-z][\w-]*(\s[^<>]*)?/?>|<!--.*?-->`)
)

// runeBorder returns the rune boundary at or before an offset.
func runeBorder(s string, at int) int {
	at = max(0, min(at, len(s)))
	for at > 0 && at < len(s) && !utf8.RuneStart(s[at]) {
		at--
	}
	return at
}

// How many bytes of a long line are kept before and after the first match. The
// match must be visible even in a narrow list.
const (
	excerptBefore = 20
	excerptAfter  = 160
)

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
