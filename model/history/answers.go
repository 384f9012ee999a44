package history

import (
	"slices"
	"time"

	"postings/model"
)

// Dates returns the dates of a posting as it is now, today, or of one of Past. A posting that closed
// because its day has passed has that day.
func (h *History) Dates(p *model.Posting, today time.Time) model.Dates {
	l := h.lives[identity(p.Best(model.English))]
	if l == nil {
		return model.Dates{}
	}
	d := l.dates
	switch isOpen := p.Status() == model.Open; {
	case isOpen && !l.open: // which is not committed yet
		d.Opened, d.Closed = time.Time{}, time.Time{}
	case !isOpen && l.open:
		d.Closed = closedOn(p, today)
	}
	return d
}

// Shallow reports whether the history does not reach back to the beginning.
func (h *History) Shallow() bool { return h.shallow }

// closedOn returns the last day on which one could apply for a posting, where that
// has passed.
func closedOn(p *model.Posting, today time.Time) time.Time {
	var last time.Time
	for _, l := range model.Langs() {
		for _, d := range p.Variants(l) {
			if on := d.Facts.ClosesOn; on.After(last) && on.Before(today) {
				last = on
			}
		}
	}
	return last
}

// All returns the dates of the postings of a corpus by their keys.
func (h *History) All(c *model.Corpus, today time.Time) map[string]model.Dates {
	all := make(map[string]model.Dates, len(c.Postings))
	for _, p := range c.Postings {
		all[p.Key] = h.Dates(p, today)
	}
	return all
}

// Changed returns when the words or the front matter of a document changed last, zero
// where that is not known.
func (h *History) Changed(d *model.Document) time.Time {
	if t := h.files[d.File]; t != nil {
		return t.changed
	}
	return time.Time{}
}

// Past returns the postings that once were and are no more, each as it was last but
// closed, in the order in which they went, the last one first. Postings that go on
// under another key are not among them.
func (h *History) Past() *model.Corpus {
	var gone []*life
	for _, l := range h.order {
		if len(l.files) == 0 && l.next == nil {
			gone = append(gone, l)
		}
	}
	slices.SortStableFunc(gone, func(a, b *life) int { return b.dates.Gone.Compare(a.dates.Gone) })
	c := model.NewCorpus()
	for _, l := range gone {
		for _, d := range l.last {
			closed := *d
			closed.Status, closed.Unlisted = model.Closed, false
			c.Add(&closed)
		}
	}
	return c
}

// Went returns the commit that removed a posting of Past.
func (h *History) Went(p *model.Posting) Commit {
	return h.lives[identity(p.Best(model.English))].commit
}

// Ahead is a language of a posting that was changed after the other.
type Ahead struct {
	Lang model.Lang
	// Since is the first commit that changed it after the other language was
	// changed last.
	Since Commit
	// From is its document as it was then, when whoever wrote the other language
	// last saw it.
	From *model.Document
}

// Ahead returns the language of a posting whose words changed since those of the other
// were last touched, and reports whether there is one.
func (h *History) Ahead(p *model.Posting) (Ahead, bool) {
	for _, lang := range model.Langs() {
		d, other := p.In(lang), p.In(lang.Other())
		if d == nil || other == nil {
			continue
		}
		t, o := h.files[d.File], h.files[other.File]
		if t == nil || o == nil || t.ahead.IsZero() || o.seen == nil || o.seen.Key() != d.Key() {
			continue
		}
		// Nothing is ahead whose words are back to what they were.
		if words(o.seen) != words(d) {
			return Ahead{lang, t.ahead, o.seen}, true
		}
	}
	return Ahead{}, false
}
