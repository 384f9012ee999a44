package history

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"postings/model"
)

// day returns a commit on a day in January.
func day(n int) Commit {
	return Commit{fmt.Sprintf("c%d", n), time.Date(2026, 1, n, 12, 0, 0, 0, time.UTC)}
}

// text returns a unique body with the given last words.
func text(seed, end string) string {
	var words []string
	for i := range 30 {
		words = append(words, fmt.Sprintf("%s%d", seed, i))
	}
	return strings.Join(words, " ") + " " + end
}

func doc(key, path, body string, status model.Status) *model.Document {
	d := &model.Document{Path: path, File: path, TranslationKey: key, PairPath: path[3:], Title: "T", Body: body, Status: status}
	if strings.HasPrefix(path, "fr/") {
		d.Lang = model.French
	}
	return d
}

// with returns the change of a document's file by a commit; without returns its
// removal.
func with(d *model.Document) Change    { return Change{d.File, d} }
func without(d *model.Document) Change { return Change{File: d.File} }

func corpus(docs ...*model.Document) *model.Corpus {
	c := model.NewCorpus()
	for _, d := range docs {
		c.Add(d)
	}
	return c
}

// say formats dates as days in January.
func say(d model.Dates) string {
	var parts []string
	for _, one := range []struct {
		name string
		at   time.Time
	}{{"posted", d.Posted}, {"changed", d.Changed}, {"opened", d.Opened}, {"closed", d.Closed}, {"gone", d.Gone}} {
		if !one.at.IsZero() {
			parts = append(parts, fmt.Sprintf("%s %d", one.name, one.at.Day()))
		}
	}
	return strings.Join(parts, ", ")
}

func TestDates(t *testing.T) {
	en := doc("k", "en/k.md", text("a", "x"), model.Closed)
	open := doc("k", "en/k.md", text("a", "x"), model.Open)
	edited := doc("k", "en/k.md", text("a", "y"), model.Open)
	moved := doc("k", "en/m.md", text("a", "x"), model.Open)
	rekeyed := doc("l", "en/k.md", text("a", "x"), model.Open)
	elsewhere := doc("l", "en/l.md", text("a", "x"), model.Open)
	fr := doc("k", "fr/k.md", text("b", "x"), model.Open)
	type steps [][]Change
	for _, test := range []struct {
		name  string
		steps steps
		now   []*model.Document
		want  string
	}{
		{"posted", steps{{with(en)}}, []*model.Document{en}, "posted 1, changed 1"},
		{"posted open", steps{{with(open)}}, []*model.Document{open}, "posted 1, changed 1, opened 1"},
		{"opened", steps{{with(en)}, {with(open)}}, []*model.Document{open}, "posted 1, changed 1, opened 2"},
		{"closed", steps{{with(open)}, {with(en)}}, []*model.Document{en}, "posted 1, changed 1, opened 1, closed 2"},
		{"opened again", steps{{with(open)}, {with(en)}, {with(open)}}, []*model.Document{open}, "posted 1, changed 1, opened 3"},
		{"edited", steps{{with(open)}, {}, {with(edited)}}, []*model.Document{edited}, "posted 1, changed 3, opened 1"},
		{"moved", steps{{with(open)}, {without(open), with(moved)}}, []*model.Document{moved}, "posted 1, changed 1, opened 1"},
		{"rekeyed", steps{{with(open)}, {with(rekeyed)}}, []*model.Document{rekeyed}, "posted 1, changed 1, opened 1"},
		{"rekeyed and moved", steps{{with(open)}, {without(open), with(elsewhere)}}, []*model.Document{elsewhere}, "posted 1, changed 1, opened 1"},
		{"translated", steps{{with(open)}, {with(fr)}}, []*model.Document{open, fr}, "posted 1, changed 2, opened 1"},
		{"away for a while", steps{{with(open)}, {without(open)}, {with(open)}}, []*model.Document{open}, "posted 1, changed 3, opened 3"},
		{"not committed", steps{{with(fr)}}, []*model.Document{elsewhere}, ""},
		{"opened and not committed", steps{{with(en)}}, []*model.Document{open}, "posted 1, changed 1"},
	} {
		h := New(true)
		for i, files := range test.steps {
			h.Apply(day(i+1), files)
		}
		if got := say(h.Dates(corpus(test.now...).Postings[0], day(9).Time)); got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
		if past := h.Past(); len(past.Postings) != 0 {
			t.Errorf("%s: %s is past", test.name, past.Postings[0].Key)
		}
	}
}

