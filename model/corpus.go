package model

import (
	"errors"
	"iter"
	"slices"
)

// ErrEmpty reports that a source holds no documents at all, postings or
// otherwise.
var ErrEmpty = errors.New("the corpus holds no documents")

// Corpus holds all postings of a source and everything found while loading
// them. It grows by Add and belongs to one goroutine; its snapshots can be
// shared.
type Corpus struct {
	// Postings are in the order in which their first documents were added. A
	// posting's index never changes.
	Postings []*Posting
	// Findings are the problems found while loading, in no particular order.
	Findings []Finding
	// Documents counts the documents of all postings.
	Documents int
	// Skipped lists the Markdown files that are not postings, and Omissions what
	// else was left out.
	Skipped   []string
	Omissions []Omission

	// Site describes the site, once the loader has identified it.
	Site Site

	// numbers holds the index of each posting by the ID of its documents, and
	// written the languages of all documents.
	numbers map[string]int
	written [2]bool
}

// NewCorpus returns an empty corpus.
func NewCorpus() *Corpus {
	return &Corpus{numbers: map[string]int{}}
}

// Add adds a document to the posting with its key, or as a new posting, and
// returns the posting's index.
func (c *Corpus) Add(d *Document) int {
	at, known := c.numbers[d.ID()]
	if !known {
		at = len(c.Postings)
		c.numbers[d.ID()] = at
		c.Postings = append(c.Postings, &Posting{Key: d.Key()})
	}
	c.Postings[at] = c.Postings[at].with(d)
	c.Documents++
	c.written[d.Lang] = true
	return at
}

// Merge adds the contents of a batch.
func (c *Corpus) Merge(b Batch) {
	for _, d := range b.Documents {
		c.Add(d)
	}
	if b.Site != nil {
		c.Site = *b.Site
	}
	c.Findings = append(c.Findings, b.Findings...)
	c.Skipped = append(c.Skipped, b.Skipped...)
	c.Omissions = append(c.Omissions, b.Omissions...)
}

// Snapshot returns the corpus as it is now. The snapshot can be read while
// documents are added to the corpus.
func (c *Corpus) Snapshot() *Corpus {
	now := *c
	now.Postings = slices.Clone(c.Postings)
	now.numbers = nil
	return &now
}

// Find returns the index of the posting with the key, or -1. It prefers a
// translationKey to a path that stands in for one.
func (c *Corpus) Find(key string) int {
	at := -1
	for i, p := range c.Postings {
		switch {
		case p.Key != key:
		case p.Best(English).TranslationKey != "":
			return i
		default:
			at = i
		}
	}
	return at
}

// Posting returns the posting that Find finds, or nil.
func (c *Corpus) Posting(key string) *Posting {
	if at := c.Find(key); at >= 0 {
		return c.Postings[at]
	}
	return nil
}

// All iterates over all documents, with their postings.
func (c *Corpus) All() iter.Seq2[*Posting, *Document] {
	return func(yield func(*Posting, *Document) bool) {
		for _, p := range c.Postings {
			for _, d := range p.All() {
				if !yield(p, d) {
					return
				}
			}
		}
	}
}

// Document returns the document with a path, as displayed or as in the source,
// and its posting, or nil.
func (c *Corpus) Document(path string) (*Posting, *Document) {
	for p, d := range c.All() {
		if d.Path == path || d.File == path {
			return p, d
		}
	}
	return nil, nil
}

// IsEmpty reports whether the corpus has neither postings nor skipped
// documents, nor files that could not be read.
func (c *Corpus) IsEmpty() bool { return len(c.Postings)+len(c.Skipped)+len(c.Findings) == 0 }

// IsBilingual reports whether there are documents in both languages. Otherwise
// it need not be said which language a posting is in.
func (c *Corpus) IsBilingual() bool { return c.written[English] && c.written[French] }

// Has reports whether any posting passes the filter.
func (c *Corpus) Has(f StatusFilter) bool {
	return slices.ContainsFunc(c.Postings, func(p *Posting) bool { return f.Admits(p.Status()) })
}
