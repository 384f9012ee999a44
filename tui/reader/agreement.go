package reader

import (
	"strconv"
	"strings"

	"postings/model"
	"postings/model/outline"
	"postings/tui/draw"
)

// tallies counts the elements of both texts by section. It returns nil unless
// both texts exist and were formatted.
func (s *pairText) tallies() *[2][]outline.Tally {
	var tallies [2][]outline.Tally
	for column, r := range s.reading {
		if r.Page == nil || r.Page.Unformatted {
			return nil
		}
		tallies[column] = r.Page.Tallies(r.Doc.Body)
	}
	return &tallies
}

// dividerWidth is the width of the rule between the texts, which contains signs
// such as 112≠114.
const dividerWidth = 7

// divider draws one row of the rule between the texts. It is emphasised next to
// the current section.
func (p Pane) divider(s *pairText, row, current int) draw.Text {
	i := s.group(row)
	g := s.groups[i]
	bar, style := "│", p.Look.Theme.Rule
	if i == current {
		bar, style = "┃", p.Look.Theme.Accent
	}
	if row != g.sign || !g.Known {
		return draw.Spaces(dividerWidth/2) + style.Render(bar) + draw.Spaces(dividerWidth/2)
	}
	switch g.Of {
	case outline.NoDifference:
		return draw.Spaces(dividerWidth/2) + p.Look.Theme.Open.Render("=") + draw.Spaces(dividerWidth/2)
	case outline.SectionDiffers:
		return draw.Spaces(dividerWidth/2) + p.Look.Theme.Warn.Render("∅") + draw.Spaces(dividerWidth/2)
	}
	left, right := strconv.Itoa(g.Counts[0])+" ", " "+strconv.Itoa(g.Counts[1])
	if len(left) > dividerWidth/2 || len(right) > dividerWidth/2 {
		left, right = strings.TrimSpace(left), strings.TrimSpace(right)
	}
	if len(left) > dividerWidth/2 || len(right) > dividerWidth/2 {
		left, right = "", "" // no space for the counts, which the rule below the pane also shows
	}
	return draw.Spaces(dividerWidth/2-len(left)) + p.Look.Theme.Warn.Render(left+"≠"+right) + draw.Spaces(dividerWidth/2-len(right))
}

// SideDifference moves to the next or previous difference between the
// languages, wrapping around at the ends. It returns a message if there are
// none.
func (p Pane) SideDifference(by int) string {
	s := p.pairText()
	if s == nil || len(s.groups) == 0 {
		return ""
	}
	row := p.sideRow(s)
	var rows []int
	next := -1 // index in rows
	for _, g := range s.groups {
		if !g.Differs() {
			continue
		}
		if g.sign > row && next < 0 {
			next = len(rows)
		}
		rows = append(rows, g.sign)
	}
	if len(rows) == 0 {
		return p.Look.Text.Reading.NoDifferences
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
	p.sideAt(s, rows[next])
	return ""
}

// sideNote describes the current difference, or says how many there are.
func (p Pane) sideNote() string {
	s := p.pairText()
	if s == nil || len(s.groups) == 0 || s.reading[0].Page == nil || s.reading[1].Page == nil || p.Compared() != nil {
		return ""
	}
	t := p.Look.Text.Reading
	at, n := p.Difference()
	if at == 0 {
		return t.Differences(n)
	}
	g := s.groups[s.group(p.sideRow(s))]
	missing := model.English
	if g.section[model.English] != outline.None {
		missing = model.French
	}
	return t.Difference(at, n, g.Of, g.Counts[model.English], g.Counts[model.French], missing)
}

// sideTarget returns the column of the text to edit and the offset in it at
// which the current section starts. This is the text with the focus, unless the
// other one lacks the section: then it is the other one, and the offset where
// the section should start.
func (p Pane) sideTarget(s *pairText) (column, start int) {
	column = p.column()
	if len(s.groups) == 0 {
		return column, 0
	}
	i := s.group(p.sideRow(s))
	if other := 1 - column; p.Compared() == nil && s.reading[other].Page != nil && s.groups[i].section[other] == outline.None {
		column = other
	}
	r := s.reading[column]
	for _, g := range s.groups[i:] {
		switch section := g.section[column]; {
		case section == 0:
			return column, 0
		case section != outline.None && section <= len(r.Page.Headings):
			return column, r.Page.Headings[section-1].Start
		}
	}
	return column, len(r.Doc.Body)
}

// Difference returns the number of the current difference between the
// languages, counting from 1, and the number of differences. The former is 0 if
// none is current.
func (p Pane) Difference() (at, of int) {
	s := p.pairText()
	if s == nil {
		return 0, 0
	}
	current := s.group(p.sideRow(s))
	for i, g := range s.groups {
		if g.Differs() {
			if of++; i == current {
				at = of
			}
		}
	}
	return at, of
}

// EditLang returns the language of the text to edit in the side-by-side view,
// or false while there is none.
func (p Pane) EditLang() (model.Lang, bool) {
	s := p.pairText()
	if s == nil {
		return 0, false
	}
	column, _ := p.sideTarget(s)
	return model.Lang(column), true
}

// EditPlace returns the file to edit and the line on which the current section
// starts, or false if there is none. In the side-by-side view the file is that
// of sideTarget.
func (p Pane) EditPlace() (file string, line int, ok bool) {
	if !p.SideShown() {
		r := p.Reading()
		if r.Doc == nil {
			return "", 0, false
		}
		return r.Doc.File, r.sourceLine(), true
	}
	s := p.pairText()
	if s == nil {
		return "", 0, false
	}
	column, start := p.sideTarget(s)
	d := s.reading[column].Doc
	return d.File, d.LineAt(start), true
}