func TestClosingDateHasPassed(t *testing.T) {
	d := doc("k", "en/k.md", "x", model.Open)
	h := New(true)
	h.Apply(day(1), []Change{with(d)})
	now := *d
	now.Status, now.Facts.ClosesOn = model.Closed, day(5).Time
	if got := say(h.Dates(corpus(&now).Postings[0], day(9).Time)); got != "posted 1, changed 1, opened 1, closed 5" {
		t.Errorf("dates are %q", got)
	}
}

// TestShallow checks that nothing is claimed about the time before the first
// commit of a clone.
func TestShallow(t *testing.T) {
	a, b := doc("a", "en/a.md", text("a", ""), model.Open), doc("b", "en/b.md", text("b", ""), model.Open)
	h := New(false)
	h.Apply(day(1), []Change{with(a)})
	h.Apply(day(2), []Change{with(b)})
	c := corpus(a, b)
	if got := say(h.Dates(c.Postings[0], day(9).Time)); got != "" {
		t.Errorf("of what was there before: %q", got)
	}
	if got := say(h.Dates(c.Postings[1], day(9).Time)); got != "posted 2, changed 2, opened 2" {
		t.Errorf("of what came later: %q", got)
	}
}

func TestPast(t *testing.T) {
	a := doc("a", "en/a.md", text("a", ""), model.Open)
	fr := doc("a", "fr/a.md", text("b", ""), model.Open)
	b := doc("b", "en/b.md", text("c", ""), model.Closed)
	h := New(true)
	h.Apply(day(1), []Change{with(a), with(fr), with(b)})
	h.Apply(day(3), []Change{without(b)})
	h.Apply(day(4), []Change{without(a), without(fr)})
	past := h.Past()
	if len(past.Postings) != 2 || past.Postings[0].Key != "a" || !past.Postings[0].Translated() || past.Postings[0].Status() != model.Closed {
		t.Fatalf("past postings: %+v", past.Postings)
	}
	dates := h.All(past, time.Now())
	if got := say(dates["a"]) + "; " + say(dates["b"]); got != "posted 1, changed 1, opened 1, closed 4, gone 4; posted 1, changed 1, gone 3" {
		t.Errorf("dates are %q", got)
	}
	if got := h.RemovedBy(past.Postings[0]); got != day(4) {
		t.Errorf("went with %v", got)
	}
}

