package model

import (
	"cmp"
	"slices"
	"time"
)

// Posting is one job: all the documents that share a key. It is immutable: when
// a document is added, the corpus replaces the posting.
type Posting struct {
	Key string
	// docs holds the variants of each language, the preferred one first.
	docs [2][]*Document
}

// All returns the documents in all languages, the preferred one of each first.
func (p *Posting) All() []*Document { return slices.Concat(p.docs[:]...) }

// Variants returns the documents in a language, the preferred one first. The
// caller must not modify the slice.
func (p *Posting) Variants(l Lang) []*Document { return p.docs[l] }

// In returns the preferred document in a language, or nil if there is none.
func (p *Posting) In(l Lang) *Document {
	if len(p.docs[l]) == 0 {
		return nil
	}
	return p.docs[l][0]
}

// Best returns the preferred document in a language or, failing that, in the
// other. It is never nil.
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

// Status is open if any document is, so that a posting that accepts
// applications in one language is not hidden. It is NoStatus if all documents
// are pages.
func (p *Posting) Status() Status {
	status := NoStatus
	for _, docs := range p.docs {
		for _, d := range docs {
			if status == NoStatus || d.Status == Open {
				status = d.Status
			}
		}
	}
	return status
}

// IsPage reports whether all documents are pages.
func (p *Posting) IsPage() bool { return p.Status() == NoStatus }

// Unlisted reports whether the posting is closed but one of its pages still
// exists.
func (p *Posting) Unlisted() bool {
	return p.Status() != Open && slices.ContainsFunc(p.All(), func(d *Document) bool { return d.Unlisted })
}

// Modified returns when any of the documents was last modified.
func (p *Posting) Modified() time.Time {
	return p.Latest(func(d *Document) time.Time { return d.ModTime })
}

// ClosesOn returns the last day to apply, zero if no document has one.
func (p *Posting) ClosesOn() time.Time {
	return p.Latest(func(d *Document) time.Time { return d.Facts.ClosesOn })
}

// Latest returns the latest of a time of each document.
func (p *Posting) Latest(of func(*Document) time.Time) time.Time {
	var last time.Time
	for _, d := range p.All() {
		if at := of(d); at.After(last) {
			last = at
		}
	}
	return last
}

// with returns a copy of the posting with a document added to the variants of
// its language. A variant whose file name contains its reference comes first;
// the others are ordered by path.
func (p *Posting) with(d *Document) *Posting {
	grown := *p
	docs := p.docs[d.Lang]
	at, _ := slices.BinarySearchFunc(docs, d, compareVariants)
	if at == len(docs) { // usual, because files are read in the order of their paths
		grown.docs[d.Lang] = append(docs, d)
	} else {
		grown.docs[d.Lang] = slices.Concat(docs[:at], []*Document{d}, docs[at:])
	}
	return &grown
}

// compareVariants orders the documents of a posting in one language.
func compareVariants(a, b *Document) int {
	if an, bn := a.namesReference(), b.namesReference(); an != bn {
		if an {
			return -1
		}
		return 1
	}
	return cmp.Compare(a.Path, b.Path)
}
