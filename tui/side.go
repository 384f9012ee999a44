package tui

import (
	"math"
	"strings"

	"github.com/charmbracelet/x/ansi"

	tea "charm.land/bubbletea/v2"

	"postings/model"
	"postings/model/outline"
	"postings/tui/markdown"
)

// minSide is the width from which two columns of text can be read.
const minSide = 90

// side shows both languages of a posting side by side, section beside section.
type side struct {
	open   bool
	height int
	top    int // the first visible row
	rows   []sideRow
	groups []sideGroup
	// shown is what the rows were made for.
	shown sideKey
	// from is the place to go to when the rows are there.
	from place
	lang model.Lang // that the place is in
}

// sideRow is one line of each language; in an array indexed by language.
type sideRow [2]string

// sideGroup is the rows of one section and its counterpart.
type sideGroup struct {
	from, to int
	// section is the section's number in each language, or outline.None.
	section [2]int
}

// sideKey is all that the rows depend on.
type sideKey struct {
	pages [2]pageKey
	lang  model.Lang
}

// openSide shows both languages side by side, at the section that is read.
func (m *root) openSide() tea.Cmd {
	if m.reader.doc == nil {
		return nil
	}
	if m.side.open {
		m.closeSide()
		return m.sync()
	}
	if m.layout.width < minSide {
		m.say(m.look.text.Reading.SideTooNarrow(minSide, m.layout.width))
		return nil
	}
	m.clearFind()
	m.side = side{open: true, height: m.side.height, from: m.reader.place(), lang: m.reader.doc.Lang}
	return tea.Batch(m.read(), m.fillSide())
}

// closeSide goes back to one language, at the section that was read.
func (m *root) closeSide() {
	if p, ok := m.side.place(m.reader.doc.Lang); ok {
		m.reader.restore(p)
	}
	m.side = side{height: m.side.height}
}

// sideWidth is the columns of each text.
func (m *root) sideWidth() int {
	const margins = 3 // around each text
	return min((m.layout.width-1)/2-margins, maxText)
}

// fillSide makes the rows, or has the texts for them rendered.
func (m *root) fillSide() tea.Cmd {
	p := m.reader.posting
	want := sideKey{lang: m.look.lang}
	var pages [2]*markdown.Page
	for _, l := range model.Langs() {
		d := p.In(l)
		if d == nil {
			continue
		}
		if m.reader.doc.Lang == l {
			d = m.reader.doc // perhaps a variant
		}
		key := pageKey{doc: d, width: m.sideWidth(), screen: m.screen}
		page, err, ok := m.pages.get(key)
		if !ok {
			return m.render(key)
		}
		if err != nil {
			page = &markdown.Page{Lines: wrap(m.look.text.Reading.RenderFailed(err.Error()), key.width)}
		}
		want.pages[l], pages[l] = key, page
	}
	if want == m.side.shown {
		return nil
	}
	s := &m.side
	if s.shown != (sideKey{}) && s.shown.pages[m.reader.doc.Lang].doc == m.reader.doc {
		if at, ok := s.place(m.reader.doc.Lang); ok {
			s.from, s.lang = at, m.reader.doc.Lang
		}
	}
	s.shown = want
	s.compose(m.look, pages, want, m.sideWidth())
	s.goTo(s.from)
	return nil
}

// compose puts the sections of both texts beside each other.
func (s *side) compose(k look, pages [2]*markdown.Page, key sideKey, w int) {
	var starts [2][]int
	for l, page := range pages {
		if page != nil {
			starts[l] = page.Sections()
		}
	}
	s.rows, s.groups = s.rows[:0], s.groups[:0]
	for i, pair := range markdown.Align(pages[model.English], pages[model.French]) {
		g := sideGroup{from: len(s.rows), section: pair}
		var cells [2][]string
		for _, l := range model.Langs() {
			switch section := pair[l]; {
			case section != outline.None:
				if i == 0 {
					cells[l] = k.sideHead(key.pages[l].doc, w)
				}
				cells[l] = append(cells[l], pages[l].Lines[starts[l][section]:starts[l][section+1]]...)
			case pages[l] == nil && i == 0:
				cells[l] = []string{k.theme.warn.Render("▎ ") + k.text.Reading.NoTranslation(l)}
			case pages[l] != nil:
				cells[l] = []string{k.theme.warn.Render("▎ ") + k.text.Reading.NoSection(l)}
			}
		}
		for n := range max(len(cells[0]), len(cells[1])) {
			s.rows = append(s.rows, sideRow{at(cells[0], n), at(cells[1], n)})
		}
		g.to = len(s.rows)
		s.groups = append(s.groups, g)
	}
}

