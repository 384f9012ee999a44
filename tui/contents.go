package tui

import (
	tea "charm.land/bubbletea/v2"

	"postings/model"
	"postings/tui/draw"
)

// openContents shows the table of contents, with the current section marked.
func (m *root) openContents() tea.Cmd {
	r := m.pane().Reading()
	if r.Page == nil {
		return nil
	}
	t := m.look.Text.Reading
	shallow := 6
	for _, h := range r.Page.Headings {
		shallow = min(shallow, h.Level)
	}
	current, _, _ := r.Section(r.Top)
	choices := []choice{{text: t.Start, now: current == 0, sign: m.sectionSign(r.Doc, 0)}}
	for i, h := range r.Page.Headings {
		choices = append(choices, choice{text: h.Text, indent: h.Level - shallow, now: current == i+1, sign: m.sectionSign(r.Doc, h.Start)})
	}
	if len(choices) == 1 {
		choices = nil
	}
	goTo := func(m *root, section int) {
		r := m.pane().Reading()
		if r.Page == nil {
			return
		}
		// The text may have been reloaded since the list was opened.
		if section = r.SectionNamed(choices[section].text, section); section >= 0 {
			m.pane().Jump(section)
		}
	}
	p := newPicker(t.Contents, m.look.Text.Keys.GoThere, t.NoHeadings, choices, func(m *root, section int) tea.Cmd {
		m.inReader = true
		goTo(m, section)
		return nil
	})
	if before := m.pane().Here(); m.inReader || m.layout.wide { // the text is visible
		p.moved = goTo
		p.back = func(m *root) tea.Cmd {
			if m.list.Key() == before.Key {
				m.reader.Spot = before
			}
			m.closeOverlay()
			return nil
		}
	}
	m.show(p)
	return nil
}

// sectionSign returns the change sign of the section that starts at an offset
// in a document's body, or "" if changes are not marked.
func (m *root) sectionSign(d *model.Document, start int) draw.Text {
	if !m.since.marked() {
		return ""
	}
	return m.since.sign(m.theme, d, d.LineAt(start))
}
