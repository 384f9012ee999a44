package tui

import (
	"strings"

	"postings/model"
)

// header names the corpus, tells how far it is loaded and how many errors it has,
// and marks the language.
func (m *root) header() drawn {
	t := m.look.text.Screen
	name := m.opt.Name
	if name == "" {
		name = t.Samples
	}

	var facts []drawn
	if !m.loading.done {
		facts = append(facts, plain(t.Loading(m.loading.read, m.loading.total)))
	}
	if n := m.errors(); n > 0 && m.layout.width >= 60 {
		facts = append(facts, m.theme.failure.Render(t.Errors(n)))
	}
	if n := len(m.corpus.Omissions); n > 0 && m.layout.width >= 100 {
		facts = append(facts, m.theme.dim.Render(t.Omitted(n)))
	}
	left := " " + m.theme.strong.Render("Postings")
	gap := spaces(3)
	if m.layout.width < 60 {
		gap = " "
	}
	right := " " + join(facts, m.theme.dim.Render(" · ")) + gap + m.languages() + " "
	// A few letters of a path tell nothing.
	room := m.layout.width - cells(left) - cells(right) - len(" · ") - 2
	name = cutLeft(name, room)
	switch {
	case room >= 8:
		left += m.theme.dim.Render(" · " + name)
	case m.opt.Name == "":
		// Nobody may take the samples for their own postings.
		left, right = " "+m.theme.strong.Render(t.Samples), m.languages()+" "
	}
	return spread(left, right, m.layout.width)
}

// languages draws EN | FR with the current one marked.
func (m *root) languages() drawn {
	var parts []drawn
	for _, l := range model.Langs() {
		code := " " + strings.ToUpper(l.String()) + " "
		style := m.theme.dim
		if l == m.look.lang {
			style = m.theme.badge
		}
		parts = append(parts, style.Render(code))
	}
	return join(parts, m.theme.rule.Render("|"))
}
