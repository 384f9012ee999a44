package markdown

import (
	"context"
	"slices"
	"strings"

	"charm.land/glamour/v2/ansi"
	"charm.land/lipgloss/v2"
	xansi "github.com/charmbracelet/x/ansi"
	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"postings/model/sanitise"
)

// renderer renders one text. It must not be used concurrently, because
// glamour's context is not safe for that.
type renderer struct {
	done    context.Context
	glamour ansi.RenderContext
	source  []byte
	opt     Options
	links   []Link
	// numbers maps each address to its number, and noted lists the addresses in
	// order.
	numbers  map[string]int
	noted    []string
	depth    int
	coloured int // bytes of code highlighted so far
}

// Blocks are indented up to maxDepth and as long as minText columns are left
// for their text. Beyond that they are not indented any further.
const (
	maxDepth = 12
	minText  = 12
)

func newRenderer(ctx context.Context, source []byte, o Options) *renderer {
	o.Width = max(o.Width, 2)
	if o.Linear {
		quote := "> "
		o.Style = ansi.StyleConfig{BlockQuote: ansi.StyleBlock{IndentToken: &quote}, Task: ansi.StyleTask{Ticked: "[✓] ", Unticked: "[ ] "}}
	}
	styles := o.Style
	styles.LinkText = ansi.StylePrimitive{} // the runs carry this style already
	return &renderer{
		done:    ctx,
		glamour: ansi.NewRenderContext(ansi.Options{Styles: styles}),
		source:  source,
		opt:     o,
		numbers: map[string]int{},
	}
}

// section renders a block of the document. If level is not 0, the block is a
// heading of that level, which starts a section. Rule reports whether the lines
// end with a horizontal rule.
func (r *renderer) section(n ast.Node, level int) (lines []string, rule bool) {
	if level == 0 {
		return r.block(n, r.opt.Width), false
	}
	if n.Kind() != ast.KindHeading {
		level = boldLevel
	}
	lines = r.heading(n, level, r.opt.Width)
	sign := map[int]string{1: "═", 2: "─"}[level]
	if sign == "" || len(lines) == 0 || r.opt.Linear || r.headingStyle(level).Prefix != "" {
		return lines, false
	}
	width := 0
	for _, line := range lines {
		width = max(width, xansi.StringWidth(line))
	}
	return append(lines, r.rule(strings.Repeat(sign, width))), true
}

// boldLevel is the level whose style a bold line used as a heading gets,
// whatever its level in the table of contents.
const boldLevel = 3

// block renders a block as lines of at most w columns.
func (r *renderer) block(n ast.Node, w int) []string {
	if r.done.Err() != nil {
		return nil
	}
	r.depth++
	defer func() { r.depth-- }()
	styles := &r.opt.Style
	switch n := n.(type) {
	case *ast.Heading:
		return r.heading(n, n.Level, w)
	case *ast.Paragraph, *ast.TextBlock:
		return r.lines(r.inline(n, styles.Paragraph.StylePrimitive), w)
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
		return r.code(n, "", w)
	case *ast.FencedCodeBlock:
		return r.code(n, string(n.Language(r.source)), w)
	case *ast.ThematicBreak:
		if r.opt.Linear {
			return nil
		}
		return []string{r.rule(strings.Repeat("─", min(w, 24)))}
	case *ast.HTMLBlock:
		in := &inline{r: r, style: styles.Paragraph.StylePrimitive}
		in.html(r.markup(n))
		return r.lines(in.runs, w)
	case *extast.Table:
		return r.table(n, w)
	case *extast.DefinitionList:
		return r.blocks(n, w, false)
	case *extast.DefinitionTerm:
		return r.lines(r.inline(n, merge(styles.Strong, styles.DefinitionTerm)), w)
	case *extast.DefinitionDescription:
		return r.indent("  ", w, func(w int) []string { return r.blocks(n, w, !n.IsTight) })
	case *extast.FootnoteList:
		return r.footnotes(n, w)
	}
	return r.blocks(n, w, true)
}

