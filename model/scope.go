package model

import "strings"

// StatusFilter is which postings a list shows.
type StatusFilter uint8

// The filters. The zero value shows the postings that take applications.
const (
	OnlyOpen StatusFilter = iota
	OnlyClosed
	AnyStatus
)

// String returns the name used in options: "open", "closed" or "all".
func (f StatusFilter) String() string {
	return [...]string{"open", "closed", "all"}[f]
}

// Next returns the filter that follows, the last one followed by the first.
func (f StatusFilter) Next() StatusFilter { return (f + 1) % 3 }

// Admits tells whether a posting with the status passes.
func (f StatusFilter) Admits(s Status) bool {
	return f == AnyStatus || (f == OnlyOpen) == (s == Open)
}

// ParseStatusFilter reads a filter's name, without case.
func ParseStatusFilter(s string) (StatusFilter, bool) {
	for f := range AnyStatus + 1 {
		if strings.EqualFold(f.String(), s) {
			return f, true
		}
	}
	return OnlyOpen, false
}

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
	// ByDate puts the posting first that has the newest file.
	ByDate
	// ByPath follows the paths of the documents shown.
	ByPath
)

// String returns the name used in options: "title", "status", "date" or
// "path".
func (s Sort) String() string {
	return [...]string{"title", "status", "date", "path"}[s]
}

// Next returns the order that follows, the last one followed by the first.
func (s Sort) Next() Sort { return (s + 1) % 4 }

// ParseSort reads an order's name, without case.
func ParseSort(s string) (Sort, bool) {
	for order := range ByPath + 1 {
		if strings.EqualFold(order.String(), s) {
			return order, true
		}
	}
	return ByTitle, false
}

// Scope is what a search depends on beside the query.
type Scope struct {
	// Lang is the language of the interface: of the titles shown, and the one
	// preferred among matches.
	Lang Lang
	// Status is which postings are searched, unless the query says is:open or
	// is:closed.
	Status StatusFilter
	Sort   Sort
	// Bookmarked and Problems hold the keys of postings for is:bookmarked and
	// has:problem.
	Bookmarked, Problems map[string]bool
}
