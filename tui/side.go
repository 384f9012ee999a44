package tui

import (
	"math"

	tea "charm.land/bubbletea/v2"

	"postings/model"
	"postings/model/outline"
	"postings/tui/markdown"
)

// minSide is the width from which two columns of text can be read.
const minSide = 90

// pairPlace is a place in both languages of a posting side by side, or in one of
// its texts.
type pairPlace struct {
	place
	// grouped reports that section counts the sections of the pair, not those of
	// the text in lang.
	grouped bool
	lang    model.Lang
}

// pairText is two texts beside each other.
type pairText struct {
	// reading is each text alone.
	reading [2]reading
	rows    []sideRow
	groups  []sideGroup
}

// sideRow is one line of each language; in an array indexed by language.
type sideRow [2]drawn

// sideGroup is the rows of one section and its counterpart.
type sideGroup struct {
	from, to int
	// section is the section's number in each language, or outline.None.
	section [2]int
}

// composed is a pair of texts and all that it depends on.
type composed struct {
	docs   [2]*model.Document
	pages  [2]*markdown.Page
	lang   model.Lang
	width  int
	screen markdown.Screen
	text   *pairText
}

// sideShown reports whether both languages are on the screen: where they are
// wanted there must be room, and nothing being searched in one of them.
func (m *root) sideShown() bool {
	return m.side && m.inReader && m.layout.width >= minSide && m.list.selected() != nil &&
		!m.finding.typing && !m.finding.active()
}

// openSide shows both languages side by side, at the section that is read.
func (m *root) openSide() tea.Cmd {
	switch r := m.reading(); {
	case r.doc == nil:
	case m.sideShown():
		m.side = false
	case m.layout.width < minSide:
		m.say(m.look.text.Reading.SideTooNarrow(minSide, m.layout.width))
	default:
		m.clearFind()
		m.side = true
		return m.read()
	}
	return nil
}

// sideWidth is the columns of each text.
func (m *root) sideWidth() int {
	const margins = 3 // around each text
	return max(min((m.layout.width-1)/2-margins, maxText), 1)
}

// pair returns the document that is read and its translation, by language; nil
// where there is none.
func (m *root) pair() [2]*model.Document {
	r := m.reading()
	var docs [2]*model.Document
	for _, l := range model.Langs() {
		docs[l] = r.posting.In(l)
	}
	docs[r.doc.Lang] = r.doc // perhaps a variant
	return docs
}

// pairText returns both texts side by side, nil while one of them is missing.
// They are put together again when what they are made of has changed.
func (m *root) pairText() *pairText {
	c := composed{docs: m.pair(), lang: m.look.lang, width: m.sideWidth(), screen: m.screen}
	var errs [2]error
	for l, d := range c.docs {
		if d == nil {
			continue
		}
		text := m.pages.nearest(pageKey{doc: d, width: c.width, screen: m.screen})
		if text.page == nil {
			return nil
		}
		c.pages[l], errs[l] = text.page, text.err
	}
	c.text = m.composed.text
	if c == m.composed && c.text != nil {
		return c.text
	}
	pages := c.pages
	for l, err := range errs {
		if err != nil {
			pages[l] = &markdown.Page{Lines: wrap(m.look.text.Reading.RenderFailed(err.Error()), c.width)}
		}
	}
	c.text = compose(m.look, c.docs, pages, c.width)
	for l, d := range c.docs {
		c.text.reading[l] = reading{doc: d, page: pages[l]}
	}
	m.composed = c
	return c.text
}

// compose puts the sections of both texts beside each other.
func compose(k look, docs [2]*model.Document, pages [2]*markdown.Page, w int) *pairText {
	s := &pairText{}
	var starts [2][]int
	for l, page := range pages {
		if page != nil {
			starts[l] = page.Sections()
		}
	}
	for i, pair := range markdown.Align(pages[model.English], pages[model.French]) {
		g := sideGroup{from: len(s.rows), section: pair}
		var columns [2][]drawn
		for _, l := range model.Langs() {
			switch section := pair[l]; {
			case section != outline.None:
				if i == 0 {
					columns[l] = k.sideHead(docs[l], w)
				}
				for _, line := range pages[l].Lines[starts[l][section]:starts[l][section+1]] {
					columns[l] = append(columns[l], rendered(line))
				}
			case pages[l] == nil && i == 0:
				columns[l] = []drawn{k.theme.warn.Render("▎ ") + plain(k.text.Reading.NoTranslation(l))}
			case pages[l] != nil:
				columns[l] = []drawn{k.theme.warn.Render("▎ ") + plain(k.text.Reading.NoSection(l))}
			}
		}
		for n := range max(len(columns[0]), len(columns[1])) {
			s.rows = append(s.rows, sideRow{at(columns[0], n), at(columns[1], n)})
		}
		g.to = len(s.rows)
		s.groups = append(s.groups, g)
	}
	return s
}

