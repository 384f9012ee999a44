package search

import (
	"cmp"
	"slices"
	"strings"
	"sync"
	"time"

	"golang.org/x/text/collate"

	"postings/model"
)

// orders are the postings in each order by language and Sort, computed when first
// needed.
type orders struct {
	mu   sync.Mutex
	made [2][sortCount][]int32
}

// order returns all postings in the order given by the options.
func (b *base) order(opt Options) []int32 {
	b.orders.mu.Lock()
	defer b.orders.mu.Unlock()
	made := &b.orders.made[opt.Lang][opt.Sort]
	if *made == nil {
		*made = b.sorted(opt)
	}
	return *made
}

// sortRow holds what a posting is sorted by.
type sortRow struct {
	group   int
	date    int64
	sortKey string
	doc     *model.Document
}

// sorted returns all postings in the order given by the options.
func (b *base) sorted(opt Options) []int32 {
	postings, rows := make([]int32, len(b.postings)), make([]sortRow, len(b.postings))
	for p := range rows {
		postings[p], rows[p] = int32(p), b.sortRow(int32(p), opt)
	}
	collator := collate.New(opt.Lang.Tag())
	slices.SortFunc(postings, func(x, y int32) int {
		a, b := &rows[x], &rows[y]
		if c := cmp.Or(cmp.Compare(a.group, b.group), cmp.Compare(b.date, a.date), strings.Compare(a.sortKey, b.sortKey)); c != 0 {
			return c
		}
		if a.sortKey != "" && a.doc.Title != b.doc.Title {
			if c := collator.CompareString(a.doc.Title, b.doc.Title); c != 0 {
				return c
			}
		}
		return cmp.Or(strings.Compare(a.doc.Path, b.doc.Path), cmp.Compare(x, y))
	})
	return postings
}

func (b *base) sortRow(posting int32, opt Options) sortRow {
	p := b.postings[posting]
	row := sortRow{doc: p.Best(opt.Lang)}
	if opt.Sort == ByPath {
		return row
	}
	row.sortKey = b.entryOf(posting, row.doc).sortKey
	day, open := opt.Sort.Date(p, b.dates[p.Key]), b.status[posting] == model.Open
	row.date = seconds(day)
	switch opt.Sort {
	case ByTitle:
		row.group = bit(!open)
	case ByStatus:
		row.group = 2*bit(!open) - bit(p.Unlisted())
	case ByClosing:
		if row.group = 2*bit(!open) + bit(day.IsZero()); open {
			row.date = -row.date // next to close first
		}
	}
	return row
}

// Date returns the date of a posting by which the order sorts, given its dates in
// the history. It is zero if there is none.
func (s Sort) Date(p *model.Posting, dates model.Dates) time.Time {
	switch s {
	case ByDate:
		if dates.Changed.IsZero() {
			return p.Modified()
		}
		return dates.Changed
	case ByClosing:
		return p.ClosesOn()
	case ByPosted:
		return dates.Posted
	case ByOpened:
		return dates.Opened
	case ByClosed:
		return dates.Closed
	}
	return time.Time{}
}

// entryOf returns the entry of a posting's document.
func (b *base) entryOf(posting int32, d *model.Document) *entry {
	at := b.newest[posting]
	for b.entries[at].doc != d {
		at = b.entries[at].previous
	}
	return &b.entries[at]
}

// seconds returns the Unix time, or 0 if the time is unknown.
func seconds(t time.Time) int64 {
	if t.IsZero() {
		return 0
	}
	return t.Unix()
}
