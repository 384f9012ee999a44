package tui

import (
	tea "charm.land/bubbletea/v2"

	"postings/model/search"
	"postings/tui/draw"
	"postings/tui/i18n"
	"postings/tui/keymap"
)

// help is the overlay that lists all keys.
type help struct {
	top int // the first visible line
}

// key scrolls the help. Any other key closes it.
func (h *help) key(m *root, msg tea.KeyPressMsg) tea.Cmd {
	visible := m.layout.list.h
	last := max(len(helpLines(m.look, m.layout.width))-visible, 0)
	by, ok := m.keys.Distance(msg, visible, last)
	if !ok || last == 0 {
		m.closeOverlay()
		return nil
	}
	h.top = max(min(h.top+by, last), 0)
	return nil
}

func (h *help) wheel(m *root, by int) {
	last := max(len(helpLines(m.look, m.layout.width))-m.layout.list.h, 0)
	h.top = max(min(h.top+by*wheelLines, last), 0)
}

func (h *help) click(*root, int) tea.Cmd { return nil }

func (h *help) room(l layout) rect { return l.body }

func (h *help) lines(k draw.Look, w, height int) []draw.Text {
	all := helpLines(k, w)
	return all[max(min(h.top, len(all)-height), 0):]
}

func (h *help) hints(m *root) []keymap.Binding {
	return append(m.moving(len(helpLines(m.look, m.layout.width)) > m.layout.list.h), m.keys.Back)
}

// helpGroup is a section of the help: a title, and pairs of a key or query form
// and its meaning.
type helpGroup struct {
	title string
	rows  [][2]string
}

// helpGroups returns the sections of the help.
func helpGroups(k draw.Look) []helpGroup {
	var groups []helpGroup
	for i, title := range k.Text.Keys.Groups {
		g := helpGroup{title: title}
		for _, b := range k.Keys.All() {
			if b.Group == i18n.KeyGroup(i) {
				g.rows = append(g.rows, [2]string{b.Names(k.Text.Keys), b.Long})
			}
		}
		groups = append(groups, g)
	}
	return append(groups, helpGroup{k.Text.Keys.Syntax, syntax(k)})
}

// lines draws a section, with its names in a column and no line wider than w.
func (g helpGroup) lines(k draw.Look, names, w int) []draw.Text {
	const gap = 2
	lines := []draw.Text{k.Theme.Strong.Render(g.title)}
	for _, row := range g.rows {
		name := k.Theme.Accent.Render(draw.Fit(row[0], names))
		for _, part := range draw.Wrap(row[1], w-names-gap) {
			lines = append(lines, name+draw.Spaces(gap)+draw.Plain(part))
			name = draw.Spaces(names)
		}
	}
	return append(lines, "")
}

// helpLines draws all keys for a screen of w columns, in two columns if they
// fit.
func helpLines(k draw.Look, w int) []draw.Text {
	const margin, gap = 2, 4
	groups := helpGroups(k)
	names, texts := 0, 0
	for _, g := range groups {
		for _, row := range g.rows {
			names = max(names, draw.Cells(row[0]))
			texts = max(texts, draw.Cells(row[1]))
		}
	}
	column := names + 2 + texts
	indent := draw.Spaces(margin)
	lines := []draw.Text{""}
	if 2*column+gap+2*margin > w {
		for _, g := range groups {
			for _, line := range g.lines(k, min(names, w/2), w-2*margin) {
				lines = append(lines, indent+line)
			}
		}
	} else {
		var left, right []draw.Text
		for _, g := range groups {
			if len(left) <= len(right) {
				left = append(left, g.lines(k, names, column)...)
			} else {
				right = append(right, g.lines(k, names, column)...)
			}
		}
		for i := range max(len(left), len(right)) {
			lines = append(lines, indent+draw.Fit(draw.LineAt(left, i), column+gap)+draw.LineAt(right, i))
		}
	}
	return append(lines, indent+k.Theme.Dim.Render(k.Text.Keys.Close))
}

// syntax returns the query forms other than words, with their meanings.
func syntax(k draw.Look) [][2]string {
	t := k.Text.Keys
	rows := [][2]string{{t.PhraseForm, t.Phrase}, {t.WithoutForm, t.Without}}
	for i, f := range search.Filters(k.Lang) {
		typed := f.String()
		if f.Value == "" {
			typed += "…"
		}
		rows = append(rows, [2]string{typed, t.Filters[i]})
	}
	return rows
}
