package tui

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"postings/model"
)

// TestListBesideLanguages checks that the list stays next to both languages on
// the widest screens, for keys and the mouse.
func TestListBesideLanguages(t *testing.T) {
	for _, lang := range model.Langs() {
		b := newBrowser(t, documents(lang, threePostings()...), tripleWidth, 40).keys("s")
		shows := func(texts ...string) {
			t.Helper()
			for _, text := range texts {
				if !strings.Contains(b.screen(), text) {
					t.Errorf("%v: no %q:\n%s", lang, text, b.screen())
				}
			}
		}
		titles := [2][]string{{"Alpha", "Beta"}, {"Un alpha", "Un bêta"}}[lang]
		shows(titles[0], titles[1], "en/alpha.md", "fr/alpha.md", "Section 1", "Partie 1")
		b.keys("tab", "down")
		if b.root.inReader || !b.root.pane().SideShown() || b.selected() != titles[1] {
			t.Errorf("%v: the list next to both languages does not get the focus:\n%s", lang, b.screen())
		}
		shows("en/beta.md", "fr/beta.md")
		b.send(tea.MouseWheelMsg{X: 5, Y: 10, Button: tea.MouseWheelUp})
		if shows("en/alpha.md"); b.selected() != titles[0] {
			t.Errorf("%v: the wheel over the list selects %q", lang, b.selected())
		}
		b.send(tea.MouseClickMsg{X: tripleWidth - 5, Y: 10, Button: tea.MouseLeft})
		if !b.root.inReader {
			t.Errorf("%v: a click on a text does not focus it", lang)
		}
		before := b.screen()
		b.send(tea.WindowSizeMsg{Width: tripleWidth - 1, Height: 40})
		if shows("Section 1", "Partie 1"); strings.Contains(b.screen(), titles[1]) {
			t.Errorf("%v: the list is next to both languages on a narrower screen:\n%s", lang, b.screen())
		}
		b.send(tea.WindowSizeMsg{Width: tripleWidth, Height: 40})
		if b.screen() != before {
			t.Errorf("%v: not as before:\n%s\nwant\n%s", lang, b.screen(), before)
		}
		if b.keys("esc"); b.root.pane().SideShown() || !b.root.inReader {
			t.Errorf("%v: esc does not end it:\n%s", lang, b.screen())
		}
		// Postings being compared are shown next to the list too.
		b.keys("tab", "x", "down", "x")
		shows(lang.String()+"/alpha.md", lang.String()+"/beta.md")
		if b.keys("tab", "down"); b.root.pane().Compared() == nil {
			t.Errorf("%v: the next is not compared:\n%s", lang, b.screen())
		}
	}
}
