// Package list implements the list of postings: the selection, the scroll
// offset, the rows, the tabs and the scroll bar. It is given its size and the
// marks to show, and knows nothing about the rest of the screen.
package list

import (
	"slices"

	"postings/model"
	"postings/model/search"
	"postings/tui/draw"
)

// List is the list of search hits, one of them selected. It knows its height
// but not its position on the screen.
type List struct {
	Hits
	hits search.Results // those that pass the filter
	// counts holds the number of hits for each filter.
	counts [model.AnyStatus + 1]int
	// parts are runs of hits with the same status, each shown under a heading.
	// It is nil if there are no headings.
	parts []part
	at    int // the selected hit
	top   int // the first visible hit
	// chosen is the key of the posting that the user moved to. If later hits
	// include it, it is selected again.
	chosen string
	// width is in columns, height in lines, and row is the height of a hit.
	width, height, row int
	// found caches the highlighting of the hits that have been visible.
	found map[int]search.Hit
}

// Hits are the results of a search.
type Hits struct {
	// Corpus is what the results refer to. While the corpus is being reloaded,
	// it is still the old one.
	Corpus *model.Corpus
	// Results are of any status. The list shows those that pass the filter.
	Results search.Results
	Filter  model.StatusFilter
	// Sort is their order, unless they are Ranked by relevance.
	Sort   search.Sort
	Ranked bool
}

// part is a run of hits with the same status, starting at index from.
type part struct {
	from   int
	status model.Status
}

// line is a line of the list: a heading, or a line of a hit, counted from 0.
type line struct {
	hit, line int
	heading   bool
}

// Set replaces the hits. They are shown under headings if all statuses are shown
// and the order is by status or title within each. The chosen posting stays
// selected, on the same row of the screen, if it is among the hits; if none is
// chosen, the first hit is selected. At the top of the list it shows as many
// hits above the selected one as there is space for.
func (l *List) Set(h Hits) {
	row, fromTop := l.at-l.top, l.top == 0
	if h.Filter != l.Filter {
		l.at = 0 // the top of another tab, if it does not have the chosen posting
	}
	l.Hits, l.hits, l.counts = h, h.Results.Only(h.Filter), h.Results.Counts()
	l.found, l.parts = map[int]search.Hit{}, nil
	if !h.Ranked && h.Filter == model.AnyStatus && (h.Sort == search.ByTitle || h.Sort == search.ByStatus) {
		l.divide()
	}
	if l.chosen == "" {
		l.at, l.top = 0, 0
		l.chosen = l.Key()
		return
	}
	if posting := l.Corpus.Find(l.chosen); posting >= 0 {
		if at := l.hits.Find(posting); at >= 0 {
			if fromTop {
				row = max(row, min(at, l.PageSize()/2))
			}
			l.at, l.top = at, at-row
		}
	}
	l.scroll()
}

// divide divides the hits into parts. There are none if all hits have the same
// status, or if a status occurs in more than one run.
func (l *List) divide() {
	seen := [model.NoStatus + 1]bool{}
	for i := range l.hits.Len() {
		status := l.Posting(i).Status()
		if n := len(l.parts); n > 0 && l.parts[n-1].status == status {
			continue
		}
		if seen[status] {
			l.parts = nil
			return
		}
		seen[status] = true
		l.parts = append(l.parts, part{i, status})
	}
	if len(l.parts) == 1 {
		l.parts = nil
	}
}

// mixed reports whether open and closed postings are shown without headings.
func (l *List) mixed() bool {
	return l.Filter == model.AnyStatus && l.parts == nil && l.counts[model.OnlyOpen] > 0 && l.counts[model.OnlyClosed] > 0
}

// Len returns the number of hits.
func (l *List) Len() int { return l.hits.Len() }

// Count returns the number of hits that pass a filter.
func (l *List) Count(f model.StatusFilter) int { return l.counts[f] }

// Find returns the index of the hit for a posting of the corpus, or a negative
// number.
func (l *List) Find(posting int) int { return l.hits.Find(posting) }

// At returns the index of the selected hit.
func (l *List) At() int { return l.at }

// Choose makes the next call of Set select the posting with the given key, or
// the first hit if the key is empty.
func (l *List) Choose(key string) { l.chosen = key }

// Posting returns the posting of a hit.
func (l *List) Posting(at int) *model.Posting { return l.Corpus.Postings[l.hits.Posting(at)] }

