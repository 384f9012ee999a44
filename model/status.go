package model

// Status is whether the site lists a document's posting as accepting
// applications. The languages of a posting may differ, which the check reports.
type Status uint8

// The statuses. The zero value is closed, the status of a posting that does not
// say otherwise.
const (
	Closed Status = iota
	Open
	// NoStatus is the status of a page, a document that is not a posting.
	NoStatus
)

// StatusFilter selects postings by their status.
type StatusFilter uint8

// The filters. The zero value selects open postings.
const (
	OnlyOpen StatusFilter = iota
	OnlyClosed
	AnyStatus
)

// String returns the name used in options: "open", "closed" or "all".
func (f StatusFilter) String() string {
	return [...]string{"open", "closed", "all"}[f]
}

// Next returns the next filter, wrapping around.
func (f StatusFilter) Next() StatusFilter { return (f + 1) % 3 }

// Admits reports whether a posting with the status passes the filter. Pages
// pass only AnyStatus.
func (f StatusFilter) Admits(s Status) bool {
	switch f {
	case OnlyOpen:
		return s == Open
	case OnlyClosed:
		return s == Closed
	}
	return true
}
