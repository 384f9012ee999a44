package search_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"postings/model"
	"postings/model/fold"
	"postings/model/search"
)

// FuzzNaive compares searches of random postings with a plain one: a posting in
// whose title or text every word occurs, without case and accents, must be found.
func FuzzNaive(f *testing.F) {
	for seed := range uint64(50) {
		f.Add(seed)
	}
	vocabulary := strings.Fields("Équipe équipes développeur Développement œuvre été ete chef l’été numérique Données données data gestion à la de")
	f.Fuzz(func(t *testing.T, seed uint64) {
		random := rand.New(rand.NewPCG(seed, 0))
		words := func(most int) string {
			var some []string
			for range 1 + random.IntN(most) {
				some = append(some, vocabulary[random.IntN(len(vocabulary))])
			}
			return strings.Join(some, " ")
		}
		var docs []*model.Document
		for i := range 4 {
			docs = append(docs, &model.Document{Path: fmt.Sprintf("fr/%d.md", i), TranslationKey: fmt.Sprint(i), Lang: model.French, Title: words(4), Body: words(12)})
		}
		query := words(3)
		c, x := indexed(docs)
		r, err := x.Snapshot().Search(t.Context(), search.ParseQuery(query), search.Options{Lang: model.French, Status: model.AnyStatus})
		if err != nil {
			t.Fatal(err)
		}
		for at, p := range c.Postings {
			d := p.Best(model.French)
			folded := strings.ReplaceAll(" "+fold.Fold(d.Title+" \n"+d.Body).String(), "'", " ")
			occur := true
			for word := range strings.FieldsSeq(query) {
				occur = occur && strings.Contains(folded, " "+strings.TrimPrefix(fold.Fold(word).String(), "l'"))
			}
			if occur && r.Find(at) < 0 {
				t.Errorf("%q does not find %q, %q", query, d.Title, d.Body)
			}
		}
	})
}
