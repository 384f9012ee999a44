package changes

import (
	"slices"

	"postings/model"
)

// kinds returns the kinds of a change, in order.
func kinds(c Change) []Kind {
	switch {
	case len(c.From) == 0:
		return []Kind{Appeared}
	case len(c.To) == 0:
		return []Kind{Gone}
	}
	var kinds []Kind
	add := func(is bool, k Kind) {
		if is {
			kinds = append(kinds, k)
		}
	}
	add(len(c.To) > 1, Split)
	add(len(c.From) > 1, Joined)
	add(len(c.To) == 1 && len(c.From) == 1 && rekeyed(c.From[0], c.To[0]), Rekeyed)
	add(slices.ContainsFunc(c.Documents, renamed), Renamed)
	was, is := slices.ContainsFunc(c.From, isOpen), slices.ContainsFunc(c.To, isOpen)
	add(is && !was, Opened)
	add(was && !is, Closed)

	gained, lost, edited := OnlyIn(c.To, c.From), OnlyIn(c.From, c.To), c.Edited()
	// A language that is new was translated from the current text.
	alone := len(edited) == 1 && len(gained)+len(lost) == 0 && anyIn(c.To, edited[0].Other())
	add(len(gained) > 0, Translated)
	add(len(lost) > 0, Untranslated)
	add(len(edited) > 0 && !alone, Edited)
	add(alone, EditedAlone)
	add(len(kinds) == 0 && len(c.Documents) > 0, Adjusted)
	return kinds
}

func isOpen(p *model.Posting) bool { return p.Status() == model.Open }

// rekeyed reports whether a posting has a new key. A posting that is paired by
// file path gets a new key when its files move, which counts as renaming.
func rekeyed(before, after *model.Posting) bool {
	return before.Key != after.Key && (hasKey(before) || hasKey(after))
}

func hasKey(p *model.Posting) bool { return p.Best(model.English).TranslationKey != "" }

func renamed(d Document) bool { return d.Old != nil && d.New != nil && d.Old.Path != d.New.Path }

// OnlyIn returns the languages in which some postings exist and others do not.
func OnlyIn(some, others []*model.Posting) []model.Lang {
	var only []model.Lang
	for _, l := range model.Langs() {
		if anyIn(some, l) && !anyIn(others, l) {
			only = append(only, l)
		}
	}
	return only
}

// anyIn reports whether any of some postings exists in a language.
func anyIn(postings []*model.Posting, l model.Lang) bool {
	return slices.ContainsFunc(postings, func(p *model.Posting) bool { return p.In(l) != nil })
}
