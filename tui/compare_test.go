package tui

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"postings/model"
	"postings/model/outline"
	"postings/tui/markdown"
)

// TestCompare keeps a posting and compares others with it, in both languages.
func TestCompare(t *testing.T) {
	docs := threePostings()
	docs[2].Body = "## Section 1\n\nother words\n\n## Only here\n\nmore\n\n## Section 3:\n\nand more\n"
	docs[3].Body = strings.ReplaceAll(docs[2].Body, "Section", "Partie")
	b := newBrowser(t, documents(model.English, docs...), 120, 40)
	if b.keys("x"); !strings.Contains(b.screen(), "Kept to compare as 1.") || b.root.sideShown() {
		t.Errorf("the first is not kept:\n%s", b.screen())
	}
	b.keys("down")
	if !strings.Contains(b.screen(), "x compare with 1") || b.root.comparedKeys() != [2]string{"alpha"} {
		t.Errorf("nothing tells how to go on:\n%s", b.screen())
	}
	aligned := func(heading string) {
		t.Helper()
		for _, line := range strings.Split(b.screen(), "\n") {
			if strings.Count(line, heading) == 2 {
				return
			}
		}
		t.Errorf("%s is not beside itself:\n%s", heading, b.screen())
	}
	b.keys("x")
	if !b.root.sideShown() || b.root.comparedKeys() != [2]string{"alpha", "beta"} || !strings.Contains(b.screen(), "Alpha  ") || !strings.Contains(b.screen(), "  Beta") {
		t.Errorf("not beside each other:\n%s", b.screen())
	}
	aligned("Section 1")
	for _, line := range strings.Split(b.screen(), "\n") {
		if strings.Contains(line, "Only here") && strings.Contains(line, "Section") {
			t.Errorf("sections that do not match stand beside each other: %q", line)
		}
	}
	b.keys("]", "]", "]", "]")
	aligned("Section 3")
	b.keys("home", "l")
	if aligned("Partie 1"); !strings.Contains(b.screen(), "Un alpha") || !strings.Contains(b.screen(), "Un bêta") {
		t.Errorf("both are not in French:\n%s", b.screen())
	}
	b.keys("l", "esc")
	if b.root.sideShown() || b.root.inReader || b.selected() != "Beta" {
		t.Errorf("esc does not lead back to the list:\n%s", b.screen())
	}
	if b.keys("up", "x"); b.root.comparing.kept != "" || !strings.Contains(b.screen(), "No longer kept to compare.") {
		t.Errorf("it is still kept:\n%s", b.screen())
	}
}

// TestCompareLost shows the languages of what is left when a posting that is
// compared is gone, and tells where there is no room.
func TestCompareLost(t *testing.T) {
	b := newBrowser(t, documents(model.French, threePostings()...), 79, 24).keys("x")
	if b.root.comparing.kept != "" || !strings.Contains(b.screen(), "exige 80 colonnes") {
		t.Errorf("compared on a narrow screen:\n%s", b.screen())
	}
	b.send(tea.WindowSizeMsg{Width: 120, Height: 30})
	b.keys("x", "down", "x", "e", "J")
	if b.root.compared() == nil && b.root.list.Key() != "alpha" {
		t.Errorf("J does not compare the next:\n%s", b.screen())
	}
	b.root.comparing.kept = "nothing"
	b.send(nil)
	b.fits(120, 30)
	if b.root.compared() != nil || !b.root.sideShown() {
		t.Errorf("compared with nothing:\n%s", b.screen())
	}
}

func TestMatchHeadings(t *testing.T) {
	page := func(headings ...string) *markdown.Page {
		p := &markdown.Page{}
		for _, h := range headings {
			p.Headings = append(p.Headings, markdown.Heading{Text: h})
		}
		return p
	}
	const no = outline.None
	for _, test := range []struct {
		a, b []string
		want [][2]int
	}{
		{nil, nil, [][2]int{{0, 0}}},
		{[]string{"One", "Two"}, []string{"two:", "Three"}, [][2]int{{0, 0}, {1, no}, {2, 1}, {no, 2}}},
		{[]string{"A", "B", "C"}, []string{"C", "A", "D", "B"}, [][2]int{{0, 0}, {no, 1}, {1, 2}, {no, 3}, {2, 4}, {3, no}}},
	} {
		if got := matchHeadings([2]*markdown.Page{page(test.a...), page(test.b...)}); !slices.Equal(got, test.want) {
			t.Errorf("%q, %q: %v, want %v", test.a, test.b, got, test.want)
		}
	}
	many := make([]string, 1500)
	for i := range many {
		many[i] = fmt.Sprint(i)
	}
	if got := matchHeadings([2]*markdown.Page{page(many...), page(many...)}); len(got) != 2*len(many)+1 {
		t.Errorf("%d pairs of too many headings", len(got))
	}
}
