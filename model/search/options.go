package search

import "postings/model"

// View is what a list shows: the postings of a status that match a query.
type View struct {
	Query  string
	Filter model.StatusFilter
}

// Sort is an order for postings that match a search equally well.
type Sort uint8

// The orders. Ties are broken by title.
const (
	// ByTitle puts open postings first, and then sorts by title.
	ByTitle Sort = iota
	// ByStatus puts open postings first, then unlisted ones, then other closed
	// ones.
	ByStatus
	// ByDate puts the most recently changed posting first, according to the history
	// of the corpus or else the modification times of its files.
	ByDate
	// ByClosing puts open postings first, by ascending closing date and those
	// without one last, then closed postings by descending closing date.
	ByClosing
	// ByPath sorts by the paths of the displayed documents.
	ByPath
	// ByPosted, ByOpened and ByClosed put the most recently posted, opened or
	// closed posting first, according to the history of the corpus.
	ByPosted
	ByOpened
	ByClosed
	// sortCount is the number of orders.
	sortCount
)

// Sorts returns all orders.
func Sorts() []Sort {
	return []Sort{ByTitle, ByStatus, ByDate, ByClosing, ByPath, ByPosted, ByOpened, ByClosed}
}

// NeedsHistory reports whether the order depends on the history of the corpus.
func (s Sort) NeedsHistory() bool { return s >= ByPosted }

// String returns the name used in options, such as "title".
func (s Sort) String() string {
	return [...]string{"title", "status", "date", "closing", "path", "posted", "opened", "closed"}[s]
}

// Next returns the next order, wrapping around.
func (s Sort) Next() Sort { return (s + 1) % sortCount }

// Options are the parameters of a search other than the query.
type Options struct {
	// Lang is the language of the interface, whose titles are displayed and whose
	// documents are preferred.
	Lang model.Lang
	// Status selects the postings to search, unless the query says is:open or
	// is:closed.
	Status model.StatusFilter
	Sort   Sort
	// Bookmarked and Problems hold the keys of the postings for is:bookmarked and
	// has:problem.
	Bookmarked, Problems map[string]bool
	// Changed and New hold the keys of the postings for is:changed and is:new.
	Changed, New map[string]bool
}
