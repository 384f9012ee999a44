package list

import (
	"slices"
	"time"

	"postings/model"
	"postings/model/search"
	"postings/tui/draw"
)

// Scene is what the rows are drawn with, besides the hits.
type Scene struct {
	Look draw.Look
	// Focused reports that the list has the keys.
	Focused bool
	// bookmarked, seen and problems are the keys of the postings that are marked so.
	Bookmarked, Seen, Problems map[string]bool
	// Compared are the keys of the postings that are compared, "" where there are
	// none.
	Compared [2]string
}

// Rows draws the visible hits.
func (l *List) Rows(s Scene) []draw.Text {
	var lines, row []draw.Text
	for _, line := range l.lines() {
		if line.heading {
			part, _ := l.part(line.hit)
			lines = append(lines, partHeading(s.Look, part.status))
			continue
		}
		if line.line == 0 {
			row = drawRow(s.Look, l.Posting(line.hit), l.hit(line.hit), l.state(s, line.hit), l.width, l.row)
		}
		lines = append(lines, row[line.line])
	}
	return lines
}

// state is what there is to know of a hit besides itself.
func (l *List) state(s Scene, at int) rowState {
	p := l.Posting(at)
	state := rowState{
		selected: at == l.at, focused: s.Focused,
		bookmarked: s.Bookmarked[p.Key], seen: s.Seen[p.Key], problems: s.Problems[p.Key],
		sign: l.mixed(), untranslated: l.bilingual && !p.Translated(),
		page:     l.counts[model.OnlyOpen]+l.counts[model.OnlyClosed] > 0,
		compared: slices.Index(s.Compared[:], p.Key) + 1,
	}
	day := time.Time{}
	switch l.dated {
	case search.ByDate:
		day = p.Modified()
	case search.ByClosing:
		day = p.ClosesOn()
	}
	if !day.IsZero() {
		state.date = day.Format(time.DateOnly)
	}
	for _, near := range []int{at - 1, at + 1} {
		if near >= 0 && near < l.hits.Len() {
			state.near = append(state.near, l.Posting(near).Best(s.Look.Lang).Title)
		}
	}
	return state
}
