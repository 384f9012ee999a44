package search_test

import (
	"slices"
	"strings"
	"testing"

	"postings/model"
	"postings/model/search"
)

// board returns documents that the query language can tell apart.
func board() []*model.Document {
	doc := func(path, key, title, description, body string, status model.Status) *model.Document {
		lang := model.English
		if path[:2] == "fr" {
			lang = model.French
		}
		return &model.Document{
			Path: path, Lang: lang, TranslationKey: key, PairPath: path, Title: title,
			Description: description, Body: body, Status: status,
		}
	}
	docs := []*model.Document{
		doc("en/nurse.md", "nurse", "Nurse", "Care for people.", "Works with the **front-end** team.", model.Open),
		doc("fr/infirmiere.md", "nurse", "Infirmier·ère", "Soigner les gens.", "L’équipe soignante.\n\nUn hôpital.", model.Open),
		doc("en/head-cook.md", "head-cook", "Head Cook", "Lead the kitchen.", "", model.Closed),
		doc("fr/chef-cuisine.md", "head-cook", "Chef de cuisine", "Diriger la cuisine.", "Nourrir l’équipe.", model.Closed),
		doc("en/front-end.md", "front", "Front-End Developer", "", "", model.Open),
		doc("fr/avocat.md", "avocat", "Avocat(e)", "", "", model.Closed),
	}
	docs[0].Reference = "1A2B3C4D-0000-4000-BEAD-00000000CAFE"
	return docs
}

// keys returns the keys of the postings that match a query, best first.
func keys(t *testing.T, docs []*model.Document, query string, sc search.Options) []string {
	t.Helper()
	c, x := indexed(docs)
	return found(t, c, x.Snapshot(), query, sc)
}

// found returns the keys of the postings in a snapshot that match a query.
func found(t *testing.T, c *model.Corpus, s search.Snapshot, query string, sc search.Options) []string {
	t.Helper()
	r, err := s.Search(t.Context(), search.ParseQuery(query), sc)
	if err != nil {
		t.Fatal(err)
	}
	list := []string{}
	for i := range r.Len() {
		list = append(list, c.Postings[r.Posting(i)].Key)
	}
	return list
}

func TestQueryLanguage(t *testing.T) {
	all := []string{"front", "nurse", "avocat", "head-cook"}
	for _, c := range []struct {
		query string
		want  []string
	}{
		{"", all},
		{" \t", all},
		// Incomplete input excludes nothing.
		{"-", all},
		{"\"", all},
		{"is:", all},
		{"is:c", all},
		{"-is:c", all},
		{"lang:", all},
		{"key:", all},
		{"-is:", all},
		{"key:\"", all},
		{"– …", all},
		{"nurse -", []string{"nurse"}},
		{"nurse is:", []string{"nurse"}},
		// Words, in any order and folded.
		{"cook head", []string{"head-cook"}},
		{"CUISINE chef", []string{"head-cook"}},
		{"infirmiere", []string{"nurse"}},
		{"l'equipe", []string{"nurse", "head-cook"}},
		{"cook nurse", []string{}},
		{"front-end", []string{"front", "nurse"}},
		{"frontend", []string{"front"}},
		{"avocate", []string{"avocat"}},
		{"avocats", []string{"avocat"}},
		// Phrases.
		{`"head cook"`, []string{"head-cook"}},
		{`"cook head"`, []string{}},
		{`"head coo"`, []string{}},
		{`"head coo`, []string{"head-cook"}},
		{`"équipe soignante"`, []string{"nurse"}},
		{`"soignante un"`, []string{}}, // over the end of a paragraph
		{`« chef de cuisine »`, []string{"head-cook"}},
		{`“hôpital”`, []string{"nurse"}},
		// Exclusion.
		{"-nurse", []string{"front", "avocat", "head-cook"}},
		{"equipe -chef", []string{"nurse"}},
		{`equipe -"chef de cuisine"`, []string{"nurse"}},
		{"-soigner", []string{"front", "avocat", "head-cook"}},
		{"-hopital", []string{"front", "avocat", "head-cook"}}, // in a body
		{"-\"un hopital\"", []string{"front", "avocat", "head-cook"}},
		{"-cafe", all},
		{"-bead", all}, // in a reference only by chance
		{"-1a2b3c4d", []string{"front", "avocat", "head-cook"}},
		// Filters.
		{"is:open", []string{"front", "nurse"}},
		{"is:o", []string{"front", "nurse"}},
		{"est:ouvert", []string{"front", "nurse"}},
		{"IS:Closed", []string{"avocat", "head-cook"}},
		{"-is:open", []string{"avocat", "head-cook"}},
		{"is:open is:closed", []string{}},
		{"is:bookmarked", []string{"head-cook"}},
		{"is:untranslated", []string{"front", "avocat"}},
		{"-is:untranslated", []string{"nurse", "head-cook"}},
		{"has:problem", []string{"avocat"}},
		{"lang:fr", []string{"nurse", "avocat", "head-cook"}},
		{"lang:en", []string{"front", "nurse", "head-cook"}},
		{"-lang:en", []string{"avocat"}},
		{"lang:fr lang:en", []string{"nurse", "head-cook"}},
		{"lang:en cuisine", []string{}},
		{"lang:fr cuisine", []string{"head-cook"}},
		{"key:head", []string{"head-cook"}},
		{"key:cook", []string{"head-cook"}},
		{`key:"head co"`, []string{"head-cook"}},
		{"key:head-cook", []string{"head-cook"}},
		{"-key:head", []string{"front", "nurse", "avocat"}},
		{"ref:1a2b", []string{"nurse"}},
		{"ref:cafe", []string{}}, // not the start of a group
		{"ref:0000-4000", []string{"nurse"}},
		{"1a2b3c4d-0000", []string{"nurse"}},
		// What is no filter is text.
		{"is:nurse", []string{}},
		{"head:cook", []string{"head-cook"}},
		{"lang:de", []string{}},
	} {
		sc := search.Options{
			Status:     model.AnyStatus,
			Bookmarked: map[string]bool{"head-cook": true}, Problems: map[string]bool{"avocat": true},
		}
		if got := keys(t, board(), c.query, sc); !slices.Equal(got, c.want) {
			t.Errorf("%q finds %q, want %q", c.query, got, c.want)
		}
	}
}

