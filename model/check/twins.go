package check

import (
	"path"
	"slices"
	"strings"

	"postings/model"
	"postings/model/fold"
	"postings/model/outline"
)

// twins pairs postings in one language each that are probably one posting with
// different keys: those with the same reference or, failing that, those in the
// same folder that have a similar structure and share a word of their names or
// a date. Ambiguous postings are not paired.
func twins(c *model.Corpus) map[*model.Posting]*model.Posting {
	var single [2][]*model.Posting
	for _, p := range c.Postings {
		for _, l := range model.Langs() {
			if d := p.In(l); p.In(l.Other()) == nil && !p.IsPage() && d.TranslationKey != "" {
				single[l] = append(single[l], p)
			}
		}
	}
	if len(single[model.English]) == 0 || len(single[model.French]) == 0 {
		return nil
	}
	pairs := map[*model.Posting]*model.Posting{}
	matchBy(pairs, single, func(d *model.Document) any {
		if !d.HasValidReference() {
			return nil
		}
		return strings.ToLower(d.Reference)
	}, func(_, _ *model.Document) bool { return true })
	matchBy(pairs, single, func(d *model.Document) any {
		o := outline.Parse(d.Body)
		if len(o.Headings) == 0 {
			return nil
		}
		return shape{path.Dir(d.PairPath), len(o.Headings), len(o.ListItems), len(o.Links)}
	}, func(en, fr *model.Document) bool {
		// Different references mean different postings.
		known := en.HasValidReference() && fr.HasValidReference()
		return !known && (sharesWord(en, fr) || sameDate(en, fr)) &&
			sameLevels(outline.Parse(en.Body).Headings, outline.Parse(fr.Body).Headings)
	})
	return pairs
}

// matchBy pairs unpaired postings that have an equal feature and are alike, if
// there is exactly one such posting in each language. Postings with a nil
// feature are not paired.
func matchBy(pairs map[*model.Posting]*model.Posting, single [2][]*model.Posting, feature func(*model.Document) any, alike func(en, fr *model.Document) bool) {
	groups := map[any]*[2][]*model.Posting{}
	for _, l := range model.Langs() {
		for _, p := range single[l] {
			f := feature(p.In(l))
			if f == nil || pairs[p] != nil {
				continue
			}
			if groups[f] == nil {
				groups[f] = new([2][]*model.Posting)
			}
			groups[f][l] = append(groups[f][l], p)
		}
	}
	for _, g := range groups {
		if len(g[0]) == 1 && len(g[1]) == 1 && alike(g[model.English][0].In(model.English), g[model.French][0].In(model.French)) {
			pairs[g[0][0]], pairs[g[1][0]] = g[1][0], g[0][0]
		}
	}
}

// shape is the structure that both languages of a posting have in common.
type shape struct {
	folder                 string
	headings, items, links int
}

// sharesWord reports whether the keys or file names of two documents share a
// word or a number.
func sharesWord(a, b *model.Document) bool {
	words := nameWords(a)
	return slices.ContainsFunc(nameWords(b), func(w string) bool { return slices.Contains(words, w) })
}

// nameWords returns the significant words of a document's key and file name.
func nameWords(d *model.Document) []string {
	name := strings.TrimSuffix(d.Name(), path.Ext(d.Name()))
	words := fold.Words(d.TranslationKey + " " + strings.TrimSuffix(name, "--null"))
	return slices.DeleteFunc(words, func(w string) bool { return len(w) < 4 })
}

// sameDate reports whether two documents mention the same date.
func sameDate(a, b *model.Document) bool {
	date := a.Fields.Get("date").Text()
	return date != "" && date == b.Fields.Get("date").Text()
}
