// Package history follows the postings of a corpus through its commits: how
// long each has existed and has been open or closed, which language changed
// after the other, and which corrections were lost.
package history

import (
	"cmp"
	"slices"
	"time"

	"postings/model"
	"postings/model/changes"
)

// Commit is a commit of the history.
type Commit struct {
	// ID is the full commit ID.
	ID   string
	Time time.Time
}

// IsZero reports whether there is no commit.
func (c Commit) IsZero() bool { return c.ID == "" }

// Short returns the abbreviated ID.
func (c Commit) Short() string { return c.ID[:min(len(c.ID), 9)] }

// History is the history of a corpus. It is built by Apply, commit by commit;
// afterwards any goroutine can read it.
type History struct {
	shallow  bool
	head     Commit // the last commit
	files    map[string]*documentHistory
	postings map[string]*postingHistory
	order    []*postingHistory // in order of appearance
}

// New returns an empty history. An incomplete one, as of a shallow clone, does
// not start at the first commit.
func New(complete bool) *History {
	return &History{shallow: !complete, files: map[string]*documentHistory{}, postings: map[string]*postingHistory{}}
}

// postingHistory is the history of a posting.
type postingHistory struct {
	files  map[string]*documentHistory
	dates  model.Dates
	open   bool
	commit Commit            // the last commit that touched it
	last   []*model.Document // its documents when it was removed
	next   *postingHistory   // what it became under another key
}

// documentHistory is the history of a document: its latest version, and what
// matters of the earlier ones.
type documentHistory struct {
	posting *postingHistory
	doc     *model.Document
	words   string // the words of doc
	// touched is when its text last changed, and seen the document in the other
	// language at that time.
	touched Commit
	seen    *model.Document
	// ahead is the first change of its text after the last change of the other
	// language's.
	ahead        Commit
	changed      time.Time // of the text or the front matter
	replacements []replacement
}

// Change is the change of a file by a commit. New is nil if the file was
// removed or is not a posting.
type Change struct {
	File string
	New  *model.Document
}

// Apply adds a commit, which must be later than all previous ones.
func (h *History) Apply(commit Commit, files []Change) {
	var olds, news []*model.Document
	was := map[*model.Document]*documentHistory{}
	for _, f := range files {
		if dh := h.files[f.File]; dh != nil {
			olds = append(olds, dh.doc)
			was[dh.doc] = dh
		}
		if f.New != nil {
			news = append(news, f.New)
		}
	}
	touched := map[*postingHistory]bool{}
	for _, d := range olds {
		dh := was[d]
		delete(h.files, d.File)
		delete(dh.posting.files, d.File)
		touched[dh.posting] = true
		dh.posting.last = append(dh.posting.last, d)
	}
	before := changes.Match(olds, news)
	var edited []*documentHistory
	for _, d := range news {
		dh := was[before[d]]
		if dh == nil {
			dh = &documentHistory{}
		}
		ph := h.postingOf(d, dh.posting, commit)
		now := words(d)
		changed := dh.doc == nil || now != dh.words || !sameFields(dh.doc, d)
		if now != dh.words {
			if dh.doc != nil {
				dh.recordEdits(commit, now)
			}
			edited = append(edited, dh)
		}
		dh.posting, dh.doc, dh.words = ph, d, now
		h.files[d.File], ph.files[d.File] = dh, dh
		touched[ph] = true
		if changed {
			dh.changed = h.at(commit)
			ph.dates.Changed = dh.changed
		}
	}
	for ph := range touched {
		h.updateDates(ph, commit)
	}
	compareLanguages(edited, commit)
	h.head = commit
}

// compareLanguages records which of the documents whose texts a commit changed
// are now ahead of those in the other language.
func compareLanguages(edited []*documentHistory, commit Commit) {
	for _, dh := range edited {
		dh.touched = commit
	}
	for _, dh := range edited {
		other := dh.posting.in(dh.doc.Lang.Other())
		if other == nil {
			continue
		}
		dh.seen, other.seen = other.doc, cmp.Or(other.seen, dh.doc)
		switch {
		case other.touched.ID == commit.ID:
			dh.ahead, other.ahead = Commit{}, Commit{}
		case !other.ahead.IsZero():
			// This language has caught up with the other.
			other.ahead, other.seen = Commit{}, dh.doc
		case dh.ahead.IsZero():
			dh.ahead = commit
		}
	}
}

// Head returns the last commit.
func (h *History) Head() Commit { return h.head }

// at returns the time of a new commit. It is zero for the first one of an
// incomplete history, because what that contains may be older.
func (h *History) at(c Commit) time.Time {
	if h.shallow && h.head.IsZero() {
		return time.Time{}
	}
	return c.Time
}

// postingOf returns the posting of a document. A document with a new key
// continues the posting that it belonged to before the commit.
func (h *History) postingOf(d *model.Document, before *postingHistory, commit Commit) *postingHistory {
	id := d.ID()
	if ph := h.postings[id]; ph != nil {
		if before != nil && before != ph && before.next == nil {
			before.next = ph
		}
		return ph
	}
	ph := &postingHistory{files: map[string]*documentHistory{}, dates: model.Dates{Posted: h.at(commit)}}
	if before != nil {
		ph.dates, ph.open = before.dates, before.open
		ph.dates.Gone = time.Time{}
		before.next = ph
	}
	h.postings[id] = ph
	h.order = append(h.order, ph)
	return ph
}

// updateDates updates the dates of a posting after a commit that touched it.
func (h *History) updateDates(ph *postingHistory, commit Commit) {
	open := false
	for _, dh := range ph.files {
		open = open || dh.doc.Status == model.Open
	}
	at, d := h.at(commit), &ph.dates
	if len(ph.files) > 0 {
		d.Gone, ph.last = time.Time{}, nil
	} else {
		d.Gone = commit.Time
	}
	switch {
	case open && !ph.open:
		d.Opened, d.Closed = at, time.Time{}
	case !open && ph.open:
		d.Closed = commit.Time
	}
	ph.open, ph.commit = open, commit
}

// in returns the preferred document in a language, or nil.
func (ph *postingHistory) in(lang model.Lang) *documentHistory {
	var best *documentHistory
	for _, dh := range ph.files {
		if dh.doc.Lang == lang && (best == nil || dh.doc.Path < best.doc.Path) {
			best = dh
		}
	}
	return best
}

// sameFields reports whether two documents have the same front matter.
func sameFields(a, b *model.Document) bool {
	return slices.EqualFunc(a.Fields, b.Fields, func(x, y model.Field) bool {
		return x.Name == y.Name && x.Kind == y.Kind && x.Value == y.Value
	})
}
