package check

import (
	"slices"
	"sort"
	"strings"

	"postings/model"
	"postings/model/fold"
	"postings/model/outline"
)

const (
	// StructureHeadings: the languages differ in the number or the levels of
	// headings.
	StructureHeadings model.Rule = "structure-headings"
	// StructureItems, StructureLinks: the languages differ in the number of list
	// items or links.
	StructureItems model.Rule = "structure-list-items"
	StructureLinks model.Rule = "structure-links"
)

var structureRules = family{
	rules: []Info{
		{StructureHeadings, model.Warning, model.Detail{Count: 3, OtherCount: 4, Path: developer, Context: "Salary"}},
		{StructureItems, model.Warning, model.Detail{Count: 5, OtherCount: 6, Path: developer, Context: "Salary", Text: "Communiquer dans les…", Lang: model.French}},
		{StructureLinks, model.Warning, model.Detail{Count: 2, OtherCount: 3, Path: developer, Context: "Salary"}},
	},
	translation: []func(en, fr *subject){structure},
}

// structure reports differences in structure between languages. The finding is
// about the French document, which is usually the translation.
func structure(en, fr *subject) {
	if heading, ok := firstDifference(fr.outline, en.outline); ok {
		fr.report(StructureHeadings, fr.bodyLine(heading.Line), 0, model.Detail{
			Count: len(fr.outline.Headings), OtherCount: len(en.outline.Headings), Path: en.Path, Context: heading.Text,
		})
	}
	if f := fr.count(StructureItems, en, fr.outline.ListItems, en.outline.ListItems); f != nil {
		f.Detail.Text, f.Detail.Lang = lostItem(fr, en)
	}
	fr.count(StructureLinks, en, fr.linkLines(), en.linkLines())
}

// linkLines returns the lines of the body with links, including links to email
// addresses that are broken by a space. Other broken links have an address that
// is a link by itself.
func (s *subject) linkLines() []int {
	var lines []int
	for _, l := range s.outline.Links {
		if !l.Continues {
			lines = append(lines, l.Line)
		}
	}
	for _, f := range s.found {
		if f.Rule == LinkSpace && strings.Contains(f.Detail.Text, "(mailto:") {
			lines = append(lines, f.Line-s.BodyLine+1)
		}
	}
	slices.Sort(lines)
	return lines
}

// count reports a difference in the number of elements, given the lines on
// which they are, at the first section that differs.
func (s *subject) count(rule model.Rule, other *subject, here, there []int) *model.Finding {
	if len(here) == len(there) {
		return nil
	}
	line, section := 1, ""
	inHere, inThere := bySection(s.outline.Headings, here), bySection(other.outline.Headings, there)
	n := 1 + len(s.outline.Headings)
	pairs := outline.InOrder(n, n)
	if len(inHere) != len(inThere) { // otherwise at most their levels differ
		pairs = outline.Align(sections(s.outline), sections(other.outline))
	}
	for _, pair := range pairs {
		i, j := pair[0], pair[1]
		switch {
		case i == outline.None:
			section = "" // the heading is in the other language
		case i > 0:
			line, section = s.outline.Headings[i-1].Line, s.outline.Headings[i-1].Text
		}
		if inHere[i+1] != inThere[j+1] {
			break
		}
	}
	return s.report(rule, s.bodyLine(line), 0, model.Detail{
		Count: len(here), OtherCount: len(there), Path: other.Path, Context: section,
	})
}

// lostItem returns the start of the item that one language lacks, and the
// language that has it, if a section has one item more in that language and it
// is clear which one.
func lostItem(fr, en *subject) (text string, l model.Lang) {
	a, b := bySections(fr.outline.Blocks), bySections(en.outline.Blocks)
	if len(a) != len(b) {
		return "", 0
	}
	for i := range a {
		more, fewer, l := ofKind(outline.Item, a[i]), ofKind(outline.Item, b[i]), fr.Lang
		others := b[i]
		if len(more) == len(fewer) {
			continue
		}
		if len(more) < len(fewer) {
			more, fewer, others, l = fewer, more, a[i], en.Lang
		}
		if at, clear := leftOver(more, fewer, l); clear && !isAmong(more[at], ofKind(outline.Paragraph, others)) {
			return start(more[at].Text), l
		}
		break
	}
	return "", 0
}

