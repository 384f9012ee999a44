package list

import (
	"postings/model"
	"postings/tui/draw"
)

// Tabs draws the tabs, one for each status filter with the number of hits that
// it leaves. The current one is marked: Open 4   Closed 23  [All 27].
func (l *List) Tabs(k draw.Look) draw.Text {
	var line draw.Text
	for f := range model.AnyStatus + 1 {
		name := k.Text.Screen.Tab(f, l.counts[f])
		switch {
		case f == l.filter:
			line += k.Theme.Accent.Render("[" + name + "]")
		case l.counts[f] == 0:
			line += k.Theme.Dim.Render(" " + name + " ")
		default:
			line += draw.Plain(" " + name + " ")
		}
		line += draw.Spaces(l.tabGap(k))
	}
	return draw.Fit(draw.Trim(line), l.width)
}

// tabGap returns the columns between tabs: one, if there is room.
func (l *List) tabGap(k draw.Look) int {
	width := 0
	for f := range model.AnyStatus + 1 {
		width += draw.Cells(k.Text.Screen.Tab(f, l.counts[f])) + len("[] ")
	}
	if width-1 > l.width {
		return 0
	}
	return 1
}

// TabAt returns the filter whose tab covers a column.
func (l *List) TabAt(k draw.Look, x int) (model.StatusFilter, bool) {
	at := 0
	for f := range model.AnyStatus + 1 {
		next := at + draw.Cells(k.Text.Screen.Tab(f, l.counts[f])) + len("[]")
		if x >= at && x < next {
			return f, true
		}
		at = next + l.tabGap(k)
	}
	return 0, false
}
