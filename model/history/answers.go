package history

import (
	"slices"
	"time"

	"postings/model"
)

// Dates returns the dates of a current posting, or of one of Past, as of today.
// A posting whose closing date has passed was closed on that date.
func (h *History) Dates(p *model.Posting, today time.Time) model.Dates {
	ph := h.postings[p.Best(model.English).ID()]
	if ph == nil {
		return model.Dates{}
	}
	d := ph.dates
	switch isOpen := p.Status() == model.Open; {
	case isOpen && !ph.open: // opened but not committed yet
		d.Opened, d.Closed = time.Time{}, time.Time{}
	case !isOpen && ph.open:
		// Its closing date has passed, or the change is not committed yet.
		d.Closed = p.Latest(func(d *model.Document) time.Time {
			if on := d.Facts.ClosesOn; on.Before(today) {
				return on
			}
			return time.Time{}
		})
	}
	return d
}

// Shallow reports whether the history is incomplete, as in a shallow clone.
func (h *History) Shallow() bool { return h.shallow }

// All returns the dates of all postings of a corpus by their keys.
func (h *History) All(c *model.Corpus, today time.Time) map[string]model.Dates {
	all := make(map[string]model.Dates, len(c.Postings))
	for _, p := range c.Postings {
		all[p.Key] = h.Dates(p, today)
	}
	return all
}

// Changed returns when the text or the front matter of a document last changed,
// zero if unknown.
func (h *History) Changed(d *model.Document) time.Time {
	if dh := h.files[d.File]; dh != nil {
		return dh.changed
	}
	return time.Time{}
}

// Past returns the postings that no longer exist, in their last version but
// closed, the most recently removed one first. Postings that continue under
// another key are not included.
func (h *History) Past() *model.Corpus {
	var gone []*postingHistory
	for _, ph := range h.order {
		if len(ph.files) == 0 && ph.next == nil {
			gone = append(gone, ph)
		}
	}
	slices.SortStableFunc(gone, func(a, b *postingHistory) int { return b.dates.Gone.Compare(a.dates.Gone) })
	c := model.NewCorpus()
	for _, ph := range gone {
		for _, d := range ph.last {
			closed := *d
			closed.Status, closed.Unlisted = model.Closed, false
			c.Add(&closed)
		}
	}
	return c
}

// RemovedBy returns the commit that removed a posting of Past.
func (h *History) RemovedBy(p *model.Posting) Commit {
	return h.postings[p.Best(model.English).ID()].commit
}

// Ahead is a language of a posting that changed after the other.
type Ahead struct {
	Lang model.Lang
	// Since is the first commit that changed it after the last change of the other
	// language.
	Since Commit
	// From is its version at the time of that last change, which is what the
	// translator last saw.
	From *model.Document
}

// Ahead returns the language of a posting whose text changed after the last
// change of the other's, and reports whether there is one.
func (h *History) Ahead(p *model.Posting) (Ahead, bool) {
	for _, lang := range model.Langs() {
		d, other := p.In(lang), p.In(lang.Other())
		if d == nil || other == nil {
			continue
		}
		dh, o := h.files[d.File], h.files[other.File]
		if dh == nil || o == nil || dh.ahead.IsZero() || o.seen == nil || o.seen.Key() != d.Key() {
			continue
		}
		// A text that was changed back is not ahead.
		if words(o.seen) != words(d) {
			return Ahead{lang, dh.ahead, o.seen}, true
		}
	}
	return Ahead{}, false
}
