package search_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"postings/content/corpustest"
	"postings/model"
	"postings/model/fold"
	"postings/model/search"
)

// titled returns an English document for each title, with its index as the key.
func titled(titles ...string) []*model.Document {
	var docs []*model.Document
	for i, title := range titles {
		key := fmt.Sprintf("%c", 'a'+i)
		docs = append(docs, &model.Document{Path: key + ".md", TranslationKey: key, Title: title, Status: model.Open})
	}
	return docs
}

// The order of results, with a pair for each criterion.
func TestRanking(t *testing.T) {
	en := search.Options{Status: model.AnyStatus}
	for _, c := range []struct {
		name  string
		docs  []*model.Document
		query string
		want  []string
	}{
		{"whole word, beginning, letters left out, inside",
			titled("Homework xx", "Wrk", "Worker", "Work"), "work", []string{"d", "c"}},
		{"letters left out after beginnings", titled("Developper", "Developer"), "developer", []string{"b", "a"}},
		{"inside a word when nothing better", titled("Homework", "Wok"), "work", []string{"a"}},
		{"words that follow one another", titled("Product of a manager", "Manager, product", "Senior product manager"), "product manager", []string{"c", "a", "b"}},
		{"the whole title first", titled("Advisor, policy", "Policy advisor (x)", "Policy advisor"), "policy advisor", []string{"c", "b", "a"}},
		{"the title's start", titled("A designer", "Designer at"), "designer", []string{"b", "a"}},
		{"equal ones by title", titled("Designer c", "Designer b", "Designer É", "Designer e"), "designer", []string{"b", "a", "d", "c"}},
		{"no letters scattered over a title", titled("Chercheur quantitatif en conception et offres", "Chef"), "chef", []string{"b"}},
		{"beginnings of words", titled("Head of product management", "Hospice for many"), "hpm", []string{"a"}},
		{"no short beginnings beside words", titled("Senior product advisor", "Spa"), "spa", []string{"b"}},
		{"abbreviated words", titled("Hospice for many, a producer", "Head of product management"), "hdprod", []string{"b"}},
		{"abbreviated words below words", titled("Senior product advisor", "Spa", "Spare"), "spa", []string{"b", "c"}},
		{"a longer word between them", titled("Senior software developer", "Serving of a vendor"), "srdev", []string{"a"}},
		{"without vowels", titled("Developer", "Devil upper"), "dvlp", []string{"a"}},
		{"a title's start before a word of the other language", append(titled("Chef de cabinet", "A designer", "Designer"), &model.Document{
			Path: "fr/z.md", TranslationKey: "z", Lang: model.French, Title: "Chef des données", Status: model.Open,
		}), "des", []string{"c", "b", "z"}},
		{"a letter too many", titled("Manager", "Main"), "mannager", []string{"a"}},
	} {
		if got := keys(t, c.docs, c.query, en); !slices.Equal(got, c.want) {
			t.Errorf("%s: %q finds %q, want %q", c.name, c.query, got, c.want)
		}
	}
}

// Title, key, description and body; then language and status.
func TestRankingOfPlaces(t *testing.T) {
	docs := titled("One", "Two", "Three", "Cook", "Five", "Cook", "Seven")
	docs[0].Body = "A cook."
	docs[1].Description = "A cook."
	docs[2].TranslationKey = "cook"
	docs[3].Lang = model.French
	docs[4].Body = "Cook **cook** cook."
	docs[5].Status = model.Closed
	for _, c := range []struct {
		lang model.Lang
		want []string
	}{
		{model.English, []string{"f", "d", "cook", "b", "e", "a"}},
		{model.French, []string{"d", "f", "cook", "b", "e", "a"}},
	} {
		if got := keys(t, docs, "cook", search.Options{Lang: c.lang, Status: model.AnyStatus}); !slices.Equal(got, c.want) {
			t.Errorf("in %v: %q, want %q", c.lang, got, c.want)
		}
	}
	docs[3].Lang = model.English
	if got := keys(t, docs, "cook", search.Options{Status: model.AnyStatus})[:2]; !slices.Equal(got, []string{"d", "f"}) {
		t.Errorf("open and closed: %q, want the open one first", got)
	}
}

// marked returns a text with ranges in brackets.
func marked(text string, ranges []fold.Range) string {
	var b strings.Builder
	last := 0
	for _, r := range ranges {
		b.WriteString(text[last:r.Start] + "[" + text[r.Start:r.End] + "]")
		last = r.End
	}
	return b.String() + text[last:]
}

