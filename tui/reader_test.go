package tui

import (
	"testing"

	tea "charm.land/bubbletea/v2"

	"postings/model"
)

func TestToggleKeepsPlace(t *testing.T) {
	b := newBrowser(t, documents(model.English, threePostings()...), 80, 24).keys("enter", "]", "]", "]", "down", "down")
	if got := b.root.reading().heading(); got != "Section 3" {
		t.Fatalf("at %q", got)
	}
	top := b.root.reading().top
	b.keys("l")
	if got := b.root.reading().heading(); got != "Partie 3" || b.root.look.lang != model.French {
		t.Errorf("in French at %q", got)
	}
	b.keys("l")
	if got := b.root.reading().top; got != top {
		t.Errorf("there and back: line %d becomes %d", top, got)
	}
	b.send(tea.WindowSizeMsg{Width: 50, Height: 20})
	if got := b.root.reading().heading(); got != "Section 3" {
		t.Errorf("narrow at %q", got)
	}
	b.send(tea.WindowSizeMsg{Width: 80, Height: 24})
	if got := b.root.reading().top; got != top {
		t.Errorf("narrow and back: line %d becomes %d", top, got)
	}
}
