package tui

import (
	"fmt"
	"strings"
	"testing"

	"postings/model"
	"postings/tui/i18n"
)

// sharing returns open postings that share a paragraph, one of them with other
// wording.
func sharing() []*model.Document {
	var docs []*model.Document
	for _, key := range []string{"alpha", "beta", "gamma"} {
		words := "equal"
		if key == "gamma" {
			words = "fair"
		}
		docs = append(docs, &model.Document{
			Path: "en/" + key + ".md", File: "en/" + key + ".md", TranslationKey: key, Title: key, Status: model.Open, Lang: model.English, BodyLine: 1,
			Body: fmt.Sprintf("Text.\n\nWe believe in an inclusive workplace with %s chances for all of us.\n", words),
		})
	}
	return docs
}

// TestSharedText opens the shared paragraphs from the list of problems, goes to
// the location of a wording, and returns.
func TestSharedText(t *testing.T) {
	for _, l := range model.Langs() {
		b := newBrowser(t, documents(l, sharing()...), 100, 30).keys("p", "x")
		list, ok := b.root.overlay.(*picker)
		if !ok || len(list.choices) != 3 {
			t.Fatalf("%T:\n%s", b.root.overlay, b.screen())
		}
		if title := i18n.For(l).Shared.Open; !strings.Contains(b.screen(), title) {
			t.Errorf("no %q:\n%s", title, b.screen())
		}
		b.keys("end")
		want := "[-equal-] {+fair+}"
		if screen := b.screen(); !strings.Contains(screen, want) || !strings.Contains(screen, "≠ en/gamma.md") {
			t.Errorf("no %q:\n%s", want, screen)
		}
		b.keys("enter")
		if r := b.root.pane().Reading(); r.Doc == nil || r.Doc.Path != "en/gamma.md" || !b.root.inReader {
			t.Errorf("not at its location:\n%s", b.screen())
		}
		for _, checked := range []bool{true, false} { // not yet again, after a reload
			if !checked {
				b.keys("enter")
				b.root.problems = problems{}
			}
			if b.keys("esc"); b.root.opening.active() {
				t.Errorf("waiting for ever, checked %v:\n%s", checked, b.screen())
			}
			if _, ok := b.root.overlay.(*picker); !ok {
				t.Errorf("not back at the list, checked %v:\n%s", checked, b.screen())
			}
		}
		for _, keys := range [][]string{{"esc"}, {"enter", "esc"}} { // again from a problem
			b.keys(keys...)
			if _, ok := b.root.overlay.(*problemList); !ok {
				t.Errorf("not back at the problems after %v:\n%s", keys, b.screen())
			}
		}
		if b.keys("esc"); b.root.overlay != nil || b.root.returnTo != nil {
			t.Errorf("not back where the list was opened:\n%s", b.screen())
		}
	}
}

// TestSharedTextPlace checks that the list begins with the first paragraph, or
// the first of the posting being read, and returns to the location chosen.
func TestSharedTextPlace(t *testing.T) {
	docs := sharing()
	for _, d := range docs {
		d.Body += "\nTell us about yourself in the language that you prefer, in a few words.\n"
	}
	for want, keys := range map[int][]string{0: {"p", "x"}, 1: {"down", "enter", "p", "x"}, 4: {"p", "x", "down", "down", "down", "down", "enter", "esc"}} {
		b := newBrowser(t, documents(model.English, docs...), 100, 30).keys(keys...)
		if list, ok := b.root.overlay.(*picker); !ok || list.at != want {
			t.Errorf("%v: not at row %d of\n%s", keys, want, b.screen())
		}
	}
}
