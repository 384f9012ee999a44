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
	"postings/model/check"
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
	opt.Since = func(context.Context) (Earlier, error) {
		c := model.NewCorpus()
		c.Merge(model.Batch{Documents: append([]*model.Document{was}, same...)})
		return Earlier{c, "v1"}, nil
	}
	opt.History = func(context.Context, *history.History, func(done, total int)) (*history.History, error) {
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

// TestHistoryDuringReload checks that a history that has been read while the
// corpus is loaded again belongs to the corpus on the screen.
func TestHistoryDuringReload(t *testing.T) {
	b := newBrowser(t, changing(model.English), 100, 24)
	read := b.root.readHistory()
	want := b.root.list.Len()
	b.root.startLoading()
	b.run(read)
	if b.keys("S"); b.root.list.Len() != want {
		t.Errorf("%d of %d postings:\n%s", b.root.list.Len(), want, b.screen())
	}
}

func TestNothingToCompareWith(t *testing.T) {
	b := newBrowser(t, documents(model.English, threePostings()...), 100, 24).keys("D")
	if b.root.since.marking != unmarked || !strings.Contains(b.screen(), "no earlier state") {
		t.Errorf("marks without an earlier revision:\n%s", b.screen())
	}
	opt := changing(model.English)
	opt.Since = func(context.Context) (Earlier, error) { return Earlier{}, errors.New("broken") }
	b = newBrowser(t, opt, 100, 24).keys("D")
	if b.root.since.marking != unmarked || !strings.Contains(b.screen(), "broken") {
		t.Errorf("an unreadable earlier revision:\n%s", b.screen())
	}
}

// TestFiltersWithoutComparison checks that without anything to compare with,
// filters of changes are answered like unknown ones.
func TestFiltersWithoutComparison(t *testing.T) {
	broken := changing(model.English)
	broken.Since = func(context.Context) (Earlier, error) { return Earlier{}, errors.New("broken") }
	for _, test := range []struct {
		opt         Options
		query, want string
	}{
		{documents(model.English, threePostings()...), "is:changed", "no earlier state to compare with"},
		{documents(model.French, threePostings()...), "est:nouvelle", "pas d’état antérieur auquel comparer"},
		{broken, "is:new", "Cannot tell what has changed: broken"},
	} {
		b := newBrowser(t, test.opt, 120, 24).keys("/").text(test.query)
		typing := b.screen()
		if read := b.keys("enter").screen(); !strings.Contains(typing, test.want) || !strings.Contains(read, test.want) {
			t.Errorf("%s:\n%s\n%s", test.query, typing, read)
		}
		if cleared := b.keys("esc").screen(); strings.Contains(cleared, test.want) {
			t.Errorf("%s is answered when it is gone:\n%s", test.query, cleared)
		}
	}
}

// TestNoChanges checks the message that nothing has changed, and that the next
// attempt to compare succeeds.
func TestNoChanges(t *testing.T) {
	opt := documents(model.English, threePostings()...)
	tries := 0
	opt.Since = func(context.Context) (Earlier, error) {
		if tries++; tries == 1 {
			return Earlier{}, errors.New("broken")
		}
		c := model.NewCorpus()
		c.Merge(model.Batch{Documents: threePostings()})
		return Earlier{c, "main"}, nil
	}
	b := newBrowser(t, opt, 100, 24).keys("D")
	if s := b.screen(); !strings.Contains(s, "broken") {
		t.Errorf("an unreadable earlier revision:\n%s", s)
	}
	if s := b.keys("D").screen(); !strings.Contains(s, "Nothing here has changed since main.") {
		t.Errorf("an unchanged revision:\n%s", s)
	}
}

// TestUndoneCorrections checks that a history that is read after the check adds
// its problems, and that a history already known causes no second check.
func TestUndoneCorrections(t *testing.T) {
	const wrong, right = "Our team will buildthe things that all people need", "Our team will build the things that all people need"
	version := func(body string) *model.Document {
		return &model.Document{Path: "en/a.md", File: "en/a.md", TranslationKey: "a", Title: "A", Body: body, BodyLine: 5}
	}
	opt := documents(model.English, version(wrong))
	reads, asked := 0, 0
	opt.History = func(_ context.Context, known *history.History, _ func(done, total int)) (*history.History, error) {
		if reads++; reads == 1 || known != nil {
			return known, nil
		}
		h := history.New(true)
		for i, body := range []string{wrong, right, wrong} {
			h.Apply(history.Commit{ID: fmt.Sprint(i), Time: time.Unix(int64(i), 0)}, []history.Change{{File: "en/a.md", New: version(body)}})
		}
		return h, nil
	}
	opt.Check = func() check.Options { asked++; return check.Options{} }
	b := newBrowser(t, opt, 100, 24).keys("p")
	if s := b.screen(); strings.Contains(s, "Lost correction") {
		t.Errorf("without a history:\n%s", s)
	}
	asked = 0
	if s := b.keys("esc", "r", "p").screen(); !strings.Contains(s, "Lost correction") {
		t.Errorf("with a history after the check:\n%s", s)
	}
	twice := asked
	asked = 0
	if s := b.keys("esc", "r", "p").screen(); !strings.Contains(s, "Lost correction") || asked != twice-1 {
		t.Errorf("with what is known it is asked %d times how to check, and %d with what is new\n%s", asked, twice, s)
	}
}
