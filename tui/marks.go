package tui

import (
	"maps"
	"slices"
	"sync"

	tea "charm.land/bubbletea/v2"

	"postings/model"
	"postings/model/search"
)

// Marks keeps what the user marks, by the keys of postings.
type Marks interface {
	// Load returns the keys of the postings that are bookmarked, and of those
	// that have been read.
	Load() (bookmarked, seen map[string]bool, err error)
	// SetBookmark keeps or drops a bookmark.
	SetBookmark(key string, on bool) error
	// SetSeen keeps that a posting has been read.
	SetSeen(key string) error
}

// marks is what is marked, as far as this program knows. The maps are replaced,
// never changed: a search may be reading them.
type marks struct {
	bookmarked, seen map[string]bool
	// removed are the bookmarks that were taken away in the list of them, which
	// shows these postings on so that this can be undone.
	removed map[string]bool
	// keeping are the marks that are being kept.
	keeping []*keeping
	// told says that the user knows that marks cannot be kept.
	told bool
}

// marksMsg is what had been marked before.
type marksMsg struct {
	marks
	err error
}

// keeping is a mark that is being kept. Do keeps it once, whoever calls it first.
type keeping struct{ do func() error }

// markedMsg tells how keeping a mark went, and whether the user asked for it.
type markedMsg struct {
	keeping *keeping
	err     error
	asked   bool
}

// loadMarks returns the command that reads the marks.
func loadMarks(store Marks) tea.Cmd {
	if store == nil {
		return nil
	}
	return func() tea.Msg {
		bookmarked, seen, err := store.Load()
		return marksMsg{marks{bookmarked: bookmarked, seen: seen}, err}
	}
}

// marked takes the marks; those set meanwhile stay.
func (m *root) marked(msg marksMsg) tea.Cmd {
	m.kept(markedMsg{err: msg.err})
	m.marks.bookmarked = union(msg.bookmarked, m.marks.bookmarked)
	m.marks.seen = union(msg.seen, m.marks.seen)
	return m.refind(selection{})
}

// union returns a map with all keys of both that are true.
func union(a, b map[string]bool) map[string]bool {
	both := map[string]bool{}
	maps.Copy(both, a)
	maps.Copy(both, b)
	return both
}

// bookmark sets or removes the bookmark of the selected posting.
func (m *root) bookmark() tea.Cmd {
	p := m.list.Selected()
	if p == nil {
		return nil
	}
	key, on := p.Key, !m.marks.bookmarked[p.Key]
	next := union(m.marks.bookmarked, nil)
	next[key] = on
	m.marks.bookmarked = next
	t := m.look.Text.Actions
	m.say(t.UndoBookmark(m.keys.Bookmark.Name()))
	if on {
		m.say(t.Bookmarked)
	} else if m.query().AsksForBookmarks() {
		m.marks.removed = union(m.marks.removed, map[string]bool{key: true})
	}
	return tea.Batch(m.refind(selection{}), m.keep(true, func(store Marks) error { return store.SetBookmark(key, on) }))
}

// onlyBookmarks adds the filter for bookmarks to the query, or takes it away:
// where it stands it can be seen, and combined with a search. What is kept is
// shown whatever its status.
func (m *root) onlyBookmarks() tea.Cmd {
	query, on := search.ToggleBookmarks(m.search.input.Value(), m.look.Lang)
	if on {
		before := m.filter
		m.search.filter, m.filter = &before, model.AnyStatus
	}
	m.search.input.SetValue(query)
	return m.refind(selection{})
}

// see marks the posting that is read as seen.
func (m *root) see() tea.Cmd {
	key := m.list.Key()
	if key == "" || m.marks.seen[key] {
		return nil
	}
	m.marks.seen = union(m.marks.seen, map[string]bool{key: true})
	return m.keep(false, func(store Marks) error { return store.SetSeen(key) })
}

// keep returns the command that keeps a mark.
func (m *root) keep(asked bool, set func(Marks) error) tea.Cmd {
	store := m.opt.Marks
	if store == nil {
		return nil
	}
	k := &keeping{sync.OnceValue(func() error { return set(store) })}
	m.marks.keeping = append(m.marks.keeping, k)
	return func() tea.Msg { return markedMsg{k, k.do(), asked} }
}

// keepAll keeps what has not been kept when the program ends: the library drops
// the commands that have not run by then.
func (m *root) keepAll() {
	for _, k := range m.marks.keeping {
		_ = k.do() // where it fails nobody is there to be told
	}
}

// kept tells when a mark could not be kept. That a posting was read is told
// once, for the next will not be kept either; a bookmark each time.
func (m *root) kept(msg markedMsg) {
	m.marks.keeping = slices.DeleteFunc(m.marks.keeping, func(k *keeping) bool { return k == msg.keeping })
	if msg.err != nil && (msg.asked || !m.marks.told) {
		m.marks.told = true
		m.say(m.look.Text.Actions.MarksFailed(m.opt.explain(msg.err, m.look.Lang)))
	}
}
