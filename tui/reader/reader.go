// Package reader implements the pane that shows a posting: its text in one
// language or in two side by side, searching in it, and a cache of rendered
// texts. State is what the user has done, Subject is everything that the pane
// depends on, and a Pane, made from both whenever needed, has the methods. The
// package starts no commands by itself and knows nothing about the rest of the
// screen.
package reader

import (
	"cmp"

	"postings/model"
	"postings/model/changes"
	"postings/model/history"
	"postings/tui/draw"
	"postings/tui/markdown"
)

// State is the state of the reader, including the texts rendered so far.
type State struct {
	// Spot is the user's position in the current posting.
	Spot Spot
	// left holds the positions in the postings read before it without returning to
	// the list, by key.
	left map[string]Spot
	// Side is set while the side-by-side view is wanted. It shows both
	// languages of a posting or, with Comparing, the kept posting and the
	// current one.
	Side, Comparing bool
	// KeptKey is the key of the posting kept for comparison, or "".
	KeptKey string
	// otherText reports whether texts are read in the other language than that
	// of the interface.
	otherText bool
	finding   finding
	Pages     *PageCache
}

// New returns the initial state.
func New() State {
	return State{left: map[string]Spot{}, finding: finding{input: draw.NewField()}, Pages: &PageCache{}}
}

// Subject is what is being read, and all that the reader needs to know about
// the rest of the browser.
type Subject struct {
	Corpus  *model.Corpus
	Posting *model.Posting // nil if nothing is selected
	Look    draw.Look
	Screen  markdown.Screen
	Room    Room
	// Focused reports whether the reader has the focus.
	Focused bool
	// Query is the query of the list.
	Query string
	// Bookmarked reports whether the posting has a bookmark, and Problems is
	// the number of its problems.
	Bookmarked bool
	Problems   int
	// Changes are the changes to mark, by document, or nil. With Removed, what
	// was removed is shown too.
	Changes map[*model.Document]changes.Document
	Removed bool
	// Ahead describes the language that was changed after the other, or is nil.
	Ahead *history.Ahead
}

// Room is the space available on the screen, in columns and rows.
type Room struct {
	Screen        int // the width of the screen
	Width, Height int
	// Text is the width of the text, and Margin that of the margin before it.
	Margin, Text int
	// Side is the width of the side-by-side view.
	Side int
	// Wide reports whether the list is shown next to a text, and Triple whether
	// it is shown next to two.
	Wide, Triple bool
}

// MaxText is the maximum width of a text, because longer lines are tiring to read.
const MaxText = 88

// Pane is the reader on a subject. It is made whenever needed. Its methods
// change only the state.
type Pane struct {
	*State
	Subject
}

// On returns the reader on a subject.
func (s *State) On(what Subject) Pane { return Pane{s, what} }

// key returns the key of the current posting, or "".
func (p Pane) key() string {
	if p.Posting == nil {
		return ""
	}
	return p.Posting.Key
}

// Follow moves to the start of a newly selected posting, or to where it was left
// if all postings since then were read one after the other. Typing ends with the
// focus.
func (p Pane) Follow() {
	if !p.Focused {
		p.finding.input.Blur()
		clear(p.left)
	}
	if p.Spot.Key == p.key() {
		return
	}
	if p.Focused {
		p.left[p.Spot.Key] = p.Spot
	}
	p.Spot = cmp.Or(p.left[p.key()], Spot{Key: p.key()})
	p.ClearFind()
}
