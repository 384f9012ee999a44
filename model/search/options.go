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
}
