package tui

import (
	"context"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"postings/content"
	"postings/content/corpustest"
	"postings/model"
	"postings/model/search"
)

func TestFilterAndSort(t *testing.T) {
	docs := threePostings()
	docs[4].Unlisted = true // so that the order by status is not the default one
	b := newBrowser(t, documents(model.English, docs...), 120, 30)
	for _, want := range []struct {
		filter model.StatusFilter
		hits   int
	}{{model.OnlyClosed, 1}, {model.AnyStatus, 3}, {model.OnlyOpen, 2}} {
		b.keys("a")
		if b.root.filter != want.filter || b.root.list.Len() != want.hits {
			t.Errorf("filter %v shows %d", b.root.filter, b.root.list.Len())
		}
	}
	b.keys("a", "S", "/").text("gam").keys("enter", "esc")
	if b.root.search.input.Value() != "" || b.root.filter != model.OnlyClosed || b.root.sort != search.ByStatus {
		t.Error("esc clears more than the query")
	}
	b.keys("esc", "esc")
	if b.root.filter != model.OnlyClosed || b.root.sort != search.ByStatus {
		t.Error("esc changes the filter or the order")
	}
	if b.root.sort != search.ByStatus || !strings.Contains(b.screen(), "by status") {
		t.Errorf("order %v", b.root.sort)
	}
}

// TestListKeysInReader checks that keys of the list do nothing in the reader.
func TestListKeysInReader(t *testing.T) {
	b := newBrowser(t, documents(model.English, threePostings()...), 80, 24).keys("down", "enter")
	before := b.screen()
	for _, key := range []string{"a", "B", "S"} {
		if b.keys(key); b.screen() != before {
			t.Errorf("%s changes\n%s\nto\n%s", key, before, b.screen())
		}
	}
}

// TestFiltersKeepSelection cycles through all filters and checks that the same posting is
// selected again, with the postings above it visible.
func TestFiltersKeepSelection(t *testing.T) {
	b := newBrowser(t, documents(model.English, threePostings()...), 120, 30).keys("down", "a", "a", "a")
	if first, _ := b.root.list.HitOn(0); b.selected() != "Beta" || first != 0 {
		t.Errorf("%q is selected", b.selected())
	}
	b = newBrowser(t, documents(model.English, threePostings()...), 120, 30).keys("a", "a")
	if first, _ := b.root.list.HitOn(1); first != 0 || !strings.Contains(b.screen(), " 1/3 ") && !strings.Contains(b.screen(), " 3/3 ") {
		t.Errorf("no position, or hits above are not visible:\n%s", b.screen())
	}
}

// TestOtherTab checks that a tab without the selected posting begins at its top.
func TestOtherTab(t *testing.T) {
	docs := append(threePostings(), posting("delta", "Delta", "Un delta", model.Closed, 1)...)
	b := newBrowser(t, documents(model.English, docs...), 120, 30).keys("down", "a")
	if b.selected() != "Delta" {
		t.Errorf("%q is selected", b.selected())
	}
	if b.keys("a", "a"); b.selected() != "Beta" {
		t.Errorf("back among the open ones, %q is selected", b.selected())
	}
}

// TestBookmarksOfAnyStatus shows all bookmarks, and returns.
func TestBookmarksOfAnyStatus(t *testing.T) {
	opt := documents(model.English, threePostings()...)
	opt.Marks = &store{bookmarked: map[string]bool{"gamma": true, "beta": true}, seen: map[string]bool{}}
	b := newBrowser(t, opt, 120, 30).keys("down", "B")
	if b.root.list.Len() != 2 || !strings.Contains(b.screen(), "[All 2]") {
		t.Errorf("%d are shown:\n%s", b.root.list.Len(), b.screen())
	}
	for _, back := range []string{"B", "esc"} {
		if b.keys(back); b.root.filter != model.OnlyOpen || b.root.list.Len() != 2 || b.selected() != "Beta" {
			t.Errorf("after %s %q is selected of %d", back, b.selected(), b.root.list.Len())
		}
		b.keys("B")
	}
	b.keys("esc", "/").text("beta").keys("enter", "B")
	if b.root.list.Len() != 2 {
		t.Errorf("a query narrows the bookmarks:\n%s", b.screen())
	}
	if b.keys("B"); b.root.search.input.Value() != "beta" || b.root.list.Len() != 1 {
		t.Errorf("the query is not restored:\n%s", b.screen())
	}
	opt.Marks = &store{bookmarked: map[string]bool{}, seen: map[string]bool{}}
	b = newBrowser(t, opt, 120, 30).keys("B")
	if !strings.Contains(b.screen(), "No bookmarks yet") || strings.Contains(b.screen(), "Nothing matches") {
		t.Errorf("an empty list is not explained:\n%s", b.screen())
	}
}

