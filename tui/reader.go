package tui

import (
	"math"
	"slices"
	"strings"

	"postings/model"
	"postings/tui/draw"
	"postings/tui/markdown"
)

// spot is where the user is in a posting. It belongs to the posting with the key
// and outlives its absence from the list, so that one that comes back is shown
// where it was left.
type spot struct {
	key     string
	variant int
	// other reports that the posting is read in the other language than all
	// others are.
	other bool
	place place
	// pair is the same place in both languages side by side.
	pair pairPlace
}

// reading is what the reader shows: a document, the facts about it, and its text
// as far as it has been rendered. It is made from the state whenever it is
// needed and kept nowhere, so that it cannot be out of date.
type reading struct {
	posting *model.Posting // nil while nothing is selected
	doc     *model.Document
	apply   string      // where one applies, as far as it is known
	head    []draw.Text // the facts
	page    *markdown.Page
	err     error
	height  int
	top     int // the first visible line, of the facts and the text together
}

// here returns where the user is in the selected posting.
func (m *root) here() spot {
	if key := m.list.Key(); key != m.spot.key {
		return spot{key: key}
	}
	return m.spot
}

// reading returns what the reader shows of the selected posting.
func (m *root) reading() reading {
	r := reading{posting: m.list.Selected(), height: max(m.layout.reader.h, 1)}
	if r.posting == nil {
		return r
	}
	here := m.here()
	r.doc = m.document(r.posting)
	key := m.pageKey(r.doc)
	text := m.pages.nearest(key)
	r.apply = text.apply
	r.head = headLines(m.look, r.posting, r.doc, headState{
		apply: r.apply, broken: m.broken(r.doc), problems: m.problems.byKey[r.posting.Key],
		bookmarked: m.marks.bookmarked[r.posting.Key], focused: m.inReader || !m.layout.wide, brief: m.layout.reader.h < briefHeight,
	}, key.width)
	r.page, r.err = text.page, text.err
	if r.page != nil && r.page.Unformatted {
		for _, line := range draw.Wrap(m.look.Text.Reading.Unformatted, key.width) {
			r.head = append(r.head, draw.Plain(line))
		}
		r.head = append(r.head, "")
	}
	r.top = r.clamp(r.find(here.place))
	return r
}

// document returns the document of the selected posting that is read.
func (m *root) document(p *model.Posting) *model.Document {
	here, lang := m.here(), m.look.Lang
	if here.other != m.otherText {
		lang = lang.Other()
	}
	variants := p.Variants(p.Best(lang).Lang)
	return variants[here.variant%len(variants)]
}

// broken returns why the file of a document could not be read again, or nil.
func (m *root) broken(d *model.Document) *model.Finding {
	for i := range m.corpus.Findings {
		if f := &m.corpus.Findings[i]; f.Path == d.Path && f.Unread() {
			return f
		}
	}
	return nil
}

// nextVariant shows the next document that the posting has in its language.
func (m *root) nextVariant() {
	m.spot = m.here()
	m.spot.variant++
}

// spotAt returns the place of a line of a document's file.
func (m *root) spotAt(p *model.Posting, d *model.Document, line int) spot {
	at := place{source: line}
	return spot{
		key: p.Key, variant: max(slices.Index(p.Variants(d.Lang), d), 0), other: (d.Lang != m.look.Lang) != m.otherText,
		place: at, pair: pairPlace{place: at, column: int(d.Lang)},
	}
}

// moveTo goes to a place in the text that is read.
func (m *root) moveTo(p place) {
	m.spot = m.here()
	m.spot.place = p
	m.spot.pair = pairPlace{place: p, column: m.column()}
}

// scroll moves the text that is read by some lines.
func (m *root) scroll(by int) {
	if r := m.reading(); r.doc != nil {
		m.moveTo(r.place(r.clamp(r.top + by)))
	}
}

// place is where in a text a reader is, told so that it can be found again in
// the same text at another width, or in its translation.
type place struct {
	// section counts from 0, the text before the first heading, of sections.
	section, sections int
	// line is the line of the section at the top of the screen, of so many.
	line, of int
	// whole is the part of all lines above the screen, 0 to 1.
	whole float64
	// source is a line of the file, from 1, in place of all that; 0 for none.
	source int
}

