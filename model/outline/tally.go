package outline

import "sort"

// Tally holds the counts that a section and its translation should share.
type Tally struct{ Items, Links, Paragraphs int }

// Tallies counts by section: first what precedes the first heading, then what
// follows each. starts are the offsets of the sections in the body, in order.
// Headings do not count as paragraphs.
func (o *Outline) Tallies(source []byte, starts []int) []Tally {
	tallies := make([]Tally, len(starts)+1)
	lines := lineStarts(source)
	of := func(line int) *Tally {
		return &tallies[sort.Search(len(starts), func(i int) bool { return lines.at(starts[i]) > line })]
	}
	for _, line := range o.ListItems {
		of(line).Items++
	}
	for _, l := range o.Links {
		if !l.Continues {
			of(l.Line).Links++
		}
	}
	titles := map[int]bool{}
	for _, h := range o.Headings {
		titles[h.Line] = true
	}
	for _, b := range o.Blocks {
		if b.Kind == Paragraph && !titles[b.Line] {
			of(b.Line).Paragraphs++
		}
	}
	return tallies
}
