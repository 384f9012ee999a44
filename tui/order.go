package tui

import (
	"slices"
	"time"

	"postings/model"
	"postings/model/search"
)

// order names the order of the list, "" where it is the usual one.
func (m *root) order() string {
	switch q := m.query(); {
	case q.HasText():
		return m.look.Text.Screen.ByRelevance
	case m.sort == search.ByTitle:
		return ""
	}
	return m.look.Text.Screen.Sort(m.sort)
}

// nextSort returns the order that follows among those in which these postings do
// not all tie.
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

// dated reports whether postings were changed on different days.
func dated(postings []*model.Posting) bool {
	return slices.ContainsFunc(postings, func(p *model.Posting) bool {
		return p.Modified().Format(time.DateOnly) != postings[0].Modified().Format(time.DateOnly)
	})
}
