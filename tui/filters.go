package tui

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"postings/model/search"
	"postings/tui/draw"
)

// completions returns the query with each possible completion of its last
// filter, for Tab to choose from. A word without a colon is left alone, since
// it may be text.
func (m *root) completions() []string {
	query := m.search.input.Value()
	if m.search.completed() && len(m.search.candidates) > 1 {
		return m.search.candidates
	}
	words := strings.Fields(query)
	if len(words) == 0 || !strings.Contains(words[len(words)-1], ":") {
		return nil
	}
	return search.Complete(query, m.look.Lang)
}

// completed reports whether the query is one of the candidates of Tab.
func (s *searchField) completed() bool { return slices.Contains(s.candidates, s.input.Value()) }

// complete completes the last filter of the query. If that has been done, it
// goes to the next or previous candidate.
func (m *root) complete(by int) tea.Cmd {
	all := m.completions()
	at := slices.Index(all, m.search.input.Value())
	if by < 0 {
		at = max(at, 0)
	}
	m.search.candidates = all
	return m.setQuery(all[(at+by+len(all))%len(all)])
}

// filterNote lists the filters while the query is empty, those that complete
// the one being typed, and suggestions for an unknown one. It returns "" for
// any other query.
func (m *root) filterNote() string {
	t, typing := m.look.Text.Screen, m.search.typing
	if m.inReader || m.overlay != nil {
		return ""
	}
	var names []string
	if typing && m.search.input.Value() == "" {
		for _, f := range search.Filters(m.look.Lang) {
			names = append(names, f.String())
		}
		return m.asMany(names, t.Filters)
	}
	if typing {
		for _, query := range m.completions() {
			words := strings.Fields(query)
			names = append(names, words[len(words)-1])
		}
	}
	if len(names) > 0 {
		return m.asMany(names, func(names []string) string { return t.Complete(names, m.keys.NextTab.Name()) })
	}
	if mistaken := m.query().Mistaken(); len(mistaken) > 0 {
		return t.NoFilter(mistaken[0].Token, mistaken[0].Nearest)
	}
	if m.query().AsksForChanges() {
		return m.notCompared()
	}
	return ""
}

// asMany returns a sentence with as many of the names as fit the screen.
func (m *root) asMany(names []string, format func([]string) string) string {
	text := format(names)
	for len(names) > 1 && draw.Cells(text)+2 > m.layout.width {
		names = names[:len(names)-1]
		text = format(append(slices.Clip(names), "…"))
	}
	return text
}
