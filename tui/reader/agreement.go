package reader

import (
	"slices"
	"strconv"

	"postings/model"
	"postings/model/outline"
	"postings/tui/draw"
)

// dividerWidth is the width of the rule between the texts, which contains signs
// such as 112≠114.
const dividerWidth = 7

// divider draws one row of the rule between the texts. It is emphasised next to
// the current section.
func (p Pane) divider(s *pairText, row int) draw.Text {
	const half = dividerWidth / 2
	i := s.group(row)
	g := s.groups[i]
	sign, style := "│", p.Look.Theme.Rule
	if i == s.current {
		sign, style = "┃", p.Look.Theme.Accent
	}
	left, right := "", ""
	if row == g.sign && g.Known {
		switch g.Of {
		case outline.NoDifference:
			sign, style = "=", p.Look.Theme.Open
		case outline.SectionDiffers:
			sign, style = "∅", p.Look.Theme.Warn
		default:
			sign, style = "≠", p.Look.Theme.Warn
			left, right = strconv.Itoa(g.Counts[0]), strconv.Itoa(g.Counts[1])
			switch longest := max(len(left), len(right)); {
			case longest > half: // the rule below the pane shows them too
				left, right = "", ""
			case longest < half:
				left, right = left+" ", " "+right
			}
		}
	}
	return draw.Spaces(half-len(left)) + style.Render(left+sign+right) + draw.Spaces(half-len(right))
}

// nextDifference moves to the next or previous difference between the languages,
// wrapping around at the ends. It returns a message if there are none, or only
// one language.
func (p Pane) nextDifference(by int) string {
	s := p.pairText()
	if s == nil {
		return ""
	}
	for _, l := range model.Langs() {
		if s.reading[l].Doc == nil {
			return p.Look.Text.Reading.Untranslated[l]
		}
	}
	var rows []int
	for _, g := range s.groups {
		if g.Differs() {
			rows = append(rows, g.sign)
		}
	}
	if len(rows) == 0 {
		return p.Look.Text.Reading.NoDifferences
	}
	next, current := slices.BinarySearch(rows, s.row)
	switch {
	case by < 0:
		next--
	case current:
		next++
	}
	p.sideAt(s, rows[(next+len(rows))%len(rows)])
	return ""
}

// sideNote describes the current difference, or says how many there are.
func (p Pane) sideNote() string {
	s := p.pairText()
	if s == nil || s.reading[0].Page == nil || s.reading[1].Page == nil || p.Compared() != nil {
		return ""
	}
	t := p.Look.Text.Reading
	at, n := s.difference()
	if at == 0 {
		return t.Differences(n)
	}
	g := s.groups[s.current]
	switch {
	case g.Of != outline.SectionDiffers:
		return t.Difference(at, n, t.Amounts(g.Of, g.Counts[model.English], g.Counts[model.French]))
	case g.section[model.English] == outline.None:
		return t.Difference(at, n, t.NoSection[model.English])
	}
	return t.Difference(at, n, t.NoSection[model.French])
}

// sideTarget returns the column of the text to edit and the offset in it at
// which the current section starts. This is the text with the focus, unless the
// other one lacks the section: then it is the other one, and the offset where
// the section should start.
func (p Pane) sideTarget(s *pairText) (column, start int) {
	column = p.column()
	i := s.current
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
	if s := p.pairText(); s != nil {
		return s.difference()
	}
	return 0, 0
}

// difference is Difference for a pair.
func (s *pairText) difference() (at, of int) {
	for i, g := range s.groups {
		if g.Differs() {
			if of++; i == s.current {
				at = of
			}
		}
	}
	return at, of
}

// EditPlace returns the document to edit and the line of its file: the one that
// the user went to, such as that of a problem, or else that on which the current
// section starts. In the side-by-side view that is sideTarget. The document is
// nil if there is none.
func (p Pane) EditPlace() (*model.Document, int) {
	if !p.SideShown() {
		r := p.Reading()
		if r.Doc == nil {
			return nil, 0
		}
		_, start := r.Source()
		return r.Doc, p.editLine(r.Doc, int(r.Doc.Lang), start)
	}
	s := p.pairText()
	if s == nil {
		return nil, 0
	}
	column, start := p.sideTarget(s)
	d := s.reading[column].Doc
	return d, p.editLine(d, column, start)
}

// editLine returns the line of a document that the user went to, or else that of
// an offset in its body.
func (p Pane) editLine(d *model.Document, column, start int) int {
	if at := p.Here().pair; at.source > 0 && at.column == column {
		return at.source
	}
	return d.LineAt(start)
}
