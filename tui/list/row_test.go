package list

import (
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"

	"postings/model"
	"postings/model/sanitise"
	"postings/model/search"
	"postings/tui/draw"
	"postings/tui/draw/drawtest"
)

// TestTitles checks that truncated titles can be told from their neighbours.
func TestTitles(t *testing.T) {
	k := drawtest.Look(model.English)
	const long = "Gestionnaire de produits, formulaires"
	for _, test := range []struct {
		near []string
		w    int
		want string
	}{
		{nil, 40, long},
		{nil, 20, "Gestionnaire de pro…"},
		{[]string{"Chef"}, 20, "Gestionnaire de pro…"},
		{[]string{"Gestionnaire de produits, notifications"}, 24, "Gestionnaire…formulaires"},
		{[]string{"Gestionnaire de produits, formats et très longues suites"}, 24, "Gestionnaire…formulaires"},
		{[]string{long}, 20, "Gestionnaire de pro…"},
		{[]string{long + " et notifications"}, 12, "Gest…formul…"},
	} {
		got := ansi.Strip(string(rowTitle(k, long, nil, test.near, k.Theme.Plain, test.w)))
		if got != test.want || draw.Cells(got) > test.w {
			t.Errorf("beside %q in %d columns: %q, want %q", test.near, test.w, got, test.want)
		}
	}
}

// FuzzRows highlights arbitrary matches in arbitrary postings, and checks that
// rows keep to their width.
func FuzzRows(f *testing.F) {
	for _, seed := range []struct{ query, title, body string }{
		{"equipe", "Chef de l’équipe d’œuvres", "L’équipe\nest grande."},
		{"conseillere", "Conseiller·ère (adjoint·e)", "Les conseillers·ères, l’adjoint(e)s\u00a0: x"},
		{"語", "日本語の求人 👩‍💻 e\u0301\u200d", "語語\n\n語"},
		{"a b", "a\u00adb", "a\n\nb a\u0301 b\u202f"},
		{"½ oe", "½œ", "\x1b[1mœ\x1b[m uvre"},
		{"A", "\xd8\xd8\xd8\xd8\u0600", "\xe8}語\n*語"},
	} {
		f.Add(seed.query, seed.title, seed.body, uint8(40))
	}
	k := drawtest.Look(model.English)
	f.Fuzz(func(t *testing.T, query, title, body string, width uint8) {
		title, body = sanitise.Line(title), sanitise.Text(body) // as loading does
		x := search.NewIndex(model.NewCorpus())
		x.Merge(model.Batch{Documents: []*model.Document{{
			Path: title + ".md", TranslationKey: title, Title: title, Description: title, Body: body, Status: model.Open, Facts: model.Facts{Place: title},
		}}})
		x.AddBodies(search.AllBodies)
		s := x.Snapshot()
		found, err := s.Search(t.Context(), search.ParseQuery(query), search.Options{Status: model.AnyStatus})
		if err != nil {
			t.Fatal(err)
		}
		all := map[string]bool{title: true}
		var l List
		l.Set(Hits{Corpus: s.Corpus(), Results: found, Filter: model.AnyStatus})
		w := max(int(width), 10)
		l.Resize(w, 20, 2)
		for _, state := range []Scene{{Look: k}, {Look: k, Focused: true, Bookmarked: all, Seen: all, Problems: all}} {
			drawtest.Fits(t, w, l.Rows(state)...)
		}
	})
}

// TestClosingDateIsWhole checks that a long place does not hide the closing date,
// which is as short as possible and the same in both languages.
func TestClosingDateIsWhole(t *testing.T) {
	d := &model.Document{Facts: model.Facts{Place: strings.Repeat("Moncton; ", 9), Closes: "November 30, 2026, noon", ClosesOn: time.Date(2026, 11, 30, 0, 0, 0, 0, time.UTC)}}
	var l List
	for w := 40; w > 17; w-- {
		line := ansi.Strip(string(l.about(drawtest.Look(model.English), d, search.Hit{}, w)))
		if !strings.HasSuffix(line, "Closes 2026-11-30") || ansi.StringWidth(line) > w {
			t.Errorf("%d columns: %q", w, line)
		}
	}
}
