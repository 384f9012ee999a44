package tui

import (
	"slices"
	"strings"

	"postings/tui/draw"
	"postings/tui/keymap"

	tea "charm.land/bubbletea/v2"
)

// overlay is something that stands before the panes and takes the keys until it
// is closed: the help, and lists to choose from. A new one is a new file and a
// key; nothing else knows which overlays there are.
type overlay interface {
	// key handles a key; it closes the overlay by root.closeOverlay.
	key(m *root, msg tea.KeyPressMsg) tea.Cmd
	// room is the part of the screen that it takes.
	room(l layout) rect
	// wheel scrolls by a notch, and click handles a click on a row.
	wheel(m *root, by int)
	click(m *root, row int) tea.Cmd
	// lines draws the overlay in w columns and h rows.
	lines(k draw.Look, w, h int) []draw.Text
	// hints are the keys that do something, for the footer; the last closes it.
	hints(m *root) []keymap.Binding
}

// opens reports whether an overlay that took a while is still wanted, and is the one
// that was asked for last.
func (m *root) opens(id int) bool {
	if id != m.opening.id || !m.opening.active() {
		return false
	}
	m.opening.end()
	m.notice = "" // that it is on its way
	return true
}

// closeOverlay gives the screen back to the panes.
func (m *root) closeOverlay() { m.overlay = nil }

// choice is one row of a picker.
type choice struct {
	text string
	// sign stands before the text.
	sign draw.Text
	// detail stands after the text.
	detail draw.Text
	indent int
	// group heads the choices that have the same, one after the other; "" for none.
	group string
	// now marks the row that is current, such as the section being read.
	now bool
}

// picker is an overlay to choose one row of a list.
type picker struct {
	title   string
	verb    string // what choosing a row does
	empty   string // shown when there is nothing to choose
	choices []choice
	at      int
	// column is where details stand below each other, on screens that are at
	// least twice as wide; 0 where each follows its text.
	column int
	// note is what stands below the list about the selected row; nil for
	// nothing.
	note func(i int) string
	// noteRows is how many rows a note may take.
	noteRows int
	// pick does what choosing a row means; the overlay is closed by then.
	pick func(m *root, i int) tea.Cmd
	// moved shows what a row would lead to once it is selected, and left goes back
	// when none is chosen; nil where there is nothing to show.
	moved func(m *root, i int)
	left  func(m *root)
}

// newPicker returns a picker whose current row, or the first, is selected.
func newPicker(title, verb, empty string, choices []choice, pick func(*root, int) tea.Cmd) *picker {
	p := &picker{title: title, verb: verb, empty: empty, choices: choices, pick: pick, noteRows: 10}
	for i, c := range choices {
		if c.now {
			p.at = i
		}
		if c.detail != "" {
			p.column = max(p.column, draw.Cells(c.text))
		}
	}
	return p
}

func (p *picker) key(m *root, msg tea.KeyPressMsg) tea.Cmd {
	switch {
	case keymap.Is(msg, m.keys.Open) && len(p.choices) > 0:
		return p.choose(m)
	case keymap.Is(msg, m.keys.Back), keymap.Is(msg, m.keys.Quit):
		p.leave(m)
		return nil
	}
	if by, ok := m.keys.Distance(msg, p.layout(m.layout.list.h).rows, len(p.choices)); ok {
		p.move(m, by)
	}
	return nil
}

// room is at the right: what is chosen about stays in sight.
func (p *picker) room(l layout) rect { return l.choice }

// leave closes the picker without a choice.
func (p *picker) leave(m *root) {
	m.closeOverlay()
	if p.left != nil {
		p.left(m)
	}
}

// move moves the selection by some rows.
func (p *picker) move(m *root, by int) {
	p.at = max(min(p.at+by, len(p.choices)-1), 0)
	if p.moved != nil && len(p.choices) > 0 {
		p.moved(m, p.at)
	}
}

// choose does what choosing the selected row means.
func (p *picker) choose(m *root) tea.Cmd {
	m.closeOverlay()
	return p.pick(m, p.at)
}

func (p *picker) wheel(m *root, by int) { p.move(m, by) }