// sideHead draws the title and the status above a text.
func (k look) sideHead(d *model.Document, w int) []string {
	var lines []string
	for _, line := range wrap(d.Title, w) {
		lines = append(lines, k.theme.strong.Render(line))
	}
	status := k.statusSign(d) + " " + k.status(d) + k.theme.dim.Render(" · "+d.Path)
	return append(lines, ansi.Truncate(status, w, "…"), "")
}

// group returns the number of the section at the top of the screen.
func (s *side) group() int {
	for i := len(s.groups) - 1; i > 0; i-- {
		if s.groups[i].from <= s.top {
			return i
		}
	}
	return 0
}

// place tells where in the text of a language the screen is; false where nothing
// of it is shown.
func (s *side) place(l model.Lang) (place, bool) {
	p := place{whole: ratio(s.top, len(s.rows))}
	for _, g := range s.groups {
		if g.section[l] != outline.None {
			p.sections++
		}
	}
	if p.sections == 0 {
		return place{}, false
	}
	i := s.group()
	g := s.groups[i]
	p.into = ratio(s.top-g.from, g.to-g.from)
	// A section that this language lacks counts as the end of the one before.
	for ; i > 0 && s.groups[i].section[l] == outline.None; i-- {
		p.into = 1
	}
	p.section = max(s.groups[i].section[l], 0)
	return p, true
}

// goTo scrolls to a place in the text of the side's language.
func (s *side) goTo(p place) {
	s.top = 0
	for _, g := range s.groups {
		if g.section[s.lang] == p.section {
			s.top = g.from + int(math.Round(p.into*float64(g.to-g.from)))
		}
	}
	s.clamp()
}

// scroll moves by some rows.
func (s *side) scroll(by int) {
	s.top += by
	s.clamp()
}

// jumpBy moves to the next or previous section's start.
func (s *side) jumpBy(by int) {
	if len(s.groups) == 0 {
		return
	}
	i := s.group()
	if by < 0 && s.top > s.groups[i].from {
		by = 0
	}
	s.top = s.groups[max(min(i+by, len(s.groups)-1), 0)].from
	s.clamp()
}

// clamp keeps the first visible row within the rows.
func (s *side) clamp() { s.top = max(min(s.top, len(s.rows)-s.height), 0) }

// sideKeys handles a key while both languages are shown; false for a key that
// means what it means in the reader.
func (m *root) sideKeys(msg tea.KeyPressMsg) bool {
	k := m.keys
	switch {
	case is(msg, k.Back):
		m.closeSide()
	case is(msg, k.NextHeading):
		m.side.jumpBy(1)
	case is(msg, k.PreviousHeading):
		m.side.jumpBy(-1)
	case is(msg, k.Search), is(msg, k.Contents):
		m.closeSide()
		return false
	default:
		by, ok := k.distance(msg, m.side.height, len(m.side.rows))
		if ok {
			m.side.scroll(by)
		}
		return ok
	}
	return true
}

// sideLines draws the visible rows; beside the current section the line between
// the columns is strong.
func (m *root) sideLines() []string {
	var lines []string
	s := &m.side
	if len(s.rows) == 0 {
		return []string{"", "  " + m.theme.dim.Render(m.look.text.Reading.Rendering)}
	}
	current := s.groups[s.group()]
	w := m.sideWidth()
	half := (m.layout.width - 1) / 2
	for i := s.top; i < min(s.top+s.height, len(s.rows)); i++ {
		bar := m.theme.rule.Render("│")
		if i >= current.from && i < current.to {
			bar = m.theme.accent.Render("┃")
		}
		row := s.rows[i]
		lines = append(lines, fit("  "+fit(row[0], w), half)+bar+"  "+strings.TrimRight(fit(row[1], w), " "))
	}
	return lines
}
