package markdown

import (
	"slices"
	"strings"

	"charm.land/lipgloss/v2"
	xansi "github.com/charmbracelet/x/ansi"
	extast "github.com/yuin/goldmark/extension/ast"

	"postings/model"
)

// between separates the columns of a table.
const between = " │ "

// table renders a table, wrapping cells that are too wide. If even single words
// do not fit, the table is rendered row by row, each cell after the heading of
// its column.
func (r *renderer) table(n *extast.Table, w int) []string {
	var rows [][][]run
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
		style := r.opt.Style.Table.StylePrimitive
		if row.Kind() == extast.KindTableHeader {
			style = merge(style, r.opt.Style.Strong)
		}
		var cells [][]run
		for cell := row.FirstChild(); cell != nil; cell = cell.NextSibling() {
			cells = append(cells, r.inline(cell, style))
		}
		rows = append(rows, cells)
	}
	if len(rows) == 0 {
		return nil
	}
	var widths []int
	if !r.opt.Linear {
		widths = r.columns(rows, w-xansi.StringWidth(between)*(len(rows[0])-1))
	}
	if widths == nil {
		return r.rowByRow(rows, w)
	}
	drawn := make([][]string, len(rows))
	tall := false
	for i, row := range rows {
		drawn[i] = r.row(row, widths, n.Alignments)
		tall = tall || len(drawn[i]) > 1
	}
	rule := r.rule(tableRule(widths))
	var lines []string
	for i, row := range drawn {
		if i == 1 || i > 1 && tall { // rows of several lines need a separator
			lines = append(lines, rule)
		}
		lines = append(lines, row...)
	}
	return lines
}

// columns returns the widths of the columns if w columns are available, or nil
// if words would have to be broken.
func (r *renderer) columns(rows [][][]run, w int) []int {
	word, line := make([]int, len(rows[0])), make([]int, len(rows[0])) // longest word and longest line
	for _, row := range rows {
		for i, cell := range row {
			for _, l := range r.lines(slices.Clone(cell), wholeLine) {
				l = xansi.Strip(l)
				line[i] = max(line[i], xansi.StringWidth(l))
				for part := range strings.SplitSeq(l, " ") {
					word[i] = max(word[i], xansi.StringWidth(part))
				}
			}
		}
	}
	var widths []int
	for most := 1; most <= w; most++ { // grow the limit for the widest columns
		next, sum := make([]int, len(line)), 0
		for i := range next {
			next[i] = min(line[i], max(word[i], most))
			sum += next[i]
		}
		if sum > w {
			break
		}
		widths = next
	}
	return widths
}

// wholeLine is a width that never breaks a line.
const wholeLine = 1 << 30

// row draws a row of a table.
func (r *renderer) row(cells [][]run, widths []int, aligned []extast.Alignment) []string {
	position := map[extast.Alignment]lipgloss.Position{extast.AlignRight: lipgloss.Right, extast.AlignCenter: lipgloss.Center}
	columns := make([]string, len(cells))
	height := 1
	for i, cell := range cells {
		lines := r.lines(cell, max(widths[i], 1))
		height = max(height, len(lines))
		columns[i] = lipgloss.PlaceHorizontal(widths[i], position[aligned[i]], strings.Join(lines, "\n"))
	}
	bar := strings.Repeat(r.rule(between)+"\n", height-1) + r.rule(between)
	row := columns[0]
	for _, column := range columns[1:] {
		row = lipgloss.JoinHorizontal(lipgloss.Top, row, bar, column)
	}
	lines := strings.Split(row, "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	return lines
}

// tableRule returns the rule between the rows of a table.
func tableRule(widths []int) string {
	parts := make([]string, len(widths))
	for i, w := range widths {
		parts[i] = strings.Repeat("─", w)
	}
	return strings.Join(parts, "─┼─")
}

// rowByRow renders a table as a list of its cells. An empty cell is shown as a
// dash, so that an entirely empty column is not lost.
func (r *renderer) rowByRow(rows [][][]run, w int) []string {
	var headings [][]run
	for _, cell := range rows[0] {
		headings = append(headings, oneLine(cell))
	}
	colon := ": "
	if r.opt.Lang == model.French {
		colon = " : "
	}
	var lines []string
	if len(rows) == 1 {
		for _, heading := range headings {
			lines = append(lines, r.lines(heading, w)...)
		}
	}
	for i, row := range rows[1:] {
		if i > 0 {
			lines = append(lines, "")
		}
		for column, cell := range row {
			heading := headings[column]
			switch {
			case blank(heading):
			case blank(cell):
				cell = slices.Concat(heading, []run{{text: colon}, {text: "–"}})
			default:
				cell = slices.Concat(heading, []run{{text: colon}}, cell)
			}
			lines = append(lines, r.lines(cell, w)...)
		}
	}
	return lines
}

// oneLine joins the lines of a cell.
func oneLine(runs []run) []run {
	runs = slices.Clone(runs)
	for i := range runs {
		if runs[i].text == hardBreak {
			runs[i].text = " "
		}
	}
	return trim(runs)
}

// blank reports whether runs contain nothing to read.
func blank(runs []run) bool {
	return !slices.ContainsFunc(runs, func(r run) bool { return strings.TrimSpace(r.text) != "" })
}
