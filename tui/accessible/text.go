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
	s.list(rows{count: len(h), choose: func(i int) { s.readSection(i + 1) }, row: func(i int) string {
		return s.text.Accessible.Level(h[i].Text, h[i].Level)
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
	text := strings.Join(page.Lines, "\n")
	var at []int // the lines on which matches start
	for _, r := range fold.Find(text, words) {
		at = append(at, strings.Count(text[:r.Start], "\n"))
	}
	at = slices.Compact(at)
	s.print(t.Lines(words, len(at)))
	starts := page.Sections()
	s.list(rows{count: len(at), row: func(i int) string {
		section, _ := slices.BinarySearch(starts, at[i]+1)
		return t.Line(section-1, strings.TrimSpace(page.Lines[at[i]]))
	}})
}

// printIn prints a section under the name of its text.
func (s *session) printIn(name string, page *markdown.Page, section int) {
	heading := name
	if section > 0 {
		heading = s.text.Accessible.Fact(name, page.Headings[section-1].Text)
	}
	s.print(heading)
	for _, line := range page.Section(section) {
		s.print(line)
	}
}
