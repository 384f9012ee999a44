package tui

import (
	"math"
	"slices"
	"strings"

	"postings/model"
	"postings/tui/markdown"
)

// reader is the pane that shows one document: the facts about it, then its
// text, which arrives when it is rendered.
type reader struct {
	posting *model.Posting // nil while nothing is selected
	doc     *model.Document
	head    []string // the facts
	page    *markdown.Page
	err     error
	height  int
	top     int // the first visible line, of the facts and the text together
	// anchor is the place that the reader was left at by its user; another
	// language or width shows the same place, as near as it can.
	anchor place
}

// place is where in a text a reader is, told so that it can be found again in
// the same text at another width, or in its translation.
type place struct {
	// section counts from 0, the text before the first heading, of sections.
	section, sections int
	// into is the part of the section above the screen, 0 to 1.
	into float64
	// whole is the part of all lines above the screen, 0 to 1.
	whole float64
}

// show changes the document. The place is kept when keep is set, which makes
// sense for translations; otherwise the reader starts at the top.
func (r *reader) show(p *model.Posting, d *model.Document, keep bool) {
	r.posting, r.doc = p, d
	r.page, r.err, r.head = nil, nil, nil
	if !keep {
		r.anchor = place{}
	}
	r.top = 0
}

// setPage puts in the facts and the rendered text, nil while there is none yet,
// and goes to the place that was kept.
func (r *reader) setPage(head []string, page *markdown.Page, err error) {
	r.head, r.page, r.err = head, page, err
	r.top = r.find(r.anchor)
	r.clamp()
}

// resize sets how many lines are visible.
func (r *reader) resize(height int) {
	r.height = max(height, 1)
	r.clamp()
}

// scroll moves by some lines and takes the new place for the one to keep.
func (r *reader) scroll(by int) {
	r.top += by
	r.clamp()
	r.anchor = r.place()
}

// restore goes back to a place, or will when the text is there.
func (r *reader) restore(p place) {
	r.anchor = p
	if r.page != nil {
		r.top = r.find(p)
		r.clamp()
	}
}

// clamp keeps the first visible line within the text.
func (r *reader) clamp() {
	r.top = max(min(r.top, r.lines()-r.height), 0)
}

// lines counts the lines of facts and text.
func (r *reader) lines() int {
	n := len(r.head)
	if r.page != nil {
		n += len(r.page.Lines)
	}
	return n
}

// line returns a line of facts and text; false past the end.
func (r *reader) line(i int) (string, bool) {
	if i < len(r.head) {
		return r.head[i], true
	}
	i -= len(r.head)
	if r.page != nil && i < len(r.page.Lines) {
		return r.page.Lines[i], true
	}
	return "", false
}

// starts returns the lines on which the sections start; the first is 0.
func (r *reader) starts() []int {
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
func (r *reader) section(line int) (index, from, to int) {
	starts := r.starts()
	index, found := slices.BinarySearch(starts, line)
	if !found {
		index--
	}
	return index, starts[index], append(starts, r.lines())[index+1]
}

// place tells where the reader is.
func (r *reader) place() place {
	section, from, to := r.section(r.top)
	return place{
		section:  section,
		sections: len(r.starts()),
		into:     ratio(r.top-from, to-from),
		whole:    ratio(r.top, r.lines()),
	}
}

// find returns the line of a place. With as many sections as where the place
// comes from, the n-th is the n-th; otherwise the whole text's proportion
// decides.
func (r *reader) find(p place) int {
	starts := r.starts()
	if p.sections != len(starts) {
		return int(math.Round(p.whole * float64(r.lines())))
	}
	from, to := starts[p.section], append(starts, r.lines())[p.section+1]
	return from + int(math.Round(p.into*float64(to-from)))
}

// percent tells how much of the text has been on the screen.
func (r *reader) percent() int {
	return int(100 * ratio(min(r.top+r.height, r.lines()), r.lines()))
}

// heading returns the heading of the section at the top of the screen.
func (r *reader) heading() string {
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
func (r *reader) source() (section string, start int) {
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
func (r *reader) sourceLine() int {
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
