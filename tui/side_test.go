package tui

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"postings/model"
)

func TestSideBySide(t *testing.T) {
	docs := threePostings()
	fr := *docs[1]
	fr.Body = fr.Body[:strings.Index(fr.Body, "## Partie 5")]
	docs[1] = &fr
	b := newBrowser(t, documents(model.English, docs...), 120, 30).keys("enter", "]", "]", "]", "s")
	lines := strings.Split(b.screen(), "\n")
	if !strings.Contains(b.screen(), "Section 3") || !strings.Contains(b.screen(), "Partie 3") {
		t.Fatalf("not side by side:\n%s", b.screen())
	}
	for _, line := range lines {
		if strings.Contains(line, "Section 3") != strings.Contains(line, "Partie 3") {
			t.Errorf("not aligned: %q", line)
		}
	}
	b.keys("end")
	if !strings.Contains(b.screen(), "no such section in French") {
		t.Errorf("a section without translation is not shown:\n%s", b.screen())
	}
	b.keys("home", "]", "]", "]", "esc")
	if got := b.root.pane().Reading().Heading(); b.root.pane().SideShown() || got != "Section 3" {
		t.Errorf("back at %q", got)
	}
	b.keys("s", "J")
	if !strings.Contains(b.screen(), "Un bêta") {
		t.Errorf("J does not go to the next posting:\n%s", b.screen())
	}
	b.send(tea.WindowSizeMsg{Width: 59, Height: 24})
	if b.root.pane().SideShown() || !strings.Contains(b.screen(), "needs 60 columns; this window has 59") {
		t.Errorf("too narrow:\n%s", b.screen())
	}
	b.keys("s")
	if !strings.Contains(b.screen(), "needs 60 columns") {
		t.Errorf("too narrow, asked again:\n%s", b.screen())
	}
}

// TestSideDescriptions checks that descriptions are shown side by side, those of
// two languages and those of two postings, even if one text repeats its own.
func TestSideDescriptions(t *testing.T) {
	docs := threePostings()
	docs[0].Description, docs[1].Description, docs[2].Description = "About alpha.", "Au sujet d’alpha.", "About beta."
	docs[0].Body = docs[0].Description + "\n\n" + docs[0].Body
	for want, keys := range map[string][]string{"Au sujet d’alpha.": {"enter", "s"}, "About beta.": {"x", "down", "x"}} {
		b := newBrowser(t, documents(model.English, docs...), 120, 30).keys(keys...)
		if strings.Count(b.screen(), "About alpha.") != 2 || !strings.Contains(b.screen(), want) {
			t.Errorf("no descriptions:\n%s", b.screen())
		}
		if b.send(tea.WindowSizeMsg{Width: 120, Height: 12}); strings.Contains(b.screen(), want) {
			t.Errorf("they leave no space for the texts:\n%s", b.screen())
		}
	}
}

// TestSideComesBack checks that the side-by-side view returns, at the same
// position, after the window has been too narrow and after a search in a text.
func TestSideComesBack(t *testing.T) {
	b := newBrowser(t, documents(model.English, threePostings()...), 120, 30).keys("enter", "s", "]", "]", "down")
	before := b.screen()
	b.send(tea.WindowSizeMsg{Width: 59, Height: 24})
	if b.root.pane().SideShown() || b.root.pane().Reading().Heading() != "Section 2" || !strings.Contains(b.screen(), "needs 60 columns") {
		t.Errorf("too narrow:\n%s", b.screen())
	}
	b.send(tea.WindowSizeMsg{Width: 120, Height: 30})
	if b.screen() != before {
		t.Errorf("after a resize:\n%s\nwas\n%s", b.screen(), before)
	}
	b.keys("/").text("lighter")
	if b.root.pane().SideShown() || !strings.Contains(b.screen(), "match 1 of") && !strings.Contains(b.screen(), "of 200") {
		t.Errorf("searching:\n%s", b.screen())
	}
	if b.keys("esc"); b.screen() != before {
		t.Errorf("after a search:\n%s\nwas\n%s", b.screen(), before)
	}
}

func TestOpenKey(t *testing.T) {
	opt := documents(model.French, threePostings()...)
	opt.Key = "gamma"
	b := newBrowser(t, opt, 80, 24)
	if !b.root.inReader || b.root.pane().Reading().Doc.Title != "Un gamma" || b.root.filter != model.AnyStatus {
		t.Errorf("a closed posting is not opened:\n%s", b.screen())
	}
	opt.Key = "nothing"
	if b := newBrowser(t, opt, 80, 24); b.root.inReader || b.selected() != "Un alpha" {
		t.Errorf("an unknown key selects %q", b.selected())
	}
}

// TestSideStartsWithTitle checks that a match, which is not shown side by side,
// does not scroll the title away there. Alone, the text stands at it.
func TestSideStartsWithTitle(t *testing.T) {
	docs := threePostings()
	docs[2].Body += "\n\na quartz"
	b := newBrowser(t, documents(model.English, append(docs, posting("quartz", "Quartz", "Quartz", model.Open, 1)...)...), 120, 30)
	b.keys("/").text("quartz").keys("enter", "s", "J")
	if !strings.Contains(b.screen(), "  Beta  ") {
		t.Errorf("no title:\n%s", b.screen())
	}
	if b.keys("s"); !strings.Contains(b.screen(), "a quartz\n") {
		t.Errorf("no match:\n%s", b.screen())
	}
}
