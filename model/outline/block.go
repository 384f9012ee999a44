package outline

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"postings/model/sanitise"
)

// Kind is the type of a block.
type Kind uint8

// The types of blocks.
const (
	Paragraph Kind = iota
	Item
	Title
	Cell
)

// Block is a unit of text: a paragraph, a list item, a heading or a table cell.
// HTML yields the same blocks as equivalent Markdown.
type Block struct {
	Kind Kind
	// Level is the level of a heading.
	Level int
	// Text is plain text on one line, without code and link addresses.
	Text string
	// Line is the line of the body, from 1, on which the block starts.
	Line int
	// Linked is set if a link starts in the block.
	Linked bool
	// Words is the number of words in the text.
	Words int
}

// Image is an image of a posting.
type Image struct {
	Alt, URL string
	// Hidden is set if the alternative text is deliberately empty, as for
	// decoration.
	Hidden bool
	// Line and Column are its position in the body, from 1.
	Line, Column int
}

// openBlock starts a block at a node that has text of its own.
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

// startBlock ends the current block and starts another.
func (w *walk) startBlock(b Block) {
	w.endBlock()
	w.block, w.inBlock, w.unlinked = b, true, true
}

// endBlock records the current block unless it has no words.
func (w *walk) endBlock() {
	if !w.inBlock {
		return
	}
	w.inBlock = false
	w.block.Text = sanitise.Line(w.said.String())
	w.said.Reset()
	if w.block.Text != "" { // on one line, with white space collapsed
		w.block.Words = strings.Count(w.block.Text, " ") + 1
		w.outline.Blocks = append(w.outline.Blocks, w.block)
	}
}

// say adds words to the current block.
func (w *walk) say(words string) {
	if w.inBlock {
		w.said.WriteString(words)
	}
}
