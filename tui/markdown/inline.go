package markdown

import (
	"strings"

	"charm.land/glamour/v2/ansi"
	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"postings/model/outline"
	"postings/model/sanitise"
)

// inline collects the runs of a block's text.
type inline struct {
	r    *renderer
	runs []run
	// style and link are those of the text being collected; tags holds those
	// before each HTML tag that is open.
	style ansi.StylePrimitive
	link  string
	tags  []openTag
	words bool // there are some on the line
}

// inline returns the runs below a node.
func (r *renderer) inline(n ast.Node, style ansi.StylePrimitive) []run {
	in := &inline{r: r, style: style}
	in.children(n)
	return in.runs
}

// add adds text in the current style.
func (in *inline) add(text string, literal bool) {
	if text == "" {
		return
	}
	in.runs = append(in.runs, run{text: text, style: in.style, link: in.link, literal: literal})
	in.words = in.words || strings.TrimSpace(text) != ""
}

// breakLine ends the line.
func (in *inline) breakLine() {
	in.runs = append(in.runs, run{text: hardBreak})
	in.words = false
}

// within collects children in a style of their own.
func (in *inline) within(n ast.Node, style ansi.StylePrimitive) {
	outer := in.style
	in.style = merge(outer, style)
	in.children(n)
	in.style = outer
}

func (in *inline) children(n ast.Node) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		in.node(c)
	}
}

// node collects one inline node.
func (in *inline) node(n ast.Node) {
	styles := &in.r.opt.Style
	source := in.r.source
	switch n := n.(type) {
	case *ast.Text:
		in.add(outline.TextValue(n, source), false)
		switch {
		case n.HardLineBreak():
			in.breakLine()
		case n.SoftLineBreak():
			in.add(" ", false)
		}
	case *ast.String:
		in.add(string(n.Value), false)
	case *ast.CodeSpan:
		in.code(n)
	case *ast.Emphasis:
		style := styles.Emph
		if n.Level > 1 {
			style = styles.Strong
		}
		in.within(n, style)
	case *extast.Strikethrough:
		in.within(n, styles.Strikethrough)
	case *ast.Link:
		in.linked(n, outline.Resolve(n.Destination))
	case *ast.AutoLink:
		in.autoLink(string(n.Label(source)), outline.AutoURL(n, source))
	case *ast.Image:
		in.image(sanitise.Line(outline.Text(n, source)), outline.Resolve(n.Destination))
	case *ast.RawHTML:
		in.rawHTML(n)
	case *extast.TaskCheckBox: // the mark of its item
	case *extast.FootnoteLink:
		in.add(footnoteMark(n.Index), false)
	case *extast.FootnoteBacklink:
	default:
		in.children(n)
	}
}

// code collects a code span.
func (in *inline) code(n *ast.CodeSpan) {
	var b strings.Builder
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if t, ok := c.(*ast.Text); ok {
			b.WriteString(strings.ReplaceAll(string(t.Segment.Value(in.r.source)), "\n", " "))
		}
	}
	outer := in.style
	in.style = merge(outer, in.r.opt.Style.Code.StylePrimitive)
	in.add(b.String(), true)
	in.style = outer
}

// linked collects the words of a link.
func (in *inline) linked(n ast.Node, address string) {
	link := in.link
	in.link = in.r.link(outline.Text(n, in.r.source), address)
	in.within(n, in.r.opt.Style.LinkText)
	in.afterLink()
	in.link = link
}

// autoLink collects an address that stands for itself.
func (in *inline) autoLink(label, address string) {
	link, style := in.link, in.style
	in.link = in.r.link(label, address)
	in.style = merge(style, in.r.opt.Style.Link)
	in.add(label, true)
	in.link, in.style = link, style
}

// image collects what can be said of an image: its text, and where it is.
func (in *inline) image(text, address string) {
	link, style := in.link, in.style
	if text == "" {
		text = address
	}
	in.link = in.r.link(text, address)
	in.style = merge(style, in.r.opt.Style.ImageText)
	in.add(text, false)
	in.afterLink()
	in.link, in.style = link, style
}

// afterLink says where a link leads if it cannot be followed by itself.
func (in *inline) afterLink() {
	link, style := in.link, in.style
	switch {
	case link == "":
	case !in.r.opt.Hyperlinks:
		in.link = ""
		in.add("\u00a0"+noteMark(in.r.numbers[link]), true)
	case !clickable(link):
		in.link = ""
		in.style = merge(style, in.r.opt.Style.Link)
		in.add(" ("+link+")", true)
	}
	in.link, in.style = link, style
}

// merge lays a style over another.
func merge(under, over ansi.StylePrimitive) ansi.StylePrimitive {
	out := over
	if out.Color == nil {
		out.Color = under.Color
	}
	if out.BackgroundColor == nil {
		out.BackgroundColor = under.BackgroundColor
	}
	for _, field := range [][2]**bool{
		{&out.Bold, &under.Bold}, {&out.Italic, &under.Italic}, {&out.Underline, &under.Underline},
		{&out.CrossedOut, &under.CrossedOut}, {&out.Faint, &under.Faint}, {&out.Inverse, &under.Inverse},
		{&out.Upper, &under.Upper}, {&out.Lower, &under.Lower}, {&out.Title, &under.Title},
	} {
		if *field[0] == nil {
			*field[0] = *field[1]
		}
	}
	return out
}
