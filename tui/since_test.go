package tui

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/exp/golden"

	"postings/model"
	"postings/model/history"
)

// changing returns options for postings with an earlier revision and a history:
// one is new, one was edited only in English, and one has not changed.
func changing(l model.Lang) Options {
	doc := func(lang model.Lang, key, title, body string) *model.Document {
		path := lang.String() + "/" + key + ".md"
		return &model.Document{
			Path: path, File: path, Lang: lang, TranslationKey: key, PairPath: key, Title: title, Status: model.Open,
			Body: body, BodyLine: 5,
		}
	}
	same := []*model.Document{
		doc(model.French, "cook", "Cuisine", "La cuisine pour nous tous.\n\n## Votre travail\n\nDe la soupe et du pain.\n"),
		doc(model.English, "driver", "Driver", "Drive for all of us.\n"),
		doc(model.French, "driver", "Conduite", "Conduire pour nous tous.\n"),
	}
	was := doc(model.English, "cook", "Cook", "Cook for all of us.\n\n## What you do\n\nSoup and old bread.\n\nEvery [day]().\n")
	is := doc(model.English, "cook", "Cook", "Cook for all of us and our guests.\n\n## What you do\n\nSoup and bread.\n\n## When\n\nEvery [day]().\n")
	baker := doc(model.English, "baker", "Baker", "Bake.\n")

	opt := documents(l, append(append([]*model.Document{}, same...), is, baker)...)
	opt.SinceName = "v1"
	opt.Since = func(context.Context) (*model.Corpus, error) {
		c := model.NewCorpus()
		c.Merge(model.Batch{Documents: append([]*model.Document{was}, same...)})
		return c, nil
	}
	opt.History = func(context.Context, func(done, total int)) (*history.History, error) {
		h := history.New(true)
		at := func(month time.Month) history.Commit {
			return history.Commit{ID: month.String(), Time: time.Date(2026, month, 12, 12, 0, 0, 0, time.Local)}
		}
		first := []history.Change{{File: was.File, New: was}}
		for _, d := range same {
			first = append(first, history.Change{File: d.File, New: d})
		}
		h.Apply(at(time.January), first)
		h.Apply(at(time.March), []history.Change{{File: is.File, New: is}})
		h.Apply(at(time.April), []history.Change{{File: baker.File, New: baker}})
		return h, nil
	}
	return opt
}

// TestChangeScreens compares screens with marked changes.
func TestChangeScreens(t *testing.T) {
	for name, keys := range map[string][]string{
		"unmarked": {}, "added": {"D"}, "removed": {"down", "D", "D"}, "off": {"down", "D", "D", "D"},
		"contents": {"/", "c", "o", "o", "k", "enter", "D", "enter", "c"}, "problems": {"D", "p", "/", "c", "o", "o", "k", "enter", "end"},
		"side": {"down", "s"}, "side-removed": {"down", "s", "D", "D"}, "details": {"down", "i"},
	} {
		for _, lang := range model.Langs() {
			t.Run(fmt.Sprintf("%s-%v", name, lang), func(t *testing.T) {
				golden.RequireEqual(t, newBrowser(t, changing(lang), 100, 24).keys(keys...).screen())
			})
		}
	}
}

func TestMarksFromTheStart(t *testing.T) {
	opt := changing(model.English)
	opt.MarkChanges = true
	b := newBrowser(t, opt, 100, 24)
	if s := b.screen(); !strings.Contains(s, "±en") || !strings.Contains(s, "+") {
		t.Errorf("no marks:\n%s", s)
	}
}

func TestFiltersOfChanges(t *testing.T) {
	for query, want := range map[string]string{
		"is:changed": "Cook", "est:modifiée": "Cook", "is:new": "Baker", "est:nouvelle": "Baker", "-is:changed -is:new": "Driver",
	} {
		b := newBrowser(t, changing(model.English), 100, 24).keys("/").text(query)
		if b.root.list.Len() != 1 || b.root.list.Selected().Best(model.English).Title != want {
			t.Errorf("%s finds %d postings:\n%s", query, b.root.list.Len(), b.screen())
		}
		if b.root.since.marking != unmarked {
			t.Errorf("%s marks changes", query)
		}
	}
}

// TestOrdersOfDates steps through the orders, including those that the history
// adds.
func TestOrdersOfDates(t *testing.T) {
	b := newBrowser(t, changing(model.English), 100, 24)
	for range 9 {
		b.keys("S")
		if strings.Contains(b.screen(), "by date posted") {
			if title := b.root.list.Posting(0).Best(model.English).Title; title != "Baker" {
				t.Errorf("%s is first, but was not posted last", title)
			}
			return
		}
	}
	t.Error("no order by the date posted")
}

func TestNothingToCompareWith(t *testing.T) {
	b := newBrowser(t, documents(model.English, threePostings()...), 100, 24).keys("D")
	if b.root.since.marking != unmarked || !strings.Contains(b.screen(), "no earlier state") {
		t.Errorf("marks without an earlier revision:\n%s", b.screen())
	}
	opt := changing(model.English)
	opt.Since = func(context.Context) (*model.Corpus, error) { return nil, errors.New("broken") }
	b = newBrowser(t, opt, 100, 24).keys("D")
	if b.root.since.marking != unmarked || !strings.Contains(b.screen(), "broken") {
		t.Errorf("an unreadable earlier revision:\n%s", b.screen())
	}
}
