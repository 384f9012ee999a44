package accessible

import (
	"slices"
	"strings"

	"postings/model/fold"
	"postings/tui/markdown"
)

// contents lists the sections.
func (s *session) contents() {
	h := s.reading.page.Headings
	if len(h) == 0 {
		s.print(s.text.Reading.NoHeadings)
		return
	}
	s.print(s.text.Reading.Contents)
	s.list(rows{count: len(h), choose: func(i int) { s.readSection(i + 1) }, print: func(i int) {
		s.print(s.text.Accessible.Level(i+1, h[i].Text, h[i].Level))
	}})
}

// find prints the lines that contain words, ignoring case, accents and line
// breaks.
func (s *session) find(words string) {
	t := s.text.Accessible
	if folded(words) == "" {
		s.print(t.NeedsWords(firstName(t.Commands.Find)))
		return
	}
	page := s.reading.page
	at := findLines(page.Lines, words)
	s.print(t.Lines(words, len(at)))
	starts := page.Sections()
	s.list(rows{count: len(at), print: func(i int) {
		section := 0
		for section < len(page.Headings) && starts[section+1] <= at[i] {
			section++
		}
		s.print(t.Line(section, strings.TrimSpace(page.Lines[at[i]])))
	}})
}

// findLines returns the numbers of the lines on which a match starts.
func findLines(lines []string, query string) []int {
	needle := folded(query)
	text := strings.Join(lines, "\n")
	all := fold.Fold(text)
	var at []int
	for from := 0; ; {
		i := strings.Index(all.String()[from:], needle)
		if i < 0 {
			break
		}
		from += i
		start := all.Original(fold.Range{Start: from, End: from + len(needle)})[0].Start
		at = append(at, strings.Count(text[:start], "\n"))
		from += len(needle)
	}
	// Folding yields a paragraph with inclusive writing twice, so matches may
	// be out of order and repeated.
	slices.Sort(at)
	return slices.Compact(at)
}

// printIn prints a section under the name of its text.
func (s *session) printIn(name string, page *markdown.Page, section int) {
	heading := name
	if section > 0 {
		heading = s.text.Accessible.Fact(name, page.Headings[section-1].Text)
	}
	s.print(heading)
	for _, line := range lines(page, section) {
		s.print(line)
	}
}
