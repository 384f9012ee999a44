package reader

import (
	"slices"
	"strings"

	"postings/model"
	"postings/tui/draw"
	"postings/tui/markdown"
)

// Spot is where the user is in a posting. It belongs to the posting with the key
// and outlives its absence from the list, so that one that comes back is shown
// where it was left.
type Spot struct {
	Key     string
	variant int
	// other reports that the posting is read in the other language than all
	// others are.
	other bool
	place place
	// pair is the same place in both languages side by side.
	pair pairPlace
}

// Reading is what the reader shows: a document, the facts about it, and its text
// as far as it has been rendered. It is made from the state whenever it is
// needed and kept nowhere, so that it cannot be out of date.
type Reading struct {
	Posting *model.Posting // nil while nothing is selected
	Doc     *model.Document
	Apply   string      // where one applies, as far as it is known
	Head    []draw.Text // the facts
	Page    *markdown.Page
	err     error
	Height  int
	Top     int // the first visible line, of the facts and the text together
}

// Here returns where the user is in the selected posting.
func (p Pane) Here() Spot {
	if key := p.key(); key != p.Spot.Key {
		return Spot{Key: key}
	}
	return p.Spot
}

// Reading returns what the reader shows of the selected posting.
func (p Pane) Reading() Reading {
	r := Reading{Posting: p.Posting, Height: max(p.Room.Height, 1)}
	if r.Posting == nil {
		return r
	}
	here := p.Here()
	r.Doc = p.document(r.Posting)
	key := p.PageKey(r.Doc)
	text := p.Pages.nearest(key)
	r.Apply = text.apply
	r.Head = headLines(p.Look, r.Posting, r.Doc, headState{
		ahead: p.OnlyIn,
		apply: r.Apply, broken: p.broken(r.Doc), problems: p.Problems,
		bookmarked: p.Bookmarked, focused: p.Focused || !p.Room.Wide, brief: p.Room.Height < briefHeight,
	}, key.Width)
	r.Page, r.err = text.page, text.err
	if r.Page != nil && r.Page.Unformatted {
		for _, line := range draw.Wrap(p.Look.Text.Reading.Unformatted, key.Width) {
			r.Head = append(r.Head, draw.Plain(line))
		}
		r.Head = append(r.Head, "")
	}
	r.Top = r.clamp(r.find(here.place))
	return r
}

// document returns the document of the selected posting that is read.
func (p Pane) document(posting *model.Posting) *model.Document {
	here, lang := p.Here(), p.Look.Lang
	if here.other != p.otherText {
		lang = lang.Other()
	}
	variants := posting.Variants(posting.Best(lang).Lang)
	return variants[here.variant%len(variants)]
}

// broken returns why the file of a document could not be read again, or nil.
func (p Pane) broken(d *model.Document) *model.Finding {
	for i := range p.Corpus.Findings {
		if f := &p.Corpus.Findings[i]; f.Path == d.Path && f.Unread() {
			return f
		}
	}
	return nil
}

// NextVariant shows the next document that the posting has in its language.
func (p Pane) NextVariant() {
	p.Spot = p.Here()
	p.Spot.variant++
}

// SpotAt returns the place of a line of a document's file.
func (p Pane) SpotAt(posting *model.Posting, d *model.Document, line int) Spot {
	to := place{source: line}
	return Spot{
		Key: posting.Key, variant: max(slices.Index(posting.Variants(d.Lang), d), 0), other: (d.Lang != p.Look.Lang) != p.otherText,
		place: to, pair: pairPlace{place: to, column: int(d.Lang)},
	}
}

// moveTo goes to a place in the text that is read.
func (p Pane) moveTo(at place) {
	p.Spot = p.Here()
	p.Spot.place = at
	p.Spot.pair = pairPlace{place: at, column: p.column()}
}

// ToStart goes to the start of the text.
func (p Pane) ToStart() { p.moveTo(place{}) }

// Scroll moves the text that is read by some lines.
func (p Pane) Scroll(by int) {
	if r := p.Reading(); r.Doc != nil {
		p.moveTo(r.place(r.clamp(r.Top + by)))
	}
}

// clamp returns the line next to one that can stand at the top of the screen.
func (r Reading) clamp(top int) int {
	return max(min(top, r.Lines()-r.Height), 0)
}

// Lines counts the lines of facts and text.
func (r Reading) Lines() int {
	n := len(r.Head)
	if r.Page != nil {
		n += len(r.Page.Lines)
	}
	return n
}

// line returns a line of facts and text; false past the end.
func (r Reading) line(i int) (draw.Text, bool) {
	if i < len(r.Head) {
		return r.Head[i], true
	}
	i -= len(r.Head)
	if r.Page != nil && i < len(r.Page.Lines) {
		return draw.Line(r.Page, i), true
	}
	return "", false
}

// starts returns the lines on which the sections start; the first is 0.
func (r Reading) starts() []int {
	starts := []int{0}
	if r.Page != nil {
		for _, h := range r.Page.Headings {
			starts = append(starts, len(r.Head)+h.Line)
		}
	}
	return starts
}

// Section returns the section that a line belongs to, and its first line and
// the line after its last.
func (r Reading) Section(line int) (index, from, to int) {
	starts := r.starts()
	index, found := slices.BinarySearch(starts, line)
	if !found {
		index--
	}
	return index, starts[index], append(starts, r.Lines())[index+1]
}

// percent tells how much of the text has been on the screen.
func (r Reading) percent() int {
	return int(100 * ratio(min(r.Top+r.Height, r.Lines()), r.Lines()))
}

// Heading returns the heading of the section at the top of the screen.
func (r Reading) Heading() string {
	if r.Page == nil {
		return ""
	}
	section, _, _ := r.Section(r.Top)
	if section == 0 {
		return ""
	}
	return r.Page.Headings[section-1].Text
}

// Source returns the Markdown of the section at the top of the screen, and where
// in the body it starts.
func (r Reading) Source() (section string, start int) {
	body := r.Doc.Body
	if r.Page == nil {
		return body, 0
	}
	at, _, _ := r.Section(r.Top)
	end := len(body)
	if at < len(r.Page.Headings) {
		end = min(r.Page.Headings[at].Start, end)
	}
	if at > 0 {
		start = min(r.Page.Headings[at-1].Start, end)
	}
	return body[start:end], start
}

// sourceLine returns the line of the file, from 1, on which the section at the
// top of the screen starts.
func (r Reading) sourceLine() int {
	_, start := r.Source()
	return r.Doc.BodyLine + strings.Count(r.Doc.Body[:start], "\n")
}
