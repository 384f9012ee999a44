package tui

import (
	"maps"
	"slices"
	"sync"

	tea "charm.land/bubbletea/v2"

	"postings/model"
	"postings/model/search"
)

// Marks stores the user's marks, by posting key.
type Marks interface {
	// Load returns the keys of the postings that have a bookmark, and of those
	// that have been read.
	Load() (bookmarked, seen map[string]bool, err error)
	// SetBookmark adds or removes a bookmark.
	SetBookmark(key string, on bool) error
	// SetSeen records that a posting has been read.
	SetSeen(key string) error
}

// marks are the marks known to this process. The maps are replaced, never
// modified, because a search may be reading them.
type marks struct {
	bookmarked, seen map[string]bool
	// removed are the bookmarks removed while the list of bookmarks is shown.
	// It keeps showing these postings, so that the removal can be undone.
	removed map[string]bool
	// pending are the marks that are being stored.
	pending []*pendingMark
	// reported is set once the user has been told that marks cannot be stored.
	reported bool
}

// pendingMark is a mark that is being stored. Do stores it once, however often it
// is called.
type pendingMark struct {
	do func() error
	// asked reports whether the user requested it.
	asked bool
}

// UnsavedError reports that a mark could not be stored, after the browser could
// no longer say so itself.
type UnsavedError struct{ Err error }

func (e *UnsavedError) Error() string { return "marks not stored: " + e.Err.Error() }
func (e *UnsavedError) Unwrap() error { return e.Err }

// loadMarks returns the command that loads the marks and merges them with those
// set in the meantime.
func loadMarks(store Marks) tea.Cmd {
	if store == nil {
		return nil
	}
	return func() tea.Msg {
		bookmarked, seen, err := store.Load()
		return applied(func(m *root) tea.Cmd {
			m.saved(&pendingMark{}, err)
			m.marks.bookmarked = union(bookmarked, m.marks.bookmarked)
			m.marks.seen = union(seen, m.marks.seen)
			return m.refind(selection{})
		})
	}
}

// union returns the union of two sets.
func union(a, b map[string]bool) map[string]bool {
	both := map[string]bool{}
	maps.Copy(both, a)
	maps.Copy(both, b)
	return both
}

// bookmark adds or removes the bookmark of the selected posting.
func (m *root) bookmark() tea.Cmd {
	p := m.list.Selected()
	if p == nil {
		return nil
	}
	key, on := p.Key, !m.marks.bookmarked[p.Key]
	next := union(m.marks.bookmarked, nil)
	next[key] = on
	m.marks.bookmarked = next
	t, title := m.look.Text.Actions, p.Best(m.look.Lang).Title
	m.notify(t.UndoBookmark(title, m.keys.Bookmark.Name()))
	if on {
		m.notify(t.Bookmarked(title))
	} else if m.query().AsksForBookmarks() {
		m.marks.removed = union(m.marks.removed, map[string]bool{key: true})
	}
	return tea.Batch(m.refind(selection{}), m.save(true, func(store Marks) error { return store.SetBookmark(key, on) }))
}

// onlyBookmarks shows all bookmarks, whatever their status, or returns to the
// list before that. The filter for bookmarks is part of the query, so that it is
// visible and can be combined with a search.
func (m *root) onlyBookmarks() tea.Cmd {
	s := &m.search
	query, shown := search.WithoutBookmarks(s.input.Value())
	switch {
	case !shown:
		s.replaced = &search.View{Query: s.input.Value(), Filter: m.filter}
		query, m.filter = search.BookmarkFilter(m.look.Lang), model.AnyStatus
	case query == "" && s.replaced != nil:
		query = s.replaced.Query
	}
	s.input.SetValue(query)
	return m.refind(selection{})
}

// see marks the current posting as read.
func (m *root) see() tea.Cmd {
	key := m.list.Key()
	if key == "" || m.marks.seen[key] {
		return nil
	}
	m.marks.seen = union(m.marks.seen, map[string]bool{key: true})
	return m.save(false, func(store Marks) error { return store.SetSeen(key) })
}

// save returns the command that stores a mark.
func (m *root) save(asked bool, set func(Marks) error) tea.Cmd {
	store := m.opt.Marks
	if store == nil {
		return nil
	}
	k := &pendingMark{sync.OnceValue(func() error { return set(store) }), asked}
	m.marks.pending = append(m.marks.pending, k)
	return func() tea.Msg {
		err := k.do()
		return applied(func(m *root) tea.Cmd { return m.saved(k, err) })
	}
}

// saveAll stores the remaining marks when the program ends, because the library
// drops commands that have not run by then. The error is an *UnsavedError.
func (m *root) saveAll() error {
	var failed error
	for _, k := range m.marks.pending {
		if err := k.do(); m.reports(k, err) {
			failed = &UnsavedError{err}
		}
	}
	return failed
}

// reports decides whether to report the result of storing a mark: failures of
// bookmarks every time, those of postings read only once, since further ones
// would fail in the same way.
func (m *root) reports(k *pendingMark, err error) bool {
	if err == nil || !k.asked && m.marks.reported {
		return false
	}
	m.marks.reported = true
	return true
}

// saved reports a failure to store a mark.
func (m *root) saved(mark *pendingMark, err error) tea.Cmd {
	m.marks.pending = slices.DeleteFunc(m.marks.pending, func(k *pendingMark) bool { return k == mark })
	if m.reports(mark, err) {
		m.notify(m.look.Text.Actions.MarksFailed(m.opt.ErrorText(err, m.look.Lang)))
	}
	return nil
}
