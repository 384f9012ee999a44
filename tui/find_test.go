package tui

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"postings/model"
)

func TestFind(t *testing.T) {
	b := newBrowser(t, documents(model.French, threePostings()...), 80, 24).keys("enter", "/").text("ETE comme")
	if b.root.reader.MatchCount() != 5*40 || b.root.reader.MatchAt() != 0 {
		t.Fatalf("%d matches, at %d", b.root.reader.MatchCount(), b.root.reader.MatchAt())
	}
	if !strings.Contains(b.screen(), "résultat 1 sur 200") {
		t.Errorf("no count:\n%s", b.screen())
	}
	b.keys("enter", "n", "n", "N")
	if b.root.reader.MatchAt() != 1 {
		t.Errorf("at %d", b.root.reader.MatchAt())
	}
	b.keys("N", "N")
	if b.root.reader.MatchAt() != 199 || b.root.pane().Reading().Top == 0 {
		t.Errorf("wrapping around the start: at %d, line %d", b.root.reader.MatchAt(), b.root.pane().Reading().Top)
	}
	b.send(tea.WindowSizeMsg{Width: 60, Height: 24})
	if b.root.reader.MatchCount() != 200 || !strings.Contains(b.screen(), "sur 200") {
		t.Errorf("after a resize: %d matches", b.root.reader.MatchCount())
	}
	b.keys("l")
	if b.root.reader.MatchCount() != 0 || !strings.Contains(b.screen(), "no match") {
		t.Errorf("in English: %d matches\n%s", b.root.reader.MatchCount(), b.screen())
	}
	b.keys("esc")
	if b.root.reader.Seeking() || !b.root.inReader {
		t.Error("esc does not end the search first")
	}
	b.keys("esc")
	if b.root.inReader {
		t.Error("esc does not leave the reader then")
	}
}

// TestFindInHead checks that the title and the description, which are shown
// above the text, are searched too, also after they have moved.
func TestFindInHead(t *testing.T) {
	docs := threePostings()
	docs[0].Title, docs[0].Description = "Zebra keeper", "You feed a zebra."
	docs[0].Body = "Nothing.\n\nOne more zebra.\n"
	b := newBrowser(t, documents(model.English, docs...), 80, 24).keys("end", "enter", "/").text("zebra")
	for range 2 {
		if !strings.Contains(b.screen(), "match 1 of 3") {
			t.Fatalf("not found:\n%s", b.screen())
		}
		marked := 0
		for _, line := range b.root.pane().Lines() {
			if before, _, found := strings.Cut(ansi.Strip(string(line)), "zebra"); found && strings.Contains(string(line), before+"\x1b[") {
				marked++
			}
		}
		if marked != 2 {
			t.Errorf("%d lines are marked:\n%s", marked, b.screen())
		}
		b.keys("enter", "m")
		b.keys("/")
	}
}

// TestHitInText opens a text at the first match of the list's query, and steps
// through the others from there.
func TestHitInText(t *testing.T) {
	docs := threePostings()
	docs[0].Body = strings.Repeat("Nothing here.\n\n", 60) + "A rare word.\n\n" + strings.Repeat("Nothing.\n\n", 60) + "The rarest of all.\n"
	b := newBrowser(t, documents(model.English, docs...), 120, 30).keys("/").text("rare").keys("enter")
	if b.root.pane().Reading().Top != 0 {
		t.Fatal("the text scrolls before it is opened")
	}
	b.keys("enter")
	if !strings.Contains(b.screen(), "│  A rare word.") || !strings.Contains(b.screen(), "match 1 of 2") {
		t.Errorf("not opened at the first match:\n%s", b.screen())
	}
	if b.keys("n"); !strings.Contains(b.screen(), "The rarest of all.") || !strings.Contains(b.screen(), "match 2 of 2") {
		t.Errorf("n does not go to the next match:\n%s", b.screen())
	}
	b.keys("esc", "esc", "enter")
	if strings.Contains(b.screen(), "match") || b.root.reader.Hits() > 0 {
		t.Errorf("the search has ended:\n%s", b.screen())
	}
}

// TestHitIsShownOnce checks that a text opened at its top, with the first match
// visible, stays there when a resize hides the match.
func TestHitIsShownOnce(t *testing.T) {
	docs := threePostings()
	docs[0].Body = strings.Repeat("filler\n\n", 6) + "needle\n\n" + strings.Repeat("filler\n\n", 60)
	b := newBrowser(t, documents(model.English, docs...), 100, 30).keys("/").text("needle").keys("enter", "enter")
	b.send(tea.WindowSizeMsg{Width: 46, Height: 12})
	b.send(tea.WindowSizeMsg{Width: 100, Height: 30})
	if r := b.root.pane().Reading(); r.Top != 0 {
		t.Errorf("at line %d after the window had been small:\n%s", r.Top, b.screen())
	}
}
