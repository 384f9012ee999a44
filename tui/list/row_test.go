package list

import (
	"bytes"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"postings/content"
	"postings/content/corpustest"
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
			Path: "en/a.md", TranslationKey: "k", Title: title, Description: title, Body: body, Status: model.Open, Facts: model.Facts{Place: title},
		}}})
		checkRows(t, k, x, query, width)
	})
}

// FuzzArchives draws the postings of arbitrary archives.
func FuzzArchives(f *testing.F) {
	const posting = "---\nlayout: job-posting\ntitle: Chef\ntranslationKey: k\narchived: false\n---\nUn\u00ad **mot**\n"
	f.Add("s/en/a.md", posting, "s/fr/a.md", posting, "chef mot", false, uint8(40))
	f.Add("a.md", posting, "./a.md", posting, "", true, uint8(20))
	f.Add("../en\n/\x1b[2J.md", "---\ntitle: \"\\e[31m\"\n---\n\x9b31m", "a.md/", "", "m", true, uint8(30))
	f.Add("positions/\u202e👩‍💻.fr.md", "+++\ntitle = '''日本\n語'''\n+++\n", "", "---\n- x\n---\n", "a", false, uint8(11))
	site, err := content.ReadProfile("cds")
	if err != nil {
		f.Fatal(err)
	}
	k := drawtest.Look(model.English)
	f.Fuzz(func(t *testing.T, name1, text1, name2, text2, query string, tar bool, width uint8) {
		files := []corpustest.File{{Name: "en/b.md", Text: "# Chef\n"}, {Name: name1, Text: text1}, {Name: name2, Text: text2}}
		for _, file := range files {
			// The libraries do not write such archives.
			if len(file.Name) > 1000 || strings.Contains(file.Name, "\x00") || strings.HasSuffix(file.Name, "/") && file.Text != "" {
				return
			}
		}
		pack := corpustest.Zip
		if tar {
			pack = corpustest.Tar
		}
		src, err := content.OpenStream(bytes.NewReader(pack(t, files...)), "-")
		if err != nil {
			t.Fatal(err)
		}
		x := search.NewIndex(model.NewCorpus())
		if err := content.Load(t.Context(), src, content.Options{Profile: site, Pages: true}, x.Merge); err != nil {
			t.Fatal(err)
		}
		if len(x.Snapshot().Corpus().Postings) == 0 {
			t.Error("an intact file is missing")
		}
		checkRows(t, k, x, query, width)
	})
}

// checkRows searches an index and draws the rows of what is found.
func checkRows(t *testing.T, k draw.Look, x *search.Index, query string, width uint8) {
	t.Helper()
	x.AddBodies(search.AllBodies)
	s := x.Snapshot()
	found, err := s.Search(t.Context(), search.ParseQuery(query), search.Options{Status: model.AnyStatus})
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]bool{}
	for _, p := range s.Corpus().Postings {
		all[p.Key] = true
	}
	var l List
	l.Set(Hits{Corpus: s.Corpus(), Results: found, Filter: model.AnyStatus})
	w := max(int(width), 10)
	l.Resize(w, 20, 2)
	for _, state := range []Scene{{Look: k}, {Look: k, Focused: true, Bookmarked: all, Seen: all, Problems: all}} {
		drawtest.Fits(t, w, l.Rows(state)...)
	}
}
