package reader

import (
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"postings/model/fold"
	"postings/tui/draw"
)

// match is an occurrence of the query, with one piece for each line that it
// spans.
type match []piece

// piece is a range of columns on a line.
type piece struct{ line, from, to int }

// plainText joins styled lines to one plain text, and returns the offset at
// which each line starts.
func plainText(lines []string) (text string, starts []int) {
	var plain strings.Builder
	starts = make([]int, len(lines))
	for i, line := range lines {
		starts[i] = plain.Len()
		plain.WriteString(ansi.Strip(line))
		plain.WriteByte('\n')
	}
	return plain.String(), starts
}

// findMatches finds matches in styled lines, in whose text line ends count as
// spaces.
func findMatches(lines []string, find func(text string) []fold.Range) []match {
	text, starts := plainText(lines)
	var matches []match
	for _, r := range find(text) {
		matches = append(matches, pieces(text, starts, r))
	}
	return matches
}

// lineAt returns the line that contains an offset in the text.
func lineAt(starts []int, offset int) int {
	line, found := slices.BinarySearch(starts, offset)
	if !found {
		line--
	}
	return line
}

// pieces converts a range of bytes of the text to columns of lines.
func pieces(text string, starts []int, r fold.Range) match {
	var m match
	for line := lineAt(starts, r.Start); line < len(starts) && starts[line] < r.End; line++ {
		end := len(text)
		if line+1 < len(starts) {
			end = starts[line+1]
		}
		from, to := max(r.Start, starts[line]), min(r.End, end-1) // without the newline
		// A letter may combine with the one before it, so that together they
		// are narrower than the sum of their widths.
		column := draw.Cells(text[starts[line]:max(from, to)])
		m = append(m, piece{line: line, from: min(draw.Cells(text[starts[line]:from]), column), to: column})
	}
	return m
}
