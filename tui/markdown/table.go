package markdown

import (
	"strings"

	"charm.land/lipgloss/v2"
	"charm.land/lipgloss/v2/table"
	extast "github.com/yuin/goldmark/extension/ast"
)

// minColumn is the narrowest column of a table worth reading; a table with more
// columns than fit is read row by row.
const minColumn = 8

// table renders a table: in columns where they fit, with what does not fit in a
// cell on further lines; otherwise each row as a list of its cells, named by the
// headings.
func (r *renderer) table(n *extast.Table, w int) []string {
	var rows [][][]run
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
		var cells [][]run
		for cell := row.FirstChild(); cell != nil; cell = cell.NextSibling() {
			style := r.opt.Style.Table.StylePrimitive
			if row.Kind() == extast.KindTableHeader {
				style = merge(style, r.opt.Style.Strong)
			}
			cells = append(cells, r.inline(cell, style))
		}
		rows = append(rows, cells)
	}
	if len(rows) == 0 {
		return nil
	}
	columns := len(rows[0])
	if r.opt.Undrawn || columns*(minColumn+3) > w {
		return r.tableRows(rows, w)
	}
	cells := make([][]string, len(rows))
	for i, row := range rows {
		for _, cell := range row {
			cells[i] = append(cells[i], strings.Join(r.wrap(cell, 10_000), " "))
		}
	}
	rule := lipgloss.NewStyle()
	if color := r.opt.Style.HorizontalRule.Color; color != nil {
		rule = rule.Foreground(lipgloss.Color(*color))
	}
	t := table.New().Headers(cells[0]...).Rows(cells[1:]...).Wrap(true).
		Border(lipgloss.NormalBorder()).BorderStyle(rule).
		BorderTop(false).BorderBottom(false).BorderLeft(false).BorderRight(false).
		StyleFunc(func(_, column int) lipgloss.Style {
			style := lipgloss.NewStyle().PaddingRight(1)
			if column > 0 {
				style = style.PaddingLeft(1)
			}
			if column < len(n.Alignments) {
				switch n.Alignments[column] {
				case extast.AlignRight:
					style = style.Align(lipgloss.Right)
				case extast.AlignCenter:
					style = style.Align(lipgloss.Center)
				}
			}
			return style
		})
	out := t.String()
	if lipgloss.Width(out) > w {
		out = t.Width(w).String()
	}
	return trimLines(strings.Split(out, "\n"))
}

// tableRows renders a table that is too wide for columns.
func (r *renderer) tableRows(rows [][][]run, w int) []string {
	var lines []string
	if len(rows) == 1 {
		rows = append(rows, rows[0])
	}
	for i, row := range rows[1:] {
		if i > 0 {
			lines = append(lines, "")
		}
		for column, cell := range row {
			var runs []run
			if column < len(rows[0]) {
				runs = append(append(runs, rows[0][column]...), run{text: ": "})
			}
			lines = append(lines, r.wrap(append(runs, cell...), w)...)
		}
	}
	return lines
}
