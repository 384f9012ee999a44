package outline

import "slices"

// Tally counts what a section and its translation have as much of.
type Tally struct{ Items, Links, Paragraphs int }

// Tallies counts by section: of what stands before the first heading, and of what
// follows each. The sections start at bytes of the body, in order; headings are no
// paragraphs.
func (o *Outline) Tallies(body string, starts []int) []Tally {
	tallies := make([]Tally, len(starts)+1)
	lines := lineStarts([]byte(body))
	of := func(line int) *Tally {
		section, _ := slices.BinarySearchFunc(starts, line, func(start, line int) int {
			if lines.at(start) <= line {
				return -1
			}
			return 1
		})
		return &tallies[section]
	}
	for _, line := range o.ListItems {
		of(line).Items++
	}
	for _, l := range o.Links {
		of(l.Line).Links++
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
