package reader

import (
	"slices"

	"postings/model"
	"postings/tui/draw"
	"postings/tui/markdown"
)

// Spot is the user's position in the posting with the given key. It persists
// while the posting is absent from the list, so that one that comes back is
// shown where it was left.
type Spot struct {
	Key     string
	variant int
	// other reports whether this posting is read in a different language than
	// all others.
	other bool
	place place
	// pair is the same position in the side-by-side view.
	pair pairPlace
}

// Reading is what the reader shows: a document, the facts about it, and its
// text if it has been rendered. It is derived from the state whenever needed
// and never stored, so that it cannot be out of date.
type Reading struct {
	Posting *model.Posting // nil if nothing is selected
	Doc     *model.Document
	Apply   string      // the address for applications, if known
	Head    []draw.Text // the title and the facts
	Page    *markdown.Page
	err     error
	Height  int
	Top     int // the first visible line, counting Head
}

// Here returns the user's position in the selected posting.
func (p Pane) Here() Spot {
	if key := p.key(); key != p.Spot.Key {
		return Spot{Key: key}
	}
	return p.Spot
}

// Reading returns what the reader shows for the selected posting.
func (p Pane) Reading() Reading {
	r := Reading{Posting: p.Posting, Height: max(p.Room.Height, 1)}
	if r.Posting == nil {
		return r
	}
	r.Doc = p.Doc()
	key := p.PageKey(r.Doc)
	text := p.Pages.nearest(key)
	r.Apply = text.apply
	r.Head = p.head(r.Doc, r.Apply, key.Width)
	r.Page, r.err = text.Page, text.Err
	if r.Page != nil && r.Page.Unformatted {
		for _, line := range markdown.Wrap(p.Look.Text.Reading.Unformatted, key.Width) {
			r.Head = append(r.Head, draw.Plain(line))
		}
		r.Head = append(r.Head, "")
	}
	r.Top = r.clamp(r.find(p.Here().place))
	return r
}

// Doc returns the document of the selected posting that the user is reading.
// Unlike Reading, it draws nothing.
func (p Pane) Doc() *model.Document {
	here, lang := p.Here(), p.Look.Lang
	if here.other != p.otherText {
		lang = lang.Other()
	}
	variants := p.Posting.Variants(p.Posting.Best(lang).Lang)
	return variants[here.variant%len(variants)]
}

// broken returns the reason why the file of a document could not be reloaded,
// or nil.
func (p Pane) broken(d *model.Document) *model.Finding {
	for i := range p.Corpus.Findings {
		if f := &p.Corpus.Findings[i]; f.Path == d.Path && f.Unread() {
			return f
		}
	}
	return nil
}

// NextVariant shows the next variant of the posting in its language. It returns
// a message if there is no other.
func (p Pane) NextVariant() string {
	r := p.Reading()
	if r.Posting == nil {
		return ""
	}
	if len(r.Posting.Variants(r.Doc.Lang)) == 1 {
		return p.Look.Text.Reading.NoVariant
	}
	p.Spot = p.Here()
	p.Spot.variant++
	return ""
}

// SpotAt returns the position of a line of a document's file.
func (p Pane) SpotAt(posting *model.Posting, d *model.Document, line int) Spot {
	to := place{source: line}
	return Spot{
		Key: posting.Key, variant: max(slices.Index(posting.Variants(d.Lang), d), 0), other: (d.Lang != p.Look.Lang) != p.otherText,
		place: to, pair: pairPlace{place: to, column: int(d.Lang)},
	}
}

// moveTo moves to a position in the current text.
func (p Pane) moveTo(at place) {
	p.Spot = p.Here()
	p.Spot.place = at
	p.Spot.pair = pairPlace{place: at, column: p.column()}
}

