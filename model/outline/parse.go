// Package outline parses the structure of a posting's Markdown: its headings,
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

// Document parses Markdown as Hugo does: CommonMark with GitHub's tables, task
// lists, autolinks and strikethrough, footnotes and definition lists. The nodes
// refer to the source that is returned with them. The document is nil if the
// body is TooComplex.
func Document(body string) (ast.Node, []byte) {
	if TooComplex(body) {
		return nil, nil
	}
	source := []byte(body)
	return markdown().Parse(text.NewReader(source)), source
}

// markdown returns the parser. It is safe for concurrent use, because each call
// has a context of its own.
var markdown = sync.OnceValue(func() parser.Parser {
	return goldmark.New(
		goldmark.WithExtensions(
			extension.Linkify, extension.Table, extension.Strikethrough, extension.TaskList, extension.DefinitionList, extension.Footnote,
		),
		goldmark.WithParserOptions(parser.WithAttribute()),
	).Parser()
})

// Limits on what is parsed. The parser takes half a kilobyte for each mark, and
// time quadratic in the other two (goldmark 1.8): 70 MB and a second at these
// limits. The longest real posting has 600 marks.
const (
	// maxMarks limits the nodes of a document, because every line and every
	// punctuation mark may start one.
	maxMarks = 100_000
	// maxDelimiters limits the brackets, asterisks and underscores between two
	// blank lines, each of which may start a link or emphasis.
	maxDelimiters = 5000
	// maxNesting limits the characters at the start of a line that nest blocks:
	// indentation, list markers and quote markers.
	maxNesting = 200
)

// TooComplex reports whether parsing a body might take too much time or memory.
// It errs on the side of caution, because the structure is not known before
// parsing. Such a text is shown unformatted and is not checked.
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
		delimiters += strings.Count(line, "[") + strings.Count(line, "*") + strings.Count(line, "_")
		for i := 0; i < len(line) && len(body) > maxMarks; i++ {
			if c := line[i]; c > ' ' && c < '0' || c > '9' && c < 'A' || c > 'Z' && c < 'a' || c > 'z' && c < 0x7f {
				marks++
			}
		}
		if marks > maxMarks || delimiters > maxDelimiters {
			return true
		}
	}
	return false
}
