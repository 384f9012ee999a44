package reader

import (
	"postings/model"
	"postings/tui/draw"
	"postings/tui/markdown"
)

// MinSide is the width from which two columns of text can be read.
const MinSide = 80

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

// SideShown reports whether both languages are on the screen: where they are
// wanted there must be room, and nothing being searched in one of them. On the widest
// screens the list stays beside them.
func (p Pane) SideShown() bool {
	return p.Side && (p.Focused || p.Room.Triple) && p.Room.Screen >= MinSide && p.Posting != nil &&
		!p.Seeking()
}

// sideWidth is the columns of each text.
func (p Pane) sideWidth() int {
	const margins = 3 // around each text, beside half of the spine
	return max(min((p.Room.Side-1)/2-spineWidth/2-margins, MaxText), 1)
}

// Pair returns the document that is read and its translation, by language; nil
// where there is none. Where postings are compared it returns the one that is kept
// and the document that is read.
func (p Pane) Pair() [2]*model.Document {
	posting := p.Posting
	doc := p.document(posting)
	if kept := p.Compared(); kept != nil {
		return [2]*model.Document{kept.Best(doc.Lang), doc}
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
func (p Pane) pairText() *pairText {
	c := composed{docs: p.Pair(), lang: p.Look.Lang, focus: p.column(), comparing: p.Compared() != nil, width: p.sideWidth(), screen: p.Screen}
	var errs [2]error
	for l, d := range c.docs {
		if d == nil {
			continue
		}
		text := p.Pages.nearest(p.sideKey(d))
		if text.page == nil {
			return nil
		}
		c.pages[l], errs[l] = text.page, text.err
	}
	c.text = p.composed.text
	if c == p.composed && c.text != nil {
		return c.text
	}
	pages := c.pages
	for l, err := range errs {
		if err != nil {
			pages[l] = &markdown.Page{Lines: draw.Wrap(string(draw.Plain(p.Look.Text.Reading.RenderFailed(err.Error()))), c.width)}
		}
	}
	c.text = compose(p.Look, c.docs, pages, c.comparing, c.focus, c.width)
	p.composed = c
	return c.text
}

// column returns the column of the text that is read, which has the focus.
func (p Pane) column() int {
	if p.Compared() != nil {
		return 1
	}
	return int(p.document(p.Posting).Lang)
}

// sideRow returns the row that is current. It stands at the top of the screen, as
// far as there are enough rows below.
func (p Pane) sideRow(s *pairText) int { return s.find(p.Here().pair) }

// sideTop returns the first visible row.
func (p Pane) sideTop(s *pairText) int { return p.sideClamp(s, p.sideRow(s)) }

// sideClamp returns the row next to one that can stand at the top of the screen.
func (p Pane) sideClamp(s *pairText, row int) int {
	return max(min(row, len(s.rows)-p.Room.Height), 0)
}

// SideScroll moves by some rows.
func (p Pane) SideScroll(by int) {
	if s := p.pairText(); s != nil {
		p.sideAt(s, p.sideClamp(s, p.sideTop(s)+by))
	}
}

// sideAt makes a row current, and the same place in the text that is read.
func (p Pane) sideAt(s *pairText, row int) {
	p.Spot = p.Here()
	p.Spot.pair = s.place(row)
	if at, ok := s.placeIn(p.column(), row); ok {
		p.Spot.place = at
	}
}

// SideJump moves to the next or previous section's start.
func (p Pane) SideJump(by int) {
	s := p.pairText()
	if s == nil || len(s.groups) == 0 {
		return
	}
	row := p.sideRow(s)
	i := s.group(row)
	if by < 0 && row > s.groups[i].from {
		by = 0
	}
	p.sideAt(s, s.groups[max(min(i+by, len(s.groups)-1), 0)].from)
}

// SideLines draws the visible rows.
func (p Pane) SideLines() []draw.Text {
	s := p.pairText()
	if s == nil || len(s.rows) == 0 {
		return []draw.Text{"", "  " + p.Look.Theme.Dim.Render(p.Look.Text.Reading.Rendering)}
	}
	var lines []draw.Text
	top, current := p.sideTop(s), s.group(p.sideRow(s))
	w, half := p.sideWidth(), (p.Room.Side-1)/2-spineWidth/2
	for i := top; i < min(top+p.Room.Height, len(s.rows)); i++ {
		row := s.rows[i]
		left := draw.Fit("  "+draw.Fit(row[0], w), half)
		lines = append(lines, left+p.spine(s, i, current)+" "+draw.Trim(draw.Fit(row[1], w)))
	}
	return lines
}

// SideRows counts the rows of both texts side by side.
func (p Pane) SideRows() int {
	if s := p.pairText(); s != nil {
		return len(s.rows)
	}
	return 0
}

// SideSections counts the sections of both texts side by side.
func (p Pane) SideSections() int {
	if s := p.pairText(); s != nil {
		return len(s.groups)
	}
	return 0
}

// ShowSide shows both languages side by side.
func (p Pane) ShowSide() {
	p.ClearFind()
	p.Side, p.Comparing = true, false
}

// HideSide shows one text.
func (s *State) HideSide() { s.Side, s.Comparing = false, false }
