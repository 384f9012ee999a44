package search_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"postings/model"
	"postings/model/fold"
	"postings/model/search"
)

// naiveTerm is a term of a query. Words are folded.
type naiveTerm struct {
	words              []string
	phrase, whole, not bool
}

// randomTerm returns a term as typed, and what it means.
func randomTerm(random *rand.Rand, vocabulary []string) (string, naiveTerm) {
	word := []rune(vocabulary[random.IntN(len(vocabulary))])
	typed := string(word[:1+random.IntN(len(word))])
	switch random.IntN(8) {
	case 0:
		typed = `"` + string(word) + " " + typed + `"`
		return typed, naiveTerm{words: fold.Words(typed), phrase: true, whole: true}
	case 1:
		return "-" + typed, naiveTerm{words: fold.Words(typed), not: true}
	case 2:
		typed = `"` + typed + `"`
		return "-" + typed, naiveTerm{words: fold.Words(typed), phrase: true, whole: true, not: true}
	case 3: // a letter is missing
		typed = string(word[:len(word)/2]) + string(word[len(word)/2+1:])
	case 4:
		typed = string(word)
	}
	return typed, naiveTerm{words: fold.Words(typed)}
}

// naiveText returns the folded words of a document, with a space before and
// after each.
func naiveText(d *model.Document) string {
	text := "\n"
	for _, field := range []string{d.Title, d.Key(), d.Stem(), d.Facts.Place, d.Description, d.Body} {
		text += fold.Fold(field).String() + "\n"
	}
	return strings.ReplaceAll(text, "\n", " \n ")
}

// occursIn reports whether a term occurs verbatim in the text of a document:
// its words in sequence, the last of which may be the start of a word.
func (t naiveTerm) occursIn(text string) bool {
	wanted := " " + strings.Join(t.words, " ")
	if t.whole {
		wanted += " "
	}
	return strings.Contains(text, wanted)
}

// resembles reports whether a term that is a single word, but no phrase, may be
// found in a document where it does not occur: as another form of a word, or
// because all or all but one of its letters are in the title, the key or the
// file name, in the same order.
func (t naiveTerm) resembles(d *model.Document) bool {
	if t.phrase || t.not || len(t.words) != 1 || len(t.words[0]) < 3 {
		return false
	}
	word := t.words[0]
	for _, name := range []string{d.Title, d.Key(), d.Stem()} {
		folded := fold.Fold(name).String()
		for _, form := range fold.OtherForms(word) {
			if slices.Contains(strings.Fields(folded), form) {
				return true
			}
		}
		for i := range word {
			if inOrder(word[:i]+word[i+1:], folded) {
				return true
			}
		}
	}
	return false
}

// inOrder reports whether a text contains some letters in the given order.
func inOrder(letters, text string) bool {
	for i := range len(text) {
		if letters != "" && text[i] == letters[0] {
			letters = letters[1:]
		}
	}
	return letters == ""
}

// FuzzNaive compares searches of random postings with a plain one. A posting is
// found if and only if one of its documents has all terms and none has an
// excluded one. In titles, keys and file names, a word may also be found by
// resemblance.
func FuzzNaive(f *testing.F) {
	for seed := range uint64(200) {
		f.Add(seed)
	}
	vocabulary := strings.Fields("Équipe équipes développeur Développement œuvre été ete chef l’été numérique Données données data gestion à la de conseiller·ère team lead")
	f.Fuzz(func(t *testing.T, seed uint64) {
		random := rand.New(rand.NewPCG(seed, 0))
		words := func(most int) string {
			var some []string
			for range 1 + random.IntN(most) {
				some = append(some, vocabulary[random.IntN(len(vocabulary))])
			}
			return strings.Join(some, []string{" ", "\n", "\n\n", ", "}[random.IntN(4)])
		}
		var docs []*model.Document
		for i := range 6 {
			docs = append(docs, &model.Document{
				Path: fmt.Sprintf("%d/%s.md", i, words(1)), TranslationKey: fmt.Sprint(i / 2), Lang: model.Lang(i % 2),
				Title: words(4), Description: words(2), Body: words(8), Facts: model.Facts{Place: words(2)},
			})
		}
		var typed []string
		var wanted, excluded []naiveTerm
		for range 1 + random.IntN(3) {
			text, term := randomTerm(random, vocabulary)
			typed = append(typed, text)
			if term.not {
				excluded = append(excluded, term)
			} else {
				wanted = append(wanted, term)
			}
		}
		query := strings.Join(typed, " ")
		c, x := indexed(docs)
		r, err := x.Snapshot().Search(t.Context(), search.ParseQuery(query), search.Options{Lang: model.French, Status: model.AnyStatus})
		if err != nil {
			t.Fatal(err)
		}
		for at, p := range c.Postings {
			must, may, not := false, false, false
			for _, d := range slices.Concat(p.Variants(model.English), p.Variants(model.French)) {
				text := naiveText(d)
				lacks := func(term naiveTerm) bool { return !term.occursIn(text) }
				must = must || !slices.ContainsFunc(wanted, lacks)
				may = may || !slices.ContainsFunc(wanted, func(term naiveTerm) bool { return lacks(term) && !term.resembles(d) })
				not = not || slices.ContainsFunc(excluded, func(term naiveTerm) bool { return term.occursIn(text) })
			}
			switch found := r.Find(at) >= 0; {
			case must && !not && !found:
				t.Errorf("%q does not find %s", query, about(p))
			case (!may || not) && found:
				t.Errorf("%q finds %s", query, about(p))
			}
		}
	})
}

// about describes the documents of a posting.
func about(p *model.Posting) string {
	var b strings.Builder
	for _, d := range slices.Concat(p.Variants(model.English), p.Variants(model.French)) {
		fmt.Fprintf(&b, "\n%s, %q, %q, %q, %q", d.Path, d.Title, d.Facts.Place, d.Description, d.Body)
	}
	return b.String()
}
