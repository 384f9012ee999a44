package tui

import (
	"slices"
	"strings"

	"postings/tui/draw"
	"postings/tui/keymap"

	tea "charm.land/bubbletea/v2"
)

// overlay is something that covers the panes and takes all key presses until it
// is closed: the help, and lists to choose from. To add one takes a new file
// and a key; nothing else needs to know which overlays there are.
type overlay interface {
	// key handles a key press. It closes the overlay with root.closeOverlay.
	key(m *root, msg tea.KeyPressMsg) tea.Cmd
	// room returns the part of the screen that the overlay takes.
	room(l layout) rect
	// wheel scrolls by a notch, and click handles a click on a row.
	wheel(m *root, by int)
	click(m *root, row int) tea.Cmd
	// lines draws the overlay in w columns and h rows.
	lines(k draw.Look, w, h int) []draw.Text
	// hints returns the key hints for the footer. The last one closes the
	// overlay.
	hints(m *root) []keymap.Binding
}

// opens reports whether an overlay that took time to prepare is still wanted
// and was the last one requested.
func (m *root) opens(id int) bool {
	if id != m.opening.id || !m.opening.active() {
		return false
	}
	m.opening.end()
	m.notice = "" // it says that the overlay is being prepared
	return true
}

// closeOverlay closes the overlay.
func (m *root) closeOverlay() { m.overlay = nil }

// choice is a row of a picker.
type choice struct {
	text string
	// sign precedes the text.
	sign draw.Text
	// detail follows the text.
	detail draw.Text
	indent int
	// group is the heading shared by consecutive choices, or "".
	group string
	// now marks the current row, such as the section being read.
	now bool
}

// picker is an overlay to choose a row from a list.
type picker struct {
	title   string
	verb    string // what choosing a row does
	empty   string // shown if there is nothing to choose
	choices []choice
	at      int
	// column is the column at which details are aligned, on screens at least
	// twice as wide; 0 puts each after its text.
	column int
	// note returns the note below the list about the selected row; nil for
	// none.
	note func(i int) string
	// noteRows is the maximum number of rows of the note.
	noteRows int
	// pick acts on the chosen row, after the overlay is closed.
	pick func(m *root, i int) tea.Cmd
	// moved previews a row when it is selected, and left undoes that if none is
	// chosen. They are nil if there is no preview.
	moved func(m *root, i int)
	left  func(m *root)
}

// newPicker returns a picker with the current row selected, or else the first.
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

// room takes the right part of the screen, so that the subject stays visible.
func (p *picker) room(l layout) rect { return l.choice }

// leave closes the picker without a choice.
func (p *picker) leave(m *root) {
	m.closeOverlay()
	if p.left != nil {
		p.left(m)
	}
}

// move moves the selection by a number of rows.
func (p *picker) move(m *root, by int) {
	p.at = max(min(p.at+by, len(p.choices)-1), 0)
	if p.moved != nil && len(p.choices) > 0 {
		p.moved(m, p.at)
	}
}

// choose acts on the selected row.
func (p *picker) choose(m *root) tea.Cmd {
	m.closeOverlay()
	return p.pick(m, p.at)
}

func (p *picker) wheel(m *root, by int) { p.move(m, by) }

// click selects a row, or chooses it if it is selected already.
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

// rows returns the choices with their headings, in display order.
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

// pickerLayout is the number of rows of a picker's parts: the title with blank
// ones, the choices, and the note.
type pickerLayout struct{ head, rows, foot int }

// layout divides h rows. The choices take precedence: low windows have no blank
// rows, and a short note or none.
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
