package outline

import (
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
)

// Masked replaces a character that is not prose.
const Masked = '\uFFFC'

// Prose returns a body in which everything but its text is masked: markup,
// code, HTML and addresses. Each character is masked by one, so that lines and
// columns stay the same. It is empty if the body is TooComplex.
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

// masked masks all characters that are not prose.
func masked(source []byte, prose []bool) string {
	var b strings.Builder
	b.Grow(len(source) + len(source)/4) // a mask may be longer than what it replaces
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
