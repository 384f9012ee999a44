package list

import (
	"strings"

	"postings/model"
	"postings/tui/draw"
	"postings/tui/i18n"
)

// Tabs draws the tabs, one for each status filter with the number of hits that
// it leaves. The current one is marked: Open 4   Closed 23  [All 27].
func (l *List) Tabs(k draw.Look) draw.Text {
	var line draw.Text
	labels, gap := l.labels(k)
	for f, label := range labels {
		switch {
		case model.StatusFilter(f) == l.Filter:
			line += k.Theme.Accent.Render("[" + label + "]")
		case l.counts[f] == 0:
			line += k.Theme.Dim.Render(" " + label + " ")
		default:
			line += draw.Plain(" " + label + " ")
		}
		line += draw.Spaces(gap)
	}
	return draw.Fit(draw.Trim(line), l.width)
}

// labels returns the labels of the tabs and the columns between tabs: one, if
// there is room. Without room for the labels, the names in the longest are
// shortened.
func (l *List) labels(k draw.Look) (labels [model.AnyStatus + 1]string, gap int) {
	names, width := k.Text.Screen.Tabs, 0
	for f := range labels {
		labels[f] = names[f] + " " + i18n.Number(k.Lang, l.counts[f])
		width += draw.Cells(labels[f]) + len("[]")
	}
	for ; width > l.width && width > 0; width-- {
		longest := 0
		for f := range labels {
			if draw.Cells(labels[f]) > draw.Cells(labels[longest]) {
				longest = f
			}
		}
		name := draw.Cut(names[longest], draw.Cells(names[longest])-1)
		labels[longest] = name + strings.TrimPrefix(labels[longest], names[longest])
		names[longest] = name
	}
	if width+len(labels)-1 <= l.width {
		gap = 1
	}
	return labels, gap
}

// TabAt returns the filter whose tab covers a column.
func (l *List) TabAt(k draw.Look, x int) (model.StatusFilter, bool) {
	at := 0
	labels, gap := l.labels(k)
	for f, label := range labels {
		next := at + draw.Cells(label) + len("[]")
		if x >= at && x < next {
			return model.StatusFilter(f), true
		}
		at = next + gap
	}
	return 0, false
}
