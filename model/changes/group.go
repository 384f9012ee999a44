package changes

import "postings/model"

// postingGroup is postings of both states that belong together.
type postingGroup struct{ from, to []*model.Posting }

// group groups the postings that share a key or a document.
func group(before, after *model.Corpus, documents *pairing) []postingGroup {
	// Postings of both corpora are numbered consecutively, the new ones first.
	n := len(after.Postings)
	sets := newSets(n + len(before.Postings))
	byKey := map[string]int{}
	for i, p := range after.Postings {
		byKey[p.Key] = i
	}
	for i, p := range before.Postings {
		if at, ok := byKey[p.Key]; ok {
			sets.join(at, n+i)
		}
	}
	home := map[*model.Document]int{}
	for i, p := range after.Postings {
		for _, d := range p.All() {
			home[d] = i
		}
	}
	for i, p := range before.Postings {
		for _, d := range p.All() {
			if b := documents.newOf[d]; b != nil {
				sets.join(home[b], n+i)
			}
		}
	}

	var groups []postingGroup
	at := map[int]int{} // index in groups of each set
	of := func(i int) *postingGroup {
		root := sets.root(i)
		if _, ok := at[root]; !ok {
			at[root] = len(groups)
			groups = append(groups, postingGroup{})
		}
		return &groups[at[root]]
	}
	for i, p := range after.Postings {
		g := of(i)
		g.to = append(g.to, p)
	}
	for i, p := range before.Postings {
		g := of(n + i)
		g.from = append(g.from, p)
	}
	return groups
}

// sets is a disjoint-set forest.
type sets []int

func newSets(n int) sets {
	s := make(sets, n)
	for i := range s {
		s[i] = i
	}
	return s
}

// root returns the representative of the set that contains a number.
func (s sets) root(i int) int {
	for s[i] != i {
		s[i] = s[s[i]]
		i = s[i]
	}
	return i
}

func (s sets) join(i, j int) { s[s.root(j)] = s.root(i) }
