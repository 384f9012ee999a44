package model

import "slices"

// Corpus is all postings of a source and everything that was found while
// loading them. It grows by Add and belongs to one goroutine; the documents in
// it can be shared.
type Corpus struct {
	// Postings is in the order in which their first documents were added. A
	// posting's index does not change, and identifies it to an Index.
	Postings []*Posting
	// Findings are the problems of loading, in no particular order.
	Findings []Finding
	// Documents counts the documents of all postings.
	Documents int
	// Skipped lists the Markdown files left out because they are no postings, and Foreign
	// counts the documents left out for each language that is neither English
	// nor French, by its code.
	Skipped []string
	Foreign map[string]int

	numbers numbering
}

// NewCorpus returns an empty corpus.
func NewCorpus() *Corpus {
	return &Corpus{Foreign: map[string]int{}, numbers: numbering{}}
}

// Add adds a document to the posting with its key, or as a new posting, and
// returns the posting's index.
func (c *Corpus) Add(d *Document) int {
	at := c.numbers.of(d)
	if at == len(c.Postings) {
		c.Postings = append(c.Postings, &Posting{Key: d.Key()})
	}
	c.Postings[at] = c.Postings[at].with(d)
	c.Documents++
	return at
}

// Find returns the index of the posting with the key, preferring a
// translationKey over what stands in for one, or -1.
func (c *Corpus) Find(key string) int {
	if at, ok := c.numbers[postingID{key: key}]; ok {
		return at
	}
	if at, ok := c.numbers[postingID{path: key}]; ok {
		return at
	}
	return -1
}

// Has tells whether any posting passes a filter of status.
func (c *Corpus) Has(f StatusFilter) bool {
	return slices.ContainsFunc(c.Postings, func(p *Posting) bool { return f.Admits(p.Status()) })
}

// postingID is what the documents of one posting share: their translationKey
// or, without one, the path that stands in for it.
type postingID struct{ key, path string }

// numbering numbers postings from 0 in the order of their first documents.
type numbering map[postingID]int

// of returns the number of a document's posting, which is the next one where
// the posting is new.
func (n numbering) of(d *Document) int {
	id := postingID{key: d.TranslationKey}
	if id.key == "" {
		id.path = d.PairPath
	}
	at, known := n[id]
	if !known {
		at = len(n)
		n[id] = at
	}
	return at
}
