package model

import "strings"

// Status reports whether the site lists a document's posting as one that can be
// applied for. It belongs to the document: two languages of one posting may
// disagree, which is reported.
type Status uint8

// The statuses. The zero value is closed, because the site's templates take
// anything but an explicit false for closed.
const (
	Closed Status = iota
	Open
	// NoStatus is that of a page: a document that is no posting.
	NoStatus
)

// EvergreenKey is the key of the standing call for applications, which is open
// whatever its fields say.
const EvergreenKey = "evergreen-job-posting"

// StatusOf reads the status from the front matter of a document with the given
// key, and whether a closed posting is unlisted: in no list of the site, but
// still within reach of those who have its address.
//
// Open means that the site lists the posting. Until mid-2024 its templates list
// what has an archived that is false, and since then what has a linkHidden that
// is false; where both fields stand in one file the newer decides. The templates
// compare with the boolean false, so a quoted "false", a null or a missing field
// closes a posting. formHidden never decided about lists: it only showed or hid
// the form to apply with on the posting's own page.
func StatusOf(key string, fields Fields) (status Status, unlisted bool) {
	decides := fields.Get("linkHidden")
	if decides == nil {
		decides = fields.Get("archived")
	}
	if key == EvergreenKey || decides.IsFalse() {
		return Open, false
	}
	return Closed, fields.Get("formHidden").IsFalse()
}

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