// ofKind returns the blocks of a kind.
func ofKind(kind outline.Kind, blocks []outline.Block) []outline.Block {
	return slices.DeleteFunc(slices.Clone(blocks), func(b outline.Block) bool { return b.Kind != kind })
}

// isAmong reports whether the translation of an item is probably one of some
// paragraphs.
func isAmong(item outline.Block, paragraphs []outline.Block) bool {
	f := features([]outline.Block{item})[0]
	return slices.ContainsFunc(features(paragraphs), func(p feature) bool { return f.similarity(p) >= minSame })
}

// minSame is the similarity from which two texts are probably translations of
// each other.
const minSame = 1.2

// leftOver returns the item that a list in a language has in addition to its
// translation: the one without which the others are most similar to their
// counterparts.
func leftOver(more, fewer []outline.Block, l model.Lang) (at int, clear bool) {
	if len(more) != len(fewer)+1 {
		return 0, false
	}
	a, b := features(more), features(fewer)
	// Items before the additional one have the same index in both lists; for those
	// after it, it differs by one.
	total := 0.0
	for i := range b {
		total += a[i+1].similarity(b[i])
	}
	best, second := total, -1.0
	for i := range b {
		total += a[i].similarity(b[i]) - a[i+1].similarity(b[i])
		switch {
		case total > best:
			best, second, at = total, best, i+1
		case total > second:
			second = total
		}
	}
	growth := longer
	if l == model.French {
		growth = 1 / longer
	}
	// The translation may have joined the item to one beside it.
	joined := func(beside, translation int) bool {
		return beside >= 0 && beside < len(a) && float64(b[translation].size) >= minJoined*growth*float64(a[at].size+a[beside].size)
	}
	return at, len(b) == 0 || best-second >= minClear && !joined(at-1, at-1) && !joined(at+1, at)
}

// minClear is by how much the best choice must exceed the second best to be
// clear.
const minClear = 0.4

// minJoined is the size, relative to that of a translation, from which an item
// may be the translation of two.
const minJoined = 0.85

// feature is what identifies the translation of a text: its length, and the
// prefixes of its words, which French and English often share (Simard et al.,
// 1992).
type feature struct {
	size       int
	beginnings []string
}

// cognate is the length of the prefix that cognates share.
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

// similarity returns how likely two texts are translations of each other, from 0.
func (f feature) similarity(g feature) float64 {
	common := 0
	for _, beginning := range f.beginnings {
		if _, both := slices.BinarySearch(g.beginnings, beginning); both {
			common++
		}
	}
	return float64(min(f.size, g.size))/float64(max(f.size, g.size, 1)) + 2*float64(common)/float64(max(min(len(f.beginnings), len(g.beginnings)), 1))
}

// bySection counts lines by section, after a 0 for outline.None. The first
// section precedes all headings.
func bySection(headings []outline.Heading, lines []int) []int {
	counts := make([]int, 2+len(headings))
	for _, line := range lines {
		counts[1+sort.Search(len(headings), func(i int) bool { return headings[i].Line > line })]++
	}
	return counts
}

// firstDifference returns the first heading of a whose level differs from that
// of its counterpart in b, or that has none. If b has a heading more, it
// returns that one, with the line of the heading before it in a.
func firstDifference(a, b outline.Outline) (h outline.Heading, ok bool) {
	if sameLevels(a.Headings, b.Headings) {
		return h, false
	}
	line := 1
	for _, pair := range outline.Align(sections(a), sections(b)) {
		here, there := pair[0]-1, pair[1]-1 // section 0 has no heading
		switch {
		case here >= 0 && there < 0 && isSentence(a.Headings[here]), here < 0 && there >= 0 && isSentence(b.Headings[there]):
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

// isSentence reports whether a bold line is rather an emphasised sentence than a
// heading.
func isSentence(h outline.Heading) bool { return h.BoldOnly && len(h.Text) > maxTitle }

// maxTitle is the length in bytes up to which a bold line is surely a heading.
const maxTitle = 80

// sameLevels reports whether two lists of headings have the same levels.
func sameLevels(a, b []outline.Heading) bool {
	return slices.EqualFunc(a, b, sameLevel)
}

// sameLevel reports whether headings have the same level. The level of a bold
// line depends on the heading above it.
func sameLevel(a, b outline.Heading) bool { return a.Level == b.Level || a.BoldOnly || b.BoldOnly }

// sections returns the sections of an outline for alignment, with sizes in
// bytes.
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
