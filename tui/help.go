package tui

import (
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	tea "charm.land/bubbletea/v2"

	"postings/model"
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

func (h *help) lines(k look, w, height int) []string {
	all := k.help(w)
	return all[max(min(h.top, len(all)-height), 0):]
}

func (h *help) hints(k *keyMap) []binding { return []binding{k.Up, k.Down, k.Back} }

// help draws all keys for a screen of w columns: in two columns where they fit.
func (k look) help(w int) []string {
	groups := make([][]string, len(k.text.Keys.Groups))
	names := 0
	for _, b := range k.keys.all() {
		names = max(names, ansi.StringWidth(b.names(k.text.Keys)))
	}
	syntax := k.syntax()
	for _, row := range syntax {
		names = max(names, ansi.StringWidth(row[0]))
	}
	for i, title := range k.text.Keys.Groups {
		groups[i] = append(groups[i], k.theme.strong.Render(title))
		for _, b := range k.keys.all() {
			if b.group == i18n.KeyGroup(i) {
				groups[i] = append(groups[i], k.theme.accent.Render(fit(b.names(k.text.Keys), names))+"  "+b.long)
			}
		}
		groups[i] = append(groups[i], "")
	}
	search := []string{k.theme.strong.Render(k.text.Keys.Syntax)}
	for _, row := range syntax {
		search = append(search, k.theme.accent.Render(fit(row[0], names))+"  "+row[1])
	}
	groups = append(groups, append(search, ""))

	var left, right []string
	for _, g := range groups {
		if len(left) <= len(right) {
			left = append(left, g...)
		} else {
			right = append(right, g...)
		}
	}
	column := 0
	for _, line := range append(left, right...) {
		column = max(column, lipgloss.Width(line))
	}
	const margin, gap = 2, 4
	indent := strings.Repeat(" ", margin)
	lines := []string{""}
	if 2*column+gap+2*margin > w {
		for _, g := range groups {
			for _, line := range g {
				lines = append(lines, indent+line)
			}
		}
	} else {
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
	for i, f := range model.Filters(k.lang) {
		typed := f.String()
		if f.Value == "" {
			typed += "…"
		}
		rows = append(rows, [2]string{typed, t.Filters[i]})
	}
	return rows
}

// at returns a line, or nothing past the end.
func at(lines []string, i int) string {
	if i < len(lines) {
		return lines[i]
	}
	return ""
}
