package model

import (
	"cmp"
	"slices"
	"time"
)

// Posting is one job: all the documents that share a key. It does not change: a
// corpus that gets another document of it holds another Posting.
type Posting struct {
	Key string
	// docs holds the variants of each language, the preferred one first.
	docs [2][]*Document
}

// Variants returns the documents of a language, the preferred one first. The
// slice is the posting's own and must not be changed.
func (p *Posting) Variants(l Lang) []*Document { return p.docs[l] }

// In returns the preferred document of a language, or nil where the posting is
// not translated.
func (p *Posting) In(l Lang) *Document {
	if len(p.docs[l]) == 0 {
		return nil
	}
	return p.docs[l][0]
}

// Best returns the preferred document of a language or, where there is none,
// of the other one. It is never nil.
func (p *Posting) Best(l Lang) *Document {
	if d := p.In(l); d != nil {
		return d
	}
	return p.In(l.Other())
}

// Translated reports whether the posting exists in both languages.
func (p *Posting) Translated() bool {
	return len(p.docs[English]) > 0 && len(p.docs[French]) > 0
}

// Status is open when any of the posting's documents is: a posting that can
// still be applied to somewhere is not hidden from those who look for it. It is
// NoStatus where all of them are pages.
func (p *Posting) Status() Status {
	status := NoStatus
	for _, docs := range p.docs {
		for _, d := range docs {
			status = status.And(d.Status)
		}
	}
	return status
}

// IsPage reports whether no document is a posting.
func (p *Posting) IsPage() bool { return p.Status() == NoStatus }

// Unlisted reports whether the posting is in no list of the site, but one of its
// documents can still be reached by its address.
func (p *Posting) Unlisted() bool {
	if p.Status() == Open {
		return false
	}
	for _, docs := range p.docs {
		if slices.ContainsFunc(docs, func(d *Document) bool { return d.Unlisted }) {
			return true
		}
	}
	return false
}

// Modified returns the last change of the posting's documents.
func (p *Posting) Modified() time.Time {
	var last time.Time
	for _, docs := range p.docs {
		for _, d := range docs {
			if d.ModTime.After(last) {
				last = d.ModTime
			}
		}
	}
	return last
}

// ClosesOn returns the last day on which the posting can be applied to, zero where no
// document names one.
func (p *Posting) ClosesOn() time.Time {
	var last time.Time
	for _, docs := range p.docs {
		for _, d := range docs {
			if d.Facts.ClosesOn.After(last) {
				last = d.Facts.ClosesOn
			}
		}
	}
	return last
}

// with returns the posting with one more document in its place among the
// variants of its language: the one whose file name holds its reference first,
// then by path. The posting itself stays as it is for those who read it.
func (p *Posting) with(d *Document) *Posting {
	grown := *p
	docs := p.docs[d.Lang]
	at, _ := slices.BinarySearchFunc(docs, d, compareVariants)
	if at == len(docs) { // as usual: files are read in the order of their paths
		grown.docs[d.Lang] = append(docs, d)
	} else {
		grown.docs[d.Lang] = slices.Concat(docs[:at], []*Document{d}, docs[at:])
	}
	return &grown
}

// compareVariants orders the documents of one posting and language.
func compareVariants(a, b *Document) int {
	if an, bn := a.namesReference(), b.namesReference(); an != bn {
		if an {
			return -1
		}
		return 1
	}
	return cmp.Compare(a.Path, b.Path)
}
