package tui

import (
	"fmt"
	"slices"

	tea "charm.land/bubbletea/v2"

	"postings/model"
	"postings/model/check"
	"postings/model/search"
	"postings/tui/draw"
	"postings/tui/keymap"
	"postings/tui/reader"
)

// problemList is the overlay that lists the findings of the check. Choosing one
// shows its location, from which Esc returns to the list.
type problemList struct {
	*picker
	// found are the problems that pass the filter, in display order, and byRule
	// reports whether they are grouped by rule instead of by file.
	found  []model.Finding
	byRule bool
	// input is the filter.
	input draw.Field
	// shared is set if the list of shared paragraphs is shown instead, and
	// sharedAt is the row chosen there.
	shared   bool
	sharedAt int
}

// newProblemList returns the list of all problems, by file.
func (m *root) newProblemList() *problemList {
	l := &problemList{input: draw.NewField()}
	l.picker = newPicker("", "", "", nil, func(m *root, i int) tea.Cmd { return m.showProblem(l.found[i]) })
	l.whole, l.noteRows, l.actions, l.back = true, 6, l.offered, (*root).goBack
	l.note = func(i int) string {
		message, advice := m.look.Text.Findings.Describe(l.found[i])
		return message + "\n" + advice + "\n" + l.found[i].Place()
	}
	// Opened from the list of postings, the list begins with the first problem.
	if i := slices.IndexFunc(m.problems.all, m.isSelected); i >= 0 && m.inReader {
		l.found = m.problems.all[i : i+1] // to be selected
	}
	return l
}

// isSelected reports whether a problem is one of the selected posting, whose file
// may have become unreadable.
func (m *root) isSelected(f model.Finding) bool {
	key := f.Key
	if f.Unread() {
		if p, _ := m.corpus.Document(f.Path); p != nil {
			key = p.Key
		}
	}
	return key != "" && key == m.list.Key()
}

// listProblems shows the list of problems as it was left.
func (m *root) listProblems() {
	m.updateProblems()
	m.show(m.returnTo.list)
}

// updateProblems updates the list of problems, if there is one. Another overlay
// may cover it.
func (m *root) updateProblems() {
	if m.returnTo != nil {
		m.returnTo.list.fill(m, m.returnTo.list.at)
	}
}

// fill fills the list with the problems that pass the filter. The selection
// stays in the same file or, without that file, moves to row other.
func (l *problemList) fill(m *root, other int) {
	t := m.look.Text.Findings
	var was model.Finding
	if l.at < len(l.found) {
		was = l.found[l.at]
	}
	l.found = check.Group(t.Matching(m.problems.all, l.input.Value()), l.byRule)
	choices := make([]choice, len(l.found))
	sign := m.since.signOf(m.theme)
	for i, f := range l.found {
		choices[i] = choice{sign: severitySign(m.look, f.Severity), indent: 1, now: m.isSelected(f)}
		if m.since.marked() {
			choices[i].sign += " " + sign(f)
		}
		// Only the message distinguishes findings of the same rule in a file.
		message, _ := t.Describe(f)
		if l.byRule {
			choices[i].group, choices[i].text = t.Of(f.Rule).Title, f.Place()
		} else {
			choices[i].group, choices[i].text = f.Path, t.Of(f.Rule).Title
			if f.Line > 0 {
				message = fmt.Sprintf(":%-4d %s", f.Line, message)
			}
		}
		choices[i].detail = m.theme.Dim.Render(message)
	}
	l.verb = m.look.Text.Keys.GoThere
	l.title, l.short, l.empty = t.Heading, "", t.None
	if len(l.found) > 0 {
		l.short = t.Count(check.Count(l.found))
		l.title += " · " + l.short
	}
	if l.input.Value() != "" {
		l.empty = m.look.Text.Reading.NoProblem(l.input.Value(), m.keys.Back.Name())
	}
	l.picker.fill(choices)
	l.at = nearest(l.found, was, other)
}

// severitySign returns the sign for a severity.
func severitySign(k draw.Look, s model.Severity) draw.Text {
	switch s {
	case model.Error:
		return k.Theme.Failure.Render("✗")
	case model.Warning:
		return k.Theme.Warn.Render("!")
	}
	return k.Theme.Dim.Render("i")
}

// key handles a key press, which may be one for the filter.
func (l *problemList) key(m *root, msg tea.KeyPressMsg) tea.Cmd {
	switch {
	case l.typing():
		return l.typed(m, msg)
	case keymap.Is(msg, m.keys.Back) && l.input.Value() != "":
		l.clear(m)
		return nil
	}
	return l.picker.key(m, msg)
}