// click selects a row, and chooses the one that is selected.
func (p *picker) click(m *root, row int) tea.Cmd {
	l := p.layout(m.layout.list.h)
	row -= l.head
	rows := p.rows()
	i := p.top(rows, l.rows) + row
	switch {
	case row < 0 || row >= l.rows || i >= len(rows) || rows[i].heading:
	case rows[i].at == p.at:
		return p.choose(m)
	default:
		p.move(m, rows[i].at-p.at)
	}
	return nil
}

// pickerRow is a choice, or the heading of the group that starts with it.
type pickerRow struct {
	at      int
	heading bool
}

// rows returns the choices and their headings as they stand below each other.
func (p *picker) rows() []pickerRow {
	rows := make([]pickerRow, 0, len(p.choices))
	group := ""
	for i, c := range p.choices {
		if c.group != group {
			group = c.group
			rows = append(rows, pickerRow{at: i, heading: true})
		}
		rows = append(rows, pickerRow{at: i})
	}
	return rows
}

// pickerLayout is where a picker's rows are: the title and blank ones, the
// choices, and the note.
type pickerLayout struct{ head, rows, foot int }

// layout divides h rows. The choices come first: low screens have no blank rows
// and a short note, or none.
func (p *picker) layout(h int) pickerLayout {
	l := pickerLayout{head: 3}
	if h < 16 {
		l.head = 1
	}
	if p.note != nil {
		const rows = 4
		if l.foot = min(h-l.head-rows, p.noteRows); l.foot < 2 {
			l.foot = 0
		}
	}
	l.rows = max(h-l.head-l.foot, 1)
	return l
}

// top returns the first visible row.
func (p *picker) top(rows []pickerRow, visible int) int {
	at := slices.Index(rows, pickerRow{at: p.at})
	return max(min(at-visible/2, len(rows)-visible), 0)
}

func (p *picker) thumb(h int) (from, to int) {
	l := p.layout(h)
	rows := p.rows()
	from, to = draw.Thumb(p.top(rows, l.rows), l.rows, len(rows), l.rows)
	return l.head + from, l.head + to
}

func (p *picker) lines(k draw.Look, w, h int) []draw.Text {
	l := p.layout(h)
	lines := []draw.Text{"  " + k.Theme.Strong.Render(p.title)}
	if l.head > 1 {
		lines = []draw.Text{"", lines[0], ""}
	}
	if len(p.choices) == 0 {
		for _, line := range draw.Wrap(p.empty, w-4) {
			lines = append(lines, "  "+k.Theme.Dim.Render(line))
		}
		return lines
	}
	rows := p.rows()
	top := p.top(rows, l.rows)
	for _, row := range rows[top:min(top+l.rows, len(rows))] {
		c := p.choices[row.at]
		if row.heading {
			lines = append(lines, "  "+k.Theme.Strong.Render(draw.CutLeft(c.group, w-3)))
			continue
		}
		lines = append(lines, draw.Cut(p.line(k, row.at, w), w))
	}
	if l.foot > 0 {
		for len(lines) < h-l.foot {
			lines = append(lines, "")
		}
		lines = append(lines, k.Theme.Rule.Render(strings.Repeat("─", w)))
		for _, line := range strings.Split(p.note(p.at), "\n") {
			for _, part := range draw.Wrap(line, w-4) {
				lines = append(lines, "  "+k.Theme.Dim.Render(part))
			}
		}
	}
	return lines
}

// line draws a choice.
func (p *picker) line(k draw.Look, i, w int) draw.Text {
	c := p.choices[i]
	mark, style := draw.Spaces(2), k.Theme.Plain
	if c.now {
		mark = k.Theme.Dim.Render("· ")
	}
	if i == p.at {
		mark, style = k.Theme.Accent.Render("▌ "), k.Theme.Strong
	}
	text := c.text
	if 2*p.column <= w {
		text += strings.Repeat(" ", max(p.column-draw.Cells(text), 0))
	}
	mark += draw.Spaces(2 * c.indent)
	if c.sign != "" {
		mark += c.sign + " "
	}
	line := mark + style.Render(text)
	if c.detail != "" {
		line += "  " + c.detail
	}
	return line
}

func (p *picker) hints(m *root) []keymap.Binding {
	var keys []keymap.Binding
	if len(p.choices) > 0 {
		keys = append(m.moving(len(p.choices) > 1), m.keys.Open.As(p.verb))
	}
	return append(keys, m.keys.Back)
}
