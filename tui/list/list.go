// Package list is the list of postings that a search left: which of them is
// selected and which are visible, and their rows, tabs and scroll bar. It is told
// its size and what is marked, and knows nothing of the rest of the screen.
package list

import (
	"slices"

	"postings/model"
	"postings/model/search"
	"postings/tui/draw"
)

// List is the postings that a search left, one of them selected. It knows how
// many lines it has, and nothing of where they stand.
type List struct {
	// corpus is what the hits are of: while the corpus is read again, still
	// the old one.
	corpus *model.Corpus
	hits   search.Results
	// filter is which of the postings found the hits are, and counts how many
	// each filter leaves.
	filter model.StatusFilter
	counts [model.AnyStatus + 1]int
	// parts are the hits of one status that follow each other, where a heading
	// stands above each; nil where none does.
	parts []part
	// bilingual reports that some posting is in both languages: in a corpus of one
	// language no row needs to say which.
	bilingual bool
	// dated is the order of the hits where that is by date.
	dated search.Sort
	at    int // the selected hit
	top   int // the first visible hit
	// chosen is the key of the posting that the user moved to. It is selected
	// again when it comes back after other hits.
	chosen string
	// width is the columns, height how many lines there are, and row how many of
	// them a hit takes.
	width, height, row int
	// found keeps what there is to highlight in the hits that have been visible.
	found map[int]search.Hit
}

// part is hits of one status that follow each other, from one of them on.
type part struct {
	from   int
	status model.Status
}

// line is a line of the list: a line of a hit from 0, or a heading.
type line struct {
	hit, line int
	heading   bool
}

// Set replaces the hits by those of the postings found that pass a filter, with
// headings where they are ordered by status. The chosen posting stays selected,
// on the same row of the screen, where it is among them; where none is chosen the
// first hit is. From the top of the list as many hits above it are shown as there
// is room for.
func (l *List) Set(corpus *model.Corpus, found search.Results, filter model.StatusFilter, headed bool, dated search.Sort) {
	row, fromTop := l.at-l.top, l.top == 0
	l.corpus, l.hits, l.filter, l.counts = corpus, found.Only(filter), filter, found.Counts()
	l.found, l.parts = map[int]search.Hit{}, nil
	l.dated = dated
	l.bilingual = slices.ContainsFunc(corpus.Postings, (*model.Posting).Translated)
	if headed {
		l.divide()
	}
	if l.chosen == "" {
		l.at, l.top = 0, 0
		l.chosen = l.Key()
		return
	}
	if posting := corpus.Find(l.chosen); posting >= 0 {
		if at := l.hits.Find(posting); at >= 0 {
			if fromTop {
				row = max(row, min(at, l.PageSize()/2))
			}
			l.at, l.top = at, at-row
		}
	}
	l.scroll()
}

// divide finds the parts. Hits of one status, or of statuses that take turns, have
// none.
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
	return l.filter == model.AnyStatus && l.parts == nil && l.counts[model.OnlyOpen] > 0 && l.counts[model.OnlyClosed] > 0
}

// Len returns how many hits there are.
func (l *List) Len() int { return l.hits.Len() }

// Count returns how many postings a filter leaves.
func (l *List) Count(f model.StatusFilter) int { return l.counts[f] }

// Filter returns the filter that the hits have passed.
func (l *List) Filter() model.StatusFilter { return l.filter }

// Find returns which hit a posting of the corpus is, or a negative number.
func (l *List) Find(posting int) int { return l.hits.Find(posting) }

// At returns which hit is selected.
func (l *List) At() int { return l.at }

// Choose selects the posting with a key when hits arrive; without one it is the
// first.
func (l *List) Choose(key string) { l.chosen = key }

// Posting returns the posting of a hit.
func (l *List) Posting(at int) *model.Posting { return l.corpus.Postings[l.hits.Posting(at)] }

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

// Move moves the selection by some rows, stopping at the ends.
func (l *List) Move(by int) {
	l.at += by
	l.scroll()
	l.chosen = l.Key()
}

// Resize sets the columns, how many lines there are, and how many of them a hit
// takes.
func (l *List) Resize(width, height, row int) {
	l.width, l.height, l.row = width, max(height, 1), row
	l.scroll()
}

// PageSize returns about how many hits are visible.
func (l *List) PageSize() int { return max(l.height/max(l.row, 1), 1) }

// scroll brings the selection within the hits, and into view.
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

// part returns the part that a hit belongs to; false where there are none.
func (l *List) part(at int) (part, bool) {
	for i := len(l.parts) - 1; i >= 0; i-- {
		if l.parts[i].from <= at {
			return l.parts[i], true
		}
	}
	return part{}, false
}

// linesFrom returns the lines with a hit as the first. Its heading stands above
// it, so that it can always be told to which part what is seen belongs. A hit is
// shown whole or not at all, but for the blank line below it.
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

// Cursor returns the line that the selected hit begins on.
func (l *List) Cursor() int { return slices.Index(l.lines(), line{hit: l.at}) }

// HitOn returns the hit on a line; false for a heading, and past the end.
func (l *List) HitOn(line int) (int, bool) {
	lines := l.lines()
	if line >= len(lines) || lines[line].heading {
		return 0, false
	}
	return lines[line].hit, true
}

// lines returns the lines on the screen.
func (l *List) lines() []line { return l.linesFrom(l.top) }

// fitting counts the hits that are visible with one of them as the first, itself
// at least.
func (l *List) fitting(top int) int {
	lines := l.linesFrom(top)
	if len(lines) == 0 {
		return 1
	}
	return lines[len(lines)-1].hit - top + 1
}

// Fetch finds what there is to highlight in the visible hits, so that drawing
// them does not have to.
func (l *List) Fetch() {
	for i := l.top; i < min(l.top+l.fitting(l.top), l.hits.Len()); i++ {
		l.found[i] = l.hit(i)
	}
}

// hit returns a hit with what there is to highlight.
func (l *List) hit(at int) search.Hit {
	if hit, ok := l.found[at]; ok {
		return hit
	}
	return l.hits.Hit(at)
}

// Thumb returns the lines, from and to, that the visible hits take of all as the
// lines take of the height; none where all are visible.
func (l *List) Thumb() (from, to int) {
	return draw.Thumb(l.top, l.fitting(l.top), l.hits.Len(), l.height)
}
