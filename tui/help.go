package tui

import (
	tea "charm.land/bubbletea/v2"

	"postings/model"
	"postings/model/search"
	"postings/tui/draw"
	"postings/tui/i18n"
	"postings/tui/keymap"
)

// help is the overlay that lists all keys.
type help struct{ sheet }

// openHelp opens the overlay.
func (m *root) openHelp() tea.Cmd {
	k := m.look
	m.show(&help{sheet{text: func(w int) []draw.Text { return helpLines(k, w) }}})
	return nil
}

// key scrolls the help. Any other key closes it.
func (h *help) key(m *root, msg tea.KeyPressMsg) tea.Cmd {
	if !h.scrolls(m, msg) {
		m.closeOverlay()
	}
	return nil
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

// helpLines draws all keys for a screen of w columns, in two columns if the texts
// have room there.
func helpLines(k draw.Look, w int) []draw.Text {
	const margin, gap, room = 2, 4, 24
	groups := helpGroups(k)
	names := 0
	for _, g := range groups {
		for _, row := range g.rows {
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

// GuidePart is a section of the browser's help: a title, and pairs of a key or
// query form and its meaning.
type GuidePart struct {
	Title string
	Rows  [][2]string
}

// KeysGuide returns the default keys of the browser, as listed by its help, for
// the help and the manual page of the command.
func KeysGuide(l model.Lang) []GuidePart {
	groups := guide(l)
	return groups[:len(groups)-1]
}

// SearchGuide returns the query forms other than words, likewise.
func SearchGuide(l model.Lang) GuidePart {
	groups := guide(l)
	return groups[len(groups)-1]
}

// guide returns the sections of the help, the query syntax last.
func guide(l model.Lang) []GuidePart {
	text := i18n.For(l)
	keys := keymap.New(text.Keys)
	var parts []GuidePart
	for _, g := range helpGroups((draw.Look{Text: text, Keys: &keys, Lang: l})) {
		parts = append(parts, GuidePart{g.title, g.rows})
	}
	return parts
}
