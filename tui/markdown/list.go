package markdown

import (
	"fmt"
	"strconv"

	"charm.land/glamour/v2/ansi"
	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
)

// list renders a list whose items have a hanging indent. Most real postings
// have blank lines between all items, so blank lines are drawn only if some
// item has several paragraphs.
func (r *renderer) list(n *ast.List, w int) []string {
	last := len(strconv.Itoa(n.Start+n.ChildCount()-1)) + 1
	apart := hasParagraphs(n)
	var lines []string
	number := n.Start
	for item := n.FirstChild(); item != nil; item = item.NextSibling() {
		mark := "• "
		if r.opt.Style.Item.BlockPrefix != "" {
			mark = r.opt.Style.Item.BlockPrefix
		}
		if n.IsOrdered() {
			mark = fmt.Sprintf("%*s ", last, strconv.Itoa(number)+".")
			number++
		}
		switch box := r.box(item); {
		case box == "":
			mark = r.draw(run{text: mark, style: ansi.StylePrimitive{Color: r.opt.Style.Item.Color, Bold: r.opt.Style.Item.Bold}})
		case n.IsOrdered():
			mark += box
		default:
			mark = box
		}
		if apart && len(lines) > 0 {
			lines = append(lines, "")
		}
		lines = append(lines, r.hang(mark, w, func(w int) []string { return r.blocks(item, w, false) })...)
	}
	return lines
}

// box returns the check box of an item of a task list, or "".
func (r *renderer) box(item ast.Node) string {
	if first := item.FirstChild(); first != nil {
		if box, ok := first.FirstChild().(*extast.TaskCheckBox); ok && box.IsChecked {
			return r.opt.Style.Task.Ticked
		} else if ok {
			return r.opt.Style.Task.Unticked
		}
	}
	return ""
}

// hasParagraphs reports whether any item of a list has several paragraphs.
func hasParagraphs(n *ast.List) bool {
	for item := n.FirstChild(); item != nil; item = item.NextSibling() {
		paragraphs := 0
		for c := item.FirstChild(); c != nil; c = c.NextSibling() {
			if c.Kind() != ast.KindList {
				paragraphs++
			}
		}
		if paragraphs > 1 {
			return true
		}
	}
	return false
}

// footnoteMark formats the number of a footnote, both in the text and before
// the note.
func footnoteMark(index int) string { return "[note\u00a0" + strconv.Itoa(index) + "]" }

// footnotes renders the footnotes.
func (r *renderer) footnotes(n ast.Node, w int) []string {
	var lines []string
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if note, ok := c.(*extast.Footnote); ok {
			lines = append(lines, r.hang(footnoteMark(note.Index)+" ", w, func(w int) []string { return r.blocks(note, w, true) })...)
		}
	}
	return lines
}
