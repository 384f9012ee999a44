package outline

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"postings/model/sanitise"
)

// Kind is what a block is.
type Kind uint8

// The kinds of blocks.
const (
	Paragraph Kind = iota
	Item
	Title
	Cell
)

// Block is a piece of text that stands apart from what is around it: a
// paragraph, the words of a list item, a heading, or a cell of a table. HTML
// makes the same blocks as the Markdown that it stands for.
type Block struct {
	Kind Kind
	// Level is that of a heading.
	Level int
	// Text is plain and fits on one line; code and the addresses of links are no
	// part of it.
	Text string
	// Line is the line of the body, from 1, on which the block starts.
	Line int
	// Linked is set where a link starts in the block.
	Linked bool
	// Words counts the words of the text.
	Words int
}

// Image is a picture of a posting.
type Image struct {
	Alt, URL string
	// Hidden is set where the author says that there is nothing to describe:
	// an alternative text that is empty on purpose.
	Hidden bool
	// Line and Column are where it starts in the body, from 1.
	Line, Column int
}

// openBlock starts a block where a node with text of its own starts.
func (w *walk) openBlock(n ast.Node) {
	switch n := n.(type) {
	case *ast.Heading:
		w.startBlock(Block{Kind: Title, Level: n.Level, Line: w.place.lines.at(w.at)})
	case *ast.Paragraph, *ast.TextBlock, *extast.DefinitionTerm, *extast.DefinitionDescription:
		kind := Paragraph
		if p := n.Parent(); p != nil && p.Kind() == ast.KindListItem && p.FirstChild() == n {
			kind = Item
		}
		w.startBlock(Block{Kind: kind, Line: w.place.lines.at(w.at)})
	case *extast.TableCell:
		w.startBlock(Block{Kind: Cell, Line: w.place.lines.at(w.at)})
	}
}

// startBlock ends the block before and starts another.
func (w *walk) startBlock(b Block) {
	w.endBlock()
	w.block, w.inBlock = b, true
}

// endBlock notes the block that has been read, unless it has no words.
func (w *walk) endBlock() {
	if !w.inBlock {
		return
	}
	w.inBlock = false
	w.block.Text = sanitise.Line(w.said.String())
	w.said.Reset()
	if w.block.Text != "" { // on one line, with one space between words
		w.block.Words = strings.Count(w.block.Text, " ") + 1
		w.outline.Blocks = append(w.outline.Blocks, w.block)
	}
}

// say adds words to the block that is being read.
func (w *walk) say(words string) {
	if w.inBlock {
		w.said.WriteString(words)
	}
}
