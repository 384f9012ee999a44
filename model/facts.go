package model

import "time"

// Facts are what the front matter of a posting tells by its meaning, each as it is
// written there and empty where nothing tells it.
type Facts struct {
	Place, Pay, Level string
	// Posted is when it was published; Opens and Closes are from when and until when
	// one can apply.
	Posted, Opens, Closes string
	// OpensOn and ClosesOn are the days that these name, zero where they cannot be
	// read as one.
	OpensOn, ClosesOn time.Time
	// Apply is where to apply, and Contact whom to ask.
	Apply, Contact string
	// Stage tells more of a closed posting.
	Stage Stage
}

// Stage is why a posting is not open yet.
type Stage uint8

// The stages. The zero value is that of a posting that is open, or was.
const (
	NoStage Stage = iota
	Upcoming
	Draft
)
