package tui

import (
	"strings"
	"testing"

	"postings/model"
)

// TestFactsAboveText checks that place, pay and closing date are shown above a
// text and, if a posting has no description, in its row.
func TestFactsAboveText(t *testing.T) {
	docs := threePostings()
	for _, d := range docs {
		d.Description = ""
		d.Facts = model.Facts{Place: "Moncton", Pay: "60,000 – 70,000", Closes: "TBD"}
	}
	for _, test := range []struct {
		lang   model.Lang
		line   string
		inList string
	}{
		{model.English, "● Open · Moncton · 60,000 – 70,000 · Closes TBD", "Moncton · Closes TBD"},
		{model.French, "● Ouverte · Moncton · 60,000 – 70,000 · Date limite TBD", "Moncton · Date limite TBD"},
	} {
		b := newBrowser(t, documents(test.lang, docs...), 80, 24)
		if screen := b.screen(); !strings.Contains(screen, test.inList) {
			t.Errorf("no %q in the list:\n%s", test.inList, screen)
		}
		if screen := b.keys("enter").screen(); !strings.Contains(screen, test.line) {
			t.Errorf("no %q above the text:\n%s", test.line, screen)
		}
	}
}

// TestFactsInTwoLines checks that facts that do not fit on one line get a
// second one if there is space.
func TestFactsInTwoLines(t *testing.T) {
	docs := threePostings()
	for _, d := range docs {
		d.Facts = model.Facts{Place: strings.Repeat("Moncton, ", 9), Pay: "60,000 – 70,000", Closes: "December 21, 2026"}
	}
	opt := documents(model.English, docs...)
	if screen := newBrowser(t, opt, 80, 24).keys("enter").screen(); !strings.Contains(screen, "\n  Closes December 21, 2026 · ") {
		t.Errorf("no second line:\n%s", screen)
	}
	if screen := newBrowser(t, opt, 80, 12).keys("enter").screen(); strings.Contains(screen, "\n  Closes") {
		t.Errorf("a second line although there is no space:\n%s", screen)
	}
}

// TestFactsCompared checks that the facts by which one chooses are shown above
// two postings that are compared, but not above the two languages of one.
func TestFactsCompared(t *testing.T) {
	docs := threePostings()
	for i, d := range docs {
		d.Facts = model.Facts{Place: []string{"Moncton", "Moncton", "Gaspé", "Gaspé"}[min(i, 3)], Closes: "TBD"}
	}
	b := newBrowser(t, documents(model.English, docs...), 80, 24)
	want := "● Open · Moncton · Closes TBD        ┃    ● Open · Gaspé · Closes TBD"
	if screen := b.keys("x", "down", "x").screen(); !strings.Contains(screen, want) {
		t.Errorf("no %q:\n%s", want, screen)
	}
	if screen := b.keys("esc", "s").screen(); !strings.Contains(screen, "● Open · en/beta.md") {
		t.Errorf("no file above the languages:\n%s", screen)
	}
}

// TestLanguageMark checks that postings in one language are marked only if the
// list has postings in both.
func TestLanguageMark(t *testing.T) {
	docs := threePostings()
	both := docs[:3] // one of them in English only
	var english []*model.Document
	for _, d := range docs {
		if d.Lang == model.English {
			english = append(english, d)
		}
	}
	for _, test := range []struct {
		docs   []*model.Document
		marked bool
	}{{both, true}, {english, false}} {
		screen := newBrowser(t, documents(model.English, test.docs...), 80, 24).screen()
		list := screen[strings.Index(screen, "Alpha"):]
		if marked := strings.Contains(list, " en\n"); marked != test.marked {
			t.Errorf("%d documents: marked %t, want %t:\n%s", len(test.docs), marked, test.marked, screen)
		}
	}
}
