package tui

import (
	tea "charm.land/bubbletea/v2"
)

// openContents shows the headings of the text, the current section marked.
func (m *root) openContents() tea.Cmd {
	if m.reader.page == nil {
		return nil
	}
	t := m.look.text.Reading
	shallow := 6
	for _, h := range m.reader.page.Headings {
		shallow = min(shallow, h.Level)
	}
	current, _, _ := m.reader.section(m.reader.top)
	choices := []choice{{text: t.Start, now: current == 0}}
	for i, h := range m.reader.page.Headings {
		choices = append(choices, choice{text: h.Text, indent: h.Level - shallow, now: current == i+1})
	}
	if len(choices) == 1 {
		choices = nil
	}
	m.overlay = newPicker(t.Contents, t.NoHeadings, choices, func(m *root, section int) tea.Cmd {
		m.inReader = true
		m.reader.jump(section)
		return nil
	})
	return nil
}

// jump scrolls to the start of a section.
func (r *reader) jump(section int) {
	r.scroll(r.starts()[section] - r.top)
}

// jumpBy moves to the next or previous section's start.
func (r *reader) jumpBy(by int) {
	section, from, _ := r.section(r.top)
	if by < 0 && r.top > from {
		by = 0 // first to the start of the section that is being read
	}
	r.jump(max(min(section+by, len(r.starts())-1), 0))
}
