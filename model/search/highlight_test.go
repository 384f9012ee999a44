package search_test

import (
	"testing"

	"postings/model/search"
)

func TestHighlight(t *testing.T) {
	for _, c := range []struct{ query, text, want string }{
		{"equipe", "Chef de l’équipe d’équipes", "Chef de l’[équipe] d’[équipe]s"},
		{"chef gestion", "La gestion, dit le chef", "La [gestion], dit le [chef]"},
		{`"chef de"`, "chef de, chef d’un, le chef de l’équipe", "[chef de], chef d’un, le [chef de] l’équipe"},
		{`"dev`, "a developer, dev", "a [dev]eloper, [dev]"},
		{`"dev"`, "a developer, dev", "a developer, [dev]"},
		{"conseilleres", "un conseiller, des conseillères", "un [conseiller], des [conseillères]"},
		{"conseillere", "Conseiller·ère", "[Conseiller]·[ère]"},
		{"l'equipe", "l’équipe, équipe", "[l’équipe], équipe"},
		{"chef -chef", "chef", "[chef]"},
		{"-chef", "chef", "chef"},
		{"is:open", "is open", "is open"},
		{"", "text", "text"},
		{"front-end", "front end, front-end team", "[front end], [front-end] team"},
	} {
		if got := marked(c.text, search.ParseQuery(c.query).Highlight(c.text)); got != c.want {
			t.Errorf("%q: %q, want %q", c.query, got, c.want)
		}
	}
}

// Whatever is highlighted starts and ends between characters, in the text's
// order.
func FuzzHighlight(f *testing.F) {
	f.Add("equipe", "Chef de l’équipe")
	f.Add("\"a b\" c·e", "a b c·e\n\nb a")
	f.Fuzz(func(t *testing.T, query, text string) {
		hold, last := bordersOf(text), -1
		for _, r := range search.ParseQuery(query).Highlight(text) {
			if !hold.hold(r) || r.Start <= last {
				t.Fatalf("%q in %q: %v", query, text, r)
			}
			last = r.End
		}
	})
}
