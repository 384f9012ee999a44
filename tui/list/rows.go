package list

import (
	"slices"
	"time"

	"postings/model"
	"postings/model/changes"
	"postings/model/search"
	"postings/tui/draw"
)

// Scene is what the rows are drawn with, apart from the hits.
type Scene struct {
	Look draw.Look
	// Focused reports whether the list has the focus.
	Focused bool
	// Bookmarked, Seen and Problems hold the keys of the postings with these
	// marks.
	Bookmarked, Seen, Problems map[string]bool
	// Compared are the keys of the postings being compared, or "".
	Compared [2]string
	// Changes are the changes to mark, or nil.
	Changes *changes.State
	// Dates are the dates from the history, by posting key.
	Dates map[string]model.Dates
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

// state returns the state of the row of a hit.
func (l *List) state(s Scene, at int) rowState {
	p := l.Posting(at)
	state := rowState{
		selected: at == l.at, focused: s.Focused,
		bookmarked: s.Bookmarked[p.Key], seen: s.Seen[p.Key], problems: s.Problems[p.Key],
		sign: l.mixed(), untranslated: l.bilingual && !p.Translated(),
		page:     l.parts == nil && l.counts[model.OnlyOpen]+l.counts[model.OnlyClosed] > 0,
		compared: slices.Index(s.Compared[:], p.Key) + 1,
	}
	if s.Changes != nil {
		lang, alone := s.Changes.Alone[p.Key]
		switch {
		case s.Changes.New[p.Key]:
			state.changed = "+"
		case alone:
			state.changed = "±" + lang.String()
		case s.Changes.Changed[p.Key]:
			state.changed = "±"
		}
	}
	day := time.Time{}
	switch {
	case l.Ranked:
	case l.Sort == search.ByDate:
		day = s.Dates[p.Key].Changed
		if day.IsZero() {
			day = p.Modified()
		}
	case l.Sort == search.ByClosing:
		day = p.ClosesOn()
	case l.Sort == search.ByPosted:
		day = s.Dates[p.Key].Posted
	case l.Sort == search.ByOpened:
		day = s.Dates[p.Key].Opened
	case l.Sort == search.ByClosed:
		day = s.Dates[p.Key].Closed
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
