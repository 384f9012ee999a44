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
// is what Hugo reads. The source that the nodes point into is returned too; it
// differs from the body where the body would take too long to parse.
func Document(body string) (ast.Node, []byte) {
	source := []byte(tame(body))
	return markdown.get().Parse(text.NewReader(source)), source
}

// markdown is the parser. It can be used from several goroutines: what it keeps
// of a text is in the context of each call. Making one takes as long as parsing
// a screen of text.
var markdown lazyParser

type lazyParser struct {
	once   sync.Once
	parser parser.Parser
}

// get makes the parser when it is first asked for.
func (l *lazyParser) get() parser.Parser {
	l.once.Do(func() {
		l.parser = goldmark.New(
			goldmark.WithExtensions(extension.GFM, extension.DefinitionList, extension.Footnote),
			goldmark.WithParserOptions(parser.WithAttribute()),
		).Parser()
	})
	return l.parser
}

// The parser's time grows with the square of these, measured on goldmark 1.8;
// the real postings stay below a tenth of each.
const (
	// maxNesting is how many quote or list markers may open one line.
	maxNesting = 24
	// maxBrackets is how many brackets that open a link may stand in one
	// paragraph, and maxDelimiters how many that open emphasis or code.
	maxBrackets   = 400
	maxDelimiters = 2000
)

// tame makes harmless what only serves to keep a parser busy: in a paragraph
// with too many of them, characters of markup become text. Nothing that can be
// read is lost, and lines stay where they are.
func tame(body string) string {
	if !suspect(body) {
		return body
	}
	var out strings.Builder
	for paragraph := range paragraphs(body) {
		brackets := strings.Count(paragraph, "[")
		delimiters := strings.Count(paragraph, "*") + strings.Count(paragraph, "_") + strings.Count(paragraph, "`") +
			strings.Count(paragraph, "~") + strings.Count(paragraph, "<")
		var escaped []string
		if brackets > maxBrackets {
			escaped = append(escaped, "[", `\[`, "]", `\]`)
		}
		if delimiters > maxDelimiters {
			escaped = append(escaped, "*", `\*`, "_", `\_`, "`", "\\`", "~", `\~`, "<", `\<`)
		}
		if escaped != nil {
			// What is escaped already would come apart.
			paragraph = strings.NewReplacer(append(escaped, `\`, `\\`)...).Replace(paragraph)
		}
		for line := range strings.Lines(paragraph) {
			out.WriteString(flatten(line))
		}
	}
	return out.String()
}

// suspect tells in one pass whether a body may need taming.
func suspect(body string) bool {
	return strings.Count(body, "[") > maxBrackets ||
		strings.Count(body, "*")+strings.Count(body, "_")+strings.Count(body, "`")+strings.Count(body, "~")+strings.Count(body, "<") > maxDelimiters ||
		strings.Contains(body, strings.Repeat(">", maxNesting)) || strings.Contains(body, strings.Repeat("> ", maxNesting)) ||
		strings.Contains(body, strings.Repeat("- ", maxNesting)) || strings.Contains(body, strings.Repeat("* ", maxNesting)) ||
		strings.Contains(body, strings.Repeat("+ ", maxNesting)) || strings.Contains(body, strings.Repeat("1. ", maxNesting)) ||
		strings.Contains(body, strings.Repeat(" ", 8*maxNesting))
}

// paragraphs yields the body in pieces that end after an empty line.
func paragraphs(body string) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		for body != "" {
			end := strings.Index(body, "\n\n")
			if end < 0 {
				yield(body)
				return
			}
			if !yield(body[:end+2]) {
				return
			}
			body = body[end+2:]
		}
	}
}

// flatten removes the markers over the limit from the start of a line.
func flatten(line string) string {
	markers, end := 0, -1
	for i := 0; i < len(line); i++ {
		switch c := line[i]; {
		case c == ' ' || c == '\t':
			if i > 4*maxNesting && end < 0 {
				end = i
			}
			continue
		case c == '>' || c == '-' || c == '*' || c == '+':
		case c >= '0' && c <= '9' && strings.HasPrefix(line[i+1:], "."):
			i++
		default:
			if end < 0 {
				return line
			}
			return line[:end] + line[i:]
		}
		if markers++; markers == maxNesting {
			end = i
		}
	}
	return line
}
