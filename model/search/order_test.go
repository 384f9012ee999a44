package search_test

import (
	"slices"
	"testing"
	"time"

	"postings/model"
	"postings/model/search"
)

// shelf returns documents for which all orders are different.
func shelf() []*model.Document {
	day := func(n int) time.Time { return time.Date(2023, 1, n, 0, 0, 0, 0, time.UTC) }
	return []*model.Document{
		{Path: "en/c.md", TranslationKey: "a", Title: "Zebra", Status: model.Open, ModTime: day(1)},
		{Path: "fr/c.md", TranslationKey: "a", Title: "Âne", Lang: model.French, ModTime: day(2)},
		{Path: "en/b.md", TranslationKey: "b", Title: "emu", Unlisted: true, ModTime: day(9)},
		{Path: "en/a.md", TranslationKey: "c", Title: "Ant", ModTime: day(5)},
		{Path: "fr/e.md", TranslationKey: "d", Title: "Élan", Lang: model.French, Status: model.Open, ModTime: day(3)},
		{Path: "fr/d.md", TranslationKey: "e", Title: "élan", Lang: model.French, Status: model.Open},
		// A variant that is preferred because its name contains the reference.
		{Path: "en/z-77.md", TranslationKey: "c", Title: "Aardvark", Reference: "77", ModTime: day(4)},
	}
}

func TestOrders(t *testing.T) {
	for _, c := range []struct {
		lang model.Lang
		sort search.Sort
		want []string
	}{
		{model.English, search.ByTitle, []string{"e", "d", "a", "c", "b"}},
		{model.French, search.ByTitle, []string{"a", "e", "d", "c", "b"}},
		{model.English, search.ByStatus, []string{"e", "d", "a", "b", "c"}},
		{model.English, search.ByDate, []string{"b", "c", "d", "a", "e"}},
		{model.English, search.ByPath, []string{"b", "a", "c", "e", "d"}},
		{model.French, search.ByPath, []string{"b", "c", "a", "e", "d"}},
	} {
		sc := search.Options{Lang: c.lang, Sort: c.sort, Status: model.AnyStatus}
		if got := keys(t, shelf(), "", sc); !slices.Equal(got, c.want) {
			t.Errorf("%v by %v: %q, want %q", c.lang, c.sort, got, c.want)
		}
	}
}
