package tui

import (
	"errors"
	"fmt"
	"os/exec"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"postings/model"
)

// uneven returns two texts of a posting that differ in links before the first
// heading, in list items below the second, and by a section at the end.
func uneven() []*model.Document {
	docs := posting("alpha", "Alpha", "Un alpha", model.Open, 4)
	docs[0].Body = "See [this](https://example.org).\n\n" + strings.Replace(docs[0].Body, "## Section 2\n\n", "## Section 2\n\n- a\n- b\n\n", 1)
	docs[1].Body = "Voir ceci.\n\n" + strings.Replace(docs[1].Body, "## Partie 2\n\n", "## Partie 2\n\n- a\n- b\n- c\n\n", 1)
	docs[1].Body = docs[1].Body[:strings.Index(docs[1].Body, "## Partie 4")]
	return docs
}

// TestDifferences steps through the differences between the languages, wrapping
// around, and edits the text concerned at its section.
func TestDifferences(t *testing.T) {
	for _, lang := range model.Langs() {
		docs := uneven()
		line := func(d *model.Document, heading string) string {
			before, _, ok := strings.Cut(d.Body, heading)
			if !ok {
				t.Fatalf("no %q", heading)
			}
			return fmt.Sprintf("%s:%d", d.File, d.BodyLine+strings.Count(before, "\n"))
		}
		var edited string
		opt := documents(lang, docs...)
		opt.Edit = func(file string, line int) (*exec.Cmd, error) {
			edited = fmt.Sprintf("%s:%d", file, line)
			return nil, errors.New("no editor")
		}
		b := newBrowser(t, opt, 120, 24).keys("s")
		own := docs[lang]
		for step, test := range []struct{ key, sign, note, edits string }{
			{"n", "1 ≠ 0", []string{"difference 1 of 3: 1 link in English, 0 in French", "différence 1 sur 3\u00a0: 0 lien en français, 1 en anglais"}[lang], fmt.Sprint(own.File, ":", own.BodyLine)},
			{"n", "2 ≠ 3", []string{"difference 2 of 3: 2 list items in English, 3 in", "différence 2 sur 3\u00a0: 3 éléments de liste en français, 2 en"}[lang], line(own, []string{"## Section 2", "## Partie 2"}[lang])},
			{"n", "∅", []string{"difference 3 of 3: no such section in French", "différence 3 sur 3\u00a0: pas de section"}[lang], fmt.Sprint(docs[1].File, ":", docs[1].BodyLine+strings.Count(docs[1].Body, "\n"))},
			{"n", "1 ≠ 0", "1 ", ""},
			{"N", "∅", "3 ", ""},
			{"N", "2 ≠ 3", "2 ", ""},
			{"]", "=", []string{"3 differences", "3 différences"}[lang], ""},
		} {
			b.keys(test.key)
			screen := b.screen()
			if !strings.Contains(screen, test.sign) || !strings.Contains(screen, test.note) {
				t.Errorf("%v, step %d: no %q, or no %q:\n%s", lang, step, test.sign, test.note, screen)
			}
			if test.edits != "" {
				if b.keys("e"); edited != test.edits {
					t.Errorf("%v, step %d: editing %s, want %s", lang, step, edited, test.edits)
				}
			}
		}
	}
}

// TestNoDifferences checks the message that there are no differences.
func TestNoDifferences(t *testing.T) {
	b := newBrowser(t, documents(model.French, threePostings()...), 120, 24).keys("s")
	if !strings.Contains(b.screen(), "aucune différence") {
		t.Errorf("no message:\n%s", b.screen())
	}
	if b.keys("n"); !strings.Contains(b.screen(), "Aucune différence d’éléments") {
		t.Errorf("no answer:\n%s", b.screen())
	}
}

// TestNothingToDiffer checks the message that there is only one language.
func TestNothingToDiffer(t *testing.T) {
	for lang, want := range []string{"This posting has no French version.", "Cette offre n’existe pas en français."} {
		b := newBrowser(t, documents(model.Lang(lang), threePostings()[:1]...), 120, 24).keys("s", "n")
		if !strings.Contains(b.screen(), want) || strings.Contains(b.screen(), "difference") {
			t.Errorf("no %q:\n%s", want, b.screen())
		}
	}
}

// TestDifferenceStays checks that the current difference stays at the top at
// any window width, and so do the titles above the first one.
func TestDifferenceStays(t *testing.T) {
	docs := uneven()
	docs[0].Body = strings.Repeat("Many words. ", 200) + "\n\n" + docs[0].Body
	docs[0].Title = "An officer of products, of services and of whatever else there may be to have officers of"
	for _, keys := range []string{"s", "sn", "snn"} {
		b := newBrowser(t, documents(model.English, docs...), 120, 24).keys(strings.Split(keys, "")...)
		top := func() string { return strings.Split(b.screen(), "\n")[2] }
		before := top()
		for width := range 90 {
			b.send(tea.WindowSizeMsg{Width: 80 + width, Height: 24})
			if title := strings.Contains(top(), "An officer"); title != (keys == "s") || strings.Contains(before, "≠") != strings.Contains(top(), "≠") {
				t.Fatalf("after %q %q was at the top, and at %d columns is\n%s", keys, before, 80+width, b.screen())
			}
		}
		b.send(tea.WindowSizeMsg{Width: 120, Height: 24})
		if top() != before {
			t.Errorf("after %q %q was at the top, and after other widths %q", keys, before, top())
		}
	}
}
