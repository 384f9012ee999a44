package tui

import (
	"strings"
	"testing"

	"postings/model"
)

// TestTextLanguage switches the language of the text only, which then applies
// to other postings too, and checks the message if there is no translation.
func TestTextLanguage(t *testing.T) {
	docs := append(threePostings(), mixed()...)
	b := newBrowser(t, documents(model.English, docs...), 120, 30).keys("enter", "]", "]", "L")
	if r := b.root.pane().Reading(); r.Doc.Lang != model.French || b.root.look.Lang != model.English || r.Heading() != "Partie 2" {
		t.Errorf("reading %v at %q:\n%s", r.Doc.Lang, r.Heading(), b.screen())
	}
	if !strings.Contains(b.screen(), "Esc back") {
		t.Errorf("the menus changed:\n%s", b.screen())
	}
	if b.keys("J"); b.root.pane().Reading().Doc.Lang != model.French {
		t.Error("the next is not in French")
	}
	b.keys("l")
	if b.root.pane().Reading().Doc.Lang != model.English || !strings.Contains(b.screen(), "Échap retour") {
		t.Errorf("l does not switch everything:\n%s", b.screen())
	}
	b.keys("l", "L")
	if b.root.pane().Reading().Doc.Lang != model.English || b.root.look.Lang != model.English {
		t.Error("L does not switch back")
	}
	for b.selected() != "Empty" {
		b.keys("J")
	}
	if b.keys("L"); !strings.Contains(b.screen(), "has no French version") || b.root.pane().TextLang() != b.root.look.Lang {
		t.Errorf("the missing translation is not reported:\n%s", b.screen())
	}
	// Side by side it determines the text to edit.
	b = newBrowser(t, documents(model.French, docs...), 120, 30).keys("s")
	if b.keys("L"); !strings.Contains(b.screen(), "modifier l’anglais") {
		t.Errorf("English does not have the focus:\n%s", b.screen())
	}
	// In a list without a text, where nothing would change visibly, it does
	// nothing.
	b = newBrowser(t, documents(model.French, docs...), 80, 24).keys("L")
	if b.root.pane().TextLang() != b.root.look.Lang {
		t.Error("the text was switched before it was seen")
	}
}
