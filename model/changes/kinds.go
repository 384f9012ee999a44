package changes

import "postings/model"

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
	add(renamed(c.Documents), Renamed)
	was, is := anyOpen(c.From), anyOpen(c.To)
	add(is && !was, Opened)
	add(was && !is, Closed)

	had, has := langs(c.From), langs(c.To)
	gained, lost := 0, 0
	for _, l := range model.Langs() {
		if has[l] && !had[l] {
			gained++
		}
		if had[l] && !has[l] {
			lost++
		}
	}
	add(gained > 0, Translated)
	add(lost > 0, Untranslated)

	edited := editedLangs(c.Documents)
	stayed := 0
	for _, l := range model.Langs() {
		if had[l] && has[l] {
			stayed++
		}
	}
	// A language that is new was translated from the current text.
	alone := len(edited) == 1 && stayed > 1
	add(len(edited) > 0 && !alone, Edited)
	add(alone, EditedAlone)
	add(len(kinds) == 0 && len(c.Documents) > 0, Adjusted)
	return kinds
}

func anyOpen(postings []*model.Posting) bool {
	for _, p := range postings {
		if p.Status() == model.Open {
			return true
		}
	}
	return false
}

// rekeyed reports whether a posting has a new key. A posting that is paired by
// file path gets a new key when its files move, which counts as renaming.
func rekeyed(before, after *model.Posting) bool {
	return before.Key != after.Key && (hasKey(before) || hasKey(after))
}

func hasKey(p *model.Posting) bool { return p.Best(model.English).TranslationKey != "" }

func renamed(documents []Document) bool {
	for _, d := range documents {
		if d.Old != nil && d.New != nil && d.Old.Path != d.New.Path {
			return true
		}
	}
	return false
}

// langs returns the languages of postings.
func langs(postings []*model.Posting) map[model.Lang]bool {
	has := map[model.Lang]bool{}
	for _, p := range postings {
		for _, l := range model.Langs() {
			if p.In(l) != nil {
				has[l] = true
			}
		}
	}
	return has
}

// editedLangs returns the languages whose text changed, including by an added
// or removed variant.
func editedLangs(documents []Document) map[model.Lang]bool {
	edited := map[model.Lang]bool{}
	for _, d := range documents {
		if d.Old != nil && d.New != nil && len(d.Parts) > 0 {
			edited[d.Lang()] = true
		}
	}
	return edited
}
