// Package outline reads the structure of a posting's Markdown: its headings,
// sections, links and list items. The renderer, the table of contents, the
// alignment of translations and the checks all use it, so that they agree on
// what a heading is.
package outline

import (
	"strings"
	"sync"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// Document parses Markdown: CommonMark with GitHub's tables, task lists,
// autolinks and strikethrough, and with footnotes and definition lists, which
// is what Hugo reads. The nodes point into the source that is returned with
// them. The document is nil if the body is TooComplex.
func Document(body string) (ast.Node, []byte) {
	if TooComplex(body) {
		return nil, nil
	}
	source := []byte(body)
	return markdown().Parse(text.NewReader(source)), source
}

// markdown returns the parser, which any number of goroutines may use: what it
// keeps about a text is in the context of each call.
var markdown = sync.OnceValue(func() parser.Parser {
	return goldmark.New(
		goldmark.WithExtensions(extension.GFM, extension.DefinitionList, extension.Footnote),
		goldmark.WithParserOptions(parser.WithAttribute()),
	).Parser()
})

// The limits of what is parsed. The parser takes half a kilobyte a mark, and
// time that grows with the square of the other two (goldmark 1.8): at these
// limits, 70 MB and a second. The longest real posting has 600 marks.
const (
	// maxMarks bounds the nodes of a document: every line and every
	// punctuation mark may start one.
	maxMarks = 100_000
	// maxDelimiters is how many brackets, asterisks and underscores, each of
	// which may open a link or emphasis, may stand between two blank lines.
	maxDelimiters = 5000
	// maxNesting is how many characters that nest blocks may open a line: the
	// spaces that indent it or follow the marks of list items, and the signs of
	// quotes.
	maxNesting = 200
)

// TooComplex reports whether a body has more markup than can be parsed in
// bounded time and memory. It errs on the side of caution: the structure is
// not known before parsing. Such a text is shown unformatted and not checked.
func TooComplex(body string) bool {
	marks, delimiters := 0, 0
	for line := range strings.Lines(body) {
		marks++
		if strings.TrimSpace(line) == "" {
			delimiters = 0
			continue
		}
		opening := line[:len(line)-len(strings.TrimLeft(line, " \t>+-*.)0123456789"))]
		if len(opening) > maxNesting && strings.Count(opening, " ")+strings.Count(opening, "\t")+strings.Count(opening, ">") > maxNesting {
			return true
		}
		for i := range len(line) {
			switch c := line[i]; {
			case c == '[' || c == '*' || c == '_':
				delimiters++
				marks++
			case c > ' ' && c < '0', c > '9' && c < 'A', c > 'Z' && c < 'a', c > 'z' && c < 0x7f:
				marks++
			}
		}
		if marks > maxMarks || delimiters > maxDelimiters {
			return true
		}
	}
	return false
}
