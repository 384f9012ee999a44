package check

import (
	"regexp"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"postings/model"
	"postings/model/outline"
)

// lazily compiles a pattern when it is first used, because most commands check
// nothing.
func lazily(pattern string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(pattern) })
}

// locate returns the position in the file of a text in a block, or the line of
// the block if markup interrupts the text.
func (s *subject) locate(b outline.Block, text string) (line, column int) {
	for i, prose := range s.prose[min(b.Line-1, len(s.prose)):] {
		if before, _, ok := strings.Cut(prose, text); ok {
			return s.bodyLine(b.Line + i), 1 + utf8.RuneCountInString(before)
		}
		if strings.TrimSpace(prose) == "" {
			break
		}
	}
	return s.bodyLine(b.Line), 0
}

// fix adds an edit to a finding that replaces old at a position in the file.
func fix(f *model.Finding, line, column int, old, replacement string) {
	f.Edits = append(f.Edits, model.Edit{Line: line, Column: column, Old: old, New: replacement})
}

// words returns the words of a text.
func words(text string) []string {
	return strings.FieldsFunc(text, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\'' && r != '’' && r != '-' && r != '·'
	})
}

// around returns the words around a range of a text, to be quoted.
func around(text string, from, to int) string {
	start := strings.LastIndexByte(strings.TrimRight(text[:from], " "), ' ') + 1
	end := len(text)
	if next := strings.IndexByte(text[to:], ' '); next >= 0 {
		end = to + next
	}
	return quote(strings.ReplaceAll(text[start:end], string(outline.Masked), ""))
}
