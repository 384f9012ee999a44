package tui

import (
	tea "charm.land/bubbletea/v2"

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
	known = append(known, facts.More(m.look.Text, r.Doc, m.problems.byKey[r.Posting.Key])...)
	for i, f := range known {
		if i > 0 && f.Name == facts.Field && known[i-1].Name != facts.Field {
			rows = append(rows, [2]string{}) // before the front matter
		}
		rows = append(rows, [2]string{f.Label, f.Value})
	}
	k, title := m.look, r.Doc.Title
	m.show(&sheet{panel: panel{closes: m.keys.Details}, text: func(w int) []draw.Text { return detailLines(k, title, rows, w) }})
	return nil
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
