package tui

import (
	tea "charm.land/bubbletea/v2"

	"postings/model/search"
	"postings/tui/i18n"
)

// help is the overlay that lists all keys.
type help struct {
	top int // the first visible line
}

// key scrolls the help; every other key closes it.
func (h *help) key(m *root, msg tea.KeyPressMsg) tea.Cmd {
	visible := m.layout.list.h
	last := max(len(m.look.help(m.layout.width))-visible, 0)
	by, ok := m.keys.distance(msg, visible, last)
	if !ok || last == 0 {
		m.closeOverlay()
		return nil
	}
	h.top = max(min(h.top+by, last), 0)
	return nil
}

func (h *help) wheel(m *root, by int) {
	last := max(len(m.look.help(m.layout.width))-m.layout.list.h, 0)
	h.top = max(min(h.top+by*wheelLines, last), 0)
}

func (h *help) click(*root, int) tea.Cmd { return nil }

func (h *help) lines(k look, w, height int) []drawn {
	all := k.help(w)
	return all[max(min(h.top, len(all)-height), 0):]
}

func (h *help) hints(k *keyMap) []binding { return []binding{k.Up, k.Down, k.Back} }

// helpGroup is a part of the help: a title, and what each key or form does.
type helpGroup struct {
	title string
	rows  [][2]string
}

// helpGroups are the parts of the help.
func (k look) helpGroups() []helpGroup {
	var groups []helpGroup
	for i, title := range k.text.Keys.Groups {
		g := helpGroup{title: title}
		for _, b := range k.keys.all() {
			if b.group == i18n.KeyGroup(i) {
				g.rows = append(g.rows, [2]string{b.names(k.text.Keys), b.long})
			}
		}
		groups = append(groups, g)
	}
	return append(groups, helpGroup{k.text.Keys.Syntax, k.syntax()})
}

// lines draws a part, its names in a column and no line wider than w.
func (g helpGroup) lines(k look, names, w int) []drawn {
	const gap = 2
	lines := []drawn{k.theme.strong.Render(g.title)}
	for _, row := range g.rows {
		name := k.theme.accent.Render(fit(row[0], names))
		for _, part := range wrap(row[1], w-names-gap) {
			lines = append(lines, name+spaces(gap)+plain(part))
			name = spaces(names)
		}
	}
	return append(lines, "")
}

// help draws all keys for a screen of w columns: in two columns where they fit.
func (k look) help(w int) []drawn {
	const margin, gap = 2, 4
	groups := k.helpGroups()
	names, texts := 0, 0
	for _, g := range groups {
		for _, row := range g.rows {
			names = max(names, cells(row[0]))
			texts = max(texts, cells(row[1]))
		}
	}
	column := names + 2 + texts
	indent := spaces(margin)
	lines := []drawn{""}
	if 2*column+gap+2*margin > w {
		for _, g := range groups {
			for _, line := range g.lines(k, min(names, w/2), w-2*margin) {
				lines = append(lines, indent+line)
			}
		}
	} else {
		var left, right []drawn
		for _, g := range groups {
			if len(left) <= len(right) {
				left = append(left, g.lines(k, names, column)...)
			} else {
				right = append(right, g.lines(k, names, column)...)
			}
		}
		for i := range max(len(left), len(right)) {
			lines = append(lines, indent+fit(at(left, i), column+gap)+at(right, i))
		}
	}
	return append(lines, indent+k.theme.dim.Render(k.text.Keys.Close))
}

// syntax is what a search may hold besides words, and what it means.
func (k look) syntax() [][2]string {
	t := k.text.Keys
	rows := [][2]string{{t.PhraseForm, t.Phrase}, {t.WithoutForm, t.Without}}
	for i, f := range search.Filters(k.lang) {
		typed := f.String()
		if f.Value == "" {
			typed += "…"
		}
		rows = append(rows, [2]string{typed, t.Filters[i]})
	}
	return rows
}

// at returns a line, or nothing past the end.
func at(lines []drawn, i int) drawn {
	if i < len(lines) {
		return lines[i]
	}
	return ""
}
