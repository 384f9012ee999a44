package tui

import (
	"slices"
	"time"

	"postings/model"
	"postings/model/search"
	"postings/tui/draw"
)

// tabs draws how many postings each filter of status leaves, and marks the one
// that the list shows: Open 4   Closed 23  [All 27].
func (m *root) tabs() draw.Text {
	var line draw.Text
	for f := range model.AnyStatus + 1 {
		name := m.look.Text.Screen.Tab(f, m.list.counts[f])
		switch {
		case f == m.list.filter:
			line += m.theme.Accent.Render("[" + name + "]")
		case m.list.counts[f] == 0:
			line += m.theme.Dim.Render(" " + name + " ")
		default:
			line += draw.Plain(" " + name + " ")
		}
		line += " "
	}
	return draw.Fit(draw.Trim(line), m.layout.list.w)
}

// tabAt returns the filter whose tab is in a column.
func (m *root) tabAt(x int) (model.StatusFilter, bool) {
	at := 0
	for f := range model.AnyStatus + 1 {
		next := at + draw.Cells(m.look.Text.Screen.Tab(f, m.list.counts[f])) + len("[] ")
		if x >= at && x < next-1 {
			return f, true
		}
		at = next
	}
	return 0, false
}

// listPosition tells which of the rows of the list is selected.
func (m *root) listPosition() draw.Text {
	return m.look.Position(m.list.at, m.list.hits.Len())
}

// order names the order of the list, "" where it is the usual one.
func (m *root) order() string {
	switch q := m.query(); {
	case q.HasText():
		return m.look.Text.Screen.ByRelevance
	case m.sort == search.ByTitle:
		return ""
	}
	return m.look.Text.Screen.Sort(m.sort)
}

// nextSort returns the order that follows among those in which these postings do
// not all tie.
func (m *root) nextSort() search.Sort {
	for next := m.sort.Next(); ; next = next.Next() {
		switch {
		case next == search.ByStatus && !slices.ContainsFunc(m.corpus.Postings, (*model.Posting).Unlisted):
		case next == search.ByDate && !dated(m.corpus.Postings):
		case next.NeedsHistory():
		default:
			return next
		}
	}
}

// dated reports whether postings were changed on different days.
func dated(postings []*model.Posting) bool {
	return slices.ContainsFunc(postings, func(p *model.Posting) bool {
		return p.Modified().Format(time.DateOnly) != postings[0].Modified().Format(time.DateOnly)
	})
}
