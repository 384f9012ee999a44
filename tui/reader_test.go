package tui

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"postings/model"
)

func TestToggleKeepsPlace(t *testing.T) {
	b := newBrowser(t, documents(model.English, threePostings()...), 80, 24).keys("enter", "]", "]", "]", "down", "down")
	if got := b.root.pane().Reading().Heading(); got != "Section 3" {
		t.Fatalf("at %q", got)
	}
	top := b.root.pane().Reading().Top
	b.keys("l")
	if got := b.root.pane().Reading().Heading(); got != "Partie 3" || b.root.look.Lang != model.French {
		t.Errorf("in French at %q", got)
	}
	b.keys("l")
	if got := b.root.pane().Reading().Top; got != top {
		t.Errorf("there and back: line %d becomes %d", top, got)
	}
	b.send(tea.WindowSizeMsg{Width: 50, Height: 20})
	if got := b.root.pane().Reading().Heading(); got != "Section 3" {
		t.Errorf("narrow at %q", got)
	}
	b.send(tea.WindowSizeMsg{Width: 80, Height: 24})
	if got := b.root.pane().Reading().Top; got != top {
		t.Errorf("narrow and back: line %d becomes %d", top, got)
	}
}

// TestNeighboursKeepPlace checks that a posting is shown where it was left after
// reading its neighbours, and from the start when it is opened from the list.
func TestNeighboursKeepPlace(t *testing.T) {
	for _, view := range [][]string{{"enter"}, {"enter", "s"}} {
		b := newBrowser(t, documents(model.English, threePostings()...), 80, 24).keys("a", "a").keys(view...).keys("]", "]", "down")
		before := b.screen()
		b.keys("J", "]", "J", "K")
		if b.keys("K"); b.screen() != before {
			t.Errorf("%q: not where it was left:\n%s", view, b.screen())
		}
		b.keys("tab", "down", "up", "enter")
		if r := b.root.pane().Reading(); r.Top != 0 {
			t.Errorf("%q: opened at line %d", view, r.Top)
		}
	}
}

// TestUnformatted checks that a text that is too complex is shown as written,
// with a note in the current language.
func TestUnformatted(t *testing.T) {
	d := &model.Document{Path: "en/deep.md", Lang: model.English, TranslationKey: "deep", Title: "Deep", Status: model.Open, Body: strings.Repeat("> ", 150) + "**the end**"}
	b := newBrowser(t, documents(model.English, d), 80, 24).keys("enter")
	for _, want := range []string{"too much markup to be formatted", "> > >", "**the end**"} {
		if !strings.Contains(b.screen(), want) {
			t.Errorf("no %q on\n%s", want, b.screen())
		}
	}
	b.keys("l")
	if !strings.Contains(b.screen(), "trop de balises pour être mis en forme") {
		t.Errorf("in French:\n%s", b.screen())
	}
}