func TestHits(t *testing.T) {
	long := strings.Repeat("mot ", 30)
	docs := []*model.Document{
		{Path: "fr/a-b.md", TranslationKey: "wizard", Lang: model.French, Title: "Chef de l’équipe d’œuvres", Status: model.Open,
			Facts: model.Facts{Place: "Montréal ou à distance"}, Reference: "REQ-2024-17", Description: "Première ligne.\n" + long + "trésor caché " + long,
			Body: "## Titre\n\n- **Gras** et [lien *vif*](https://exemple.ca/voisin) ici\n- l’îlot\n\nAutre·s prochain·e·s jour\n\n<p>Un<br>`code` &amp; <b>fin</b>.</p>"},
		{Path: "en/spell.md", TranslationKey: "wizard", Title: "Team Lead, Works", Status: model.Open},
	}
	for _, c := range []struct {
		query, title, excerpt string
	}{
		{"equipe", "Chef de l’[équipe] d’œuvres", ""},
		{"oe chef", "[Chef] de l’équipe d’[œ]uvres", ""},
		{"\"l'equipe\"", "Chef de [l’équipe] d’œuvres", ""},
		{"equpe", "Chef de l’[équ]i[pe] d’œuvres", ""},
		{"equiipe", "Chef de l’[équipe] d’œuvres", ""},
		{"cle", "[C]hef de [l]’[é]quipe d’œuvres", ""},
		{"lead", "Chef de l’équipe d’œuvres", "Team [Lead], Works"},
		{"wiz chef", "[Chef] de l’équipe d’œuvres", "[wiz]ard"},
		{"spell", "Chef de l’équipe d’œuvres", "[spell]"},
		{"2024", "Chef de l’équipe d’œuvres", "REQ-[2024]-17"},
		{"req-2024", "Chef de l’équipe d’œuvres", "[REQ-2024]-17"},
		{"montreal", "Chef de l’équipe d’œuvres", "[Montréal] ou à distance"},
		{"premiere", "Chef de l’équipe d’œuvres", "[Première] ligne."},
		{"tresor cach", "Chef de l’équipe d’œuvres",
			"…mot mot mot mot [trésor] [cach]é " + strings.TrimSpace(strings.Repeat("mot ", 30))},
		{"gras", "Chef de l’équipe d’œuvres", "[Gras] et lien vif ici"},
		{"voisin vif", "Chef de l’équipe d’œuvres", "Gras et lien [vif] ici"},
		{"voisin", "Chef de l’équipe d’œuvres", "…*vif*](https://exemple.ca/[voisin]) ici"},
		{"code", "Chef de l’équipe d’œuvres", "Un [code] & fin."},
		{"ilot", "Chef de l’équipe d’œuvres", "l’[îlot]"},
		{"prochaines", "Chef de l’équipe d’œuvres", "Autre·s [prochain]·[e]·[s] jour"},
		{"titre", "Chef de l’équipe d’œuvres", "[Titre]"},
	} {
		corpus, x := indexed(docs)
		r, err := x.Snapshot().Search(t.Context(), search.ParseQuery(c.query), search.Options{Lang: model.French})
		if err != nil || r.Len() != 1 {
			t.Errorf("%q: %d postings, %v", c.query, r.Len(), err)
			continue
		}
		h := r.Hit(0)
		title := corpus.Postings[h.Posting].Best(model.French).Title
		if got := marked(title, h.Title); got != c.title {
			t.Errorf("%q: title %q, want %q", c.query, got, c.title)
		}
		if got := marked(h.Excerpt.Text, h.Excerpt.Ranges); strings.TrimSuffix(got, "…") != c.excerpt {
			t.Errorf("%q: excerpt %q, want %q", c.query, got, c.excerpt)
		}
	}
}

// checkHit checks invariants of a hit.
func checkHit(t *testing.T, c *model.Corpus, sc search.Options, query string, h search.Hit) {
	t.Helper()
	title := c.Postings[h.Posting].Best(sc.Lang).Title
	for _, shown := range []struct {
		text   string
		ranges []fold.Range
	}{{title, h.Title}, {h.Excerpt.Text, h.Excerpt.Ranges}} {
		borders, last := bordersOf(shown.text), -1
		for _, r := range shown.ranges {
			if !borders.hold(r) || r.Start <= last {
				t.Fatalf("%q in %q: range %v", query, shown.text, r)
			}
			last = r.End
		}
	}
	if len(h.Title) == 0 && len(h.Excerpt.Ranges) == 0 {
		t.Fatalf("%q found %q and does not show why: %+v", query, title, h)
	}
	if strings.ContainsAny(h.Excerpt.Text, "\n\t") {
		t.Fatalf("%q: excerpt %q is more than a line", query, h.Excerpt.Text)
	}
}

