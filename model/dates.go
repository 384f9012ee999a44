package model

import "time"

// Dates are what the history of a corpus tells of a posting. A date that is not
// known is zero.
type Dates struct {
	// Posted is when the posting first was there, and Changed when it last got other
	// words or front matter.
	Posted, Changed time.Time
	// Opened is when it was opened last, and Closed when it was closed after that:
	// zero while it is open.
	Opened, Closed time.Time
	// Gone is when its files were removed: zero while there are any.
	Gone time.Time
}
