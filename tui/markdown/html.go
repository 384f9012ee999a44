package markdown

import (
	"bytes"
	"regexp"

	"charm.land/glamour/v2/ansi"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"postings/model/outline"
)

// whiteSpace matches what HTML collapses to a single space.
var whiteSpace = regexp.MustCompile(`[ \t\r\n]+`)

// openTag is an open HTML element and the state to restore when it ends.
type openTag struct {
	atom  atom.Atom
	style ansi.StylePrimitive
	link  string
}

// html collects a fragment of HTML. Tags that affect the text are applied and
// others dropped. What is not HTML, such as a placeholder in angle brackets, is
// kept as text.
func (in *inline) html(markup []byte) {
	z := html.NewTokenizer(bytes.NewReader(markup))
	hidden := 0 // nesting depth in elements whose content is not displayed
	for {
		switch kind := z.Next(); kind {
		case html.ErrorToken:
			return
		case html.TextToken:
			if hidden == 0 {
				in.add(whiteSpace.ReplaceAllString(string(z.Text()), " "), false)
			}
		case html.StartTagToken, html.SelfClosingTagToken:
			raw := string(z.Raw())
			token := z.Token()
			if outline.IsHidden(token.DataAtom) && kind == html.StartTagToken {
				hidden++
				continue
			}
			in.startTag(token, raw, kind == html.SelfClosingTagToken)
		case html.EndTagToken:
			token := z.Token()
			if outline.IsHidden(token.DataAtom) {
				hidden = max(hidden-1, 0)
				continue
			}
			in.endTag(token.DataAtom)
		}
	}
}

// startTag applies a start tag.
func (in *inline) startTag(token html.Token, raw string, empty bool) {
	if token.DataAtom == 0 {
		in.add(raw, false)
		return
	}
	open := openTag{atom: token.DataAtom, style: in.style, link: in.link}
	styles := &in.r.opt.Style
	switch token.DataAtom {
	case atom.Br:
		in.breakLine()
		return
	case atom.Img:
		in.image(attribute(token, "alt"), attribute(token, "src"))
		return
	case atom.Iframe, atom.Video, atom.Audio:
		in.image(attribute(token, "title"), attribute(token, "src"))
	case atom.A:
		if href := attribute(token, "href"); href != "" {
			in.link = in.r.link(attribute(token, "title"), href)
			in.style = merge(in.style, styles.LinkText)
		}
	case atom.B, atom.Strong:
		in.style = merge(in.style, styles.Strong)
	case atom.I, atom.Em, atom.Cite:
		in.style = merge(in.style, styles.Emph)
	case atom.Del, atom.S:
		in.style = merge(in.style, styles.Strikethrough)
	case atom.Code, atom.Kbd, atom.Samp:
		in.style = merge(in.style, styles.Code.StylePrimitive)
	case atom.Li:
		in.newLine()
		in.add("• ", false)
	default:
		if isBlock(token.DataAtom) {
			in.newLine()
		}
	}
	if !empty {
		in.tags = append(in.tags, open)
	}
}

// endTag restores the state before the element that it closes.
func (in *inline) endTag(a atom.Atom) {
	for i := len(in.tags) - 1; i >= 0; i-- {
		if in.tags[i].atom != a {
			continue
		}
		link := in.link
		in.style, in.link = in.tags[i].style, in.tags[i].link
		if a == atom.A {
			in.afterLink(link)
		}
		in.tags = in.tags[:i]
		break
	}
	if isBlock(a) {
		in.newLine()
	}
}

// newLine breaks the line unless it is empty.
func (in *inline) newLine() {
	if in.words {
		in.breakLine()
	}
}

// isBlock reports whether an element is a block-level element.
func isBlock(a atom.Atom) bool {
	switch a {
	case atom.P, atom.Div, atom.Ul, atom.Ol, atom.Li, atom.Table, atom.Tr, atom.Blockquote, atom.Pre, atom.Section,
		atom.Article, atom.Header, atom.Footer, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Hr,
		atom.Dl, atom.Dt, atom.Dd, atom.Figure, atom.Figcaption, atom.Details, atom.Summary, atom.Option:
		return true
	}
	return false
}

// attribute returns the value of an attribute of a tag.
func attribute(token html.Token, name string) string {
	for _, a := range token.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}