func TestToggleKeepsSelection(t *testing.T) {
	b := newBrowser(t, documents(model.English, threePostings()...), 120, 30).keys("down", "l")
	if b.selected() != "Un bêta" || !strings.Contains(b.screen(), "[Ouvertes 2]") {
		t.Errorf("%q is selected:\n%s", b.selected(), b.screen())
	}
}

func TestNextPosting(t *testing.T) {
	b := newBrowser(t, documents(model.English, threePostings()...), 80, 24).keys("enter", "down", "J")
	if b.root.pane().Reading().Doc.Title != "Beta" || b.root.pane().Reading().Top != 0 || !b.root.inReader {
		t.Errorf("reading %q from line %d", b.root.pane().Reading().Doc.Title, b.root.pane().Reading().Top)
	}
	b.keys("J", "J")
	if b.root.pane().Reading().Doc.Title != "Beta" {
		t.Error("J goes beyond the end of the list")
	}
	b.keys("K")
	if b.root.pane().Reading().Doc.Title != "Alpha" {
		t.Error("K does not go back")
	}
}

// TestEveryDocumentIsReachable steps through the real postings and reads every
// variant in both languages.
func TestEveryDocumentIsReachable(t *testing.T) {
	src, err := content.Open(corpustest.Dir(t, "cds-2023/content"))
	if err != nil {
		t.Fatal(err)
	}
	b := newBrowser(t, Options{Load: loadSource(src), Filter: model.AnyStatus}, 100, 30)
	read := map[*model.Document]bool{}
	for range b.root.list.Len() {
		for range 2 { // languages
			for d := b.root.pane().Reading().Doc; !read[d]; d = b.root.pane().Reading().Doc {
				read[d] = true
				b.keys("v")
			}
			b.keys("l")
		}
		b.keys("down")
	}
	if len(read) != 236 {
		t.Errorf("%d of 236 documents can be read", len(read))
	}
}

// TestCursor checks that the cursor is where the user is.
func TestCursor(t *testing.T) {
	b := newBrowser(t, documents(model.English, threePostings()...), 120, 30)
	at := func() tea.Position {
		c := b.root.View().Cursor
		if c == nil {
			return tea.Position{X: -1, Y: -1}
		}
		return c.Position
	}
	for _, test := range []struct {
		keys []string
		want tea.Position
	}{
		{nil, tea.Position{X: 0, Y: 5}},
		{[]string{"down"}, tea.Position{X: 0, Y: 7}},
		{[]string{"/", "a", "l"}, tea.Position{X: 5, Y: 2}},
		{[]string{"enter", "enter"}, tea.Position{X: 42, Y: 2}},
		{[]string{"/", "w"}, tea.Position{X: 4, Y: 29}},
		{[]string{"esc", "?"}, tea.Position{X: -1, Y: -1}},
	} {
		if b.keys(test.keys...); at() != test.want {
			t.Errorf("after %q at %v, want %v", test.keys, at(), test.want)
		}
	}
}

// TestOrAll checks that all postings are shown if none is open, unless the user
// asked for open ones.
func TestOrAll(t *testing.T) {
	closed := posting("a", "Alpha", "Alpha", model.Closed, 1)
	for _, test := range []struct {
		name   string
		orAll  bool
		docs   []*model.Document
		filter model.StatusFilter
		want   model.StatusFilter
	}{
		{"none is open", true, closed, model.OnlyOpen, model.AnyStatus},
		{"open is asked for", false, closed, model.OnlyOpen, model.OnlyOpen},
		{"one is open", true, append(posting("b", "Beta", "Bêta", model.Open, 1), closed...), model.OnlyOpen, model.OnlyOpen},
		{"nothing is there", true, nil, model.OnlyOpen, model.OnlyOpen},
		{"all are asked for", false, closed, model.AnyStatus, model.AnyStatus},
	} {
		opt := documents(model.English, test.docs...)
		opt.OrAll, opt.Filter = test.orAll, test.filter
		b := newBrowser(t, opt, 100, 20)
		if b.root.filter != test.want {
			t.Errorf("%s: starts with %v, want %v", test.name, b.root.filter, test.want)
		}
	}
}