func TestAhead(t *testing.T) {
	en := func(end string) *model.Document { return doc("k", "en/k.md", text("a", end), model.Open) }
	fr := func(end string) *model.Document { return doc("k", "fr/k.md", text("b", end), model.Open) }
	h := New(true)
	ahead := func(docs ...*model.Document) string {
		a, ok := h.Ahead(corpus(docs...).Postings[0])
		if !ok {
			return ""
		}
		return fmt.Sprintf("%s since %d from %s", a.Lang, a.Since.Time.Day(), a.From.Body[strings.LastIndexByte(a.From.Body, ' ')+1:])
	}
	for i, test := range []struct {
		files []Change
		now   []*model.Document
		want  string
	}{
		{[]Change{with(en("1")), with(fr("1"))}, []*model.Document{en("1"), fr("1")}, ""},
		{[]Change{with(en("2"))}, []*model.Document{en("2"), fr("1")}, "en since 2 from 1"},
		{[]Change{with(en("3"))}, []*model.Document{en("3"), fr("1")}, "en since 2 from 1"},
		{nil, []*model.Document{en("1"), fr("1")}, ""}, // changed back
		{[]Change{with(fr("2"))}, []*model.Document{en("3"), fr("2")}, ""},
		{[]Change{with(fr("3"))}, []*model.Document{en("3"), fr("3")}, "fr since 6 from 2"},
		{[]Change{with(fr("4")), with(en("4"))}, []*model.Document{en("4"), fr("4")}, ""},
		{[]Change{with(fr("5"))}, []*model.Document{en("4"), fr("5")}, "fr since 8 from 4"},
		{[]Change{with(en("5")), with(fr("6"))}, []*model.Document{en("5"), fr("6")}, ""}, // in the other order
		{[]Change{with(fr("7"))}, []*model.Document{en("5"), fr("7")}, "fr since 10 from 6"},
		{nil, []*model.Document{en("5"), doc("k", "fr/new.md", text("b", "8"), model.Open)}, ""}, // not committed yet
	} {
		h.Apply(day(i+1), test.files)
		if got := ahead(test.now...); got != test.want {
			t.Errorf("on day %d %q is ahead, want %q", i+1, got, test.want)
		}
	}
}

func TestUndone(t *testing.T) {
	const (
		wrong = "Our team will buildthe things that all people need from us today"
		right = "Our team will build the things that all people need from us today"
	)
	for _, test := range []struct {
		name   string
		bodies []string
		want   string
	}{
		{"corrected", []string{wrong, right}, ""},
		{"lost", []string{wrong, right, wrong}, "c2 buildthe build the"},
		{"lost beside another change", []string{wrong, right, wrong + " and tomorrow"}, "c2 buildthe build the"},
		{"lost and corrected again", []string{wrong, right, wrong, right}, ""},
		{"lost twice", []string{wrong, right, wrong, right, wrong}, "c2 buildthe build the"},
		{"a mistake that was mended", []string{right, wrong, right}, "c2 build the buildthe"},
		{"markup", []string{"To *all* of them", "To _all_ of them", "To *all* of them"}, ""},
		{"an address", []string{"To [all](a) of them", "To [all](b) of them", "To [all](a) of them"}, ""},
		{"a no-break space", []string{
			"Nous vous racontons tout, nous le savons bien",
			"Nous vous racontons tout : nous le savons bien",
			"Nous vous racontons tout\u00a0: nous le savons bien. Nous vous racontons tout, nous le savons bien",
		}, ""},
		{"words that went", []string{wrong, wrong + " and more", wrong}, ""},
	} {
		h := New(true)
		var last *model.Document
		for i, body := range test.bodies {
			last = doc("k", "en/k.md", "# Some words\n\nBefore [the](x) text.\n\n"+body, model.Open)
			last.BodyLine = 7
			h.Apply(day(i+1), []Change{with(last)})
		}
		var got []string
		for _, u := range h.Undone(last) {
			got = append(got, u.By.ID+" "+u.Old+" "+u.New)
			if !strings.Contains(strings.Split(last.Body, "\n")[u.Line-last.BodyLine], strings.Fields(u.Old)[0]) {
				t.Errorf("%s: %q is not on line %d", test.name, u.Old, u.Line)
			}
		}
		if joined := strings.Join(got, "; "); joined != test.want {
			t.Errorf("%s: %q, want %q", test.name, joined, test.want)
		}
	}
}

// TestUndoneInTitle checks that a lost correction of the first word is found.
func TestUndoneInTitle(t *testing.T) {
	h := New(true)
	var last *model.Document
	for i, title := range []string{"Dirctor of Design", "Director of Design", "Dirctor of Design"} {
		last = doc("k", "en/k.md", "Some text.", model.Open)
		last.Title, last.Fields = title, model.Fields{{Name: "title", Value: title, Line: 3}}
		h.Apply(day(i+1), []Change{with(last)})
	}
	if found := h.Undone(last); len(found) != 1 || found[0].Line != 3 {
		t.Errorf("found %+v", found)
	}
}
