package outline

import "testing"

func TestAgree(t *testing.T) {
	tallies := [2][]Tally{
		{{}, {Items: 4, Links: 1, Paragraphs: 2}, {Links: 1, Paragraphs: 2}, {Paragraphs: 2}, {Items: 1}},
		{{}, {Items: 6, Links: 1, Paragraphs: 1}, {Links: 2, Paragraphs: 2}, {Paragraphs: 3}, {Items: 1}},
	}
	for _, test := range []struct {
		section [2]int
		want    Agreement
	}{
		{[2]int{0, 0}, Agreement{}},
		{[2]int{1, 1}, Agreement{Known: true, Of: ItemsDiffer, Counts: [2]int{4, 6}}},
		{[2]int{2, 2}, Agreement{Known: true, Of: LinksDiffer, Counts: [2]int{1, 2}}},
		{[2]int{3, 3}, Agreement{Known: true, Of: ParagraphsDiffer, Counts: [2]int{2, 3}}},
		{[2]int{4, 4}, Agreement{Known: true}},
		{[2]int{4, None}, Agreement{Known: true, Of: SectionDiffers}},
		{[2]int{None, 0}, Agreement{Known: true, Of: SectionDiffers}},
	} {
		got := Agree(tallies, test.section)
		if got != test.want {
			t.Errorf("%v: %+v, want %+v", test.section, got, test.want)
		}
		if want := got.Known && got.Of != NoDifference; got.Differs() != want {
			t.Errorf("%v: differs is %v", test.section, got.Differs())
		}
	}
}
