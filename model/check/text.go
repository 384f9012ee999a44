package check

import (
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"postings/model"
	"postings/model/outline"
)

// lazily compiles a pattern when it is first asked for: most runs of the program
// check nothing.
func lazily(pattern string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(pattern) })
}

// mentions reports whether the body holds one of some words in small letters. Most
// texts do not, so that their blocks need not be looked at.
func (s *subject) mentions(words []string) bool {
	return slices.ContainsFunc(words, func(word string) bool { return strings.Contains(s.lowered(), word) })
}

// lowered returns the body in small letters.
func (s *subject) lowered() string {
	if s.lower == "" {
		s.lower = strings.ToLower(s.Body)
	}
	return s.lower
}

// proseLines yields the lines of the body with what is no text masked, from 1.
func (s *subject) proseLines(yield func(number int, prose string) bool) {
	number := 0
	for line := range strings.Lines(s.outline.Prose) {
		number++
		if !yield(number, strings.TrimSuffix(line, "\n")) {
			return
		}
	}
}

// locate returns the line and the column of the file at which a text of a block
// stands, or the block's line where markup interrupts the text.
func (s *subject) locate(b outline.Block, text string) (line, column int) {
	from, number := 0, 1
	for number < b.Line {
		next := strings.IndexByte(s.outline.Prose[from:], '\n')
		if next < 0 {
			break
		}
		from += next + 1
		number++
	}
	for prose := range strings.Lines(s.outline.Prose[from:]) {
		if at := strings.Index(prose, text); at >= 0 {
			return s.bodyLine(number), 1 + utf8.RuneCountInString(prose[:at])
		}
		if strings.TrimSpace(prose) == "" {
			break
		}
		number++
	}
	return s.bodyLine(b.Line), 0
}

// fix notes how the finding can be mended: old stands at a line and a column of the
// file and becomes another text.
func fix(f *model.Finding, line, column int, old, replacement string) {
	f.Edits = append(f.Edits, model.Edit{Line: line, Column: column, Old: old, New: replacement})
}

// words splits a text into its words.
func words(text string) []string {
	return strings.FieldsFunc(text, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\'' && r != '’' && r != '-' && r != '·'
	})
}

// around returns the words around a place of a text, for a finding to quote.
func around(text string, from, to int) string {
	start := strings.LastIndexByte(strings.TrimRight(text[:from], " "), ' ') + 1
	end := len(text)
	if next := strings.IndexByte(text[to:], ' '); next >= 0 {
		end = to + next
	}
	return quote(strings.ReplaceAll(text[start:end], string(outline.Masked), ""))
}
