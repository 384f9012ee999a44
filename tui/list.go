package tui

import (
	"postings/model"
	"postings/model/search"
	"postings/tui/draw"
)

// list is the postings that a search left, one of them selected. It knows how
// many lines it has, and nothing of where they stand.
type list struct {
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
	// dated reports that the hits are ordered by date.
	dated bool
	at    int // the selected hit
	top   int // the first visible hit
	// chosen is the key of the posting that the user moved to. It is selected
	// again when it comes back after other hits.
	chosen string
	// height is how many lines there are, and row how many of them a hit takes.
	height, row int
	// found keeps what there is to highlight in the hits that have been visible.
	found map[int]search.Hit
}

// part is hits of one status that follow each other, from one of them on.
type part struct {
	from   int
	status model.Status
}

// listLine is a line of the list: a line of a hit from 0, or a heading.
type listLine struct {
	hit, line int
	heading   bool
}

// set replaces the hits by those of the postings found that pass a filter, with
// headings where they are ordered by status. The chosen posting stays selected,
// on the same row of the screen, where it is among them; where none is chosen the
// first hit is. From the top of the list as many hits above it are shown as there
// is room for.
func (l *list) set(corpus *model.Corpus, found search.Results, filter model.StatusFilter, headed, dated bool) {
	row, fromTop := l.at-l.top, l.top == 0
	l.corpus, l.hits, l.filter, l.counts = corpus, found.Only(filter), filter, found.Counts()
	l.found, l.parts = map[int]search.Hit{}, nil
	l.dated = dated
	if headed {
		l.divide()
	}
	if l.chosen == "" {
		l.at, l.top = 0, 0
		return
	}
	if posting := corpus.Find(l.chosen); posting >= 0 {
		if at := l.hits.Find(posting); at >= 0 {
			if fromTop {
				row = max(row, min(at, l.rows()/2))
			}
			l.at, l.top = at, at-row
		}
	}
	l.scroll()
}

// divide finds the parts. Hits of one status, or of statuses that take turns, have
// none.
func (l *list) divide() {
	seen := [model.NoStatus + 1]bool{}
	for i := range l.hits.Len() {
		status := l.posting(i).Status()
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
func (l *list) mixed() bool {
	return l.filter == model.AnyStatus && l.parts == nil && l.counts[model.OnlyOpen] > 0 && l.counts[model.OnlyClosed] > 0
}

// posting returns the posting of a hit.
func (l *list) posting(at int) *model.Posting { return l.corpus.Postings[l.hits.Posting(at)] }

// selected returns the selected posting, or nil.
func (l *list) selected() *model.Posting {
	if l.at >= l.hits.Len() {
		return nil
	}
	return l.posting(l.at)
}

// key returns the key of the selected posting, or "".
func (l *list) key() string {
	if p := l.selected(); p != nil {
		return p.Key
	}
	return ""
}

// move moves the selection by some rows, stopping at the ends.
func (l *list) move(by int) {
	l.at += by
	l.scroll()
	l.chosen = l.key()
}

// resize sets how many lines there are, and how many of them a hit takes.
func (l *list) resize(height, row int) {
	l.height, l.row = max(height, 1), row
	l.scroll()
}

// rows returns about how many hits are visible.
func (l *list) rows() int { return max(l.height/max(l.row, 1), 1) }

// scroll brings the selection within the hits, and into view.
func (l *list) scroll() {
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
func (l *list) part(at int) (part, bool) {
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
func (l *list) linesFrom(top int) []listLine {
	var lines []listLine
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
			lines = append(lines, listLine{hit: i, heading: true})
		}
		for n := range l.row {
			lines = append(lines, listLine{hit: i, line: n})
		}
	}
	return lines[:min(len(lines), l.height)]
}

// lines returns the lines on the screen.
func (l *list) lines() []listLine { return l.linesFrom(l.top) }

// fitting counts the hits that are visible with one of them as the first, itself
// at least.
func (l *list) fitting(top int) int {
	lines := l.linesFrom(top)
	if len(lines) == 0 {
		return 1
	}
	return lines[len(lines)-1].hit - top + 1
}

// fetch finds what there is to highlight in the visible hits, so that drawing
// them does not have to.
func (l *list) fetch() {
	for i := l.top; i < min(l.top+l.fitting(l.top), l.hits.Len()); i++ {
		l.found[i] = l.hit(i)
	}
}

// hit returns a hit with what there is to highlight.
func (l *list) hit(at int) search.Hit {
	if hit, ok := l.found[at]; ok {
		return hit
	}
	return l.hits.Hit(at)
}

// thumb returns the lines, from and to, that the visible hits take of all as the
// lines take of the height; none where all are visible.
func (l *list) thumb() (from, to int) {
	return draw.Thumb(l.top, l.fitting(l.top), l.hits.Len(), l.height)
}
