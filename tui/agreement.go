package tui

import (
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"postings/model"
	"postings/model/outline"
	"postings/tui/draw"
	"postings/tui/i18n"
)

// agreement is whether a section and its translation hold as much.
type agreement struct {
	// known is unset where there is nothing to compare.
	known bool
	// of is what they differ in, and counts how much of it each has.
	of     i18n.Difference
	counts [2]int
}

// differs reports whether the languages differ.
func (a agreement) differs() bool { return a.known && a.of != i18n.NoDifference }

// tallies counts what both texts hold, by section; nil where there is but one.
func (s *pairText) tallies() *[2][]outline.Tally {
	var tallies [2][]outline.Tally
	for column, r := range s.reading {
		if r.page == nil || r.page.Unformatted {
			return nil
		}
		var starts []int
		for _, h := range r.page.Headings {
			starts = append(starts, h.Start)
		}
		o := outline.Parse(r.doc.Body)
		tallies[column] = o.Tallies(r.doc.Body, starts)
	}
	return &tallies
}

// agree compares two sections.
func agree(tallies *[2][]outline.Tally, section [2]int) agreement {
	if tallies == nil {
		return agreement{}
	}
	if section[0] == outline.None || section[1] == outline.None {
		return agreement{known: true, of: i18n.SectionDiffers}
	}
	a, b := tallies[0][section[0]], tallies[1][section[1]]
	for _, c := range []struct {
		of   i18n.Difference
		a, b int
	}{
		{i18n.ItemsDiffer, a.Items, b.Items},
		{i18n.LinksDiffer, a.Links, b.Links},
		{i18n.ParagraphsDiffer, a.Paragraphs, b.Paragraphs},
	} {
		if c.a != c.b {
			return agreement{known: true, of: c.of, counts: [2]int{c.a, c.b}}
		}
	}
	// Of an empty text before the first heading there is nothing to say.
	return agreement{known: section != [2]int{} || a != outline.Tally{}}
}

// spineWidth is the columns of the spine, which holds the signs: 112≠114.
const spineWidth = 7

// spine draws the line between the texts on a row; beside the current section it
// is strong.
func (m *root) spine(s *pairText, row, current int) draw.Text {
	i := s.group(row)
	g := s.groups[i]
	bar, style := "│", m.theme.Rule
	if i == current {
		bar, style = "┃", m.theme.Accent
	}
	if row != g.sign || !g.known {
		return draw.Spaces(spineWidth/2) + style.Render(bar) + draw.Spaces(spineWidth/2)
	}
	switch g.of {
	case i18n.NoDifference:
		return draw.Spaces(spineWidth/2) + m.theme.Open.Render("=") + draw.Spaces(spineWidth/2)
	case i18n.SectionDiffers:
		return draw.Spaces(spineWidth/2) + m.theme.Warn.Render("∅") + draw.Spaces(spineWidth/2)
	}
	left, right := strconv.Itoa(g.counts[0])+" ", " "+strconv.Itoa(g.counts[1])
	if len(left) > spineWidth/2 || len(right) > spineWidth/2 {
		left, right = strings.TrimSpace(left), strings.TrimSpace(right)
	}
	if len(left) > spineWidth/2 || len(right) > spineWidth/2 {
		left, right = "", "" // the line below tells
	}
	return draw.Spaces(spineWidth/2-len(left)) + m.theme.Warn.Render(left+"≠"+right) + draw.Spaces(spineWidth/2-len(right))
}

// sideDifference moves to the next difference of the languages, or the one before,
// around the ends.
func (m *root) sideDifference(by int) {
	s := m.pairText()
	if s == nil || len(s.groups) == 0 {
		return
	}
	row := m.sideRow(s)
	var rows []int
	next := -1 // in rows
	for _, g := range s.groups {
		if !g.differs() {
			continue
		}
		if g.sign > row && next < 0 {
			next = len(rows)
		}
		rows = append(rows, g.sign)
	}
	if len(rows) == 0 {
		m.say(m.look.Text.Reading.NoDifferences)
		return
	}
	switch {
	case by > 0 && next < 0:
		next = 0
	case by < 0:
		if next < 0 {
			next = len(rows)
		}
		if next--; next >= 0 && rows[next] == row {
			next--
		}
		next = (next + len(rows)) % len(rows)
	}
	m.sideAt(s, rows[next])
}

// sideNote tells how many differences there are, or which is current.
func (m *root) sideNote() string {
	s := m.pairText()
	if s == nil || len(s.groups) == 0 || s.reading[0].page == nil || s.reading[1].page == nil || m.compared() != nil {
		return ""
	}
	current := s.group(m.sideRow(s))
	n, at := 0, 0
	for i, g := range s.groups {
		if g.differs() {
			if n++; i == current {
				at = n
			}
		}
	}
	t := m.look.Text.Reading
	if at == 0 {
		return t.Differences(n)
	}
	g := s.groups[current]
	missing := model.English
	if g.section[model.English] != outline.None {
		missing = model.French
	}
	return t.Difference(at, n, g.of, g.counts[model.English], g.counts[model.French], missing)
}

// sideTarget returns the text that editing is about, and the byte of it at which the
// current section starts. It is the text in focus, but the other where that is the
// one which lacks the section; then the byte is where the section should start.
func (m *root) sideTarget(s *pairText) (column, start int) {
	column = m.column()
	if len(s.groups) == 0 {
		return column, 0
	}
	i := s.group(m.sideRow(s))
	if other := 1 - column; m.compared() == nil && s.reading[other].page != nil && s.groups[i].section[other] == outline.None {
		column = other
	}
	r := s.reading[column]
	for _, g := range s.groups[i:] {
		switch section := g.section[column]; {
		case section == 0:
			return column, 0
		case section != outline.None && section <= len(r.page.Headings):
			return column, r.page.Headings[section-1].Start
		}
	}
	return column, len(r.doc.Body)
}

// editSide opens the text that editing is about, at the current section.
func (m *root) editSide() tea.Cmd {
	s := m.pairText()
	if s == nil {
		return nil
	}
	column, start := m.sideTarget(s)
	d := s.reading[column].doc
	return m.editAt(d.File, d.BodyLine+strings.Count(d.Body[:min(start, len(d.Body))], "\n"))
}
