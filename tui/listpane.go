package tui

import (
	"slices"
	"strings"
	"time"

	"postings/model"
	"postings/model/search"
	"postings/tui/draw"
	"postings/tui/facts"
	"postings/tui/list"
	"postings/tui/markdown"
)

// listHead returns the number of lines above the list: the search field, the
// tabs and, if there is space, a blank one.
func (m *root) listHead() int {
	if m.layout.height >= airyHeight {
		return 3
	}
	return 2
}

// listLines draws the search field and the visible postings.
func (m *root) listLines() []draw.Text {
	l := m.layout.list
	lines := []draw.Text{m.searchLine(), m.list.Tabs(m.look)}
	for len(lines) < m.listHead() {
		lines = append(lines, "")
	}
	if m.list.Len() == 0 {
		for _, line := range m.emptyText() {
			for _, part := range markdown.Wrap(line, l.w-4) {
				lines = append(lines, "  "+m.look.Keyed(part, m.theme.Dim))
			}
			lines = append(lines, "")
		}
		return lines
	}
	return append(lines, m.list.Rows(m.scene())...)
}

// scene returns what the rows of the list are drawn with.
func (m *root) scene() list.Scene {
	s := list.Scene{
		Look: m.look, Focused: !m.inReader,
		Bookmarked: m.marks.bookmarked, Seen: m.marks.seen, Problems: m.problems.keys,
		Compared: m.pane().ComparedKeys(), Dates: m.history.dates,
	}
	if m.since.marked() {
		s.Changes = &m.since.state
	}
	return s
}

// searchLine draws the query, followed by the position in the list.
func (m *root) searchLine() draw.Text {
	t := m.look.Text.Screen
	if m.search.input.Focused() { // the input field takes the whole line
		return draw.Fit(m.search.input.Line(m.look), m.layout.list.w)
	}
	mark := m.theme.Dim
	if m.search.input.Value() != "" {
		mark = m.theme.Accent
	}
	query := draw.Plain(m.search.input.Value())
	if query == "" {
		query = m.theme.Dim.Render(t.Search)
	}
	return draw.Justify(" "+mark.Render("/")+" "+query, "  "+m.look.Position(m.list.At(), m.list.Len())+" ", m.layout.list.w)
}

// emptyText explains why the list is empty and what to do.
func (m *root) emptyText() []string {
	t := m.look.Text.Screen
	switch {
	case m.loading.err != nil:
		return []string{t.LoadFailed(m.opt.ErrorText(m.loading.err, m.look.Lang))}
	case m.loading.active():
		return []string{t.Loading(m.loading.read, m.loading.total)}
	case len(m.corpus.Postings) == 0:
		return []string{t.EmptyCorpus(len(m.corpus.Skipped))}
	case m.search.input.Value() != "":
		query, n := m.search.input.Value(), m.list.Count(model.AnyStatus)
		if n == 0 {
			if strings.TrimSpace(query) == search.BookmarkFilter(m.look.Lang) {
				return []string{t.NoBookmarks(m.keys.Bookmarks.Name())}
			}
			return []string{t.NoMatch(query, model.AnyStatus) + " " + t.Clear(m.keys.Back.Name())}
		}
		return []string{
			t.NoMatch(query, m.list.Filter) + " " + t.Clear(m.keys.Back.Name()),
			facts.Matches(m.look.Text, m.list.Results.Counts()) + " " + t.Show(n, m.keys.NextTab.Name()),
		}
	}
	return []string{t.NoPostings(m.filter, len(m.corpus.Postings), m.keys.NextTab.Name())}
}

// order returns the name of the list's order, or "" for the default.
func (m *root) order() string {
	switch q := m.query(); {
	case q.HasText():
		return m.look.Text.Screen.ByRelevance
	case m.sort == search.ByTitle:
		return ""
	}
	return m.look.Text.Screen.Sorts[m.sort]
}

// nextSort returns the next order, skipping those in which all postings tie.
func (m *root) nextSort() search.Sort {
	for next := m.sort.Next(); ; next = next.Next() {
		switch {
		case next == search.ByStatus && !slices.ContainsFunc(m.corpus.Postings, (*model.Posting).Unlisted):
		case next == search.ByDate && !dated(m.corpus.Postings):
		case next == search.ByClosing && !slices.ContainsFunc(m.corpus.Postings, func(p *model.Posting) bool { return !p.ClosesOn().IsZero() }):
		case next.NeedsHistory() && m.history.History == nil:
		default:
			return next
		}
	}
}

// dated reports whether postings were modified on different days.
func dated(postings []*model.Posting) bool {
	return slices.ContainsFunc(postings, func(p *model.Posting) bool {
		day, first := p.Modified(), postings[0].Modified()
		return day != first && day.Format(time.DateOnly) != first.Format(time.DateOnly)
	})
}