// blocks renders the children of a block, with blank lines between them if
// apart is set. Paragraphs are always preceded by one.
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

// headingStyle returns the style of a heading level.
func (r *renderer) headingStyle(level int) ansi.StylePrimitive {
	return merge(r.opt.Style.Heading.StylePrimitive, headings(&r.opt.Style)[level-1].StylePrimitive)
}

// heading renders a block as a heading of the given level.
func (r *renderer) heading(n ast.Node, level, w int) []string {
	style := r.headingStyle(level)
	prefix, suffix := style.Prefix, style.Suffix
	style.Prefix, style.Suffix = "", ""
	runs := slices.Concat([]run{{text: prefix, style: style, literal: true}}, r.inline(n, style), []run{{text: suffix, style: style, literal: true}})
	return r.lines(runs, w)
}

// rule draws a horizontal rule.
func (r *renderer) rule(line string) string {
	return r.draw(run{text: line, style: ansi.StylePrimitive{Color: r.opt.Style.HorizontalRule.Color}})
}

// code renders a code block, breaking lines that are too long.
func (r *renderer) code(n ast.Node, language string, w int) []string {
	text := sanitise.Text(strings.ReplaceAll(string(n.Lines().Value(r.source)), "\t", "    "))
	return r.indent("  ", w, func(w int) []string {
		var drawn, lines strings.Builder
		if r.colours(language, len(text)) {
			element := &ansi.CodeBlockElement{Code: text, Language: language}
			_ = element.Render(&drawn, r.glamour)
		} else {
			drawn.WriteString(r.draw(run{text: text, style: r.opt.Style.CodeBlock.StylePrimitive}))
		}
		out := lipgloss.NewWrapWriter(&lines) // repeats the styles on each line
		_, _ = out.Write([]byte(xansi.Hardwrap(drawn.String(), w, true)))
		_ = out.Close()
		return trimLines(strings.Split(strings.TrimRight(lines.String(), "\n"), "\n"))
	})
}

// maxColoured is the number of bytes of code that are highlighted in a
// document. Some lexers take a fifth of a second for a kilobyte of brackets,
// and those of languages other than the ones below, which postings may well
// contain, take longer.
const maxColoured = 2 << 10

// colours reports whether to highlight a code block.
func (r *renderer) colours(language string, size int) bool {
	block := &r.opt.Style.CodeBlock
	switch strings.ToLower(language) {
	case "bash", "css", "diff", "go", "html", "ini", "javascript", "js", "json", "python", "sh", "sql", "toml", "xml", "yaml", "yml":
		r.coloured += size
		return r.coloured <= maxColoured && (block.Theme != "" || block.Chroma != nil)
	}
	return false
}

// markup returns the source of an HTML block.
func (r *renderer) markup(n *ast.HTMLBlock) []byte {
	markup := n.Lines().Value(r.source)
	if n.HasClosure() {
		markup = slices.Concat(markup, n.ClosureLine.Value(r.source))
	}
	return markup
}

// indent renders blocks with a marker in front of each line.
func (r *renderer) indent(mark string, w int, render func(w int) []string) []string {
	width := xansi.StringWidth(mark)
	if w-width < minText || r.depth > maxDepth {
		return render(w)
	}
	lines := render(w - width)
	for i, line := range lines {
		if empty(line) {
			lines[i] = strings.TrimRight(mark, " ")
		} else {
			lines[i] = mark + line
		}
	}
	return lines
}

// hang renders blocks with a hanging indent: a marker in front of the first
// line, and the other lines indented to match.
func (r *renderer) hang(mark string, w int, render func(w int) []string) []string {
	space := strings.Repeat(" ", xansi.StringWidth(mark))
	lines := r.indent(space, w, render)
	switch short := strings.TrimRight(mark, " "); {
	case w-len(space) < minText || r.depth > maxDepth:
		return append(strings.Split(xansi.Hardwrap(short, w, true), "\n"), lines...)
	case len(lines) == 0:
		return []string{short}
	}
	lines[0] = mark + strings.TrimPrefix(lines[0], space)
	return lines
}
