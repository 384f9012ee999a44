package search_test

import (
	"strings"
	"testing"

	"postings/model"
	"postings/model/search"
)

// TestGlossary checks that postings are found by other names of a term.
func TestGlossary(t *testing.T) {
	doc := func(key, title, body string, l model.Lang) *model.Document {
		return &model.Document{Path: key + ".md", TranslationKey: key, Title: title, Body: body, Lang: l, Status: model.Open}
	}
	c := model.NewCorpus()
	c.Site.Glossary = []model.Term{
		{Names: [2][]string{{"GC Notify"}, {"Notification GC"}}, Avoided: [2][]string{nil, {"Avis GC"}}},
		{Names: [2][]string{{"team lead"}, {"chef d’équipe"}}},
	}
	for _, d := range []*model.Document{
		doc("a", "Chef d’équipe", "Le produit est Notification GC.", model.French),
		doc("b", "Développeuse, Notification GC", "Texte.", model.French),
		doc("c", "Designer", "You design.", model.English),
		doc("d", "Developer", "You work on Notify.", model.English),
		doc("e", "Rédacteur", "La notification des personnes.", model.French),
	} {
		c.Add(d)
	}
	x := search.NewIndex(c)
	x.AddBodies(search.AllBodies)
	s := x.Snapshot()
	for _, test := range []struct{ query, want, shown string }{
		{"notify", "b d a", "Développeuse, [Notification GC]"},
		{"Notif", "b a e d", ""},
		{"gc notify", "b a", "Développeuse, [Notification GC]"},
		{`"gc notify"`, "b a", "Développeuse, [Notification GC]"},
		{"avis", "b a", "Développeuse, [Notification GC]"},
		{"lead", "a", "[Chef d’équipe]"},
		{"team lead notify", "a", ""},
		{"équipe", "a", "Chef d’[équipe]"},
		{"notify -chef", "b d", ""},
		{"notifies", "", ""},
	} {
		r, err := s.Search(t.Context(), search.ParseQuery(test.query), search.Options{Lang: model.French, Status: model.AnyStatus})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for i := range r.Len() {
			got = append(got, s.Corpus().Postings[r.Posting(i)].Key)
		}
		if got := strings.Join(got, " "); got != test.want {
			t.Errorf("%q finds %s, want %s", test.query, got, test.want)
		}
		if test.shown == "" || r.Len() == 0 {
			continue
		}
		hit := r.Hit(0)
		text, ranges := s.Corpus().Postings[hit.Posting].Best(model.French).Title, hit.Title
		if len(ranges) == 0 {
			text, ranges = hit.Excerpt.Text, hit.Excerpt.Ranges
		}
		var marked strings.Builder
		at := 0
		for _, r := range ranges {
			marked.WriteString(text[at:r.Start] + "[" + text[r.Start:r.End] + "]")
			at = r.End
		}
		if got := marked.String() + text[at:]; got != test.shown {
			t.Errorf("%q shows %s, want %s", test.query, got, test.shown)
		}
	}
}
