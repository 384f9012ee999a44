package model

import "time"

// Facts are the front matter of a posting by its meaning. Each is as written,
// and empty if the posting does not say.
type Facts struct {
	Place, Pay, Level string
	// Posted is the date of publication; Opens and Closes are the dates between
	// which applications are accepted.
	Posted, Opens, Closes string
	// OpensOn and ClosesOn are the parsed dates, zero if they cannot be parsed.
	OpensOn, ClosesOn time.Time
	// Apply is where to apply, and Contact whom to ask.
	Apply, Contact string
	// Stage refines the status of a closed posting.
	Stage Stage
}

// Stage is why a posting is not open yet.
type Stage uint8

// The stages. The zero value means that the posting is open, or was.
const (
	NoStage Stage = iota
	Upcoming
	Draft
)
