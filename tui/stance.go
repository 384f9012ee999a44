package tui

import (
	tea "charm.land/bubbletea/v2"

	"postings/model"
	"postings/model/check"
	"postings/tui/reader"
)

// stance is where the user was when the list of problems was opened, and the
// list.
type stance struct {
	query    string
	filter   model.StatusFilter
	replaced *model.StatusFilter // the value of search.filter
	side     bool
	compared bool
	inReader bool
	spot     reader.Spot
	list     *problemList
}

// openProblems lists all problems. It selects the one chosen last, or the first
// one of the posting being read.
func (m *root) openProblems() tea.Cmd {
	if m.problems.corpus != m.corpus {
		m.opening.start(m.ctx)
		m.say(m.look.Text.Reading.Checking)
		return m.check()
	}
	if m.before == nil {
		m.before = &stance{
			query: m.search.input.Value(), filter: m.filter, replaced: m.search.filter, side: m.reader.Side, compared: m.reader.Comparing, inReader: m.inReader, spot: m.pane().Here(),
			list: m.newProblemList(),
		}
	}
	m.listProblems()
	if m.before.list.shared {
		return m.openShared()
	}
	return nil
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
	m.filter, m.reader.Side, m.inReader, m.reader.Comparing = b.filter, b.side, b.inReader, b.compared
	return m.refind(selection{key: b.spot.Key, spot: b.spot, read: b.inReader})
}

// showProblem shows the location of a problem: in the text, in both languages
// if the rule compares them, or in the raw file if it could not be read.
func (m *root) showProblem(f model.Finding) tea.Cmd {
	d := m.documentAt(f.Path)
	if d == nil || f.Unread() {
		return m.openRaw(f)
	}
	m.reader.HideSide()
	switch f.Rule {
	case check.StructureHeadings, check.StructureItems, check.StructureLinks:
		m.reader.Side = m.layout.width >= reader.MinSide
	}
	p := m.corpus.Postings[m.corpus.Find(d.Key())]
	if m.list.Find(m.corpus.Find(d.Key())) < 0 {
		m.search.input.Reset()
		m.filter, m.search.filter = model.AnyStatus, nil
	}
	return m.refind(selection{key: p.Key, spot: m.pane().SpotAt(p, d, f.Line), read: true})
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

// fileOf returns the file of a finding under its name in the corpus.
func (m *root) fileOf(f model.Finding) string {
	if d := m.documentAt(f.Path); d != nil {
		return d.File
	}
	return f.Path
}
