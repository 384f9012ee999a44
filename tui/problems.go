package tui

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

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
	// wanted tells that the list is to be shown when the check is done.
	wanted bool
}

// maxChecked is the documents up to which a corpus is checked by itself; a
// larger one is when its problems are asked for.
const maxChecked = 5000

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
func runCheck(ctx context.Context, c *model.Corpus) tea.Cmd {
	return func() tea.Msg {
		found, err := check.Run(ctx, c, check.Options{})
		// What keeps a posting from being published comes first.
		slices.SortStableFunc(found, func(a, b model.Finding) int { return cmp.Compare(b.Severity, a.Severity) })
		return checkedMsg{c, found, err}
	}
}

// checkLoaded starts the check of a corpus that has just been loaded.
func (m *root) checkLoaded() tea.Cmd {
	if m.corpus.Documents > maxChecked {
		return nil
	}
	return runCheck(m.ctx, m.corpus)
}

// checked takes what a check found.
func (m *root) checked(msg checkedMsg) tea.Cmd {
	if msg.corpus != m.corpus || msg.err != nil {
		return nil
	}
	wanted := m.problems.wanted
	m.problems = problems{corpus: msg.corpus, all: msg.findings, byKey: map[string]int{}, keys: map[string]bool{}}
	m.problems.errors, _ = check.Count(msg.findings)
	for _, f := range msg.findings {
		m.problems.byKey[f.Key]++
		m.problems.keys[f.Key] = true
	}
	if wanted {
		m.openProblems()
	}
	return m.refind(selection{})
}

// openProblems lists all problems, those of the selected posting first in view;
// choosing one opens its posting.
func (m *root) openProblems() tea.Cmd {
	if m.problems.corpus != m.corpus {
		if !m.loading.done {
			return nil
		}
		m.problems.wanted = true
		m.say(m.look.text.Reading.Checking)
		return runCheck(m.ctx, m.corpus)
	}
	t := m.look.text.Findings
	found := m.problems.all
	choices := make([]choice, len(found))
	here := false
	severity := max(cells(t.Warning), cells(t.Error))
	for i, f := range found {
		mark := m.theme.closed.Render(fit(t.Warning, severity))
		if f.Severity == model.Error {
			mark = m.theme.warn.Render(fit(t.Error, severity))
		}
		place := placeOf(f)
		name := place[strings.LastIndexByte(place, '/')+1:]
		choices[i] = choice{text: t.Of(f.Rule).Title, detail: mark + m.theme.dim.Render("  "+name)}
		if !here && f.Key == m.list.key() {
			here, choices[i].now = true, true
		}
	}
	title := t.Heading
	if len(found) > 0 {
		title += " · " + t.Count(check.Count(found))
	}
	p := newPicker(title, t.None, choices, func(m *root, i int) tea.Cmd { return m.goTo(found[i].Key) })
	p.note = func(i int) string {
		message, advice := m.look.text.Findings.Say(found[i])
		return message + "\n" + advice + "\n" + placeOf(found[i])
	}
	m.overlay = p
	return nil
}

// placeOf returns the file of a finding, and the line where it has one.
func placeOf(f model.Finding) string {
	if f.Line == 0 {
		return f.Path
	}
	return fmt.Sprintf("%s:%d", f.Path, f.Line)
}

// goTo selects and reads a posting, lifting the query and the filter where they
// hide it.
func (m *root) goTo(key string) tea.Cmd {
	at := m.corpus.Find(key)
	if at < 0 {
		return nil
	}
	if m.list.hits.Find(at) < 0 {
		m.search.input.Reset()
		m.filter = model.AnyStatus
	}
	return m.refind(selection{key: m.corpus.Postings[at].Key, read: true})
}