// TestHeadings checks that there are headings if postings of both statuses are
// ordered by status, and signs in the rows if they are ordered otherwise.
func TestHeadings(t *testing.T) {
	for _, test := range []struct {
		keys  []string
		query string
		want  []string
		not   string
	}{
		{nil, "", nil, "OPEN"},
		{[]string{"a"}, "", nil, "CLOSED"},
		{[]string{"a", "a"}, "", []string{"\n OPEN", "\n CLOSED"}, "○ │"},
		{[]string{"a", "a"}, "a", []string{"● │", "○ │"}, "OPEN"},
		{[]string{"a", "a", "S"}, "", []string{"● │", "○ │", "by file"}, "OPEN"},
	} {
		b := newBrowser(t, documents(model.English, threePostings()...), 120, 30).keys(test.keys...)
		if test.query != "" {
			b.keys("/").text(test.query)
		}
		var list strings.Builder
		for _, line := range strings.Split(b.screen(), "\n")[2:] {
			before, _, _ := strings.Cut(line, "│")
			list.WriteString(strings.TrimRight(before, " ") + " │\n")
		}
		for _, want := range test.want {
			if !strings.Contains("\n"+list.String()+b.screen(), want) {
				t.Errorf("%q %q: no %q in\n%s", test.keys, test.query, want, b.screen())
			}
		}
		if strings.Contains(list.String(), test.not) {
			t.Errorf("%q %q: %q in\n%s", test.keys, test.query, test.not, b.screen())
		}
	}
}

// TestDates checks that the order by date is offered, and dates are shown, only
// if there are dates.
func TestDates(t *testing.T) {
	docs := threePostings()
	b := newBrowser(t, documents(model.English, docs...), 120, 30).keys("S")
	if b.root.sort != search.ByPath {
		t.Errorf("without dates: %v", b.root.sort)
	}
	docs[0].ModTime = time.Date(2026, 3, 9, 0, 0, 0, 0, time.UTC)
	b = newBrowser(t, documents(model.English, docs...), 120, 30).keys("S")
	if b.root.sort != search.ByDate || !strings.Contains(b.screen(), "2026-03-09") || !strings.Contains(b.screen(), "by date") {
		t.Errorf("with dates, by %v:\n%s", b.root.sort, b.screen())
	}
}

// TestSortByClosing checks that the earliest closing date comes first, with the
// date in its row, and that the order is not offered if no posting has a
// closing date.
func TestSortByClosing(t *testing.T) {
	b := newBrowser(t, documents(model.English, threePostings()...), 120, 30)
	for range len(search.Sorts()) {
		if b.keys("S"); b.root.sort == search.ByClosing {
			t.Error("the order is offered without any closing date")
		}
	}
	docs := threePostings()
	for i, d := range docs {
		d.Facts.ClosesOn = time.Date(2026, 12, 20-i, 0, 0, 0, 0, time.UTC)
	}
	b = newBrowser(t, documents(model.English, docs...), 120, 30)
	for b.root.sort != search.ByClosing {
		b.keys("S")
	}
	first, second := strings.Index(b.screen(), "2026-12-"), strings.LastIndex(b.screen(), "2026-12-")
	if screen := b.screen(); first < 0 || first == second || screen[first:first+10] >= screen[second:second+10] || !strings.Contains(screen, "by closing date") {
		t.Errorf("not in the order of closing dates:\n%s", screen)
	}
}

// TestSiteProfileInHeader checks that the header names a profile only if it
// comes from the site itself.
func TestSiteProfileInHeader(t *testing.T) {
	for reason, want := range map[model.Reason]bool{model.BySite: true, model.ByUser: false, model.ByMarks: false} {
		opt := documents(model.English, threePostings()...)
		load := opt.Load
		opt.Load = func(ctx context.Context, emit func(model.Batch)) error {
			emit(model.Batch{Site: &model.Site{Profile: "postings", Reason: reason, File: "/srv/site/postings.toml"}})
			return load(ctx, emit)
		}
		b := newBrowser(t, opt, 80, 24)
		header, _, _ := strings.Cut(b.screen(), "\n")
		if strings.Contains(header, "postings.toml") != want {
			t.Errorf("%v: %q", reason, header)
		}
	}
}
