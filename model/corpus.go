package model

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
	// Skipped lists the Markdown files that are no postings, and Foreign
	// counts the documents left out for each language that is neither English
	// nor French, by its code.
	Skipped []string
	Foreign map[string]int

	byID map[string]int
}

// NewCorpus returns an empty corpus.
func NewCorpus() *Corpus {
	return &Corpus{Foreign: map[string]int{}, byID: map[string]int{}}
}

// Add adds a document to the posting with its key, or as a new posting, and
// returns the posting's index.
func (c *Corpus) Add(d *Document) int {
	id := "path:" + d.PairPath
	if d.TranslationKey != "" {
		id = "key:" + d.TranslationKey
	}
	at, known := c.byID[id]
	if !known {
		at = len(c.Postings)
		c.Postings = append(c.Postings, &Posting{Key: d.Key()})
		c.byID[id] = at
	}
	c.Postings[at].add(d)
	c.Documents++
	return at
}

// Find returns the index of the posting with the key, preferring a
// translationKey over what stands in for one, or -1.
func (c *Corpus) Find(key string) int {
	if at, ok := c.byID["key:"+key]; ok {
		return at
	}
	if at, ok := c.byID["path:"+key]; ok {
		return at
	}
	return -1
}
