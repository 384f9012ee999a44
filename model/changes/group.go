package changes

import "postings/model"

// postingGroup is postings of both states that belong together.
type postingGroup struct{ from, to []*model.Posting }

// group groups the postings that share a key or a document, in the order of the
// new ones.
func group(before, after *model.Corpus, documents *pairing) []*postingGroup {
	of := map[*model.Posting]*postingGroup{}
	byKey, home := map[string]*model.Posting{}, map[*model.Document]*model.Posting{}
	for _, p := range after.Postings {
		of[p] = &postingGroup{}
		byKey[p.Key] = p
		for _, d := range p.All() {
			home[d] = p
		}
	}
	for _, p := range before.Postings {
		related := []*model.Posting{byKey[p.Key]}
		for _, d := range p.All() {
			related = append(related, home[documents.newOf[d]])
		}
		for _, q := range related {
			switch g, h := of[p], of[q]; {
			case h == nil || h == g:
			case g == nil:
				of[p] = h
			default: // p connects both
				for r := range of {
					if of[r] == g {
						of[r] = h
					}
				}
			}
		}
		if of[p] == nil {
			of[p] = &postingGroup{}
		}
	}
	var groups []*postingGroup
	add := func(p *model.Posting) *postingGroup {
		g := of[p]
		if len(g.from)+len(g.to) == 0 {
			groups = append(groups, g)
		}
		return g
	}
	for _, p := range after.Postings {
		g := add(p)
		g.to = append(g.to, p)
	}
	for _, p := range before.Postings {
		g := add(p)
		g.from = append(g.from, p)
	}
	return groups
}
