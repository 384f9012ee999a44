package markdown

import (
	"bytes"
	"strings"

	glamour "charm.land/glamour/v2/ansi"
	"github.com/charmbracelet/x/ansi"
	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
)

// renderer renders one text. It is for one goroutine: glamour's context is not
// safe for more.
type renderer struct {
	source []byte
	opt    Options
	ctx    glamour.RenderContext
	links  []Link // of the block being rendered
	// numbers are the numbers of links by address, and noted their addresses
	// in order.
	numbers map[string]int
	noted   []string
	depth   int
}

// maxDepth is how deep blocks are laid out within each other; what is deeper
// stands as if it were not.
const maxDepth = 12

// minText is the narrowest column that text is laid out in: below it the
// indentation of what is nested is given up.
const minText = 12

func newRenderer(source []byte, o Options) *renderer {
	o.Width = max(o.Width, 1)
	return &renderer{
		source:  source,
		opt:     o,
		ctx:     glamour.NewRenderContext(glamour.Options{Styles: o.Style, WordWrap: o.Width}),
		numbers: map[string]int{},
	}
}

// block renders a block as lines of at most w columns.
func (r *renderer) block(n ast.Node, w int) []string {
	r.depth++
	defer func() { r.depth-- }()
	styles := &r.opt.Style
	switch n := n.(type) {
	case *ast.Heading:
		return r.heading(n, w)
	case *ast.Paragraph, *ast.TextBlock:
		return r.wrap(r.inline(n, styles.Paragraph.StylePrimitive), w)
	case *ast.Blockquote:
		mark := "│ "
		if styles.BlockQuote.IndentToken != nil {
			mark = *styles.BlockQuote.IndentToken
		}
		mark = r.draw(run{text: mark, style: styles.BlockQuote.StylePrimitive})
		return r.indent(mark, w, func(w int) []string { return r.blocks(n, w, true) })
	case *ast.List:
		return r.list(n, w)
	case *ast.CodeBlock:
		return r.codeBlock(n, w)
	case *ast.FencedCodeBlock:
		return r.codeBlock(n, w)
	case *ast.ThematicBreak:
		if r.opt.Undrawn {
			return nil
		}
		return []string{r.draw(run{text: strings.Repeat("─", min(w, 24)), style: glamour.StylePrimitive{Color: styles.HorizontalRule.Color}})}
	case *ast.HTMLBlock:
		return r.htmlBlock(n, w)
	case *extast.Table:
		return r.table(n, w)
	case *extast.DefinitionList:
		return r.blocks(n, w, false)
	case *extast.DefinitionTerm:
		return r.wrap(r.inline(n, merge(styles.Strong, styles.DefinitionTerm)), w)
	case *extast.DefinitionDescription:
		return r.indent("  ", w, func(w int) []string { return r.blocks(n, w, !n.IsTight) })
	case *extast.FootnoteList:
		return r.footnotes(n, w)
	}
	return r.blocks(n, w, true)
}

// blocks renders the blocks within a block, apart from each other or not.
func (r *renderer) blocks(n ast.Node, w int, apart bool) []string {
	var lines []string
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		next := r.block(c, w)
		if len(next) > 0 && len(lines) > 0 && (apart || c.Kind() == ast.KindParagraph) {
			lines = append(lines, "")
		}
		lines = append(lines, next...)
	}
	return lines
}

// heading renders a heading in the style of its level.
func (r *renderer) heading(n *ast.Heading, w int) []string {
	s := &r.opt.Style
	level := []glamour.StyleBlock{s.H1, s.H2, s.H3, s.H4, s.H5, s.H6}[n.Level-1].StylePrimitive
	style := merge(s.Heading.StylePrimitive, level)
	prefix, suffix := style.Prefix, style.Suffix
	style.Prefix, style.Suffix, style.BlockPrefix, style.BlockSuffix = "", "", "", ""
	runs := r.inline(n, style)
	if prefix != "" {
		runs = append([]run{{text: prefix, style: style, literal: true}}, runs...)
	}
	if suffix != "" {
		runs = append(runs, run{text: suffix, style: style, literal: true})
	}
	return r.wrap(runs, w)
}

// codeBlock renders code in one colour, each of its lines cut where it is too
// long. glamour would have chroma highlight it, whose lexers take seconds over
// some hundred brackets; a posting's code is a line of configuration at most.
func (r *renderer) codeBlock(n ast.Node, w int) []string {
	style := r.opt.Style.CodeBlock.StylePrimitive
	return r.indent("  ", w, func(w int) []string {
		var lines []string
		for i := range n.Lines().Len() {
			line := n.Lines().At(i)
			text := clean(strings.ReplaceAll(strings.TrimRight(string(line.Value(r.source)), "\n"), "\t", "    "))
			for part := range strings.SplitSeq(ansi.Hardwrap(text, w, true), "\n") {
				lines = append(lines, r.draw(run{text: part, style: style}))
			}
		}
		return trimLines(lines)
	})
}

// htmlBlock renders the words of a block of HTML.
func (r *renderer) htmlBlock(n *ast.HTMLBlock, w int) []string {
	var markup bytes.Buffer
	for i := range n.Lines().Len() {
		line := n.Lines().At(i)
		markup.Write(line.Value(r.source))
	}
	if n.HasClosure() {
		markup.Write(n.ClosureLine.Value(r.source))
	}
	in := &inline{r: r, style: r.opt.Style.Paragraph.StylePrimitive}
	in.html(markup.Bytes())
	return r.wrap(in.runs, w)
}

// indent renders something with a mark before each of its lines. Where too
// little room is left, or too much stands within each other, it does without.
func (r *renderer) indent(mark string, w int, render func(w int) []string) []string {
	width := ansi.StringWidth(mark)
	if w-width < minText || r.depth > maxDepth {
		return render(w)
	}
	lines := render(w - width)
	for i := range lines {
		lines[i] = strings.TrimRight(mark+lines[i], " ")
	}
	return lines
}

// hang puts a mark before the first line and indents the others to it.
func (r *renderer) hang(mark string, lines []string) []string {
	space := strings.Repeat(" ", ansi.StringWidth(mark))
	for i := range lines {
		switch {
		case i == 0:
			lines[i] = mark + lines[i]
		case lines[i] != "":
			lines[i] = space + lines[i]
		}
	}
	return lines
}

// draw has glamour draw words in their style. What they hold has been cleaned;
// a backslash is doubled because glamour takes one for an escape.
func (r *renderer) draw(words run) string {
	if words.style == (glamour.StylePrimitive{}) {
		return words.text
	}
	var out strings.Builder
	element := glamour.BaseElement{Token: strings.ReplaceAll(words.text, `\`, `\\`), Style: words.style}
	if err := element.Render(&out, r.ctx); err != nil {
		return words.text
	}
	return out.String()
}

// trimLines removes the spaces at the ends of lines and the empty lines around
// them.
func trimLines(lines []string) []string {
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	for len(lines) > 0 && lines[len(lines)-1] == "" {
		lines = lines[:len(lines)-1]
	}
	for len(lines) > 0 && lines[0] == "" {
		lines = lines[1:]
	}
	return lines
}
