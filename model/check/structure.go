package check

import (
	"slices"

	"postings/model"
	"postings/model/fold"
	"postings/model/outline"
)

const (
	// StructureHeadings: the languages have different numbers of headings, or headings
	// of different levels.
	StructureHeadings model.Rule = "structure-headings"
	// StructureItems, StructureLinks: the languages have different numbers of these.
	StructureItems model.Rule = "structure-list-items"
	StructureLinks model.Rule = "structure-links"
)

func structureRules() family {
	return family{
		rules: []Info{
			{StructureHeadings, model.Warning, model.Detail{Count: 3, OtherCount: 4, Path: developer, Context: "Salary"}},
			{StructureItems, model.Warning, model.Detail{Count: 5, OtherCount: 6, Path: developer, Context: "Salary", Text: "Communiquer dans les…", Lang: model.French}},
			{StructureLinks, model.Warning, model.Detail{Count: 2, OtherCount: 3, Path: developer, Context: "Salary"}},
		},
		posting: []func(*pair){structure},
	}
}

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
		p.report(StructureHeadings, fr, fr.BodyLine+heading.Line-1, model.Detail{
			Count: len(here.Headings), OtherCount: len(there.Headings), Path: en.Path, Context: heading.Text,
		})
	}
	if f := p.count(StructureItems, fr, en, here.ListItems, there.ListItems); f != nil {
		f.Detail.Text, f.Detail.Lang = p.lostItem(fr, en)
	}
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
func (p *pair) count(rule model.Rule, fr, en *model.Document, here, there []int) *model.Finding {
	if len(here) == len(there) {
		return nil
	}
	line, section := 1, ""
	a, b := p.outlines[fr].Headings, p.outlines[en].Headings
	if len(a) == len(b) {
		inA, inB := bySection(a, here), bySection(b, there)
		for i := range inA {
			if inA[i] != inB[i] {
				if i > 0 {
					line, section = a[i-1].Line, a[i-1].Text
				}
				break
			}
		}
	}
	return p.report(rule, fr, fr.BodyLine+line-1, model.Detail{
		Count: len(here), OtherCount: len(there), Path: en.Path, Context: section,
	})
}

// lostItem returns the first words of the item that one language has and the other
// has not, and its language, where a section has one item more and the
// others tell clearly which it is.
func (p *pair) lostItem(fr, en *model.Document) (text string, l model.Lang) {
	a, b := bySections(p.outlines[fr].Blocks), bySections(p.outlines[en].Blocks)
	if len(a) != len(b) {
		return "", 0
	}
	for i := range a {
		more, fewer, l := items(a[i]), items(b[i]), fr.Lang
		if len(more) == len(fewer) {
			continue
		}
		if len(more) < len(fewer) {
			more, fewer, l = fewer, more, en.Lang
		}
		if at, clear := leftOver(more, fewer); clear {
			return start(more[at].Text), l
		}
		break
	}
	return "", 0
}

// items returns the items among some blocks.
func items(blocks []outline.Block) []outline.Block {
	return slices.DeleteFunc(slices.Clone(blocks), func(b outline.Block) bool { return b.Kind != outline.Item })
}

// leftOver returns the item of a list that another one with an item less does not
// have: without it the others are most like their counterparts.
func leftOver(more, fewer []outline.Block) (at int, clear bool) {
	if len(more) != len(fewer)+1 {
		return 0, false
	}
	a, b := features(more), features(fewer)
	// The others before it stand opposite to their counterparts, those after it one
	// place further.
	total := 0.0
	for i := range b {
		total += a[i+1].alike(b[i])
	}
	best, second := total, -1.0
	for i := range b {
		total += a[i].alike(b[i]) - a[i+1].alike(b[i])
		switch {
		case total > best:
			best, second, at = total, best, i+1
		case total > second:
			second = total
		}
	}
	return at, len(b) == 0 || best-second >= minClear
}

// minClear is how much more alike the other items have to be without an item than
// without any other one.
const minClear = 0.4

// feature is what tells the translation of a text: its length, and the beginnings of
// its words, which French and English often have in common (Simard et al., 1992).
type feature struct {
	size       int
	beginnings []string
}

// cognate is how many letters two words of one origin have in common.
const cognate = 4

func features(blocks []outline.Block) []feature {
	all := make([]feature, len(blocks))
	for i, b := range blocks {
		all[i].size = len(b.Text)
		for _, word := range fold.Words(b.Text) {
			if digit := word[0] <= '9'; digit || len(word) >= cognate {
				all[i].beginnings = append(all[i].beginnings, word[:min(len(word), cognate)])
			}
		}
		slices.Sort(all[i].beginnings)
		all[i].beginnings = slices.Compact(all[i].beginnings)
	}
	return all
}

// alike tells how likely two texts are translations of each other, from 0 on.
func (f feature) alike(g feature) float64 {
	common := 0
	for _, beginning := range f.beginnings {
		if _, both := slices.BinarySearch(g.beginnings, beginning); both {
			common++
		}
	}
	return float64(min(f.size, g.size))/float64(max(f.size, g.size, 1)) + 2*float64(common)/float64(max(min(len(f.beginnings), len(g.beginnings)), 1))
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
