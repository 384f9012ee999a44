package tui

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"postings/model"
)

// TestCompare keeps a posting and compares others with it, in both languages.
func TestCompare(t *testing.T) {
	docs := threePostings()
	docs[2].Body = "## Section 1\n\nother words\n\n## Only here\n\nmore\n\n## Section 3:\n\nand more\n"
	docs[3].Body = strings.ReplaceAll(docs[2].Body, "Section", "Partie")
	b := newBrowser(t, documents(model.English, docs...), 120, 40)
	if b.keys("x"); !strings.Contains(b.screen(), "Kept for comparison as 1.") || b.root.pane().SideShown() {
		t.Errorf("the first is not kept:\n%s", b.screen())
	}
	b.keys("down")
	if !strings.Contains(b.screen(), "x compare with 1") || b.root.pane().ComparedKeys() != [2]string{"alpha"} {
		t.Errorf("no hint on how to continue:\n%s", b.screen())
	}
	aligned := func(heading string) {
		t.Helper()
		for line := range strings.SplitSeq(b.screen(), "\n") {
			if strings.Count(line, heading) == 2 {
				return
			}
		}
		t.Errorf("%s is not next to itself:\n%s", heading, b.screen())
	}
	b.keys("x")
	if !b.root.pane().SideShown() || b.root.pane().ComparedKeys() != [2]string{"alpha", "beta"} || !strings.Contains(b.screen(), "Alpha  ") || !strings.Contains(b.screen(), "  Beta") {
		t.Errorf("not side by side:\n%s", b.screen())
	}
	aligned("Section 1")
	for line := range strings.SplitSeq(b.screen(), "\n") {
		if strings.Contains(line, "Only here") && strings.Contains(line, "Section") {
			t.Errorf("sections that do not match are on the same row: %q", line)
		}
	}
	if b.keys("m"); !strings.Contains(b.screen(), "Bookmarked: Beta") {
		t.Errorf("which one has a bookmark?\n%s", b.screen())
	}
	b.keys("]", "]", "]", "]")
	aligned("Section 3")
	b.keys("home", "l")
	if aligned("Partie 1"); !strings.Contains(b.screen(), "Un alpha") || !strings.Contains(b.screen(), "Un bêta") {
		t.Errorf("not both in French:\n%s", b.screen())
	}
	b.keys("l", "esc")
	if b.root.pane().SideShown() || b.root.inReader || b.selected() != "Beta" {
		t.Errorf("esc does not return to the list:\n%s", b.screen())
	}
	if b.keys("up", "x"); b.root.reader.KeptKey != "" || !strings.Contains(b.screen(), "No longer kept for comparison.") {
		t.Errorf("it is still kept:\n%s", b.screen())
	}
}

// TestNotWithItself checks that J and K skip the kept posting while comparing.
func TestNotWithItself(t *testing.T) {
	b := newBrowser(t, documents(model.English, threePostings()...), 120, 40).keys("a", "a", "down", "x", "up", "x")
	for _, step := range [][2]string{{"J", "Gamma"}, {"K", "Alpha"}, {"K", "Alpha"}} {
		if b.keys(step[0]); b.selected() != step[1] || b.root.pane().Compared() == nil {
			t.Errorf("%s compares with %q:\n%s", step[0], b.selected(), b.screen())
		}
	}
	b.keys("esc", "down", "x", "up", "x", "down", "x", "K") // the first is kept
	if b.selected() != "Beta" || b.root.pane().Compared() == nil {
		t.Errorf("K compares with %q:\n%s", b.selected(), b.screen())
	}
}

// TestCompareLost shows both languages again when a posting being compared
// disappears, and checks the message when there is too little space.
func TestCompareLost(t *testing.T) {
	b := newBrowser(t, documents(model.French, threePostings()...), 59, 24).keys("x")
	if b.root.reader.KeptKey != "" || !strings.Contains(b.screen(), "il faut 60 colonnes") {
		t.Errorf("compared on a narrow screen:\n%s", b.screen())
	}
	b.send(tea.WindowSizeMsg{Width: 120, Height: 30})
	b.keys("x", "down", "x", "e", "J")
	if b.root.pane().Compared() == nil && b.root.list.Key() != "alpha" {
		t.Errorf("J does not compare the next:\n%s", b.screen())
	}
	b.root.reader.KeptKey = "nothing"
	b.root.pane().ShowSide(true)
	b.send(nil)
	b.fits(120, 30)
	if b.root.pane().Compared() != nil || !b.root.pane().SideShown() {
		t.Errorf("compared with nothing:\n%s", b.screen())
	}
}