// Size returns the number of lines of what is shown, and of its sections.
func (p Pane) Size() (lines, sections int) {
	if !p.SideShown() {
		r := p.Reading()
		return r.Lines(), r.sections()
	}
	if s := p.pairText(); s != nil {
		return s.height, len(s.groups)
	}
	return 0, 0
}

// Scroll scrolls by a number of lines.
func (p Pane) Scroll(by int) {
	if p.SideShown() {
		p.sideScroll(by)
		return
	}
	p.scroll(by)
}

// scroll scrolls the current text by a number of lines.
func (p Pane) scroll(by int) {
	if r := p.Reading(); r.Doc != nil {
		p.moveTo(r.place(r.clamp(r.Top + by)))
	}
}

// clamp limits the scroll offset so that the text fills the screen.
func (r Reading) clamp(top int) int {
	return max(min(top, r.Lines()-r.Height), 0)
}

// Lines returns the number of lines of the head and the text.
func (r Reading) Lines() int {
	n := len(r.Head)
	if r.Page != nil {
		n += len(r.Page.Lines)
	}
	return n
}

// line returns a line of the head or the text, or false past the end.
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

// bounds returns the lines on which the sections start, the first of which is
// 0, followed by the number of lines.
func (r Reading) bounds() []int {
	bounds := []int{0}
	if r.Page != nil {
		for _, h := range r.Page.Headings {
			bounds = append(bounds, len(r.Head)+h.Line)
		}
	}
	return append(bounds, r.Lines())
}

// sections returns the number of sections.
func (r Reading) sections() int { return len(r.bounds()) - 1 }

// Section returns the index of the section that contains a line, its first line
// and the line after its last.
func (r Reading) Section(line int) (index, from, to int) {
	bounds := r.bounds()
	index = lineAt(bounds[:len(bounds)-1], line)
	return index, bounds[index], bounds[index+1]
}

// percent returns the percentage of the text down to the last visible line.
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

// Source returns the Markdown of the section at the top of the screen, and the
// offset in the body at which it starts.
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

// SectionNamed returns the number of the section with the given heading: before
// if it still has that heading, or else the first that has it. Section 0 has no
// heading. It returns -1 if there is no such section.
func (r Reading) SectionNamed(heading string, before int) int {
	has := func(h markdown.Heading) bool { return h.Text == heading }
	if before == 0 || before <= len(r.Page.Headings) && has(r.Page.Headings[before-1]) {
		return before
	}
	if at := slices.IndexFunc(r.Page.Headings, has); at >= 0 {
		return at + 1
	}
	return -1
}

// Jump scrolls to the start of a section.
func (p Pane) Jump(section int) {
	r := p.Reading()
	p.scroll(r.bounds()[section] - r.Top)
}

// JumpBy moves to the start of the next or previous section.
func (p Pane) JumpBy(by int) {
	if p.SideShown() {
		p.sideJump(by)
		return
	}
	r := p.Reading()
	section, from, _ := r.Section(r.Top)
	if by < 0 && r.Top > from {
		by = 0 // go to the start of the current section first
	}
	p.Jump(max(min(section+by, r.sections()-1), 0))
}

// ToggleText switches the current text to the other language, and all texts
// read later. It returns a message if the posting is not available in that
// language.
func (p Pane) ToggleText() string {
	r := p.Reading()
	if r.Doc == nil || !p.Focused && !p.Room.Wide {
		return ""
	}
	to := r.Doc.Lang.Other()
	if r.Posting.In(to) == nil {
		return p.Look.Text.Reading.Untranslated[to]
	}
	p.ReadAsOthers()
	p.otherText = to != p.Look.Lang
	return ""
}

// TextLang returns the language in which texts are read.
func (p Pane) TextLang() model.Lang {
	if p.otherText {
		return p.Look.Lang.Other()
	}
	return p.Look.Lang
}

// ReadAsOthers reads the posting in the same language as all others.
func (p Pane) ReadAsOthers() {
	p.Spot = p.Here()
	p.Spot.other = false
}