// clamp returns the line next to one that can stand at the top of the screen.
func (r reading) clamp(top int) int {
	return max(min(top, r.lines()-r.height), 0)
}

// lines counts the lines of facts and text.
func (r reading) lines() int {
	n := len(r.head)
	if r.page != nil {
		n += len(r.page.Lines)
	}
	return n
}

// line returns a line of facts and text; false past the end.
func (r reading) line(i int) (draw.Text, bool) {
	if i < len(r.head) {
		return r.head[i], true
	}
	i -= len(r.head)
	if r.page != nil && i < len(r.page.Lines) {
		return draw.Line(r.page, i), true
	}
	return "", false
}

// starts returns the lines on which the sections start; the first is 0.
func (r reading) starts() []int {
	starts := []int{0}
	if r.page != nil {
		for _, h := range r.page.Headings {
			starts = append(starts, len(r.head)+h.Line)
		}
	}
	return starts
}

// section returns the section that a line belongs to, and its first line and
// the line after its last.
func (r reading) section(line int) (index, from, to int) {
	starts := r.starts()
	index, found := slices.BinarySearch(starts, line)
	if !found {
		index--
	}
	return index, starts[index], append(starts, r.lines())[index+1]
}

// place returns the place of a line.
func (r reading) place(line int) place {
	section, from, to := r.section(line)
	return place{
		section:  section,
		sections: len(r.starts()),
		line:     line - from,
		of:       to - from,
		whole:    ratio(line, r.lines()),
	}
}

// find returns the line of a place. With as many sections as where the place
// comes from, the n-th is the n-th; otherwise the whole text's proportion
// decides.
func (r reading) find(p place) int {
	if p.source > 0 {
		// Some lines before it are shown too, as far as they are of its section.
		p = r.placeOf(p.source)
		from := r.starts()[p.section]
		p.source = 0
		return max(r.find(p)-r.height/4, from)
	}
	starts := r.starts()
	if p.sections != len(starts) {
		return int(math.Round(p.whole * float64(r.lines())))
	}
	from, to := starts[p.section], append(starts, r.lines())[p.section+1]
	return from + int(math.Round(ratio(p.line, p.of)*float64(to-from)))
}

// placeOf returns the place of a line of the file. Within a section it is as
// near as the length of the Markdown before it tells.
func (r reading) placeOf(line int) place {
	if r.page == nil || line < r.doc.BodyLine {
		return place{}
	}
	body, offset := r.doc.Body, 0
	for range line - r.doc.BodyLine {
		next := strings.IndexByte(body[offset:], '\n')
		if next < 0 {
			break
		}
		offset += next + 1
	}
	p := place{sections: len(r.starts())}
	from, to := 0, len(body)
	for i, h := range r.page.Headings {
		if h.Start > offset {
			to = h.Start
			break
		}
		p.section, from = i+1, h.Start
	}
	p.line, p.of = offset-from, to-from
	return p
}

// percent tells how much of the text has been on the screen.
func (r reading) percent() int {
	return int(100 * ratio(min(r.top+r.height, r.lines()), r.lines()))
}

// heading returns the heading of the section at the top of the screen.
func (r reading) heading() string {
	if r.page == nil {
		return ""
	}
	section, _, _ := r.section(r.top)
	if section == 0 {
		return ""
	}
	return r.page.Headings[section-1].Text
}

// source returns the Markdown of the section at the top of the screen, and where
// in the body it starts.
func (r reading) source() (section string, start int) {
	body := r.doc.Body
	if r.page == nil {
		return body, 0
	}
	at, _, _ := r.section(r.top)
	end := len(body)
	if at < len(r.page.Headings) {
		end = min(r.page.Headings[at].Start, end)
	}
	if at > 0 {
		start = min(r.page.Headings[at-1].Start, end)
	}
	return body[start:end], start
}

// sourceLine returns the line of the file, from 1, on which the section at the
// top of the screen starts.
func (r reading) sourceLine() int {
	_, start := r.source()
	return r.doc.BodyLine + strings.Count(r.doc.Body[:start], "\n")
}

// ratio is a part of a whole; of nothing it is 0.
func ratio(part, whole int) float64 {
	if whole <= 0 {
		return 0
	}
	return float64(part) / float64(whole)
}
