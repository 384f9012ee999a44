package tui

import (
	"postings/model"
	"postings/model/search"
)

// list is the postings that a search left, one of them selected. It knows how
// many rows are visible, and nothing of where they stand.
type list struct {
	// corpus is what the hits are of: while the corpus is read again, still
	// the old one.
	corpus *model.Corpus
	hits   search.Results
	// filter is which of the postings found the hits are, and counts how many
	// each filter leaves.
	filter model.StatusFilter
	counts [model.AnyStatus + 1]int
	at     int // the selected hit
	top    int // the first visible hit
	// chosen is the key of the posting that the user moved to. It is selected
	// again when it comes back after other hits.
	chosen string
	rows   int // how many hits are visible
}

// set replaces the hits by those of the postings found that pass a filter. The chosen posting stays selected, on the same row of
// the screen, where it is among them; where none is chosen the first hit is.
// From the top of the list as many hits above it are shown as there is room for.
func (l *list) set(corpus *model.Corpus, found search.Results, filter model.StatusFilter) {
	row, fromTop := l.at-l.top, l.top == 0
	hits := found.Only(filter)
	l.corpus, l.hits, l.filter, l.counts = corpus, hits, filter, found.Counts()
	if l.chosen == "" {
		l.at, l.top = 0, 0
		return
	}
	if posting := corpus.Find(l.chosen); posting >= 0 {
		if at := hits.Find(posting); at >= 0 {
			if fromTop {
				row = max(row, min(at, l.rows/2))
			}
			l.at, l.top = at, at-row
		}
	}
	l.scroll()
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

// resize sets how many hits are visible.
func (l *list) resize(rows int) {
	l.rows = max(rows, 1)
	l.scroll()
}

// scroll brings the selection within the hits, and into view.
func (l *list) scroll() {
	l.at = max(min(l.at, l.hits.Len()-1), 0)
	l.top = max(min(l.top, l.at, l.hits.Len()-l.rows), l.at-l.rows+1, 0)
}

// visible returns the places of the hits on the screen, from and to.
func (l *list) visible() (from, to int) {
	return l.top, min(l.top+l.rows, l.hits.Len())
}
