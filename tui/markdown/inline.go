package markdown

import (
	"cmp"
	"strings"

	"charm.land/glamour/v2/ansi"
	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"postings/model/outline"
)

// inline collects the runs of a block's text.
type inline struct {
	r    *renderer
	runs []run
	// style and link apply to the text being collected. Tags are the open HTML
	// elements.
	style ansi.StylePrimitive
	link  string
	tags  []openTag
	words bool // the line has some
}

// inline returns the runs of the inline nodes below n.
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

// styled calls words to collect text that is linked to an address, in a style
// merged over the current one.
func (in *inline) styled(style ansi.StylePrimitive, link string, words func()) {
	outer, outerLink := in.style, in.link
	in.style, in.link = merge(outer, style), link
	words()
	in.style, in.link = outer, outerLink
}

// within collects the children of n in a style.
func (in *inline) within(n ast.Node, style ansi.StylePrimitive) {
	in.styled(style, in.link, func() { in.children(n) })
}

func (in *inline) children(n ast.Node) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		in.node(c)
	}
}

// node collects an inline node.
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
		in.styled(styles.Code.StylePrimitive, in.link, func() { in.add(outline.Text(n, source), true) })
	case *ast.Emphasis:
		style := styles.Emph
		if n.Level > 1 {
			style = styles.Strong
		}
		in.within(n, style)
	case *extast.Strikethrough:
		in.within(n, styles.Strikethrough)
	case *ast.Link:
		link := in.r.link(outline.Text(n, source), outline.Resolve(n.Destination))
		in.styled(styles.LinkText, link, func() { in.children(n) })
		in.afterLink(link)
	case *ast.AutoLink:
		label := string(n.Label(source))
		in.styled(styles.Link, in.r.link(label, outline.AutoURL(n, source)), func() { in.add(label, true) })
	case *ast.Image:
		in.image(outline.Text(n, source), outline.Resolve(n.Destination))
	case *ast.RawHTML:
		in.html(n.Segments.Value(source))
	case *extast.TaskCheckBox: // drawn as the marker of its list item
	case *extast.FootnoteLink:
		in.add(footnoteMark(n.Index), false)
	case *extast.FootnoteBacklink:
	default:
		in.children(n)
	}
}

// image collects the alternative text of an image, or else its address.
func (in *inline) image(text, address string) {
	text = cmp.Or(text, address)
	link := in.r.link(text, address)
	in.styled(in.r.opt.Style.ImageText, link, func() { in.add(text, false) })
	in.afterLink(link)
}

// afterLink adds the address or the number of a link that is not clickable.
func (in *inline) afterLink(link string) {
	switch {
	case link == "":
	case !in.r.opt.Hyperlinks:
		in.styled(ansi.StylePrimitive{}, "", func() { in.add("\u00a0"+noteMark(in.r.numbers[link]), true) })
	case !clickable(link):
		in.styled(in.r.opt.Style.Link, "", func() { in.add(" ("+link+")", true) })
	}
}

// merge returns the style over, with its unset attributes taken from under.
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
