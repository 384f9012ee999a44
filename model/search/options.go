package search

import (
	"strings"

	"postings/model"
)

// Sort is the order of postings that fit a search equally well.
type Sort uint8

// The orders. Postings that are equal in one follow each other by title.
const (
	// ByTitle puts open postings first, then follows the titles in the order
	// of the language.
	ByTitle Sort = iota
	// ByStatus puts open postings first, then unlisted ones, then the other
	// closed ones.
	ByStatus
	// ByDate puts the posting first that changed last: by the history of the
	// corpus, and by its files where that is not known.
	ByDate
	// ByClosing puts open postings first, the one that closes next before the others;
	// those without a closing date follow, then the closed ones, the last one first.
	ByClosing
	// ByPath follows the paths of the documents shown.
	ByPath
	// ByPosted, ByOpened and ByClosed put the posting first that was posted, opened
	// or closed last, by the history of the corpus.
	ByPosted
	ByOpened
	ByClosed
	// sortCount is how many there are.
	sortCount
)

// Sorts returns all orders.
func Sorts() []Sort {
	return []Sort{ByTitle, ByStatus, ByDate, ByClosing, ByPath, ByPosted, ByOpened, ByClosed}
}

// NeedsHistory reports whether an order is one of dates that only the history tells.
func (s Sort) NeedsHistory() bool { return s >= ByPosted }

// String returns the name used in options, such as "title".
func (s Sort) String() string {
	return [...]string{"title", "status", "date", "closing", "path", "posted", "opened", "closed"}[s]
}

// Next returns the order that follows, the last one followed by the first.
func (s Sort) Next() Sort { return (s + 1) % sortCount }

// ParseSort reads an order's name, without case.
func ParseSort(s string) (Sort, bool) {
	for order := range sortCount {
		if strings.EqualFold(order.String(), s) {
			return order, true
		}
	}
	return ByTitle, false
}

// Options is what a search depends on beside the query.
type Options struct {
	// Lang is the language of the interface: of the titles shown, and the one
	// preferred among matches.
	Lang model.Lang
	// Status is which postings are searched, unless the query says is:open or
	// is:closed.
	Status model.StatusFilter
	Sort   Sort
	// Bookmarked and Problems hold the keys of postings for is:bookmarked and
	// has:problem.
	Bookmarked, Problems map[string]bool
	// Changed and New hold the keys of postings for is:changed and is:new.
	Changed, New map[string]bool
}
