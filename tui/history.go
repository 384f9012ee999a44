package tui

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"postings/model"
	"postings/model/changes"
	"postings/model/history"
	"postings/model/search"
	"postings/tui/draw"
)

// historyState is what the history of the repository says about the corpus.
type historyState struct {
	*history.History // nil until it has been read, and if there is none
	// of is the corpus that the other fields are about.
	of    *model.Corpus
	dates map[string]model.Dates
	ahead map[string]history.Ahead
}

// readHistory starts to read the history of the corpus, which has just been
// loaded.
func (m *root) readHistory() tea.Cmd {
	if m.opt.History == nil {
		return nil
	}
	ctx := m.readingHistory.start(m.ctx)
	historyOf, known, of, today := m.opt.History, m.history.History, m.corpus, m.opt.Today()
	progress := make(chan int, 100)
	read := func() tea.Msg {
		defer close(progress)
		last := 0
		h, err := historyOf(ctx, known, func(read, total int) {
			if percent := 100 * read / max(total, 1); percent > last {
				last = percent
				progress <- percent
			}
		})
		var read historyState
		if err == nil && h != nil {
			read = historyState{h, of, h.All(of, today), aheadIn(h, of)}
		}
		return m.readingHistory.result(ctx, func(m *root) tea.Cmd { return m.historyRead(read) })
	}
	return tea.Batch(read, each(progress, func(m *root, percent int) tea.Cmd {
		if ctx.Err() == nil {
			m.historyPercent = percent
		}
		return nil
	}))
}

// aheadIn returns, by posting key, the languages that were changed after the
// other one.
func aheadIn(h *history.History, c *model.Corpus) map[string]history.Ahead {
	all := map[string]history.Ahead{}
	for _, p := range c.Postings {
		if a, ok := h.Ahead(p); ok {
			all[p.Key] = a
		}
	}
	return all
}

// historyRead handles the history, or its absence. A failure is not reported,
// since the user did not ask for the history.
func (m *root) historyRead(read historyState) tea.Cmd {
	if read.History == nil {
		return nil
	}
	m.history = read
	m.index = m.growing.setDates(read.dates)
	var cmds []tea.Cmd
	if m.problems.checking == m.corpus { // perhaps without the history
		cmds = append(cmds, m.check())
	}
	if m.sort.NeedsHistory() || m.sort == search.ByDate {
		cmds = append(cmds, m.refind(selection{}))
	}
	return tea.Batch(cmds...)
}

// setDates adds dates to the index.
func (g *growing) setDates(dates map[string]model.Dates) search.Snapshot {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.index.SetDates(dates)
	return g.index.Snapshot()
}

// marking is how changes are marked.
type marking uint8

// With added, added words are marked. With removed, removed words are shown
// too.
const (
	unmarked marking = iota
	added
	removed
	markings
)

// since is the state of comparing the corpus with an earlier revision.
type since struct {
	marking marking
	comparison
	running // another comparison
	// asked reports that the user pressed the key for marks and awaits a
	// result.
	asked bool
}

// comparison is the result of comparing a corpus with an earlier revision.
type comparison struct {
	// before is the earlier revision, without a corpus until it has been read.
	before Earlier
	// of is the corpus that state is about, or whose comparison failed with
	// err.
	of    *model.Corpus
	state changes.State
	err   error
}

// compareSince returns the comparison of a corpus with an earlier revision, which
// it reads if before has no corpus.
func compareSince(ctx context.Context, read func(context.Context) (Earlier, error), before Earlier, of *model.Corpus) comparison {
	if before.Corpus == nil {
		var err error
		if before, err = read(ctx); err != nil {
			return comparison{of: of, err: err}
		}
	}
	return comparison{before: before, of: of, state: changes.Since(before.Corpus, of)}
}

// findChanges compares the corpus with the earlier revision, if marks or
// filters need that and it has not been done.
func (m *root) findChanges() tea.Cmd {
	s := &m.since
	if m.opt.Since == nil || m.loading.active() || s.active() || s.of == m.corpus ||
		s.marking == unmarked && !m.query().AsksForChanges() {
		return nil
	}
	ctx, read, before, of := s.start(m.ctx), m.opt.Since, s.before, m.corpus
	return func() tea.Msg {
		found := compareSince(ctx, read, before, of)
		return s.result(ctx, func(m *root) tea.Cmd { return m.changesFound(found) })
	}
}

// changesFound handles the result of a comparison.
func (m *root) changesFound(found comparison) tea.Cmd {
	s := &m.since
	s.comparison = found
	if s.err != nil && s.marking != unmarked {
		s.marking = unmarked
		m.notify(m.notCompared())
	}
	if s.asked {
		m.tellMarks()
	}
	m.updateProblems()
	return tea.Batch(m.refind(selection{}), m.findChanges())
}

// markChanges cycles through marking additions, showing removals too, and no
// marks.
func (m *root) markChanges() tea.Cmd {
	if m.opt.Since == nil && m.history.History == nil {
		m.notify(m.notCompared())
		return nil
	}
	s := &m.since
	s.marking = (s.marking + 1) % markings
	if s.err != nil {
		s.of, s.err = nil, nil // it may be available by now
	}
	if s.asked = true; m.opt.Since == nil || s.of == m.corpus {
		m.tellMarks()
	}
	return m.findChanges()
}

// tellMarks reports how changes are marked.
func (m *root) tellMarks() {
	s, t := &m.since, m.look.Text.History
	s.asked = false
	switch {
	case s.err != nil: // it has been reported
	case s.marking == added && len(s.state.Changed)+len(s.state.New) == 0:
		m.notify(t.NoChanges(s.before.Name))
	case s.marking == added:
		m.notify(t.MarksAdded(s.before.Name))
	case s.marking == removed:
		m.notify(t.MarksRemoved)
	default:
		m.notify(t.MarksOff)
	}
}

// notCompared returns the reason why changes are unknown, or "" if they are
// known or may still be found.
func (m *root) notCompared() string {
	switch t := m.look.Text.History; {
	case m.opt.Since == nil:
		return t.NoEarlier
	case m.since.err != nil:
		return t.NotCompared(m.opt.ErrorText(m.since.err, m.look.Lang))
	}
	return ""
}

// sign returns the change sign of the part of a document that contains a line
// of its file.
func (s *since) sign(t draw.Theme, d *model.Document, line int) draw.Text {
	part, _ := s.state.Documents[d].At(line)
	return t.ChangeSign(part.Added > 0, part.Removed > 0)
}

// signOf returns a function for the change sign of a problem's location.
// Everything in a new posting has changed.
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

// marked reports whether changes are known and marked.
func (s *since) marked() bool { return s.marking != unmarked && s.of != nil }
