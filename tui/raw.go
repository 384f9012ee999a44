package tui

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"postings/model"
	"postings/tui/draw"
	"postings/tui/keymap"
	"postings/tui/markdown"
)

// rawFile is the overlay that shows the raw text of an unreadable file, with
// the line of the problem marked.
type rawFile struct {
	sheet
	finding model.Finding
	look    draw.Look
	head    []draw.Text // the location and the message, above the text
}

// openRaw returns the command that reads the file of a problem.
func (m *root) openRaw(f model.Finding) tea.Cmd {
	m.listProblems() // until the file has been read
	if m.opt.Read == nil {
		return nil
	}
	ctx := m.opening.start(m.ctx)
	file, read := m.fileOf(f), m.opt.Read
	return func() tea.Msg {
		text, err := read(file)
		return m.opening.result(ctx, func(m *root) tea.Cmd { return m.shownRaw(f, text, err) })
	}
}

// shownRaw shows the file.
func (m *root) shownRaw(f model.Finding, text string, err error) tea.Cmd {
	if err != nil {
		m.notify(m.look.Text.Reading.NotRead(f.Place(), m.opt.ErrorText(err, m.look.Lang)))
		return nil
	}
	lines := strings.Split(strings.ReplaceAll(text, "\r\n", "\n"), "\n")
	r := &rawFile{finding: f, look: m.look}
	r.text = func(int) []draw.Text { return rawLines(r.look, lines, r.finding.Line) }
	m.show(r)
	r.scroll(r.finding.Line - 1 - r.h/3)
	return nil
}

// resize leaves room for the head.
func (r *rawFile) resize(w, h int) {
	message, _ := r.look.Text.Findings.Describe(r.finding)
	r.head = []draw.Text{"  " + r.look.Theme.Strong.Render(draw.CutLeft(r.finding.Place(), w-2))}
	for _, line := range markdown.Wrap(message, w-2) {
		r.head = append(r.head, r.look.Theme.Failure.Render("▎ ")+draw.Plain(line))
	}
	r.head = append(r.head, "")
	r.sheet.resize(w, h-len(r.head))
}

// rawLines draws the numbered lines of a file, one of them marked.
func rawLines(k draw.Look, text []string, marked int) []draw.Text {
	digits := len(strconv.Itoa(len(text)))
	lines := make([]draw.Text, len(text))
	for i, line := range text {
		number := fmt.Sprintf("%*d  ", digits, i+1)
		if i+1 == marked {
			lines[i] = k.Theme.Accent.Render("▌") + k.Theme.Strong.Render(number) + k.Theme.Strong.Render(line)
		} else {
			lines[i] = " " + k.Theme.Dim.Render(number) + draw.Plain(line)
		}
	}
	return lines
}

func (r *rawFile) lines(k draw.Look) []draw.Text { return slices.Concat(r.head, r.sheet.lines(k)) }

func (r *rawFile) thumb() (from, to int) {
	from, to = r.sheet.thumb()
	return len(r.head) + from, len(r.head) + to
}

func (r *rawFile) key(m *root, msg tea.KeyPressMsg) tea.Cmd {
	switch {
	case keymap.Is(msg, m.keys.Edit):
		return m.editAt(m.fileOf(r.finding), r.finding.Line)
	case keymap.Is(msg, m.keys.Back), keymap.Is(msg, m.keys.Quit):
		return m.openProblems()
	}
	r.scrolls(m, msg)
	return nil
}

func (r *rawFile) hints(m *root) []keymap.Binding {
	return append(m.moving(r.last() > 0), m.keys.Edit, m.keys.Back)
}
