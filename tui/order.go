package tui

import (
	"slices"
	"time"

	"postings/model"
	"postings/model/search"
)

// order returns the name of the list's order, or "" for the default.
func (m *root) order() string {
	switch q := m.query(); {
	case q.HasText():
		return m.look.Text.Screen.ByRelevance
	case m.sort == search.ByTitle:
		return ""
	}
	return m.look.Text.Screen.Sort(m.sort)
}

// nextSort returns the next order, skipping those in which all postings tie.
func (m *root) nextSort() search.Sort {
	for next := m.sort.Next(); ; next = next.Next() {
		switch {
		case next == search.ByStatus && !slices.ContainsFunc(m.corpus.Postings, (*model.Posting).Unlisted):
		case next == search.ByDate && !dated(m.corpus.Postings):
		case next == search.ByClosing && !slices.ContainsFunc(m.corpus.Postings, func(p *model.Posting) bool { return !p.ClosesOn().IsZero() }):
		case next.NeedsHistory() && m.story.History == nil:
		default:
			return next
		}
	}
}

// dated reports whether postings were modified on different days.
func dated(postings []*model.Posting) bool {
	return slices.ContainsFunc(postings, func(p *model.Posting) bool {
		return p.Modified().Format(time.DateOnly) != postings[0].Modified().Format(time.DateOnly)
	})
}
