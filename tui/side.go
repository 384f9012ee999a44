package tui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"postings/model"
	"postings/tui/draw"
	"postings/tui/keymap"
	"postings/tui/markdown"
)

// minSide is the width from which two columns of text can be read.
const minSide = 80

// composed is a pair of texts and all that it depends on.
type composed struct {
	docs  [2]*model.Document
	pages [2]*markdown.Page
	lang  model.Lang
	focus int
	// comparing is set for two postings.
	comparing bool
	width     int
	screen    markdown.Screen
	text      *pairText
}

// sideShown reports whether both languages are on the screen: where they are
// wanted there must be room, and nothing being searched in one of them. On the widest
// screens the list stays beside them.
func (m *root) sideShown() bool {
	return m.side && (m.inReader || m.layout.triple) && m.layout.width >= minSide && m.list.Selected() != nil &&
		!m.finding.typing && !m.finding.active()
}

// openSide shows both languages side by side, at the section that is read.
func (m *root) openSide() tea.Cmd {
	switch r := m.reading(); {
	case r.doc == nil:
	case m.compared() != nil && m.sideShown():
		m.endComparing()
	case m.sideShown():
		m.side = false
	case m.layout.width < minSide:
		m.say(m.look.Text.Reading.SideTooNarrow(minSide, m.layout.width))
	default:
		m.clearFind()
		m.side, m.comparing.shown = true, false
		return m.read()
	}
	return nil
}

// sideWidth is the columns of each text.
func (m *root) sideWidth() int {
	const margins = 3 // around each text, beside half of the spine
	return max(min((m.layout.side.w-1)/2-spineWidth/2-margins, maxText), 1)
}

// pair returns the document that is read and its translation, by language; nil
// where there is none. Where postings are compared it returns the one that is kept
// and the document that is read.
func (m *root) pair() [2]*model.Document {
	posting := m.list.Selected()
	doc := m.document(posting)
	if p := m.compared(); p != nil {
		return [2]*model.Document{p.Best(doc.Lang), doc}
	}
	var docs [2]*model.Document
	for _, l := range model.Langs() {
		docs[l] = posting.In(l)
	}
	docs[doc.Lang] = doc // perhaps a variant
	return docs
}

// pairText returns both texts side by side, nil while one of them is missing.
// They are put together again when what they are made of has changed.
func (m *root) pairText() *pairText {
	c := composed{docs: m.pair(), lang: m.look.Lang, focus: m.column(), comparing: m.compared() != nil, width: m.sideWidth(), screen: m.screen}
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
			pages[l] = &markdown.Page{Lines: draw.Wrap(string(draw.Plain(m.look.Text.Reading.RenderFailed(err.Error()))), c.width)}
		}
	}
	c.text = compose(m.look, c.docs, pages, c.comparing, c.focus, c.width)
	m.composed = c
	return c.text
}

// column returns the column of the text that is read, which has the focus.
func (m *root) column() int {
	if m.compared() != nil {
		return 1
	}
	return int(m.document(m.list.Selected()).Lang)
}

// sideRow returns the row that is current. It stands at the top of the screen, as
// far as there are enough rows below.
func (m *root) sideRow(s *pairText) int { return s.find(m.here().pair) }

// sideTop returns the first visible row.
func (m *root) sideTop(s *pairText) int { return m.sideClamp(s, m.sideRow(s)) }

// sideClamp returns the row next to one that can stand at the top of the screen.
func (m *root) sideClamp(s *pairText, row int) int {
	return max(min(row, len(s.rows)-m.layout.reader.h), 0)
}

// sideScroll moves by some rows.
func (m *root) sideScroll(by int) {
	if s := m.pairText(); s != nil {
		m.sideAt(s, m.sideClamp(s, m.sideTop(s)+by))
	}
}

// sideAt makes a row current, and the same place in the text that is read.
func (m *root) sideAt(s *pairText, row int) {
	m.spot = m.here()
	m.spot.pair = s.place(row)
	if p, ok := s.placeIn(m.column(), row); ok {
		m.spot.place = p
	}
}

// sideJump moves to the next or previous section's start.
func (m *root) sideJump(by int) {
	s := m.pairText()
	if s == nil || len(s.groups) == 0 {
		return
	}
	row := m.sideRow(s)
	i := s.group(row)
	if by < 0 && row > s.groups[i].from {
		by = 0
	}
	m.sideAt(s, s.groups[max(min(i+by, len(s.groups)-1), 0)].from)
}

// sideKeys handles a key while both languages are shown; false for a key that
// means what it means in the reader.
func (m *root) sideKeys(msg tea.KeyPressMsg) bool {
	k := m.keys
	switch {
	case keymap.Is(msg, k.Back) && m.compared() != nil:
		m.endComparing()
	case keymap.Is(msg, k.Back):
		m.side = false
	case keymap.Is(msg, k.NextHeading):
		m.sideJump(1)
	case keymap.Is(msg, k.PreviousHeading):
		m.sideJump(-1)
	case keymap.Is(msg, k.NextMatch) && m.compared() == nil:
		m.sideDifference(1)
	case keymap.Is(msg, k.PreviousMatch) && m.compared() == nil:
		m.sideDifference(-1)
	default:
		rows := 0
		if s := m.pairText(); s != nil {
			rows = len(s.rows)
		}
		by, ok := k.Distance(msg, m.layout.reader.h, rows)
		if ok {
			m.sideScroll(by)
		}
		return ok
	}
	return true
}

// sideLines draws the visible rows.
func (m *root) sideLines() []draw.Text {
	s := m.pairText()
	if s == nil || len(s.rows) == 0 {
		return []draw.Text{"", "  " + m.theme.Dim.Render(m.look.Text.Reading.Rendering)}
	}
	var lines []draw.Text
	top, current := m.sideTop(s), s.group(m.sideRow(s))
	w, half := m.sideWidth(), (m.layout.side.w-1)/2-spineWidth/2
	for i := top; i < min(top+m.layout.reader.h, len(s.rows)); i++ {
		row := s.rows[i]
		left := draw.Fit("  "+draw.Fit(row[0], w), half)
		lines = append(lines, left+m.spine(s, i, current)+" "+draw.Trim(draw.Fit(row[1], w)))
	}
	return lines
}

// sideHints are the keys for the footer.
func (m *root) sideHints(k keymap.Map) []keymap.Binding {
	if s := m.pairText(); s == nil || len(s.groups) < 2 {
		k.NextHeading, k.PreviousHeading = keymap.Binding{}, keymap.Binding{}
	}
	if m.list.Len() < 2 {
		k.NextPosting, k.PreviousPosting = keymap.Binding{}, keymap.Binding{}
	}
	if m.compared() != nil {
		return []keymap.Binding{k.Back, k.NextPosting, k.PreviousPosting, k.Language, k.NextHeading, k.PreviousHeading, k.Edit}
	}
	edit, next := k.Edit, keymap.Binding{}
	if s := m.pairText(); s != nil {
		column, _ := m.sideTarget(s)
		edit = edit.As(m.look.Text.Keys.EditIn(model.Lang(column)))
		if slices.ContainsFunc(s.groups, func(g sideGroup) bool { return g.differs() }) {
			next = k.NextMatch.As(m.look.Text.Keys.NextDifference)
		}
	}
	return []keymap.Binding{
		k.Back, next, edit, k.Language, k.TextLanguage,
		k.NextHeading, k.PreviousHeading, k.NextPosting, k.PreviousPosting, k.Side,
	}
}
