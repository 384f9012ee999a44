package tui

import (
	"cmp"
	"context"
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"postings/model"
	"postings/model/check"
)

// problems is what checking the corpus found.
type problems struct {
	corpus *model.Corpus // that was checked
	all    []model.Finding
	byKey  map[string]int // how many of each posting
	errors int
	// keys is the set of postings with problems, for has:problem; it is
	// replaced, never changed, because a search may be reading it.
	keys map[string]bool
	// checking is the corpus that is being checked, or was last.
	checking *model.Corpus
	// pressed counts keys and clicks, so that it is known when none comes.
	pressed int
}

// MaxChecked is the documents up to which a corpus is checked by itself; a
// larger one is when its problems are asked for.
const MaxChecked = 5000

// checkedMsg is what a check found.
type checkedMsg struct {
	corpus   *model.Corpus
	findings []model.Finding
	err      error
}

// errors is how many errors there are: of the check, and before that of loading.
func (m *root) errors() int {
	if m.problems.corpus == m.corpus {
		return m.problems.errors
	}
	return len(m.corpus.Findings)
}

// runCheck returns the command that checks a corpus that has been loaded whole
// and does not change any more.
func runCheck(ctx context.Context, c *model.Corpus, opt check.Options) tea.Cmd {
	return func() tea.Msg {
		found, err := check.Run(ctx, c, opt)
		// What keeps a posting from being published comes first.
		slices.SortStableFunc(found, func(a, b model.Finding) int { return cmp.Compare(b.Severity, a.Severity) })
		return checkedMsg{c, found, err}
	}
}

// check starts the check of the corpus, unless it is under way or done.
func (m *root) check() tea.Cmd {
	if !m.loading.done || m.problems.checking == m.corpus {
		return nil
	}
	m.problems.checking = m.corpus
	opt := m.opt.Checking()
	opt.History = m.story.History
	return runCheck(m.ctx, m.corpus, opt)
}

// idleAfter is how long no key comes before a corpus is checked that nobody asked
// to be. A check costs as much as all else in a short session.
const idleAfter = 10 * time.Second

// idleMsg asks whether anything was pressed since so many keys and clicks.
type idleMsg struct{ pressed int }

// recheck sees to the check of a corpus that has just been loaded: at once where
// the one before it was checked, and else when nothing else is to be done.
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
	ctx, n, after := m.ctx, m.problems.pressed, m.idleAfter
	return func() tea.Msg {
		select {
		case <-time.After(after):
			return idleMsg{n}
		case <-ctx.Done():
			return nil
		}
	}
}

// idle checks the corpus if nothing was pressed meanwhile.
func (m *root) idle(msg idleMsg) tea.Cmd {
	switch {
	case m.problems.checking == m.corpus:
		return nil
	case msg.pressed != m.problems.pressed:
		return m.whenIdle()
	}
	return m.check()
}

// checked takes what a check found.
func (m *root) checked(msg checkedMsg) tea.Cmd {
	if msg.corpus != m.corpus || msg.err != nil {
		return nil
	}
	before := m.problems
	m.problems = problems{corpus: msg.corpus, checking: before.checking, pressed: before.pressed, all: msg.findings, byKey: map[string]int{}, keys: check.Keys(msg.findings)}
	m.problems.errors, _ = check.Count(msg.findings)
	for _, f := range msg.findings {
		m.problems.byKey[f.Key]++
	}
	if list, ok := m.overlay.(*problemList); ok {
		if solved := len(before.all) - len(msg.findings); solved > 0 {
			m.say(m.look.Text.Reading.Solved(solved, len(msg.findings)))
		}
		m.fillProblems(list)
	} else if m.opening.active() {
		m.opens(m.opening.id)
		m.openProblems()
	}
	return m.refind(selection{})
}

// nearest returns the place of a finding that an earlier check may have made, or of
// the next one in its file; else the place that it had.
func nearest(found []model.Finding, was model.Finding, at int) int {
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
	return max(min(at, len(found)-1), 0)
}
