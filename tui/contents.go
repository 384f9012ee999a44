package tui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"postings/tui/markdown"
)

// openContents shows the headings of the text, the current section marked.
func (m *root) openContents() tea.Cmd {
	r := m.reading()
	if r.page == nil {
		return nil
	}
	t := m.look.Text.Reading
	shallow := 6
	for _, h := range r.page.Headings {
		shallow = min(shallow, h.Level)
	}
	current, _, _ := r.section(r.top)
	choices := []choice{{text: t.Start, now: current == 0}}
	for i, h := range r.page.Headings {
		choices = append(choices, choice{text: h.Text, indent: h.Level - shallow, now: current == i+1})
	}
	if len(choices) == 1 {
		choices = nil
	}
	goTo := func(m *root, section int) {
		r := m.reading()
		if r.page == nil {
			return
		}
		// The text may have been read again since the list was opened.
		if section = r.sectionNamed(choices[section].text, section); section >= 0 {
			m.jump(section)
		}
	}
	p := newPicker(t.Contents, m.look.Text.Keys.GoThere, t.NoHeadings, choices, func(m *root, section int) tea.Cmd {
		m.inReader = true
		goTo(m, section)
		return nil
	})
	if before := m.here(); m.inReader || m.layout.wide { // the text is in sight
		p.moved = goTo
		p.left = func(m *root) {
			if m.list.Key() == before.key {
				m.spot = before
			}
		}
	}
	m.overlay = p
	return nil
}

// sectionNamed returns the section with a heading, which was at a place before:
// there, or else the first with it. Section 0 has none; -1 is for no section.
func (r reading) sectionNamed(heading string, before int) int {
	has := func(h markdown.Heading) bool { return h.Text == heading }
	if before == 0 || before <= len(r.page.Headings) && has(r.page.Headings[before-1]) {
		return before
	}
	if at := slices.IndexFunc(r.page.Headings, has); at >= 0 {
		return at + 1
	}
	return -1
}

// jump scrolls to the start of a section.
func (m *root) jump(section int) {
	r := m.reading()
	m.scroll(r.starts()[section] - r.top)
}

// jumpBy moves to the next or previous section's start.
func (m *root) jumpBy(by int) {
	r := m.reading()
	if r.doc == nil {
		return
	}
	section, from, _ := r.section(r.top)
	if by < 0 && r.top > from {
		by = 0 // first to the start of the section that is being read
	}
	m.jump(max(min(section+by, len(r.starts())-1), 0))
}