// sideHead draws the title and the status above a text.
func (k look) sideHead(d *model.Document, w int) []drawn {
	var lines []drawn
	for _, line := range wrap(d.Title, w) {
		lines = append(lines, k.theme.strong.Render(line))
	}
	status := k.statusSign(d) + " " + plain(k.status(d)) + k.theme.dim.Render(" · "+cutLeft(d.Path, w-cells(k.status(d))-5))
	return append(lines, cut(status, w), "")
}

// group returns the number of the section on a row.
func (s *pairText) group(row int) int {
	for i := len(s.groups) - 1; i > 0; i-- {
		if s.groups[i].from <= row {
			return i
		}
	}
	return 0
}

// place returns the place of a row in the pair.
func (s *pairText) place(row int) pairPlace {
	p := pairPlace{grouped: true, place: place{sections: len(s.groups), whole: ratio(row, len(s.rows))}}
	if len(s.groups) > 0 {
		p.section = s.group(row)
		g := s.groups[p.section]
		p.line, p.of = row-g.from, g.to-g.from
	}
	return p
}

// placeIn returns the place of a row in the text of a language; false where
// nothing of it is shown.
func (s *pairText) placeIn(l model.Lang, row int) (place, bool) {
	p := place{whole: ratio(row, len(s.rows))}
	for _, g := range s.groups {
		if g.section[l] != outline.None {
			p.sections++
		}
	}
	if p.sections == 0 {
		return place{}, false
	}
	i := s.group(row)
	g := s.groups[i]
	p.line, p.of = row-g.from, g.to-g.from
	// A section that this language lacks counts as the end of the one before.
	for ; i > 0 && s.groups[i].section[l] == outline.None; i-- {
		p.line, p.of = 1, 1
	}
	p.section = max(s.groups[i].section[l], 0)
	return p, true
}

// find returns the row of a place.
func (s *pairText) find(p pairPlace) int {
	if p.source > 0 {
		p.place = s.reading[p.lang].placeOf(p.source)
	}
	if p.grouped && p.sections != len(s.groups) {
		return int(math.Round(p.whole * float64(len(s.rows))))
	}
	for i, g := range s.groups {
		if p.grouped && i == p.section || !p.grouped && g.section[p.lang] == p.section {
			return g.from + int(math.Round(ratio(p.line, p.of)*float64(g.to-g.from)))
		}
	}
	return 0
}

// sideTop returns the first visible row.
func (m *root) sideTop(s *pairText) int {
	return max(min(s.find(m.here().pair), len(s.rows)-m.layout.reader.h), 0)
}

// sideScroll moves by some rows.
func (m *root) sideScroll(by int) {
	if s := m.pairText(); s != nil {
		m.sideTo(s, m.sideTop(s)+by)
	}
}

// sideTo moves to a row, and to the same place in the text that is read.
func (m *root) sideTo(s *pairText, row int) {
	row = max(min(row, len(s.rows)-m.layout.reader.h), 0)
	m.spot = m.here()
	m.spot.pair = s.place(row)
	if p, ok := s.placeIn(m.reading().doc.Lang, row); ok {
		m.spot.place = p
	}
}

// sideJump moves to the next or previous section's start.
func (m *root) sideJump(by int) {
	s := m.pairText()
	if s == nil || len(s.groups) == 0 {
		return
	}
	top := m.sideTop(s)
	i := s.group(top)
	if by < 0 && top > s.groups[i].from {
		by = 0
	}
	m.sideTo(s, s.groups[max(min(i+by, len(s.groups)-1), 0)].from)
}

// sideKeys handles a key while both languages are shown; false for a key that
// means what it means in the reader.
func (m *root) sideKeys(msg tea.KeyPressMsg) bool {
	k := m.keys
	switch {
	case is(msg, k.Back):
		m.side = false
	case is(msg, k.NextHeading):
		m.sideJump(1)
	case is(msg, k.PreviousHeading):
		m.sideJump(-1)
	default:
		rows := 0
		if s := m.pairText(); s != nil {
			rows = len(s.rows)
		}
		by, ok := k.distance(msg, m.layout.reader.h, rows)
		if ok {
			m.sideScroll(by)
		}
		return ok
	}
	return true
}

// sideLines draws the visible rows; beside the current section the line between
// the columns is strong.
func (m *root) sideLines() []drawn {
	s := m.pairText()
	if s == nil || len(s.rows) == 0 {
		return []drawn{"", "  " + m.theme.dim.Render(m.look.text.Reading.Rendering)}
	}
	var lines []drawn
	top := m.sideTop(s)
	current := s.groups[s.group(top)]
	w := m.sideWidth()
	half := (m.layout.width - 1) / 2
	for i := top; i < min(top+m.layout.reader.h, len(s.rows)); i++ {
		bar := m.theme.rule.Render("│")
		if i >= current.from && i < current.to {
			bar = m.theme.accent.Render("┃")
		}
		row := s.rows[i]
		lines = append(lines, fit("  "+fit(row[0], w), half)+bar+"  "+trim(fit(row[1], w)))
	}
	return lines
}
