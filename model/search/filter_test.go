package search_test

import (
	"slices"
	"strings"
	"testing"

	"postings/model"
	"postings/model/search"
)

func TestComplete(t *testing.T) {
	for _, c := range []struct {
		lang  model.Lang
		query string
		want  []string
	}{
		{model.English, "is:o", []string{"is:open"}},
		{model.English, "chef -IS:C", []string{"chef -is:closed", "chef -is:changed"}},
		{model.English, "is:", []string{"is:open", "is:closed", "is:bookmarked", "is:untranslated", "is:changed", "is:new"}},
		{model.English, "la", []string{"lang:fr", "lang:en"}},
		{model.English, "ke", []string{"key:"}},
		{model.English, "est:f", []string{"est:fermée"}},
		{model.French, "est:fe", []string{"est:fermée"}},
		{model.French, "cl", []string{"clé:"}},
		{model.French, "équipe  réf", []string{"équipe  réf:"}},
		{model.French, "a:", []string{"a:problème"}},
		{model.English, "is:open", nil},
		{model.English, "is:open ", nil},
		{model.English, "key:", nil},
		{model.English, "nurse", nil},
		{model.English, "", nil},
		{model.English, "-", nil},
	} {
		if got := search.Complete(c.query, c.lang); !slices.Equal(got, c.want) {
			t.Errorf("%v %q: %q, want %q", c.lang, c.query, got, c.want)
		}
	}
}

func TestMistakenFilters(t *testing.T) {
	for query, want := range map[string]string{
		"is:opn":              "is:opn → is:open is:new is:closed is:changed",
		"chef -est:ouvert":    "",
		"est:fermées":         "est:fermées → est:fermée est:ouverte est:signet est:modifiée",
		"lang:de":             "lang:de → lang:fr lang:en",
		"iss:open":            "iss:open → is:open",
		"kye:abc":             "kye:abc → key:",
		"keys:abc":            "keys:abc → key:",
		"langage:fr":          "langage:fr → langue:fr",
		"head:cook":           "",
		"https://canada":      "",
		"10:30":               "",
		"is:op key:":          "",
		"is:c":                "is:c → is:closed is:changed",
		"chef a:":             "a: → a:problème",
		"closes:soon":         "closes:soon → closes:<2026-12-31",
		"limite:<1.12.2027":   "limite:<1.12.2027 → limite:<2027-12-01",
		`opens:"1 May 2027"`:  `opens:"1 May 2027" → opens:2027-05-01`,
		"closes:><2027-01-31": "closes:><2027-01-31 → closes:<2026-12-31",
		"closes:<2 closes:2026-1 opens:>= opens:=2026-12-0": "",
	} {
		var got []string
		for _, m := range search.ParseQuery(query).Mistaken() {
			got = append(got, m.Token+" → "+strings.Join(m.Nearest, " "))
		}
		if got := strings.Join(got, ", "); got != want {
			t.Errorf("%q: %q, want %q", query, got, want)
		}
	}
}

// Every completion must be a filter, and its prefixes must not exclude
// anything.
func FuzzComplete(f *testing.F) {
	for _, s := range []string{"is:o", "x -est:", "\u00a0cl", "a", "key:\""} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, query string) {
		for _, l := range model.Langs() {
			for _, completed := range search.Complete(query, l) {
				if strings.Count(completed, ":") == 0 {
					t.Errorf("%q becomes %q", query, completed)
				}
			}
		}
	})
}
