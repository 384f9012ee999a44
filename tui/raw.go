package tui

import (
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"postings/model"
	"postings/tui/draw"
	"postings/tui/keymap"
)

// rawFile is the overlay that shows the raw text of an unreadable file, with
// the line of the problem marked.
type rawFile struct {
	finding model.Finding
	text    []string // its lines
	top     int
}

// rawMsg delivers the raw text of a file.
type rawMsg struct {
	id      int
	finding model.Finding
	text    string
	err     error
}

// openRaw returns the command that reads the file of a problem.
func (m *root) openRaw(f model.Finding) tea.Cmd {
	m.listProblems() // until the file has been read
	if m.opt.Read == nil {
		return nil
	}
	_, id := m.opening.start(m.ctx)
	file, read := m.fileOf(f), m.opt.Read
	return func() tea.Msg {
		text, err := read(file)
		return rawMsg{id, f, text, err}
	}
}

// shownRaw shows the file, unless the user has cancelled that.
func (m *root) shownRaw(msg rawMsg) {
	if !m.opens(msg.id) {
		return
	}
	if msg.err != nil {
		m.say(m.look.Text.Reading.NotRead(msg.finding.Place(), m.opt.explain(msg.err, m.look.Lang)))
		return
	}
	file := &rawFile{finding: msg.finding, text: strings.Split(strings.ReplaceAll(msg.text, "\r\n", "\n"), "\n")}
	file.scroll(msg.finding.Line-1-m.layout.list.h/3, m.layout.list.h)
	m.overlay = file
}

// rawHead is the number of rows above the text: location, message and a blank
// one.
const rawHead = 3

// scroll scrolls by a number of lines.
func (r *rawFile) scroll(by, h int) {
	r.top = max(min(r.top+by, len(r.text)-(h-rawHead)), 0)
}

func (r *rawFile) key(m *root, msg tea.KeyPressMsg) tea.Cmd {
	switch {
	case keymap.Is(msg, m.keys.Edit):
		return m.editAt(m.fileOf(r.finding), r.finding.Line)
	case keymap.Is(msg, m.keys.Back), keymap.Is(msg, m.keys.Quit):
		return m.openProblems()
	}
	h := m.layout.list.h
	if by, ok := m.keys.Distance(msg, h-rawHead, len(r.text)); ok {
		r.scroll(by, h)
	}
	return nil
}

func (r *rawFile) wheel(m *root, by int) { r.scroll(by*wheelLines, m.layout.list.h) }

func (r *rawFile) click(*root, int) tea.Cmd { return nil }

func (r *rawFile) room(l layout) rect { return l.body }

func (r *rawFile) lines(k draw.Look, w, h int) []draw.Text {
	message, _ := k.Text.Findings.Say(r.finding)
	lines := []draw.Text{
		"  " + k.Theme.Strong.Render(r.finding.Place()),
		k.Theme.Failure.Render("▎ ") + draw.Cut(draw.Plain(message), w-2),
		"",
	}
	digits := len(strconv.Itoa(len(r.text)))
	for i := r.top; i < min(r.top+h-rawHead, len(r.text)); i++ {
		number := strings.Repeat(" ", digits-len(strconv.Itoa(i+1))) + strconv.Itoa(i+1)
		if i+1 == r.finding.Line {
			lines = append(lines, k.Theme.Accent.Render("▌")+k.Theme.Strong.Render(number+"  ")+k.Theme.Strong.Render(r.text[i]))
		} else {
			lines = append(lines, " "+k.Theme.Dim.Render(number+"  ")+draw.Plain(r.text[i]))
		}
	}
	return lines
}

func (r *rawFile) hints(m *root) []keymap.Binding {
	return append(m.moving(len(r.text) > m.layout.list.h-rawHead), m.keys.Edit, m.keys.Back)
}
