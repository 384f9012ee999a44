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
	en, fr, ok := p.both()
	if !ok {
		return
	}
	here, there := p.outlines[fr], p.outlines[en]
	if heading, ok := parting(here.Headings, there.Headings); ok {
		p.report(StructureHeadings, fr, fr.BodyLine+heading.Line-1,
			strconv.Itoa(len(here.Headings)), strconv.Itoa(len(there.Headings)), en.Path, quote(heading.Text))
	}
	p.count(StructureItems, fr, en, here.ListItems, there.ListItems)
	p.count(StructureLinks, fr, en, linkLines(here), linkLines(there))
}

// linkLines returns the lines of the body on which links start.
func linkLines(o outline.Outline) []int {
	lines := make([]int, len(o.Links))
	for i, l := range o.Links {
		lines[i] = l.Line
	}
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

// parting returns the first heading of a whose level differs from that of its
// counterpart in b, or which has none. Where b goes on after the last of a, it is
// b's heading, with the line of a's last one.
func parting(a, b []outline.Heading) (h outline.Heading, ok bool) {
	for i := range min(len(a), len(b)) {
		// The level of a line in bold depends on what is above it.
		if a[i].Level != b[i].Level && !a[i].BoldOnly && !b[i].BoldOnly {
			return a[i], true
		}
	}
	switch {
	case len(a) > len(b):
		return a[len(b)], true
	case len(a) < len(b):
		h, line := b[len(a)], 1
		if len(a) > 0 {
			line = a[len(a)-1].Line
		}
		h.Line = line
		return h, true
	}
	return outline.Heading{}, false
}
