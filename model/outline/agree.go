package outline

// Difference is what a section and its translation have different amounts of.
type Difference uint8

// The differences.
const (
	NoDifference Difference = iota
	ItemsDiffer
	LinksDiffer
	ParagraphsDiffer
	SectionDiffers // one language lacks the section
)

// Agreement compares the amounts in a section and its translation.
type Agreement struct {
	// Known is false if there is nothing to compare.
	Known bool
	// Of is the difference, and Counts the amounts in either language.
	Of     Difference
	Counts [2]int
}

// Differs reports whether the amounts differ.
func (a Agreement) Differs() bool { return a.Known && a.Of != NoDifference }

// Agree compares two sections, given by their numbers, of texts with these
// tallies.
func Agree(tallies [2][]Tally, section [2]int) Agreement {
	if section[0] == None || section[1] == None {
		return Agreement{Known: true, Of: SectionDiffers}
	}
	a, b := tallies[0][section[0]], tallies[1][section[1]]
	for _, c := range []struct {
		of   Difference
		a, b int
	}{
		{ItemsDiffer, a.Items, b.Items},
		{LinksDiffer, a.Links, b.Links},
		{ParagraphsDiffer, a.Paragraphs, b.Paragraphs},
	} {
		if c.a != c.b {
			return Agreement{Known: true, Of: c.of, Counts: [2]int{c.a, c.b}}
		}
	}
	// There is nothing to compare if both texts start with a heading.
	return Agreement{Known: section != [2]int{} || a != Tally{}}
}
