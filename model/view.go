package model

import (
	"cmp"
	"slices"
	"strings"

	"golang.org/x/text/collate"
)

// view is what a search needs to know of the postings of a snapshot, whose
// documents come in any order. It does not change once it is made.
type view struct {
	// documents counts the entries that it was made from.
	documents int
	postings  []shown
	// byTitle holds, for each language, the postings in the order of their
	// titles; byPath those in the order of their paths.
	byTitle, byPath [2][]int32
}

// shown is what is shown of a posting.
type shown struct {
	// best holds, for each language, one more than the entry of the document
	// shown; zero while the posting has no document.
	best [2]int32
	// newest is the last change of the posting's documents, in Unix seconds.
	newest         int64
	open, unlisted bool
	languages      [2]bool
}

// view returns the view of the snapshot, made from the last one where there
// were only documents added.
func (s Snapshot) view() *view {
	s.views.mu.Lock()
	defer s.views.mu.Unlock()
	old := s.views.last
	if old != nil && old.documents == len(s.entries) {
		return old
	}
	if old == nil || old.documents > len(s.entries) {
		old = &view{}
	}
	v := s.extend(old)
	if s.views.last == nil || s.views.last.documents < v.documents {
		s.views.last = v
	}
	return v
}

func (s Snapshot) extend(old *view) *view {
	v := &view{documents: len(s.entries), postings: make([]shown, s.postings)}
	copy(v.postings, old.postings)
	for at := old.documents; at < len(s.entries); at++ {
		v.postings[s.entries[at].posting].add(s.entries, int32(at))
	}
	for _, l := range Langs() {
		changed := make([]bool, s.postings)
		var fresh []int32
		for at := old.documents; at < len(s.entries); at++ {
			if p := s.entries[at].posting; !changed[p] {
				changed[p] = true
				fresh = append(fresh, p)
			}
		}
		collator := collate.New(l.Tag())
		compareTitles := func(a, b int32) int {
			x, y := s.shown(v, a, l), s.shown(v, b, l)
			if c := strings.Compare(x.key, y.key); c != 0 {
				return c
			}
			if x.doc.Title != y.doc.Title {
				if c := collator.CompareString(x.doc.Title, y.doc.Title); c != 0 {
					return c
				}
			}
			return cmp.Or(strings.Compare(x.doc.Path, y.doc.Path), cmp.Compare(a, b))
		}
		comparePaths := func(a, b int32) int {
			return cmp.Or(strings.Compare(s.shown(v, a, l).doc.Path, s.shown(v, b, l).doc.Path), cmp.Compare(a, b))
		}
		v.byTitle[l] = merge(old.byTitle[l], fresh, changed, compareTitles)
		v.byPath[l] = merge(old.byPath[l], fresh, changed, comparePaths)
	}
	return v
}

// shown returns the document of a posting that is shown in a language.
func (s Snapshot) shown(v *view, posting int32, l Lang) *entry {
	return &s.entries[v.postings[posting].best[l]-1]
}

// add takes a document into account, with the rules of Posting.
func (p *shown) add(entries []entry, at int32) {
	d := entries[at].doc
	l := d.Lang
	if !p.languages[l] || compareVariants(d, entries[p.best[l]-1].doc) < 0 {
		p.best[l] = at + 1
	}
	p.languages[l] = true
	if !p.languages[l.Other()] {
		p.best[l.Other()] = p.best[l]
	}
	if d.Status == Open {
		// Listed in one language is listed.
		p.unlisted = d.Unlisted && (p.unlisted || !p.open)
		p.open = true
	}
	p.newest = max(p.newest, d.ModTime.Unix())
}

// merge returns the sorted order of the postings in old and fresh, of which
// those that changed stand at another place than in old.
func merge(old, fresh []int32, changed []bool, compare func(a, b int32) int) []int32 {
	fresh = slices.Clone(fresh)
	slices.SortFunc(fresh, compare)
	merged := make([]int32, 0, len(old)+len(fresh))
	for _, p := range old {
		if changed[p] {
			continue
		}
		for len(fresh) > 0 && compare(fresh[0], p) < 0 {
			merged, fresh = append(merged, fresh[0]), fresh[1:]
		}
		merged = append(merged, p)
	}
	return append(merged, fresh...)
}

// order returns all postings in the order that a scope asks for.
func (s Snapshot) order(v *view, sc Scope) []int32 {
	switch sc.Sort {
	case ByPath:
		return v.byPath[sc.Lang]
	case ByDate:
		order := slices.Clone(v.byTitle[sc.Lang])
		slices.SortStableFunc(order, func(a, b int32) int {
			return cmp.Compare(v.postings[b].newest, v.postings[a].newest)
		})
		return order
	}
	// Open postings before closed ones, listed before unlisted.
	var groups [3][]int32
	for _, p := range v.byTitle[sc.Lang] {
		at := 0
		switch shown := v.postings[p]; {
		case !shown.open:
			at = 2
		case sc.Sort == ByStatus && shown.unlisted:
			at = 1
		}
		groups[at] = append(groups[at], p)
	}
	return slices.Concat(groups[0], groups[1], groups[2])
}
