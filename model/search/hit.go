package search

import "postings/model/fold"

// Hit is a posting that was found, and what matched.
type Hit struct {
	// Posting is the posting's index in the corpus.
	Posting int
	// Title holds the matches in the displayed title, which is that of Posting.Best
	// for the language in the options.
	Title []fold.Range
	// Excerpt shows the terms that the title lacks; it is zero if there are none.
	Excerpt Excerpt
}

// Hit returns the i-th posting found, with its matches. Each call takes about
// as long as reading the document once, so callers should only ask for visible
// rows, and keep them.
func (r Results) Hit(i int) Hit {
	c, found := r.query, r.hits[i]
	h := Hit{Posting: r.Posting(i)}
	if len(c.terms) == 0 {
		return h
	}
	displayed := c.snapshot.postings[found.posting].Best(c.opt.Lang)
	title := newPassage(displayed.Title)
	var missing []*compiledTerm
	for k := range c.terms {
		t := &c.terms[k]
		if ranges := title.locate(t, titleField); len(ranges) > 0 {
			h.Title = append(h.Title, ranges...)
		} else {
			missing = append(missing, t)
		}
	}
	h.Title = joinRanges(h.Title)
	if len(missing) > 0 {
		h.Excerpt = c.excerpt(found.entry, displayed, missing)
	}
	return h
}
