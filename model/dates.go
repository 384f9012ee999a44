package model

import "time"

// Dates are the dates of a posting in the history of its corpus. An unknown
// date is zero.
type Dates struct {
	// Posted is when the posting first appeared, and Changed when its text or front
	// matter last changed.
	Posted, Changed time.Time
	// Opened is when it was last opened, and Closed when it was closed after that:
	// zero while it is open.
	Opened, Closed time.Time
	// Gone is when its files were removed: zero while it has any.
	Gone time.Time
}
