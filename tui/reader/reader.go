// Package reader is the pane that shows a posting: its text in one language or two
// beside each other, what is found in it, and the cache of rendered texts. State
// keeps what the user has done, Subject is all that this is about, and a Pane, made
// of both whenever it is needed, has the verbs. It starts nothing by itself and
// knows nothing of the rest of the screen.
package reader

import (
	"postings/model"
	"postings/model/changes"
	"postings/model/history"
	"postings/tui/draw"
	"postings/tui/markdown"
)

// State is what the user has done to read, and the texts that have been rendered.
type State struct {
	// Spot is where the user is in the posting that is read.
	Spot Spot
	// Side is set while two texts are wanted beside each other: both languages of a
	// posting or, with Comparing, the posting that is kept and the one that is read.
	Side, Comparing bool
	// keptKey is the key of the posting that is kept to compare others with, or "".
	keptKey string
	// otherText reports that texts are read in the language that is not the
	// interface's.
	otherText bool
	finding   finding
	// Pages are the rendered texts, and composed the two that were put side by side
	// last.
	Pages    *PageCache
	composed composed
}

// New returns the state at the start.
func New() State { return State{finding: newFinding(), Pages: NewPageCache()} }

// Subject is what is read, and all else that depends on the rest of the browser.
type Subject struct {
	Corpus  *model.Corpus
	Posting *model.Posting // nil while nothing is selected
	Look    draw.Look
	Screen  markdown.Screen
	Room    Room
	// Focused reports that the reader has the keys.
	Focused bool
	// Query is what the list was searched for.
	Query string
	// Bookmarked is the mark of the posting, and Problems counts those found in it.
	Bookmarked bool
	Problems   int
	// Changes are marked in the documents that they are of, nil where nothing is
	// marked, and Removed shows also what only the old ones have.
	Changes map[*model.Document]changes.Document
	Removed bool
	// Ahead is the language of the posting that was changed after the other, nil for
	// none, and OnlyIn says so.
	Ahead  *history.Ahead
	OnlyIn string
}

// Room is the room on the screen, in columns and rows.
type Room struct {
	Screen        int // the columns of the whole screen
	Width, Height int
	// Text is the columns of the words, Margin those before them.
	Margin, Text int
	// Side is the columns that two texts have together.
	Side int
	// Wide reports that the list is shown beside a text, and Triple that it is beside
	// two.
	Wide, Triple bool
}

const (
	// MaxText is the longest line of a posting: longer ones tire the eye.
	MaxText = 88
	// briefHeight is the height below which the facts above a text would leave no
	// room for the text.
	briefHeight = 12
)

// Pane is the reader on a subject. It is made whenever it is needed; what its verbs
// change is the state.
type Pane struct {
	*State
	Subject
}

// On returns the reader on a subject.
func (s *State) On(what Subject) Pane { return Pane{s, what} }

// key returns the key of the posting that is read, or "".
func (p Pane) key() string {
	if p.Posting == nil {
		return ""
	}
	return p.Posting.Key
}

// Follow begins a posting that is newly selected at its start.
func (p Pane) Follow() {
	if p.Spot.Key != p.key() {
		p.Spot = Spot{Key: p.key()}
		p.ClearFind()
	}
}
