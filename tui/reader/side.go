package reader

import (
	"postings/model"
	"postings/tui/draw"
	"postings/tui/markdown"
)

// MinSide is the minimum width of the screen for two columns of text.
const MinSide = 60

// SideShown reports whether the side-by-side view is shown: if it is wanted,
// the screen is wide enough and no search in the text is in progress. On the
// widest screens the list stays next to it.
func (p Pane) SideShown() bool {
	return p.Side && (p.Focused || p.Room.Triple) && p.Room.Screen >= MinSide && p.Posting != nil &&
		!p.Seeking()
}

// sideWidth returns the width of each text.
func (p Pane) sideWidth() int {
	const margins = 3 // around each text, in addition to half of the rule
	return max(min((p.Room.Side-1)/2-dividerWidth/2-margins, MaxText), 1)
}

// Pair returns the current document and its translation, indexed by language,
// with nil for a missing one. When comparing it returns the document of the
// kept posting and the current one.
func (p Pane) Pair() [2]*model.Document {
	posting := p.Posting
	doc := p.Doc()
	if kept := p.Compared(); kept != nil {
		return [2]*model.Document{kept.Best(doc.Lang), doc}
	}
	var docs [2]*model.Document
	for _, l := range model.Langs() {
		docs[l] = posting.In(l)
	}
	docs[doc.Lang] = doc // it may be a variant
	return docs
}

// pairText returns the side-by-side layout, or nil while a text is still being
// rendered.
func (p Pane) pairText() *pairText {
	docs := p.Pair()
	var pages [2]*markdown.Page
	for l, d := range docs {
		if d == nil {
			continue
		}
		text := p.Pages.nearest(p.sideKey(d))
		if pages[l] = text.Page; text.Err != nil {
			message := draw.Plain(p.Look.Text.Reading.RenderFailed(text.Err.Error()))
			pages[l] = &markdown.Page{Lines: markdown.Wrap(string(message), p.sideWidth())}
		}
		if pages[l] == nil {
			return nil
		}
	}
	s := p.compose(docs, pages)
	s.row = s.find(p.Here().pair)
	s.top, s.current = p.sideClamp(s, s.row), s.group(s.row)
	return s
}

// column returns the column of the text with the focus.
func (p Pane) column() int {
	if p.Compared() != nil {
		return 1
	}
	return int(p.Doc().Lang)
}

// sideClamp limits a scroll offset so that the text fills the screen.
func (p Pane) sideClamp(s *pairText, row int) int {
	return max(min(row, s.height-p.Room.Height), 0)
}

// sideScroll scrolls by a number of rows.
func (p Pane) sideScroll(by int) {
	if s := p.pairText(); s != nil {
		p.sideAt(s, p.sideClamp(s, s.top+by))
	}
}

// sideAt makes a row current, and moves to the same position in the text being
// read.
func (p Pane) sideAt(s *pairText, row int) {
	p.Spot = p.Here()
	p.Spot.pair = s.place(row)
	if at, ok := s.placeIn(p.column(), row); ok {
		p.Spot.place = at
	}
}

// sideJump moves to the start of the next or previous section.
func (p Pane) sideJump(by int) {
	s := p.pairText()
	if s == nil {
		return
	}
	if by < 0 && s.row > s.groups[s.current].from {
		by = 0
	}
	p.sideAt(s, s.groups[max(min(s.current+by, len(s.groups)-1), 0)].from)
}

// sideLines draws the visible rows.
func (p Pane) sideLines() []draw.Text {
	s := p.pairText()
	if s == nil {
		return []draw.Text{"", "  " + p.Look.Theme.Dim.Render(p.Look.Text.Reading.Rendering)}
	}
	var lines []draw.Text
	w, half := p.sideWidth(), (p.Room.Side-1)/2-dividerWidth/2
	for i := s.top; i < min(s.top+p.Room.Height, s.height); i++ {
		left := draw.Fit("  "+draw.Fit(s.cell(0, i), w), half)
		lines = append(lines, left+p.divider(s, i)+" "+draw.Trim(draw.Fit(s.cell(1, i), w)))
	}
	return lines
}

// ShowSide shows both languages side by side or, when comparing, the kept
// posting and the current one from the start.
func (p Pane) ShowSide(comparing bool) {
	p.ClearFind()
	p.Side, p.Comparing = true, comparing
	if comparing {
		p.moveTo(place{})
	}
}

// HideSide returns to a single text.
func (s *State) HideSide() { s.Side, s.Comparing = false, false }

// Compared returns the posting that the selected one is being compared with, or
// nil.
func (p Pane) Compared() *model.Posting {
	if !p.Comparing || !p.Side || p.KeptKey == p.key() {
		return nil
	}
	return p.KeptPosting()
}

// KeptPosting returns the posting kept for comparison, or nil.
func (p Pane) KeptPosting() *model.Posting {
	if p.KeptKey == "" {
		return nil
	}
	return p.Corpus.Posting(p.KeptKey)
}

// ComparedKeys returns the key of the posting kept for comparison and the key
// of the one shown next to it, if any.
func (p Pane) ComparedKeys() [2]string {
	keys := [2]string{p.KeptKey}
	if p.Compared() != nil && p.SideShown() {
		keys[1] = p.key()
	}
	return keys
}
