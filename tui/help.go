package tui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"postings/model"
	"postings/model/search"
	"postings/tui/draw"
	"postings/tui/i18n"
	"postings/tui/keymap"
)

// openHelp lists all keys, until the next key returns to what was on the screen.
func (m *root) openHelp() tea.Cmd {
	k, under := m.look, m.overlay
	help := &sheet{anyKey: true, text: func(w int) []draw.Text { return helpLines(k, w) }}
	help.back = func(m *root) tea.Cmd {
		m.overlay = under
		m.resizeOverlay()
		return nil
	}
	m.show(help)
	return nil
}

// GuidePart is a section of the help: a title, and pairs of a key or query form
// and its meaning.
type GuidePart struct {
	Title string
	Rows  [][2]string
}

// guide returns the sections of the help, the query syntax last.
func guide(k draw.Look) []GuidePart {
	var groups []GuidePart
	for i, title := range k.Text.Keys.Groups {
		g := GuidePart{Title: title}
		for _, b := range k.Keys.All() {
			if b.Group == i18n.KeyGroup(i) {
				g.Rows = append(g.Rows, [2]string{b.Names(k.Text.Keys), b.Long})
			}
		}
		groups = append(groups, g)
	}
	return append(groups, GuidePart{k.Text.Keys.Syntax, syntax(k)})
}

// lines draws a section, with its names in a column and no line wider than w.
func (g GuidePart) lines(k draw.Look, names, w int) []draw.Text {
	return slices.Concat([]draw.Text{k.Theme.Strong.Render(g.Title)}, draw.Labelled(g.Rows, names, w, k.Theme.Accent), []draw.Text{""})
}

// helpLines draws all keys for a screen of w columns, in two columns if the texts
// have room there.
func helpLines(k draw.Look, w int) []draw.Text {
	const margin, gap, room = 2, 4, 24
	groups := guide(k)
	names := 0
	for _, g := range groups {
		for _, row := range g.Rows {
			names = max(names, draw.Cells(row[0]))
		}
	}
	column := (w - 2*margin - gap) / 2
	indent := draw.Spaces(margin)
	lines := []draw.Text{""}
	if column < names+room {
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

// Guide returns the sections of the help with the default keys, for the help and
// the manual page of the command. The last one is the query syntax.
func Guide(l model.Lang) []GuidePart {
	text := i18n.For(l)
	keys := keymap.New(text.Keys)
	return guide(draw.Look{Text: text, Keys: &keys, Lang: l})
}
