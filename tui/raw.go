package tui

import (
	"fmt"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"postings/model"
	"postings/tui/draw"
	"postings/tui/markdown"
)

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

// shownRaw shows the raw text of an unreadable file, with the line of the problem
// marked.
func (m *root) shownRaw(f model.Finding, text string, err error) tea.Cmd {
	if err != nil {
		m.notify(m.look.Text.Reading.NotRead(f.Place(), m.opt.ErrorText(err, m.look.Lang)))
		return nil
	}
	lines := strings.Split(strings.ReplaceAll(text, "\r\n", "\n"), "\n")
	k, edit := m.look, func(m *root) tea.Cmd { return m.editAt(m.fileOf(f), f.Line) }
	s := &sheet{
		panel: panel{
			actions: func(m *root) []action { return []action{{m.keys.Edit, edit}} },
			back:    (*root).openProblems,
		},
		head: func(w int) []draw.Text { return rawHead(k, f, w) },
		text: func(int) []draw.Text { return rawLines(k, lines, f.Line) },
	}
	m.show(s)
	s.scroll(f.Line - 1 - s.h/3)
	return nil
}

// rawHead draws the location and the message of a problem.
func rawHead(k draw.Look, f model.Finding, w int) []draw.Text {
	message, _ := k.Text.Findings.Describe(f)
	lines := []draw.Text{"  " + k.Theme.Strong.Render(draw.CutLeft(f.Place(), w-2))}
	for _, line := range markdown.Wrap(message, w-2) {
		lines = append(lines, k.Theme.Failure.Render("▎ ")+draw.Plain(line))
	}
	return append(lines, "")
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
