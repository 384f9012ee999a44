package tui

import (
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"postings/model"
)

func TestFind(t *testing.T) {
	b := newBrowser(t, documents(model.French, threePostings()...), 80, 24).keys("enter", "/").text("ETE comme")
	f := &b.root.finding
	if len(f.matches) != 5*40 || f.at != 0 {
		t.Fatalf("%d matches, at %d", len(f.matches), f.at)
	}
	if !strings.Contains(b.screen(), "résultat 1 sur 200") {
		t.Errorf("no count:\n%s", b.screen())
	}
	b.keys("enter", "n", "n", "N")
	if f.at != 1 {
		t.Errorf("at %d", f.at)
	}
	b.keys("N", "N")
	if f.at != 199 || b.root.reading().top == 0 {
		t.Errorf("around the start: at %d, line %d", f.at, b.root.reading().top)
	}
	b.send(tea.WindowSizeMsg{Width: 60, Height: 24})
	if len(f.matches) != 200 || f.page != b.root.reading().page {
		t.Errorf("after a resize: %d matches", len(f.matches))
	}
	b.keys("l")
	if len(f.matches) != 0 || !strings.Contains(b.screen(), "no match") {
		t.Errorf("in English: %d matches\n%s", len(f.matches), b.screen())
	}
	b.keys("esc")
	if f.active() || !b.root.inReader {
		t.Error("esc does not end the search first")
	}
	b.keys("esc")
	if b.root.inReader {
		t.Error("esc does not leave the reader then")
	}
}

func TestFindAcrossLines(t *testing.T) {
	lines := []string{"\x1b[1mune équi\x1b[0mpe du", "service numérique", "", "L’équipe"}
	got := findMatches(lines, "equipe DU service")
	want := match{{line: 0, from: 4, to: 13}, {line: 1, from: 0, to: 7}}
	if len(got) != 1 || fmt.Sprint(got[0]) != fmt.Sprint(want) {
		t.Errorf("%v, want %v", got, want)
	}
	if got := findMatches(lines, "equipe"); len(got) != 2 || got[1][0] != (piece{line: 3, from: 2, to: 8}) {
		t.Errorf("%v", got)
	}
	if got := findMatches(lines, " - "); got != nil {
		t.Errorf("nothing to find: %v", got)
	}
}

// TestHitInText marks the words of a search in the text that it found, opens it at
// the first, and goes on from there.
func TestHitInText(t *testing.T) {
	docs := threePostings()
	docs[0].Body = strings.Repeat("Nothing here.\n\n", 60) + "A rare word.\n\n" + strings.Repeat("Nothing.\n\n", 60) + "The rarest of all.\n"
	b := newBrowser(t, documents(model.English, docs...), 120, 30).keys("/").text("rare").keys("enter")
	if b.root.reading().top != 0 {
		t.Fatal("the text moves before it is opened")
	}
	b.keys("enter")
	if !strings.Contains(b.screen(), "│  A rare word.") || !strings.Contains(b.screen(), "match 1 of 2") {
		t.Errorf("opened elsewhere:\n%s", b.screen())
	}
	if b.keys("n"); !strings.Contains(b.screen(), "The rarest of all.") || !strings.Contains(b.screen(), "match 2 of 2") {
		t.Errorf("n goes elsewhere:\n%s", b.screen())
	}
	b.keys("esc", "esc", "enter")
	if strings.Contains(b.screen(), "match") || b.root.finding.matches != nil {
		t.Errorf("the search is over:\n%s", b.screen())
	}
}
