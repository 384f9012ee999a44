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

	edited := map[model.Lang]bool{}
	for _, d := range c.Documents {
		if d.Old != nil && d.New != nil && len(d.Parts) > 0 {
			edited[d.Lang()] = true
		}
	}
	gained, lost, both := 0, 0, 0
	for _, l := range model.Langs() {
		switch had, has := AnyIn(c.From, l), AnyIn(c.To, l); {
		case had && has:
			both++
		case has:
			gained++
		case had:
			lost++
		}
	}
	// A language that is new was translated from the current text.
	alone := len(edited) == 1 && both > 1
	add(gained > 0, Translated)
	add(lost > 0, Untranslated)
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

// AnyIn reports whether any of some postings exists in a language.
func AnyIn(postings []*model.Posting, l model.Lang) bool {
	return slices.ContainsFunc(postings, func(p *model.Posting) bool { return p.In(l) != nil })
}
