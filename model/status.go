package model

import "strings"

// Status reports whether the site lists a document's posting as one that can be
// applied for. It belongs to the document: two languages of one posting may
// disagree, which is reported.
type Status uint8

// The statuses. The zero value is closed, as a posting is that does not say
// otherwise.
const (
	Closed Status = iota
	Open
	// NoStatus is that of a page: a document that is no posting.
	NoStatus
)

// And returns the status of documents of one posting of which one more has the
// status t.
func (s Status) And(t Status) Status {
	if s == NoStatus || t == Open {
		return t
	}
	return s
}

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

// Admits reports whether a posting with the status passes. A page has none and
// passes where all are shown.
func (f StatusFilter) Admits(s Status) bool {
	switch f {
	case OnlyOpen:
		return s == Open
	case OnlyClosed:
		return s == Closed
	}
	return true
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
