package markdown

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"
	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
)

// list renders a list whose items hang: what does not fit on an item's line
// continues under its text. A list is loose in Markdown when an author left
// empty lines between its items, which nearly all real postings do; they are
// kept apart only where some item has several paragraphs.
func (r *renderer) list(n *ast.List, w int) []string {
	styles := &r.opt.Style
	width := 0 // of the widest number
	if n.IsOrdered() {
		width = len(strconv.Itoa(n.Start+n.ChildCount()-1)) + 1
	}
	apart := hasParagraphs(n)
	var lines []string
	number := n.Start
	for item := n.FirstChild(); item != nil; item = item.NextSibling() {
		mark := "• "
		if n.IsOrdered() {
			mark = fmt.Sprintf("%*s ", width, strconv.Itoa(number)+".")
			number++
		} else if _, ok := task(item); ok {
			mark = ""
		} else if styles.Item.BlockPrefix != "" {
			mark = styles.Item.BlockPrefix
		}
		if apart && len(lines) > 0 {
			lines = append(lines, "")
		}
		lines = append(lines, r.item(item, mark, w)...)
	}
	return lines
}

// item renders one item after its mark.
func (r *renderer) item(n ast.Node, mark string, w int) []string {
	indent := ansi.StringWidth(mark)
	if box, ok := task(n); ok {
		// The box is part of the text, and the text hangs from behind it.
		indent = ansi.StringWidth(r.opt.Style.Task.Unticked)
		if box.IsChecked {
			indent = ansi.StringWidth(r.opt.Style.Task.Ticked)
		}
	}
	if w-indent < minText || r.depth > maxDepth {
		lines := r.blocks(n, w, false)
		if len(lines) > 0 && mark != "" {
			lines[0] = ansi.Truncate(mark, max(w-1, 1), "") + lines[0]
		}
		return r.rewrap(lines, w)
	}
	if mark == "" {
		lines := r.blocks(n, w-indent, false)
		space := strings.Repeat(" ", indent)
		for i := 1; i < len(lines); i++ {
			if lines[i] != "" {
				lines[i] = space + lines[i]
			}
		}
		return lines
	}
	lines := r.blocks(n, w-indent, false)
	if len(lines) == 0 {
		lines = []string{""}
	}
	return r.hang(r.draw(run{text: mark, style: markStyle(r.opt.Style.Item)}), lines)
}

// rewrap cuts lines that a mark made too long.
func (r *renderer) rewrap(lines []string, w int) []string {
	var out []string
	for _, line := range lines {
		out = append(out, strings.Split(ansi.Hardwrap(line, w, true), "\n")...)
	}
	return out
}

// task returns the box of an item of a task list.
func task(item ast.Node) (*extast.TaskCheckBox, bool) {
	if first := item.FirstChild(); first != nil {
		box, ok := first.FirstChild().(*extast.TaskCheckBox)
		return box, ok
	}
	return nil, false
}

// hasParagraphs tells of a list in which an item has more than one paragraph.
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

// footnoteMark is a footnote's number, in the text and before the note.
func footnoteMark(index int) string { return "[note\u00a0" + strconv.Itoa(index) + "]" }

// footnotes renders the notes below the text.
func (r *renderer) footnotes(n ast.Node, w int) []string {
	var lines []string
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		note, ok := c.(*extast.Footnote)
		if !ok {
			continue
		}
		mark := footnoteMark(note.Index) + " "
		lines = append(lines, r.rewrap(r.hang(mark, r.blocks(note, max(w-ansi.StringWidth(mark), minText), true)), w)...)
	}
	return lines
}
