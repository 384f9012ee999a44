package markdown

import "postings/model/outline"

// Sections returns the lines on which the sections of a page start, and after
// them the number of its lines: section n, from 0, is the lines from the n-th to
// the next. Section 0 is what stands before the first heading and may be empty.
func (p *Page) Sections() []int {
	starts := []int{0}
	for _, h := range p.Headings {
		starts = append(starts, h.Line)
	}
	return append(starts, len(p.Lines))
}

// Align pairs the sections of two pages by their numbers, in order; nil is a text
// without sections. Sections of which one has more are paired with outline.None.
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
