package outline

import (
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
)

// Masked stands in Prose for a character that is not read as text.
const Masked = '\uFFFC'

// Prose returns the text of a body at the lines and columns on which it stands:
// markup, code, HTML and addresses are masked character by character. It is
// empty if the body is TooComplex.
func Prose(body string) string {
	doc, source := Document(body)
	if doc == nil {
		return ""
	}
	prose := make([]bool, len(source))
	_ = ast.Walk(doc, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.CodeSpan:
			return ast.WalkSkipChildren, nil
		case *ast.Text:
			for i := n.Segment.Start; i < n.Segment.Stop; i++ {
				prose[i] = true
			}
		}
		return ast.WalkContinue, nil
	})
	return masked(source, prose)
}

// masked returns a source with all characters masked that are not prose.
func masked(source []byte, prose []bool) string {
	var b strings.Builder
	b.Grow(len(source) + len(source)/4) // masks are longer than what they hide
	for i := 0; i < len(source); {
		from := i
		for i < len(source) && (prose[i] || source[i] == '\n') {
			i++
		}
		b.Write(source[from:i])
		for i < len(source) && !prose[i] && source[i] != '\n' {
			_, size := utf8.DecodeRune(source[i:])
			b.WriteString(string(Masked))
			i += size
		}
	}
	return b.String()
}
