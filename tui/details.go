package tui

import (
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"postings/model"
	"postings/tui/draw"
	"postings/tui/facts"
	"postings/tui/markdown"
)

// openDetails shows everything known about the current document.
func (m *root) openDetails() tea.Cmd {
	r := m.pane().Reading()
	if r.Doc == nil {
		return nil
	}
	var rows [][2]string
	known := facts.Of(m.corpus, r.Posting, r.Doc, m.look.Lang, r.Apply)
	if m.history.of == m.corpus {
		known = append(known, facts.History(m.history.History, r.Posting, m.look.Lang, m.opt.Today())...)
	}
	for _, f := range known {
		rows = append(rows, [2]string{f.Label, f.Value})
	}
	t := m.look.Text
	if address := r.Doc.Address(); address != "" {
		rows = append(rows, [2]string{t.Actions.PageAddress, address})
	}
	if n := m.problems.byKey[r.Posting.Key]; n > 0 {
		rows = append(rows, [2]string{t.Reading.Problems, strconv.Itoa(n)})
	}
	rows = append(rows, [2]string{})
	rows = append(rows, fieldRows(r.Doc.Fields, "")...)
	k, title := m.look, r.Doc.Title
	m.show(&sheet{panel: panel{closes: m.keys.Details}, text: func(w int) []draw.Text { return detailLines(k, title, rows, w) }})
	return nil
}

// fieldRows returns the fields of the front matter with their values.
func fieldRows(fields model.Fields, before string) [][2]string {
	var rows [][2]string
	for _, f := range fields {
		value := f.Value
		if len(f.Items) > 0 {
			value = strings.Join(f.Items, ", ")
		}
		rows = append(rows, [2]string{before + f.Name, value})
		rows = append(rows, fieldRows(f.Inner, before+f.Name+".")...)
	}
	return rows
}

// detailLines draws the title and the rows in w columns.
func detailLines(k draw.Look, title string, rows [][2]string, w int) []draw.Text {
	const margin = 2
	lines := []draw.Text{""}
	for _, part := range markdown.Wrap(title, w-2*margin) {
		lines = append(lines, draw.Spaces(margin)+k.Theme.Accent.Render(part))
	}
	lines = append(lines, "")
	label := 0
	for _, row := range rows {
		label = max(label, min(draw.Cells(row[0]), w/3))
	}
	for _, line := range draw.Labelled(rows, label, w-2*margin, k.Theme.Dim) {
		lines = append(lines, draw.Spaces(margin)+line)
	}
	return lines
}
