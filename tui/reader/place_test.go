package reader

import (
	"math/rand/v2"
	"testing"

	"postings/tui/markdown"
)

// TestPlaces checks that the position of each line leads back to that line in
// the same text, and to the same section in a text whose sections have other
// lengths.
func TestPlaces(t *testing.T) {
	random := rand.New(rand.NewPCG(20261126, 0))
	text := func() Reading {
		page := &markdown.Page{}
		for range 4 {
			page.Lines = append(page.Lines, make([]string, 1+random.IntN(60))...)
			page.Headings = append(page.Headings, markdown.Heading{Line: len(page.Lines)})
		}
		page.Lines = append(page.Lines, "")
		return Reading{Page: page}
	}
	for range 1000 {
		a, b := text(), text()
		for line := range a.Lines() {
			if got := a.find(a.place(line)); got != line {
				t.Fatalf("line %d is found on %d", line, got)
			}
			want, _, _ := a.Section(line)
			if got, _, _ := b.Section(b.find(a.place(line))); got != want {
				t.Fatalf("line %d of section %d is found in section %d", line, want, got)
			}
		}
	}
}
