package markdown

import (
	"github.com/yuin/goldmark/ast"

	"postings/model/outline"
)

// Sections returns the index of the first line of each section of a page,
// followed by the number of lines. Section 0 precedes the first heading and may
// be empty.
func (p *Page) Sections() []int {
	starts := []int{0}
	for _, h := range p.Headings {
		starts = append(starts, h.Line)
	}
	return append(starts, len(p.Lines))
}

// Section returns the lines of a section of a linear page, without its heading.
func (p *Page) Section(n int) []string {
	starts := p.Sections()
	lines := p.Lines[starts[n]:starts[n+1]]
	for n > 0 && len(lines) > 0 && !empty(lines[0]) { // the heading may take several
		lines = lines[1:]
	}
	return trimLines(lines)
}

// Align pairs the section numbers of two pages, in order. A section without a
// counterpart is paired with outline.None. A nil page has no sections.
func Align(a, b *Page) [][2]int { return outline.Align(parts(a), parts(b)) }

// parts returns the sections of a page in the form that alignment needs.
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

// Match pairs the section numbers of two pages in the same language, by the
// texts of their headings.
func Match(a, b *Page) [][2]int { return outline.Match(a.titles(), b.titles()) }

// titles returns the texts of the headings.
func (p *Page) titles() []string {
	titles := make([]string, len(p.Headings))
	for i, h := range p.Headings {
		titles[i] = h.Text
	}
	return titles
}

// tallies counts the elements of each section of the page, which shows doc.
func (p *Page) tallies(doc ast.Node, source []byte) []outline.Tally {
	starts := make([]int, len(p.Headings))
	for i, h := range p.Headings {
		starts[i] = h.Start
	}
	o := outline.Of(doc, source)
	return o.Tallies(source, starts)
}
