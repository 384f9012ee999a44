package reader

import (
	"math"

	"postings/model"
	"postings/model/outline"
	"postings/tui/draw"
	"postings/tui/markdown"
)

// pairPlace is a position in the side-by-side view, or in one of its texts.
type pairPlace struct {
	place
	// grouped reports whether section is an index of pairText.groups, rather
	// than a section of one text.
	grouped bool
	// column is the text that place refers to, if it is not grouped. It equals
	// the number of its language.
	column int
}

// pairText is two texts laid out side by side.
type pairText struct {
	// reading is each text by itself.
	reading [2]Reading
	rows    []sideRow
	groups  []sideGroup
}

// sideRow is a row of both texts, indexed by language.
type sideRow [2]draw.Text

// sideGroup is the rows of a section and its counterpart.
type sideGroup struct {
	from, to int
	// section is the section's number in each language, or outline.None.
	section [2]int
	outline.Agreement
	// sign is the row of the sign that shows whether the sections agree.
	sign int
}

// compose lays out the sections of two texts side by side: the two languages of
// a posting, or two postings to compare. Focus is the column with the focus,
// whose title is highlighted.
func compose(k draw.Look, docs [2]*model.Document, pages [2]*markdown.Page, comparing bool, focus, w int) *pairText {
	s := &pairText{}
	var head, missing [2][]draw.Text
	for _, l := range model.Langs() {
		s.reading[l] = Reading{Doc: docs[l], Page: pages[l]}
		if pages[l] != nil {
			head[l] = sideHead(k, docs[l], int(l) == focus, w)
			if !comparing {
				missing[l] = lacking(k, k.Text.Reading.NoSection(l))
			}
		} else {
			head[l] = lacking(k, k.Text.Reading.NoTranslation(l))
		}
	}
	s.add(head)
	var tallies *[2][]outline.Tally
	var sections [][2]int
	if comparing {
		sections = markdown.Match(pages[0], pages[1])
	} else {
		tallies, sections = s.tallies(), markdown.Align(pages[model.English], pages[model.French])
	}
	for _, section := range sections {
		g := sideGroup{from: len(s.rows), sign: len(s.rows), section: section}
		if tallies != nil {
			g.Agreement = outline.Agree(*tallies, section)
		}
		var columns [2][]draw.Text
		for column, n := range section {
			if columns[column] = missing[column]; n != outline.None {
				columns[column] = sectionLines(pages[column], n)
			}
		}
		if s.add(columns); len(s.groups) == 0 {
			g.from = 0 // the titles belong to the first section
		}
		g.to = len(s.rows)
		s.groups = append(s.groups, g)
	}
	return s
}

// add appends lines of both texts.
func (s *pairText) add(columns [2][]draw.Text) {
	for n := range max(len(columns[0]), len(columns[1])) {
		s.rows = append(s.rows, sideRow{draw.LineAt(columns[0], n), draw.LineAt(columns[1], n)})
	}
}

// sectionLines returns the lines of a section.
func sectionLines(p *markdown.Page, section int) []draw.Text {
	starts := p.Sections()
	var lines []draw.Text
	for i := starts[section]; i < starts[section+1]; i++ {
		lines = append(lines, draw.Line(p, i))
	}
	return lines
}

// lacking draws the notice in place of a missing text or section.
func lacking(k draw.Look, what string) []draw.Text {
	return []draw.Text{k.Theme.Warn.Render("▎ ") + draw.Plain(what)}
}

// sideHead draws the title and the status above a text.
func sideHead(k draw.Look, d *model.Document, focused bool, w int) []draw.Text {
	style := k.Theme.Strong
	if focused {
		style = k.Theme.Accent
	}
	var lines []draw.Text
	for _, line := range draw.Wrap(d.Title, w) {
		lines = append(lines, style.Render(line))
	}
	status := draw.Plain(k.StatusWord(d))
	if !d.IsPage() {
		status = k.StatusSign(d.Status) + " " + status
	}
	status += k.Theme.Dim.Render(" · " + draw.CutLeft(d.Path, w-draw.Cells(k.StatusWord(d))-5))
	return append(lines, draw.Cut(status, w), "")
}

// group returns the index of the group that contains a row.
func (s *pairText) group(row int) int {
	for i := len(s.groups) - 1; i > 0; i-- {
		if s.groups[i].from <= row {
			return i
		}
	}
	return 0
}

// place returns the position of a row in the pair.
func (s *pairText) place(row int) pairPlace {
	p := pairPlace{grouped: true, place: place{sections: len(s.groups), whole: ratio(row, len(s.rows))}}
	if len(s.groups) > 0 {
		p.section = s.group(row)
		g := s.groups[p.section]
		if p.line, p.of = row-g.sign, g.to-g.sign; p.line < 0 { // in the titles
			p.of = g.sign
		}
	}
	return p
}

// placeIn returns the position of a row in the text of a column, or false if
// that text is not shown.
func (s *pairText) placeIn(column, row int) (place, bool) {
	p := place{whole: ratio(row, len(s.rows))}
	for _, g := range s.groups {
		if g.section[column] != outline.None {
			p.sections++
		}
	}
	if p.sections == 0 {
		return place{}, false
	}
	i := s.group(row)
	g := s.groups[i]
	p.line, p.of = row-g.from, g.to-g.from
	// A section that this text lacks counts as the end of the previous one.
	for ; i > 0 && s.groups[i].section[column] == outline.None; i-- {
		p.line, p.of = 1, 1
	}
	p.section = max(s.groups[i].section[column], 0)
	return p, true
}

// find returns the row of a position.
func (s *pairText) find(p pairPlace) int {
	if p.source > 0 {
		p.place = s.reading[p.column].placeOf(p.source)
	}
	if p.grouped && p.sections != len(s.groups) {
		return int(math.Round(p.whole * float64(len(s.rows))))
	}
	for i, g := range s.groups {
		switch {
		case p.grouped && i == p.section && p.line < 0:
			return g.sign + p.in(g.sign)
		case p.grouped && i == p.section:
			return g.sign + p.in(g.to-g.sign)
		case !p.grouped && g.section[p.column] == p.section:
			return g.from + p.in(g.to-g.from)
		}
	}
	return 0
}