// offered returns the actions of the list besides those of a picker.
func (l *problemList) offered(m *root) []action {
	k, t := m.keys, m.look.Text.Keys
	regroup := t.ByRule
	if l.byRule {
		regroup = t.ByFile
	}
	all := []action{
		{k.Search.As(t.FilterIt), func(*root) tea.Cmd { return l.input.Start() }},
		{k.Sort.As(regroup), func(m *root) tea.Cmd {
			l.byRule = !l.byRule
			l.fill(m, l.at)
			return nil
		}},
		{k.Compare.As(t.SharedText), (*root).openShared},
	}
	if l.at >= len(l.found) {
		return all
	}
	f := l.found[l.at]
	return append([]action{{k.Edit, func(m *root) tea.Cmd { return m.editAt(m.fileOf(f), f.Line) }}}, all...)
}

// typed handles a key press in the filter.
func (l *problemList) typed(m *root, msg tea.KeyPressMsg) tea.Cmd {
	switch msg.String() {
	case "esc":
		l.clear(m)
	case "enter":
		l.input.Blur()
	case "up":
		l.move(m, -1)
	case "down":
		l.move(m, 1)
	default:
		return l.edited(m, msg)
	}
	return nil
}

// edited passes a key press or a paste to the filter.
func (l *problemList) edited(m *root, msg tea.Msg) tea.Cmd {
	cmd, changed := l.input.Edit(msg)
	if changed {
		l.fill(m, 0)
	}
	return cmd
}

// clear clears and leaves the filter.
func (l *problemList) clear(m *root) {
	l.input.Reset()
	l.input.Blur()
	l.fill(m, 0)
}

func (l *problemList) paste(m *root, msg tea.PasteMsg) tea.Cmd {
	if !l.typing() {
		return nil
	}
	return l.edited(m, msg)
}

func (l *problemList) typing() bool { return l.input.Focused() }

// titleLine returns the line of the title, which the filter replaces.
func (l *problemList) titleLine() int { return min(1, l.layout().head-1) }

func (l *problemList) cursor() (x, y int, ok bool) {
	if l.typing() {
		return 1 + l.input.Column(), l.titleLine(), true
	}
	return l.picker.cursor()
}

func (l *problemList) lines(k draw.Look) []draw.Text {
	lines := l.picker.lines(k)
	if l.typing() || l.input.Value() != "" {
		lines[l.titleLine()] = " " + l.input.Line(k) + k.Theme.Dim.Render("   "+l.heading()[0])
	}
	return lines
}

func (l *problemList) hints(m *root) []keymap.Binding {
	if l.typing() {
		return append(m.moving(len(l.choices) > 1), m.keys.Accept)
	}
	return l.picker.hints(m)
}

// returnPoint is where the user was when the list of problems was opened, and the
// list.
type returnPoint struct {
	query    string
	filter   model.StatusFilter
	replaced *search.View // as in the search field
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
		m.notify(m.look.Text.Reading.Checking)
		return m.check()
	}
	if m.returnTo == nil {
		m.returnTo = &returnPoint{
			query: m.search.input.Value(), filter: m.filter, replaced: m.search.replaced, side: m.reader.Side, compared: m.reader.Comparing, inReader: m.inReader, spot: m.pane().Here(),
			list: m.newProblemList(),
		}
	}
	m.listProblems()
	if m.returnTo.list.shared {
		return m.openShared()
	}
	return nil
}

// goBack returns to where the list of problems was opened.
func (m *root) goBack() tea.Cmd {
	b := m.returnTo
	m.returnTo = nil
	m.closeOverlay()
	m.search.input.SetValue(b.query)
	m.search.replaced = b.replaced
	m.filter, m.reader.Side, m.inReader, m.reader.Comparing = b.filter, b.side, b.inReader, b.compared
	return m.refind(selection{key: b.spot.Key, spot: b.spot, read: b.inReader})
}

// showProblem shows the location of a problem: in the text, in both languages
// if the rule compares them, or in the raw file if it could not be read.
func (m *root) showProblem(f model.Finding) tea.Cmd {
	p, d := m.corpus.Document(f.Path)
	if d == nil || f.Unread() {
		return m.openRaw(f)
	}
	m.reader.HideSide()
	m.reader.Side = check.ComparesLanguages(f.Rule) && m.layout.width >= reader.MinSide
	if m.list.Find(m.corpus.Find(p.Key)) < 0 {
		m.search.input.Reset()
		m.filter, m.search.replaced = model.AnyStatus, nil
	}
	return m.refind(selection{key: p.Key, spot: m.pane().SpotAt(p, d, f.Line), read: true})
}

// fileOf returns the file of a finding under its name in the corpus.
func (m *root) fileOf(f model.Finding) string {
	if _, d := m.corpus.Document(f.Path); d != nil {
		return d.File
	}
	return f.Path
}
