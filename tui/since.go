package tui

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"postings/model"
	"postings/model/changes"
	"postings/tui/draw"
)

// marking is how changes are marked.
type marking uint8

// With added, the words that were added are marked, and with removed those that were
// removed are shown too.
const (
	unmarked marking = iota
	added
	removed
	markings
)

// since is what has changed since an earlier state of the corpus.
type since struct {
	marking marking
	// before is the earlier state, nil until it was read, and reading is set while it
	// is.
	before  *model.Corpus
	reading bool
	// of is the corpus that state compares with it.
	of    *model.Corpus
	state changes.State
}

// sinceMsg is what has changed in a corpus.
type sinceMsg struct {
	before, of *model.Corpus
	state      changes.State
	err        error
}

// compareSince returns the command that compares a corpus with an earlier state of it,
// which it reads where that was not done.
func compareSince(ctx context.Context, read func(context.Context) (*model.Corpus, error), before, of *model.Corpus) tea.Cmd {
	return func() tea.Msg {
		if before == nil {
			var err error
			if before, err = read(ctx); err != nil {
				return sinceMsg{err: err}
			}
		}
		return sinceMsg{before: before, of: of, state: changes.Since(before, of)}
	}
}

// findChanges compares the corpus with its earlier state where marks or filters need
// that and it is not done.
func (m *root) findChanges() tea.Cmd {
	s := &m.since
	if m.opt.Since == nil || !m.loading.done || s.reading || s.of == m.corpus ||
		s.marking == unmarked && !m.query().AsksForChanges() {
		return nil
	}
	s.reading = true
	return compareSince(m.ctx, m.opt.Since, s.before, m.corpus)
}

// changesFound takes what has changed.
func (m *root) changesFound(msg sinceMsg) tea.Cmd {
	s := &m.since
	s.reading = false
	if msg.err != nil {
		s.marking = unmarked
		m.say(m.look.Text.History.NotCompared(m.opt.explain(msg.err, m.look.Lang)))
		return nil
	}
	s.before, s.of, s.state = msg.before, msg.of, msg.state
	if list, ok := m.overlay.(*problemList); ok {
		m.fillProblems(list)
	}
	return tea.Batch(m.refind(selection{}), m.findChanges())
}

// markChanges marks what has changed, then shows what was removed too, then neither.
func (m *root) markChanges() tea.Cmd {
	if m.opt.Since == nil && m.story.History == nil {
		m.say(m.look.Text.History.NoMarks)
		return nil
	}
	s := &m.since
	s.marking = (s.marking + 1) % markings
	t := m.look.Text.History
	m.say([...]string{t.MarksOff, t.MarksAdded(m.opt.SinceName), t.MarksRemoved}[s.marking])
	return m.findChanges()
}

// sign is the sign of what has changed in the part of a document that holds a line
// of its file.
func (s *since) sign(t draw.Theme, d *model.Document, line int) draw.Text {
	part, _ := s.state.Documents[d].At(line)
	return t.ChangeSign(part.Added > 0, part.Removed > 0)
}

// signOf returns the sign of what has changed around a problem. All of a new posting
// has.
func (s *since) signOf(t draw.Theme) func(model.Finding) draw.Text {
	byPath := map[string]*model.Document{}
	for d := range s.state.Documents {
		byPath[d.Path] = d
	}
	return func(f model.Finding) draw.Text {
		if s.state.New[f.Key] {
			return t.ChangeSign(true, false)
		}
		return s.sign(t, byPath[f.Path], f.Line)
	}
}

// marked reports whether the changes of a corpus are known and marked.
func (s *since) marked() bool { return s.marking != unmarked && s.of != nil }
