package search

import (
	"bytes"
	"cmp"
	"slices"
	"strings"
	"sync"

	"golang.org/x/text/collate"

	"postings/model"
	"postings/model/parallel"
)

// view is what a search needs to know of the postings of a snapshot, whose
// documents come in any order. It does not change once it is made.
type view struct {
	// documents counts the entries that it was made from.
	documents int
	postings  []shown
	langs     [2]orders
}

// shown is what is shown of a posting.
type shown struct {
	// best is the entry of the document shown in each language, which is in the
	// other one where the posting is not translated.
	best [2]int32
	// newest is the last change of the posting's documents, in Unix seconds.
	newest         int64
	open, unlisted bool
	in             [2]bool
}

// known tells whether a document of the posting has been added.
func (p *shown) known() bool { return p.in[model.English] || p.in[model.French] }

// orders holds the postings in the orders of one language.
type orders struct {
	// title, date and path are kept in order while documents are added.
	title, date, path []int32
	// byTitle and byStatus are made of title when they are first asked for.
	byTitle, byStatus func() []int32
}

// view returns the view of the snapshot, made from the last one where only
// documents were added.
func (s *Snapshot) view() *view {
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

// extend returns the view that takes in the documents added since old.
func (s *Snapshot) extend(old *view) *view {
	v := &view{documents: len(s.entries), postings: make([]shown, s.postings)}
	copy(v.postings, old.postings)
	changed := make([]bool, s.postings)
	var fresh []int32
	for at := old.documents; at < len(s.entries); at++ {
		p := s.entries[at].posting
		v.postings[p].add(s.sources, int32(at))
		if !changed[p] {
			changed[p] = true
			fresh = append(fresh, p)
		}
	}
	var both parallel.Group
	for _, l := range model.Langs() {
		both.Go(func() {
			was, is := &old.langs[l], &v.langs[l]
			titles := s.compareTitles(v, l)
			is.title = merge(was.title, fresh, changed, titles)
			is.date = merge(was.date, fresh, changed, func(a, b int32) int {
				if c := cmp.Compare(v.postings[b].newest, v.postings[a].newest); c != 0 {
					return c
				}
				return titles(a, b)
			})
			is.path = merge(was.path, fresh, changed, func(a, b int32) int {
				return cmp.Or(strings.Compare(s.shown(v, a, l).Path, s.shown(v, b, l).Path), cmp.Compare(a, b))
			})
			is.byTitle = sync.OnceValue(func() []int32 {
				return v.grouped(is.title, func(p *shown) int { return bit(!p.open) })
			})
			is.byStatus = sync.OnceValue(func() []int32 {
				return v.grouped(is.title, func(p *shown) int { return bit(!p.open) + bit(!p.open && !p.unlisted) })
			})
		})
	}
	both.Wait()
	return v
}

// compareTitles returns a comparison of postings by the titles shown in a
// language. It can be used in one goroutine.
func (s *Snapshot) compareTitles(v *view, l model.Lang) func(a, b int32) int {
	collator := collate.New(l.Tag())
	return func(a, b int32) int {
		if c := bytes.Compare(s.sortKey(v.postings[a].best[l]), s.sortKey(v.postings[b].best[l])); c != 0 {
			return c
		}
		x, y := s.shown(v, a, l), s.shown(v, b, l)
		if x.Title != y.Title {
			if c := collator.CompareString(x.Title, y.Title); c != 0 {
				return c
			}
		}
		return cmp.Or(strings.Compare(x.Path, y.Path), cmp.Compare(a, b))
	}
}

// shown returns the document of a posting that is shown in a language.
func (s *Snapshot) shown(v *view, posting int32, l model.Lang) *model.Document {
	return s.sources[v.postings[posting].best[l]].doc
}

// add takes a document into account, with the rules of Posting.
func (p *shown) add(sources []source, at int32) {
	d := sources[at].doc
	l := d.Lang
	if !p.known() {
		p.newest = d.ModTime.Unix()
	}
	if !p.in[l] || model.CompareVariants(d, sources[p.best[l]].doc) < 0 {
		p.best[l] = at
	}
	p.in[l] = true
	if !p.in[l.Other()] {
		p.best[l.Other()] = p.best[l]
	}
	p.open = p.open || d.Status == model.Open
	p.unlisted = p.unlisted || d.Unlisted
	p.newest = max(p.newest, d.ModTime.Unix())
}

// merge returns the order of the postings of an ordered list and fresh ones, of
// which those that changed have another place than before.
func merge(ordered, fresh []int32, changed []bool, compare func(a, b int32) int) []int32 {
	fresh = slices.Clone(fresh)
	slices.SortFunc(fresh, compare)
	kept := make([]int32, 0, len(ordered))
	for _, p := range ordered {
		if !changed[p] {
			kept = append(kept, p)
		}
	}
	// A batch is small beside what is there: comparing costs more than copying.
	merged := make([]int32, 0, len(kept)+len(fresh))
	for _, p := range fresh {
		n, _ := slices.BinarySearchFunc(kept, p, compare)
		merged = append(append(merged, kept[:n]...), p)
		kept = kept[n:]
	}
	return append(merged, kept...)
}

// grouped returns the postings ordered by their group, from 0 to 2, and else as
// they come.
func (v *view) grouped(postings []int32, group func(p *shown) int) []int32 {
	var groups [3][]int32
	for _, p := range postings {
		g := group(&v.postings[p])
		groups[g] = append(groups[g], p)
	}
	return slices.Concat(groups[0], groups[1], groups[2])
}

// order returns all postings in the order that a scope asks for.
func (v *view) order(sc Options) []int32 {
	orders := &v.langs[sc.Lang]
	switch sc.Sort {
	case ByStatus:
		return orders.byStatus()
	case ByDate:
		return orders.date
	case ByPath:
		return orders.path
	}
	return orders.byTitle()
}
