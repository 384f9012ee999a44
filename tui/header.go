package tui

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"postings/model"
)

// header names the corpus, counts what the list shows, and marks the language.
func (m *root) header() string {
	t := m.look.text.Screen
	name := m.opt.Name
	if name == "" {
		name = t.Samples
	}

	var facts []string
	if !m.loading.done {
		facts = append(facts, t.Loading(m.loading.read, m.loading.total))
	} else {
		facts = append(facts, t.Count(m.list.hits.Len(), len(m.corpus.Postings)))
	}
	if n := m.errors(); n > 0 && m.layout.width >= 60 {
		facts = append(facts, m.theme.warn.Render(t.Errors(n)))
	}
	left := " " + m.theme.strong.Render("Postings")
	gap := "   "
	if m.layout.width < 60 {
		gap = " "
	}
	right := " " + strings.Join(facts, m.theme.dim.Render(" · ")) + gap + m.languages() + " "
	// The end of a path tells more than its start; a few letters of it nothing.
	room := m.layout.width - ansi.StringWidth(left) - ansi.StringWidth(right) - len(" · ") - 2
	if over := ansi.StringWidth(name) - room; over > 0 {
		name = "…" + ansi.TruncateLeft(name, over+1, "")
	}
	if room >= 8 {
		left += m.theme.dim.Render(" · " + name)
	}
	return spread(left, right, m.layout.width)
}

// languages draws EN | FR with the current one marked.
func (m *root) languages() string {
	var parts []string
	for _, l := range model.Langs() {
		code := " " + strings.ToUpper(l.String()) + " "
		style := m.theme.dim
		if l == m.look.lang {
			style = m.theme.badge
		}
		parts = append(parts, style.Render(code))
	}
	return strings.Join(parts, m.theme.rule.Render("|"))
}
