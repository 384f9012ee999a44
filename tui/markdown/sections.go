package markdown

import "postings/model/outline"

// Sections returns the lines at which the sections of a page start, followed by
// the number of lines: section n spans the lines from the n-th to the next.
// Section 0 stands before the first heading and may be empty.
func (p *Page) Sections() []int {
	starts := []int{0}
	for _, h := range p.Headings {
		starts = append(starts, h.Line)
	}
	return append(starts, len(p.Lines))
}

// Align pairs the numbers of the sections of two pages, in order. A section that
// has no counterpart is paired with outline.None; a nil page has no sections.
func Align(a, b *Page) [][2]int { return outline.Align(parts(a), parts(b)) }

// parts returns what alignment looks at in a page.
func parts(p *Page) []outline.Part {
	if p == nil {
		return nil
	}
	starts := p.Sections()
	parts := make([]outline.Part, len(starts)-1)
	for i := range parts {
		parts[i].Size = starts[i+1] - starts[i]
		if i > 0 {
			parts[i].Level = p.Headings[i-1].Level
		}
	}
	return parts
}

// Match pairs the numbers of the sections of two pages in one language, by their
// headings.
func Match(a, b *Page) [][2]int { return outline.Match(a.titles(), b.titles()) }

// titles returns the texts of the headings.
func (p *Page) titles() []string {
	titles := make([]string, len(p.Headings))
	for i, h := range p.Headings {
		titles[i] = h.Text
	}
	return titles
}

// Tallies counts what each section of the page has, which was made of a body.
func (p *Page) Tallies(body string) []outline.Tally {
	starts := make([]int, len(p.Headings))
	for i, h := range p.Headings {
		starts[i] = h.Start
	}
	o := outline.Parse(body)
	return o.Tallies(body, starts)
}
