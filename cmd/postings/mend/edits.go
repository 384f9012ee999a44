package mend

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"postings/model"
)

// edited applies edits to a file. It skips edits whose old text is not where it
// should be, as in a line that was sanitised while loading, and edits that
// overlap another.
func edited(text string, edits []model.Edit) string {
	lines := strings.SplitAfter(text, "\n")
	byLine := map[int][]model.Edit{}
	for _, e := range edits {
		byLine[e.Line] = append(byLine[e.Line], e)
	}
	for number, edits := range byLine {
		if number >= 1 && number <= len(lines) {
			lines[number-1] = editedLine(lines[number-1], edits)
		}
	}
	return strings.Join(lines, "")
}

// editedLine applies edits to a line, the last one first so that columns stay
// valid.
func editedLine(line string, edits []model.Edit) string {
	slices.SortStableFunc(edits, func(a, b model.Edit) int { return cmp.Compare(b.Column, a.Column) })
	end := len(line)
	for _, e := range edits {
		at := offsetOf(line, e)
		if at < 0 || at+len(e.Old) > end || !strings.HasPrefix(line[at:], e.Old) {
			continue
		}
		line = line[:at] + e.New + line[at+len(e.Old):]
		end = at
	}
	return line
}

// offsetOf returns the offset of an edit's old text, or -1: at its column or,
// if it has none, at the only place where the text occurs.
func offsetOf(line string, e model.Edit) int {
	if e.Column == 0 {
		if strings.Count(line, e.Old) != 1 {
			return -1
		}
		return strings.Index(line, e.Old)
	}
	at := 0
	for range e.Column - 1 {
		if at >= len(line) {
			return -1
		}
		_, size := utf8.DecodeRuneInString(line[at:])
		at += size
	}
	return at
}
