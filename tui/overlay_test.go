package tui

import (
	"context"
	"slices"
	"strings"
	"testing"

	"postings/model"
)

func TestContents(t *testing.T) {
	b := newBrowser(t, documents(model.English, threePostings()...), 80, 24).keys("enter", "]", "]", "c")
	if !strings.Contains(b.screen(), "▌ Section 2") {
		t.Errorf("the current section is not marked:\n%s", b.screen())
	}
	b.keys("down", "down", "enter")
	if got := b.root.pane().Reading().Heading(); got != "Section 4" || b.root.overlay != nil {
		t.Errorf("at %q", got)
	}
	b.keys("[")
	if got := b.root.pane().Reading().Heading(); got != "Section 3" {
		t.Errorf("[ goes to %q", got)
	}
}

// TestContentsShowWhere checks that the text follows the selected heading, and
// returns to where it was if none is chosen.
func TestContentsShowWhere(t *testing.T) {
	for _, width := range []int{80, 120} {
		b := newBrowser(t, documents(model.English, threePostings()...), width, 24).keys("enter", "]", "]")
		before := b.root.pane().Reading().Top
		b.keys("c", "down", "down")
		if got := b.root.pane().Reading().Heading(); got != "Section 4" || b.root.overlay == nil {
			t.Errorf("%d columns: %q is next to the contents", width, got)
		}
		if b.keys("esc"); b.root.pane().Reading().Top != before {
			t.Errorf("%d columns: returned to line %d, not %d", width, b.root.pane().Reading().Top, before)
		}
	}
}

// TestContentsOfAnotherText chooses a heading after the text was reloaded. It
// must lead to where the heading is now, or nowhere if it is gone.
func TestContentsOfAnotherText(t *testing.T) {
	for body, want := range map[string]string{
		"# One\n\n# New\n\n# Two\n\nx\n" + strings.Repeat("\n\nline", 50): "Two",
		"# One\n\nx": "One",
		"":           "",
	} {
		docs := []*model.Document{{Path: "en/a.md", File: "en/a.md", TranslationKey: "a", Title: "A", Status: model.Open, Body: "# One\n\nx\n\n# Two\n\nx\n" + strings.Repeat("\n\nline", 50)}}
		opt := Options{Load: func(_ context.Context, emit func(model.Batch)) error {
			emit(model.Batch{Documents: docs, Read: 1, Total: 1})
			return nil
		}}
		b := newBrowser(t, opt, 100, 20).keys("enter", "c", "down", "down")
		changed := *docs[0]
		changed.Body = body
		docs = []*model.Document{&changed}
		b.run(b.root.startLoading())
		b.keys("enter")
		if got := b.root.pane().Reading().Heading(); got != want && !(want == "One" && got == "") {
			t.Errorf("%.20q: at %q, want %q", body, got, want)
		}
	}
}

// TestVerbs checks that the footer of a picker says what choosing a row does,
// with the key that the user has configured.
func TestVerbs(t *testing.T) {
	docs := threePostings()
	for _, d := range docs {
		d.Body += "\n\n[Postulez](https://exemple.example)"
	}
	opt := documents(model.French, docs...)
	opt.Keys = map[string][]string{"open": {"t"}}
	for key, want := range map[string]string{"y": "t copier", "o": "t ouvrir", "c": "t y aller", "p": "t y aller"} {
		if screen := newBrowser(t, opt, 120, 30).keys("t", key).screen(); !strings.Contains(screen, want) {
			t.Errorf("%s: no %q:\n%s", key, want, screen)
		}
	}
}

// TestGroupsHaveRows checks that the selected row is visible below its heading,
// and that there is no heading without rows at the top of the list.
func TestGroupsHaveRows(t *testing.T) {
	var choices []choice
	for _, group := range []string{"a", "b", "b", "b", "c", "d", "d", "e", "f", "f", "f", "g", "h"} {
		choices = append(choices, choice{text: group, group: group})
	}
	p := newPicker("Title", "", "", choices, nil)
	for h := 5; h < 16; h++ {
		p.resize(40, h)
		for p.at = range len(choices) - 1 {
			shown, _ := p.visible()
			if !slices.Contains(shown, pickerRow{at: p.at}) || shown[0].heading && shown[1].heading {
				t.Errorf("%d rows, %d selected: %v", h, p.at, shown)
			}
		}
	}
}
