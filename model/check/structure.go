package check

import (
	"slices"
	"strconv"

	"postings/model"
	"postings/model/outline"
)

// structure reports where the languages part. The finding is about the French
// document, which is mostly the translation.
func structure(p *pair) {
	for en, fr := range p.translations() {
		p.structure(en, fr)
	}
}

// structure reports where two documents part.
func (p *pair) structure(en, fr *model.Document) {
	here, there := p.outlines[fr], p.outlines[en]
	if heading, ok := parting(here, there); ok {
		p.report(StructureHeadings, fr, fr.BodyLine+heading.Line-1,
			strconv.Itoa(len(here.Headings)), strconv.Itoa(len(there.Headings)), en.Path, quote(heading.Text))
	}
	p.count(StructureItems, fr, en, here.ListItems, there.ListItems)
	p.count(StructureLinks, fr, en, p.linkLines(fr), p.linkLines(en))
}

// linkLines returns the lines of the body on which links start, also of those that a
// space keeps from being links, which is reported by itself.
func (p *pair) linkLines(d *model.Document) []int {
	lines := slices.Clone(p.broken[d])
	for _, l := range p.outlines[d].Links {
		lines = append(lines, l.Line)
	}
	slices.Sort(lines)
	return lines
}

// count reports two languages that have different numbers of something, of which
// the lines are given, at the first section that differs.
func (p *pair) count(rule model.Rule, fr, en *model.Document, here, there []int) {
	if len(here) == len(there) {
		return
	}
	line, section := 1, ""
	a, b := p.outlines[fr].Headings, p.outlines[en].Headings
	if len(a) == len(b) {
		inA, inB := bySection(a, here), bySection(b, there)
		for i := range inA {
			if inA[i] != inB[i] {
				if i > 0 {
					line, section = a[i-1].Line, quote(a[i-1].Text)
				}
				break
			}
		}
	}
	p.report(rule, fr, fr.BodyLine+line-1, strconv.Itoa(len(here)), strconv.Itoa(len(there)), en.Path, section)
}

// bySection counts lines by the section that they are in; the first is what
// stands before any heading.
func bySection(headings []outline.Heading, lines []int) []int {
	counts := make([]int, len(headings)+1)
	for _, line := range lines {
		section, _ := slices.BinarySearchFunc(headings, line, func(h outline.Heading, line int) int {
			if h.Line <= line {
				return -1
			}
			return 1
		})
		counts[section]++
	}
	return counts
}

// parting returns the first heading of a that has another level than its
// counterpart in b, or none; or the first of b without one, with the line of
// what is before it in a.
func parting(a, b outline.Outline) (h outline.Heading, ok bool) {
	if sameLevels(a.Headings, b.Headings) {
		return h, false
	}
	line := 1
	for _, pair := range outline.Align(sections(a), sections(b)) {
		here, there := pair[0]-1, pair[1]-1 // section 0 has no heading
		switch {
		case here >= 0 && (there < 0 || !sameLevel(a.Headings[here], b.Headings[there])):
			return a.Headings[here], true
		case here >= 0:
			line = a.Headings[here].Line
		case there >= 0:
			h = b.Headings[there]
			h.Line = line
			return h, true
		}
	}
	return h, false
}

// sameLevels reports whether headings have the same levels, one after the other.
func sameLevels(a, b []outline.Heading) bool {
	return slices.EqualFunc(a, b, sameLevel)
}

// sameLevel reports whether headings have the same level. That of a line in bold
// depends on what is above it.
func sameLevel(a, b outline.Heading) bool { return a.Level == b.Level || a.BoldOnly || b.BoldOnly }

// sections returns what alignment looks at in an outline; sizes are in bytes.
func sections(o outline.Outline) []outline.Part {
	parts := make([]outline.Part, 1+len(o.Headings))
	start := 0
	for i, h := range o.Headings {
		parts[i].Size = h.Start - start
		parts[i+1].Level = h.Level
		start = h.Start
	}
	parts[len(parts)-1].Size = o.Length - start
	return parts
}
