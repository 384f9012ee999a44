package tui

import (
	"cmp"
	"context"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"postings/model"
	"postings/model/search"
	"postings/tui/draw"
	"postings/tui/list"
	"postings/tui/reader"
)

// searchField is the input field for the query and the state of the search.
type searchField struct {
	input draw.Field
	// chosen is set if the user has moved among the results since the query was
	// last edited.
	chosen bool
	// origin is the posting that was selected when typing began, to return to on
	// Esc.
	origin selection
	// candidates are the completions that Tab goes through.
	candidates []string
	// last is the query cleared last, which can be recalled in an empty field.
	last string
	// tab is the status filter when typing began.
	tab model.StatusFilter
	running
	// replaced is what to restore when the list of bookmarks is left, or nil.
	replaced *search.View
	// then is what to select when the latest search answers.
	then selection
}

// selection says which posting to select when hits arrive.
type selection struct {
	first bool
	// key selects a posting by its key; empty keeps the selection.
	key string
	// spot is the position to go to in the posting.
	spot reader.Spot
	// read opens the selected posting.
	read bool
}

// find returns the command that searches a snapshot of an index. It ignores the
// status filter, so that the number of hits for each filter is known.
func (s *searchField) find(ctx context.Context, corpus *model.Corpus, snapshot search.Snapshot, q search.Query, scope search.Options) tea.Cmd {
	filter := q.Status(scope.Status)
	scope.Status = model.AnyStatus
	return func() tea.Msg {
		found, _ := snapshot.Search(ctx, q, scope) // it fails if it has been cancelled
		hits := list.Hits{Corpus: corpus, Results: found, Filter: filter, Sort: scope.Sort, Ranked: q.HasText()}
		return s.result(ctx, func(m *root) tea.Cmd { return m.found(hits) })
	}
}

// refind starts a search with the current query, filter, order and language,
// replacing the one in progress. Unless then is given, the selection requested
// by an earlier search that has not answered yet still applies.
func (m *root) refind(then selection) tea.Cmd {
	s := &m.search
	ctx := s.start(m.ctx)
	if then != (selection{}) {
		s.then = then
	}
	if s.replaced != nil && !m.query().AsksForBookmarks() {
		m.filter, s.replaced = s.replaced.Filter, nil
	}
	q := m.query()
	if !q.AsksForBookmarks() {
		m.marks.removed = nil
	}
	cmds := []tea.Cmd{s.find(ctx, m.corpus, m.index, q, m.scope())}
	if q.ReadsBodies() && !m.loading.active() && !m.loading.texts {
		m.loading.texts, m.loading.indexing = true, true
		cmds = append(cmds, m.growing.indexTexts())
	}
	if q.AsksForProblems() {
		cmds = append(cmds, m.check())
	}
	if q.AsksForChanges() {
		cmds = append(cmds, m.findChanges())
	}
	return tea.Batch(cmds...)
}

// query returns the current query.
func (m *root) query() search.Query { return search.ParseQuery(m.search.input.Value()) }

// statusAsked reports whether the query itself selects a status, so that the
// filter has no effect.
func (m *root) statusAsked() bool {
	q := m.query()
	return q.Status(model.OnlyOpen) == q.Status(model.OnlyClosed)
}

// setFilter changes the status filter.
func (m *root) setFilter(f model.StatusFilter) tea.Cmd {
	if f == m.filter || m.statusAsked() {
		return nil
	}
	m.filter = f
	return m.refind(selection{first: m.list.Len() == 0})
}

// nextTab switches to the next status filter that leaves any postings.
func (m *root) nextTab() tea.Cmd {
	for f := m.filter.Next(); f != m.filter; f = f.Next() {
		if m.list.Count(f) > 0 {
			return m.setFilter(f)
		}
	}
	return nil
}

// scope returns what a search depends on apart from the query.
func (m *root) scope() search.Options {
	return search.Options{Lang: m.look.Lang, Status: m.filter, Sort: m.sort, Bookmarked: union(m.marks.bookmarked, m.marks.removed), Problems: m.problems.keys, Changed: m.since.state.Changed, New: m.since.state.New}
}

// found handles the result of a search.
func (m *root) found(hits list.Hits) tea.Cmd {
	then := m.search.then
	m.search.then = selection{}
	if then.first || then.key != "" {
		m.list.Choose(then.key)
	}
	m.list.Set(hits)
	if then.spot.Key != "" && then.spot.Key == m.list.Key() {
		m.reader.Spot = then.spot
	}
	if then.read && m.list.Key() == then.key {
		return m.read()
	}
	return nil
}

// startSearch focuses the search field.
func (m *root) startSearch() tea.Cmd {
	m.search.chosen, m.search.candidates = false, nil
	m.search.origin, m.search.tab = selection{key: m.list.Key(), spot: m.reader.Spot, first: m.list.Key() == ""}, m.filter
	m.inReader = false
	return m.search.input.Start()
}

// clearSearch clears the query. With restore it selects again what was selected
// when typing began, and otherwise keeps the selection.
func (m *root) clearSearch(restore bool) tea.Cmd {
	m.search.input.Blur()
	m.search.last = cmp.Or(m.search.input.Value(), m.search.last)
	changed := m.search.input.Value() != ""
	if restore && m.filter != m.search.tab {
		m.filter, changed = m.search.tab, true
	}
	if !changed {
		return nil
	}
	m.search.input.Reset()
	then := selection{key: m.list.Key()}
	if restore || then.key == "" {
		then = m.search.origin
	}
	return m.refind(then)
}

// searchKey handles a key press in the search field.
func (m *root) searchKey(msg tea.KeyPressMsg) tea.Cmd {
	by := 0
	var cmd tea.Cmd
	switch msg.String() {
	case "esc":
		return m.clearSearch(true)
	case "tab":
		if len(m.completions()) > 0 {
			return m.complete(1)
		}
		m.search.chosen = true
		return m.nextTab()
	case "shift+tab":
		if len(m.completions()) > 0 {
			return m.complete(-1)
		}
		return nil
	case "enter":
		if all := m.completions(); len(all) > 0 && !m.search.completed() {
			if cmd = m.complete(1); len(all) > 1 {
				return cmd
			}
		}
		m.search.input.Blur()
		if m.search.chosen {
			return m.read()
		}
		return cmd
	case "up", "ctrl+p":
		if m.search.input.Value() == "" && m.search.last != "" {
			return m.setQuery(m.search.last)
		}
		by = -1
	case "down", "ctrl+n":
		by = 1
	case "pgup":
		by = -m.list.PageSize()
	case "pgdown":
		by = m.list.PageSize()
	default:
		return m.editQuery(msg)
	}
	m.search.chosen = true
	m.list.Move(by)
	return nil
}

// setQuery replaces the query and searches for it.
func (m *root) setQuery(query string) tea.Cmd {
	m.search.input.SetValue(query)
	m.search.input.CursorEnd()
	m.search.chosen = false
	return m.refind(selection{first: true})
}

// editQuery passes a key press or a paste to the field, and searches if that
// changed the query.
func (m *root) editQuery(msg tea.Msg) tea.Cmd {
	m.search.chosen, m.search.candidates = false, nil
	cmd, changed := m.search.input.Edit(msg)
	if !changed {
		return cmd
	}
	return tea.Batch(cmd, m.refind(selection{first: true}))
}

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
	t, typing := m.look.Text.Screen, m.search.input.Focused()
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
