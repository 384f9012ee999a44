package tui

import (
	"fmt"
	"path"

	tea "charm.land/bubbletea/v2"

	"postings/model"
	"postings/model/check"
)

// problemList is the overlay that lists what the check found. What is chosen in
// it is shown at its place, and left again for the list.
type problemList struct{ *picker }

// stance is where the user was when the list of problems was opened, and which
// of them was chosen last.
type stance struct {
	query    string
	filter   model.StatusFilter
	replaced *model.StatusFilter // search.filter
	side     bool
	inReader bool
	spot     spot
	chosen   int
}

// openProblems lists all problems, the one that was chosen last or the first of
// the selected posting being current.
func (m *root) openProblems() tea.Cmd {
	if m.problems.corpus != m.corpus {
		if !m.loading.done {
			return nil
		}
		m.problems.wanted = true
		m.say(m.look.text.Reading.Checking)
		return m.check()
	}
	if m.before != nil {
		m.listProblems(m.before.chosen)
		return nil
	}
	m.before = &stance{
		query: m.search.input.Value(), filter: m.filter, replaced: m.search.filter, side: m.side, inReader: m.inReader, spot: m.here(),
	}
	for i, f := range m.problems.all {
		if f.Key == m.list.key() {
			m.before.chosen = i
			break
		}
	}
	m.listProblems(m.before.chosen)
	return nil
}

// listProblems shows the list of problems with one of them current.
func (m *root) listProblems(at int) {
	t := m.look.text.Findings
	found := m.problems.all
	choices := make([]choice, len(found))
	for i, f := range found {
		sign := m.theme.warn.Render("!")
		if f.Severity == model.Error {
			sign = m.theme.failure.Render("✗")
		}
		choices[i] = choice{
			sign: sign, text: t.Of(f.Rule).Title, detail: m.theme.dim.Render(path.Base(placeOf(f))),
			now: f.Key != "" && f.Key == m.list.key(),
		}
	}
	title := t.Heading
	if len(found) > 0 {
		title += " · " + t.Count(check.Count(found))
	}
	p := newPicker(title, m.look.text.Keys.GoThere, t.None, choices, func(m *root, i int) tea.Cmd { return m.showProblem(i) })
	p.at = max(min(at, len(found)-1), 0)
	p.note = func(i int) string {
		message, advice := m.look.text.Findings.Say(found[i])
		return message + "\n" + advice + "\n" + placeOf(found[i])
	}
	m.overlay = &problemList{p}
}

// key handles a key: beside those of every list, one edits the file.
func (l *problemList) key(m *root, msg tea.KeyPressMsg) tea.Cmd {
	switch {
	case is(msg, m.keys.Edit) && len(l.choices) > 0:
		f := m.problems.all[l.at]
		return m.editAt(m.fileOf(f), f.Line)
	case is(msg, m.keys.Back), is(msg, m.keys.Quit):
		m.closeOverlay()
		return m.goBack()
	}
	return l.picker.key(m, msg)
}

func (l *problemList) hints(k *keyMap) []binding {
	return []binding{k.Up, k.Down, k.Open.as(l.verb), k.Edit, k.Back}
}

// goBack returns to where the list of problems was opened.
func (m *root) goBack() tea.Cmd {
	b := m.before
	m.before = nil
	if b == nil {
		return nil
	}
	m.search.input.SetValue(b.query)
	m.search.filter = b.replaced
	m.filter, m.side, m.inReader = b.filter, b.side, b.inReader
	return m.refind(selection{key: b.spot.key, spot: b.spot, read: b.inReader})
}

// showProblem shows the place that a problem names: in the text, in both
// languages where they differ, or in the file as it is where it could not be
// read.
func (m *root) showProblem(i int) tea.Cmd {
	f := m.problems.all[i]
	m.before.chosen = i
	d := m.documentAt(f.Path)
	if d == nil || unread(f) {
		return m.openRaw(f)
	}
	m.side = false
	switch f.Rule {
	case check.StructureHeadings, check.StructureItems, check.StructureLinks:
		m.side = m.layout.width >= minSide
	}
	p := m.corpus.Postings[m.corpus.Find(d.Key())]
	if m.list.hits.Find(m.corpus.Find(d.Key())) < 0 {
		m.search.input.Reset()
		m.filter, m.search.filter = model.AnyStatus, nil
	}
	return m.refind(selection{key: p.Key, spot: m.spotAt(p, d, f.Line), read: true})
}

// unread reports that a finding is about a file of which nothing could be read.
func unread(f model.Finding) bool {
	switch f.Rule {
	case model.RuleUnreadable, model.RuleTooLarge, model.RuleFrontMatter:
		return f.Severity == model.Error
	}
	return false
}

// documentAt returns the document with a path, or nil.
func (m *root) documentAt(path string) *model.Document {
	for _, p := range m.corpus.Postings {
		for _, l := range model.Langs() {
			for _, d := range p.Variants(l) {
				if d.Path == path {
					return d
				}
			}
		}
	}
	return nil
}

// fileOf returns the file of a finding as the corpus gives it.
func (m *root) fileOf(f model.Finding) string {
	if d := m.documentAt(f.Path); d != nil {
		return d.File
	}
	return f.Path
}

// placeOf returns the file of a finding, and the line where it has one.
func placeOf(f model.Finding) string {
	if f.Line == 0 {
		return f.Path
	}
	return fmt.Sprintf("%s:%d", f.Path, f.Line)
}
