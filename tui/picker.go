package tui

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"postings/tui/draw"
	"postings/tui/keymap"
	"postings/tui/markdown"
)

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
	panel
	whole   bool // it takes the whole screen
	title   string
	short   string // replaces a title that does not fit on a line, unless empty
	verb    string // what choosing a row does
	empty   string // shown if there is nothing to choose
	choices []choice
	rows    []pickerRow
	at      int
	// column is the column at which details are aligned, on screens at least
	// twice as wide; 0 puts each after its text.
	column int
	// cut shortens the heading of a group.
	cut func(group string, w int) string
	// note returns the note below the list about the selected row; nil for
	// none.
	note func(i int) string
	// noteRows is the maximum number of rows of the note.
	noteRows int
	// pick acts on the chosen row, after the overlay is closed.
	pick func(m *root, i int) tea.Cmd
	// moved previews a row when it is selected. It is nil if there is no preview.
	moved func(m *root, i int)
}

// newPicker returns a picker with the current row selected, or else the first.
func newPicker(title, verb, empty string, choices []choice, pick func(*root, int) tea.Cmd) *picker {
	p := &picker{title: title, verb: verb, empty: empty, pick: pick, cut: draw.CutLeft, noteRows: 10}
	p.fill(choices)
	return p
}

// fill replaces the choices.
func (p *picker) fill(choices []choice) {
	p.choices, p.rows, p.column = choices, nil, 0
	p.at = max(slices.IndexFunc(choices, func(c choice) bool { return c.now }), 0)
	for i, c := range choices {
		if c.group != "" && (i == 0 || c.group != choices[i-1].group) {
			p.rows = append(p.rows, pickerRow{i, true})
		}
		p.rows = append(p.rows, pickerRow{i, false})
		if c.detail != "" {
			p.column = max(p.column, draw.Cells(c.text))
		}
	}
}

// room is at the right, so that the subject stays visible, unless that is not on
// the screen.
func (p *picker) room(l layout) rect {
	if p.whole {
		return l.body
	}
	return l.choice
}

func (p *picker) resize(w, h int) { p.w, p.h = w, h }

func (p *picker) key(m *root, msg tea.KeyPressMsg) tea.Cmd {
	if keymap.Is(msg, m.keys.Open) && len(p.choices) > 0 {
		return p.choose(m)
	}
	if cmd, ok := p.press(m, msg); ok {
		return cmd
	}
	if by, ok := m.keys.Distance(msg, p.layout().rows, len(p.choices)); ok {
		p.move(m, by)
	}
	return nil
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
	shown, _ := p.visible()
	row -= p.layout().head
	switch {
	case row < 0 || row >= len(shown) || shown[row].heading:
	case shown[row].at == p.at:
		return p.choose(m)
	default:
		p.move(m, shown[row].at-p.at)
	}
	return nil
}

func (p *picker) position(k draw.Look) draw.Text { return k.Position(p.at, len(p.choices)) }

// cursor is at the selected row, where screen readers and magnifiers look for it.
func (p *picker) cursor() (x, y int, ok bool) {
	shown, _ := p.visible()
	return 0, p.layout().head + slices.Index(shown, pickerRow{at: p.at}), len(shown) > 0
}

// pickerRow is a choice, or the heading of its group.
type pickerRow struct {
	at      int
	heading bool
}

// visible returns the rows on the screen, and the index of the first one. The
// heading of the first choice is always visible.
func (p *picker) visible() (shown []pickerRow, top int) {
	room := p.layout().rows
	at := slices.Index(p.rows, pickerRow{at: p.at})
	top = max(min(at-room/2, len(p.rows)-room), 0)
	if top > 0 && at < top+room-1 && !p.rows[top].heading && p.rows[top+1].heading {
		top-- // there would be nothing between both headings
	}
	shown = slices.Clone(p.rows[top:min(top+room, len(p.rows))])
	if len(shown) > 0 && p.choices[shown[0].at].group != "" && shown[0].at != p.at {
		shown[0].heading = true
	}
	return shown, top
}

// pickerLayout is the number of rows of a picker's parts: the title with blank
// ones, the choices, and the note.
type pickerLayout struct{ head, rows, foot int }

// layout divides the height. In a low window there are no blank rows, and the note
// takes what it needs but for two rows.
func (p *picker) layout() pickerLayout {
	const low = 16
	l := pickerLayout{head: len(p.heading())}
	if p.h >= low {
		l.head += 2
	}
	switch {
	case p.note == nil || len(p.choices) == 0:
	case p.h < low:
		l.foot = min(p.h-l.head-2, 1+len(p.noteLines()))
	default:
		l.foot = min(p.h-l.head-4, p.noteRows)
	}
	if l.foot < 2 {
		l.foot = 0
	}
	l.rows = max(p.h-l.head-l.foot, 1)
	return l
}

// heading returns the lines of the title.
func (p *picker) heading() []string {
	title := p.title
	if p.short != "" && draw.Cells(title) > p.w-4 {
		title = p.short
	}
	return markdown.Wrap(title, p.w-4)
}

// noteLines returns the lines of the note about the selected row.
func (p *picker) noteLines() []string {
	var lines []string
	for line := range strings.SplitSeq(p.note(p.at), "\n") {
		lines = append(lines, markdown.Wrap(line, p.w-4)...)
	}
	return lines
}

func (p *picker) lines(k draw.Look) []draw.Text {
	l := p.layout()
	var lines []draw.Text
	for _, line := range p.heading() {
		lines = append(lines, "  "+k.Theme.Strong.Render(line))
	}
	if l.head > len(lines) {
		lines = append(append([]draw.Text{""}, lines...), "")
	}
	if len(p.choices) == 0 {
		for _, line := range markdown.Wrap(p.empty, p.w-4) {
			lines = append(lines, "  "+k.Keyed(line, k.Theme.Dim))
		}
		return lines
	}
	shown, top := p.visible()
	for _, row := range shown {
		line := p.line(k, row.at)
		if row.heading {
			line = "  " + k.Theme.Strong.Render(p.cut(p.choices[row.at].group, p.w-3))
		}
		lines = append(lines, draw.Cut(line, p.w))
	}
	if l.foot > 0 {
		lines = append(lines, make([]draw.Text, p.h-l.foot-len(lines))...)
		lines = append(lines, k.Theme.Rule.Render(strings.Repeat("─", p.w)))
		note := p.noteLines()
		if more := l.foot - 1; len(note) > more {
			note = append(note[:more-1], draw.Cut(note[more-1]+" …", p.w-4))
		}
		for _, line := range note {
			lines = append(lines, "  "+k.Theme.Dim.Render(line))
		}
	}
	from, to := draw.Thumb(top, l.rows, len(p.rows), l.rows)
	return k.WithThumb(lines, l.head+from, l.head+to, p.w)
}

// line draws a choice.
func (p *picker) line(k draw.Look, i int) draw.Text {
	c := p.choices[i]
	mark, style := draw.Spaces(2), k.Theme.Plain
	if c.now {
		mark = k.Theme.Dim.Render("· ")
	}
	if i == p.at {
		mark, style = k.Theme.Accent.Render("▌ "), k.Theme.Strong
	}
	text := c.text
	if 2*p.column <= p.w {
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
		keys = append(keys, m.keys.Open.As(p.verb))
	}
	return slices.Concat(keys, p.panel.hints(m), m.moving(len(p.choices) > 1), []keymap.Binding{m.keys.Help})
}