// Each word of every real title, and of some bodies, must find its posting, and
// must be what is highlighted.
func TestRealWordsFindTheirPostings(t *testing.T) {
	c, x := loadReal(t)
	s := x.Snapshot()
	for at, p := range c.Postings {
		for _, l := range model.Langs() {
			d := p.Best(l)
			for word := range strings.FieldsSeq(fold.Fold(d.Title).String()) {
				sc := search.Options{Lang: l, Status: model.AnyStatus}
				r, err := s.Search(t.Context(), search.ParseQuery(word), sc)
				if err != nil {
					t.Fatal(err)
				}
				place := r.Find(at)
				if place < 0 {
					t.Fatalf("%q does not find %q", word, d.Title)
				}
				h := r.Hit(place)
				checkHit(t, c, sc, word, h)
				for _, r := range h.Title {
					if folded := fold.Fold(d.Title[r.Start:r.End]).String(); !strings.Contains(word, strings.TrimSpace(folded)) {
						t.Errorf("%q highlights %q in %q", word, d.Title[r.Start:r.End], d.Title)
					}
				}
			}
		}
	}
}

// Snapshots must not change, and can be searched while documents are added.
func TestSnapshots(t *testing.T) {
	docs := corpustest.Documents(300, 1, true)
	x := search.NewIndex(model.NewCorpus())
	left := true
	var searches sync.WaitGroup
	for i, d := range docs {
		x.Merge(model.Batch{Documents: []*model.Document{d}})
		if i%50 != 0 {
			continue
		}
		left = x.AddBodies(10)
		s, want := x.Snapshot(), x.Snapshot().Len()
		searches.Go(func() {
			for _, query := range []string{"", "equipe", "developeur", "management -senior"} {
				r, err := s.Search(t.Context(), search.ParseQuery(query), search.Options{Status: model.AnyStatus})
				if err != nil {
					t.Error(err)
				}
				if query == "" && r.Len() != want {
					t.Errorf("found %d postings of %d", r.Len(), want)
				}
				for i := range min(r.Len(), 10) {
					r.Hit(i)
				}
			}
		})
	}
	searches.Wait()
	if !left || x.AddBodies(search.AllBodies) {
		t.Error("bodies are left where there are none, or none where there are")
	}
}

func TestCancelled(t *testing.T) {
	_, x := indexed(corpustest.Documents(100, 1, true))
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	for _, query := range []string{"", "equipe"} {
		if r, err := x.Snapshot().Search(ctx, search.ParseQuery(query), search.Options{}); !errors.Is(err, context.Canceled) || r.Len() > 0 {
			t.Errorf("%q: %d postings, %v", query, r.Len(), err)
		}
	}
}

func FuzzSearch(f *testing.F) {
	f.Add("equpe", "Chef de l’équipe", "Un·e **mot**", "clé-1")
	f.Add("\"a b\" c", "a b c", "c\n\nb a", "")
	f.Add("hpm", "Head of product management", "[x](y)", "k")
	f.Fuzz(func(t *testing.T, query, title, body, key string) {
		docs := []*model.Document{
			{Path: "en/x.md", PairPath: "x", TranslationKey: key, Title: title, Body: body, Description: body + title},
			{Path: "fr/x.md", PairPath: "x", TranslationKey: key, Title: body, Body: title, Lang: model.French, Reference: key},
		}
		c, x := indexed(docs)
		for _, l := range model.Langs() {
			q, sc := search.ParseQuery(query), search.Options{Lang: l, Status: model.AnyStatus}
			r, err := x.Snapshot().Search(t.Context(), q, sc)
			if err != nil {
				t.Fatal(err)
			}
			for i := range r.Len() {
				if h := r.Hit(i); q.HasText() {
					checkHit(t, c, sc, query, h)
				}
			}
		}
	})
}

// borders are the offsets of the runes of a text.
type borders map[int]bool

func bordersOf(text string) borders {
	b := borders{len(text): true}
	for i := range text {
		b[i] = true
	}
	return b
}

// hold reports whether a range is not empty and is at rune boundaries.
func (b borders) hold(r fold.Range) bool { return r.Start < r.End && b[r.Start] && b[r.End] }
