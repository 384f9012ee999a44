package reader

import (
	"math"
	"slices"

	"postings/model"
	"postings/model/outline"
	"postings/tui/draw"
	"postings/tui/facts"
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

// pairText is two texts laid out side by side: the two languages of a posting,
// or two postings to compare.
type pairText struct {
	// reading is each text by itself.
	reading [2]Reading
	// head is what precedes each text, and missing replaces a section that it
	// does not have.
	head, missing [2][]draw.Text
	groups        []sideGroup
	height        int // in rows
	// row is the current row. It is top, the first visible row, unless too few
	// rows follow, and in the group with index current.
	row, top, current int
}

// sideGroup is the rows of a section and its counterpart.
type sideGroup struct {
	from, to int
	// section is the section's number in each text, or outline.None.
	section [2]int
	outline.Agreement
	// sign is the row on which the section starts, with the sign that shows
	// whether both texts agree.
	sign int
}

// compose lays out the sections of two texts side by side.
func (p Pane) compose(docs [2]*model.Document, pages [2]*markdown.Page) *pairText {
	s, k := &pairText{}, p.Look
	comparing := p.Compared() != nil
	counted := !comparing
	// Where only one text repeats its description, the other would seem to be the
	// only one that has any.
	described := slices.ContainsFunc(docs[:], func(d *model.Document) bool { return d != nil && facts.Description(d) != "" })
	for _, l := range model.Langs() {
		s.reading[l] = Reading{Doc: docs[l], Page: pages[l]}
		counted = counted && pages[l] != nil && pages[l].Tallies != nil
		switch {
		case pages[l] == nil:
			s.head[l] = notice(k, k.Text.Reading.NoTranslation[l])
			continue
		case !comparing:
			s.missing[l] = notice(k, k.Text.Reading.NoSection[l])
		}
		s.head[l] = p.sideHead(docs[l], comparing, int(l) == p.column())
		if described {
			s.head[l] = append(s.head[l], p.description(docs[l].Description, p.sideWidth())...)
		}
		s.head[l] = append(s.head[l], "")
	}
	s.height = max(len(s.head[0]), len(s.head[1]))
	align := markdown.Align
	if comparing {
		align = markdown.Match
	}
	for i, section := range align(pages[0], pages[1]) {
		g := sideGroup{from: s.height, sign: s.height, section: section}
		if i == 0 {
			g.from = 0 // the titles belong to the first section
		}
		if counted {
			g.Agreement = outline.Agree([2][]outline.Tally{pages[0].Tallies, pages[1].Tallies}, section)
		}
		s.height += max(s.lines(0, section[0]), s.lines(1, section[1]))
		g.to = s.height
		s.groups = append(s.groups, g)
	}
	return s
}

// lines returns the number of lines of a section in a column.
func (s *pairText) lines(column, section int) int {
	if section == outline.None {
		return len(s.missing[column])
	}
	starts := s.reading[column].Page.Sections()
	return starts[section+1] - starts[section]
}

// cell returns what a column shows on a row.
func (s *pairText) cell(column, row int) draw.Text {
	g := s.groups[s.group(row)]
	n, section := row-g.sign, g.section[column]
	switch {
	case n < 0:
		return draw.LineAt(s.head[column], row)
	case section == outline.None:
		return draw.LineAt(s.missing[column], n)
	case n >= s.lines(column, section):
		return ""
	}
	page := s.reading[column].Page
	return draw.Line(page, page.Sections()[section]+n)
}

// notice draws a notice in place of a missing text or section.
func notice(k draw.Look, what string) []draw.Text {
	return []draw.Text{k.Theme.Warn.Render("▎ ") + draw.Plain(what)}
}

// sideHead draws the title and the status above a text, its file or, when
// comparing, the facts by which postings are chosen, if there are any. The title
// of the text with the focus is highlighted.
func (p Pane) sideHead(d *model.Document, comparing, focused bool) []draw.Text {
	k, w := p.Look, p.sideWidth()
	style := k.Theme.Strong
	if focused {
		style = k.Theme.Accent
	}
	var lines []draw.Text
	for _, line := range markdown.Wrap(d.Title, w) {
		lines = append(lines, style.Render(line))
	}
	if parts := terms(k, d); comparing && len(parts) > 1 {
		lines = append(lines, factLines(k, parts, w, len(parts))...)
	} else {
		status := draw.Plain(k.StatusWord(d))
		if !d.IsPage() {
			status = k.StatusSign(d.Status) + " " + status
		}
		status += k.Theme.Dim.Render(" · " + draw.CutLeft(d.Path, w-draw.Cells(k.StatusWord(d))-5))
		lines = append(lines, draw.Cut(status, w))
	}
	return lines
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
	p := pairPlace{grouped: true, place: place{sections: len(s.groups), whole: ratio(row, s.height)}}
	p.section = s.group(row)
	g := s.groups[p.section]
	if p.line, p.of = row-g.sign, g.to-g.sign; p.line < 0 { // in the titles
		p.of = g.sign
	}
	return p
}

// placeIn returns the position of a row in the text of a column, or false if
// that text is not shown.
func (s *pairText) placeIn(column, row int) (place, bool) {
	p := place{whole: ratio(row, s.height)}
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
		return int(math.Round(p.whole * float64(s.height)))
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
