package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"postings/model"
	"postings/model/check"
	"postings/model/history"
)

// problems is the result of checking the corpus.
type problems struct {
	corpus *model.Corpus // the corpus that was checked
	all    []model.Finding
	byKey  map[string]int // number of problems by posting
	errors int
	// keys is the set of postings with problems, for has:problem. It is
	// replaced, never modified, because a search may be reading it.
	keys map[string]bool
	// checking is the corpus that is being checked or was checked last, and
	// history the history that the check was given.
	checking *model.Corpus
	history  *history.History
}

// MaxChecked is the number of documents up to which a corpus is checked
// automatically. A larger one is checked when its problems are requested.
const MaxChecked = 5000

// errors returns the number of errors found by the check or, before that, while
// loading.
func (m *root) errors() int {
	if m.problems.corpus == m.corpus {
		return m.problems.errors
	}
	return len(m.corpus.Findings)
}

// check starts to check the corpus, unless that is in progress or done with the
// same history.
func (m *root) check() tea.Cmd {
	p := &m.problems
	if m.loading.active() || p.checking == m.corpus && p.history == m.history.History {
		return nil
	}
	p.checking, p.history = m.corpus, m.history.History
	ctx, run, c, opt := m.ctx, m.runCheck, m.corpus, m.opt.Checking()
	opt.History = p.history
	return func() tea.Msg {
		found, err := run(ctx, c, opt)
		if err != nil {
			return nil
		}
		check.SortBySeverity(found)
		return applied(func(m *root) tea.Cmd { return m.checked(c, opt.History, found) })
	}
}

// idleAfter is the idle time after which a corpus is checked without being
// asked to. A check costs as much as everything else in a short session.
const idleAfter = 10 * time.Second

// recheck schedules the check of a corpus that has just been loaded: at once if
// the previous one had been checked, and otherwise when the user is idle.
func (m *root) recheck() tea.Cmd {
	switch {
	case m.problems.corpus != nil || m.opening.active():
		return m.check()
	case m.corpus.Documents > MaxChecked:
		return nil
	}
	return m.whenIdle()
}

func (m *root) whenIdle() tea.Cmd {
	ctx, pressed, after := m.ctx, m.pressed, m.idleAfter
	return func() tea.Msg {
		select {
		case <-time.After(after):
		case <-ctx.Done():
		}
		return applied(func(m *root) tea.Cmd { return m.idle(pressed) })
	}
}

// idle checks the corpus unless something has been pressed since the counter had
// this value.
func (m *root) idle(pressed int) tea.Cmd {
	switch {
	case m.problems.checking == m.corpus:
		return nil
	case pressed != m.pressed:
		return m.whenIdle()
	}
	return m.check()
}

// checked handles the findings of a check of a corpus with a history.
func (m *root) checked(c *model.Corpus, h *history.History, found []model.Finding) tea.Cmd {
	if c != m.corpus || h != m.problems.history {
		return nil
	}
	before := m.problems
	m.problems = problems{corpus: c, checking: before.checking, history: h, all: found, byKey: map[string]int{}, keys: check.Keys(found)}
	m.problems.errors, _ = check.Count(found)
	for _, f := range found {
		m.problems.byKey[f.Key]++
	}
	var open tea.Cmd
	m.updateProblems()
	if m.returnTo != nil && m.overlay == m.returnTo.list {
		if solved := len(before.all) - len(found); solved > 0 {
			m.notify(m.look.Text.Reading.Solved(solved, len(found)))
		}
	} else if m.opening.active() {
		m.opening.end()
		open = m.openProblems()
	}
	return tea.Batch(open, m.refind(selection{}))
}

// nearest returns the index of a finding from an earlier list, or of the next
// one in the same file, or else another index.
func nearest(found []model.Finding, was model.Finding, other int) int {
	near := -1
	for i, f := range found {
		if f.Path != was.Path {
			continue
		}
		if f.Rule == was.Rule && f.Line == was.Line {
			return i
		}
		if near < 0 || found[near].Line < was.Line {
			near = i
		}
	}
	if near >= 0 {
		return near
	}
	return max(min(other, len(found)-1), 0)
}