// Selected returns the selected posting, or nil.
func (l *List) Selected() *model.Posting {
	if l.at >= l.hits.Len() {
		return nil
	}
	return l.Posting(l.at)
}

// Key returns the key of the selected posting, or "".
func (l *List) Key() string {
	if p := l.Selected(); p != nil {
		return p.Key
	}
	return ""
}

// Move moves the selection by a number of rows, stopping at the ends.
func (l *List) Move(by int) {
	l.at += by
	l.scroll()
	l.chosen = l.Key()
}

// Resize sets the width in columns, the height in lines, and the height of a
// hit.
func (l *List) Resize(width, height, row int) {
	l.width, l.height, l.row = width, max(height, 1), row
	l.scroll()
}

// PageSize returns the approximate number of visible hits.
func (l *List) PageSize() int { return max(l.height/max(l.row, 1), 1) }

// scroll clamps the selection to the hits and scrolls it into view.
func (l *List) scroll() {
	n := l.hits.Len()
	l.at = max(min(l.at, n-1), 0)
	l.top = max(min(l.top, l.at), l.at-l.height, 0)
	for l.at >= l.top+l.fitting(l.top) {
		l.top++
	}
	for l.top > 0 && l.top-1+l.fitting(l.top-1) >= n {
		l.top--
	}
}

// part returns the part that contains a hit, or false if there are no parts.
func (l *List) part(at int) (part, bool) {
	for i := len(l.parts) - 1; i >= 0; i-- {
		if l.parts[i].from <= at {
			return l.parts[i], true
		}
	}
	return part{}, false
}

// linesFrom returns the visible lines if hit top comes first. The heading of
// its part precedes it, so that the part is always evident. A hit is shown
// completely or not at all, except for the blank line below it.
func (l *List) linesFrom(top int) []line {
	var lines []line
	for i := top; i < l.hits.Len(); i++ {
		p, headed := l.part(i)
		headed = headed && (i == top || i == p.from)
		needed := min(l.row, 2)
		if headed {
			needed++
		}
		if len(lines)+needed > l.height && i > top {
			break
		}
		if headed {
			lines = append(lines, line{hit: i, heading: true})
		}
		for n := range l.row {
			lines = append(lines, line{hit: i, line: n})
		}
	}
	return lines[:min(len(lines), l.height)]
}

// Cursor returns the line on which the selected hit begins.
func (l *List) Cursor() int { return slices.Index(l.lines(), line{hit: l.at}) }

// HitOn returns the hit on a line, or false for a heading and past the end.
func (l *List) HitOn(line int) (int, bool) {
	lines := l.lines()
	if line >= len(lines) || lines[line].heading {
		return 0, false
	}
	return lines[line].hit, true
}

// lines returns the lines on the screen.
func (l *List) lines() []line { return l.linesFrom(l.top) }

// fitting returns the number of visible hits if hit top comes first, at least
// 1.
func (l *List) fitting(top int) int {
	lines := l.linesFrom(top)
	if len(lines) == 0 {
		return 1
	}
	return lines[len(lines)-1].hit - top + 1
}

// Fetch computes the highlighting of the visible hits, so that View does not
// have to.
func (l *List) Fetch() {
	for i := l.top; i < min(l.top+l.fitting(l.top), l.hits.Len()); i++ {
		l.found[i] = l.hit(i)
	}
}

// hit returns a hit with its highlighting.
func (l *List) hit(at int) search.Hit {
	if hit, ok := l.found[at]; ok {
		return hit
	}
	return l.hits.Hit(at)
}

// Thumb returns the extent of the scroll bar's thumb, or an empty one if all
// hits are visible.
func (l *List) Thumb() (from, to int) {
	return draw.Thumb(l.top, l.fitting(l.top), l.hits.Len(), l.height)
}

// Divider draws the rule between the list and the text, which is also the scroll
// bar of the list. Above is the number of lines above the list.
func (l *List) Divider(k draw.Look, above int, focused bool) []draw.Text {
	from, to := l.Thumb()
	bar, thumb := k.Theme.Rule.Render("│"), k.Theme.Focus.Render("┃")
	if !focused {
		thumb = k.Theme.Rule.Render("┃")
	}
	lines := make([]draw.Text, above+l.height)
	for i := range lines {
		lines[i] = bar
		if i >= above+from && i < above+to {
			lines[i] = thumb
		}
	}
	return lines
}
