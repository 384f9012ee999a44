package reader

import (
	"slices"

	"postings/tui/markdown"
)

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
	p.Scroll(r.starts()[section] - r.Top)
}

// JumpBy moves to the start of the next or previous section.
func (p Pane) JumpBy(by int) {
	r := p.Reading()
	if r.Doc == nil {
		return
	}
	section, from, _ := r.Section(r.Top)
	if by < 0 && r.Top > from {
		by = 0 // go to the start of the current section first
	}
	p.Jump(max(min(section+by, len(r.starts())-1), 0))
}
