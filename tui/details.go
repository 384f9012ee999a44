package tui

import (
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"postings/model"
	"postings/tui/draw"
	"postings/tui/facts"
	"postings/tui/keymap"
)

// details is the overlay with everything known about the current document.
type details struct {
	title string
	rows  [][2]string
	top   int // the first visible line
}

// openDetails opens the overlay.
func (m *root) openDetails() tea.Cmd {
	r := m.pane().Reading()
	if r.Doc == nil {
		return nil
	}
	o := &details{title: r.Doc.Title}
	for _, f := range append(facts.Of(r.Posting, r.Doc, m.look.Lang, r.Apply), m.told(r.Posting)...) {
		o.rows = append(o.rows, [2]string{f.Label, f.Value})
	}
	t := m.look.Text
	if address := m.address(r.Doc); address != "" {
		o.rows = append(o.rows, [2]string{t.Actions.PageAddress, address})
	}
	if n := m.problems.byKey[r.Posting.Key]; n > 0 {
		o.rows = append(o.rows, [2]string{t.Reading.Problems, strconv.Itoa(n)})
	}
	o.rows = append(o.rows, [2]string{})
	o.rows = append(o.rows, fieldRows(r.Doc.Fields, "")...)
	m.overlay = o
	return nil
}

// fieldRows returns the fields of the front matter with their values.
func fieldRows(fields model.Fields, before string) [][2]string {
	var rows [][2]string
	for _, f := range fields {
		value := f.Value
		if len(f.Items) > 0 {
			value = strings.Join(f.Items, ", ")
		}
		rows = append(rows, [2]string{before + f.Name, value})
		rows = append(rows, fieldRows(f.Inner, before+f.Name+".")...)
	}
	return rows
}

// all draws the whole overlay in w columns.
func (o *details) all(k draw.Look, w int) []draw.Text {
	const margin = 2
	lines := []draw.Text{"", draw.Spaces(margin) + k.Theme.Accent.Render(o.title), ""}
	label := 0
	for _, row := range o.rows {
		label = max(label, min(draw.Cells(row[0]), w/3))
	}
	for _, row := range o.rows {
		name := k.Theme.Dim.Render(draw.Fit(row[0], label))
		for _, part := range draw.Wrap(row[1], w-label-2-2*margin) {
			lines = append(lines, draw.Spaces(margin)+name+"  "+draw.Plain(part))
			name = draw.Spaces(label)
		}
	}
	return lines
}

func (o *details) lines(k draw.Look, w, h int) []draw.Text {
	all := o.all(k, w)
	return all[max(min(o.top, len(all)-h), 0):]
}

// scroll scrolls by a number of lines.
func (o *details) scroll(m *root, by int) {
	last := max(len(o.all(m.look, m.layout.width))-m.layout.list.h, 0)
	o.top = max(min(o.top+by, last), 0)
}

// key scrolls, or closes the overlay on its own key and on those that close
// every overlay.
func (o *details) key(m *root, msg tea.KeyPressMsg) tea.Cmd {
	if keymap.Is(msg, m.keys.Back) || keymap.Is(msg, m.keys.Quit) || keymap.Is(msg, m.keys.Details) {
		m.closeOverlay()
		return nil
	}
	if by, ok := m.keys.Distance(msg, m.layout.list.h, len(o.all(m.look, m.layout.width))); ok {
		o.scroll(m, by)
	}
	return nil
}

func (o *details) wheel(m *root, by int)    { o.scroll(m, by*wheelLines) }
func (o *details) click(*root, int) tea.Cmd { return nil }
func (o *details) room(l layout) rect       { return l.body }
func (o *details) hints(m *root) []keymap.Binding {
	return append(m.moving(len(o.all(m.look, m.layout.width)) > m.layout.list.h), m.keys.Back)
}