// What a query asks for is known in the words of both languages.
func TestAsksFor(t *testing.T) {
	for _, c := range []struct {
		query                       string
		bodies, bookmarks, problems bool
	}{
		{"", false, false, false},
		{"is:open lang:fr -is:untranslated ref:1a2b", false, false, false},
		{"nurse", true, false, false},
		{"-nurse", true, false, false},
		{"key:a", false, false, false},
		{"-clé:a", false, false, false},
		{"is:bookmarked", false, true, false},
		{"-est:signet", false, true, false},
		{"has:problem", false, false, true},
		{"a:problème", false, false, true},
		{"A:PROBLEME", false, false, true},
		{"problem bookmarked", true, false, false},
	} {
		q := search.ParseQuery(c.query)
		if q.ReadsBodies() != c.bodies || q.AsksForBookmarks() != c.bookmarks || q.AsksForProblems() != c.problems {
			t.Errorf("%q: bodies %t, bookmarks %t, problems %t", c.query, q.ReadsBodies(), q.AsksForBookmarks(), q.AsksForProblems())
		}
	}
}

func TestStatusOfScope(t *testing.T) {
	for _, c := range []struct {
		query  string
		status model.StatusFilter
		want   []string
	}{
		{"", model.OnlyOpen, []string{"front", "nurse"}},
		{"", model.OnlyClosed, []string{"avocat", "head-cook"}},
		{"cuisine", model.OnlyOpen, []string{}},
		{"cuisine is:closed", model.OnlyOpen, []string{"head-cook"}},
		{"-is:closed", model.OnlyClosed, []string{"front", "nurse"}},
	} {
		if got := keys(t, board(), c.query, search.Options{Status: c.status}); !slices.Equal(got, c.want) {
			t.Errorf("%q in %v postings finds %q, want %q", c.query, c.status, got, c.want)
		}
	}
}

// TestStatusOfQuery checks that a query for a status overrides the filter.
func TestStatusOfQuery(t *testing.T) {
	for query, want := range map[string]model.StatusFilter{
		"cuisine": model.OnlyClosed, "is:open": model.OnlyOpen, "-is:closed": model.OnlyOpen,
		"is:closed": model.OnlyClosed, "-is:open": model.OnlyClosed, "is:open is:closed": model.AnyStatus,
	} {
		if got := search.ParseQuery(query).Status(model.OnlyClosed); got != want {
			t.Errorf("%q: %v, want %v", query, got, want)
		}
	}
}

// Each filter that help lists is one, and not searched for as text.
func TestFiltersAreKnown(t *testing.T) {
	for _, f := range append(search.Filters(model.English), search.Filters(model.French)...) {
		typed := f.String()
		if f.Value == "" {
			typed += "2026"
		}
		for _, typed := range []string{typed, "-" + typed, strings.ToUpper(typed)} {
			if q := search.ParseQuery(typed); q.ReadsBodies() {
				t.Errorf("%q is no filter", typed)
			}
		}
	}
	for _, typed := range []string{"cle:x", "est:fermee", "a:probleme"} {
		if q := search.ParseQuery(typed); q.ReadsBodies() {
			t.Errorf("%q is no filter without its accents", typed)
		}
	}
}

func TestNext(t *testing.T) {
	if model.AnyStatus.Next() != model.OnlyOpen || search.ByClosed.Next() != search.ByTitle {
		t.Error("the last is not followed by the first")
	}
}

// A pasted text is no reason to stop answering.
func TestLongQuery(t *testing.T) {
	for _, query := range []string{strings.Repeat("nurse ", 50_000), strings.Repeat("nurse", 50_000), "\"" + strings.Repeat("nurse ", 50_000), strings.Repeat("key:nurse ", 50_000)} {
		if got := keys(t, board(), "front "+query, search.Options{}); len(got) > 1 {
			t.Errorf("%d bytes find %q", len(query), got)
		}
	}
}

func FuzzParseQuery(f *testing.F) {
	for _, s := range []string{`chef -"x y" is:open`, `key:"a b`, `«`, `--`, `-is:`, `a"b c"`, "lang:FR\u00a0x"} {
		f.Add(s)
	}
	docs := board()
	_, x := indexed(docs)
	s := x.Snapshot()
	f.Fuzz(func(t *testing.T, text string) {
		q := search.ParseQuery(text)
		r, err := s.Search(t.Context(), q, search.Options{Status: model.AnyStatus})
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(text, ":") && !q.ReadsBodies() && r.Len() != s.Len() {
			t.Errorf("%q asks for nothing and finds %d of %d", text, r.Len(), s.Len())
		}
	})
}
