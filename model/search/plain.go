package search

import (
	"html"
	"strings"
	"unicode"
	"unicode/utf8"

	"postings/model/fold"
)

// plainLine converts a line of Markdown to plain text: without markup, link
// targets and HTML, and with white space collapsed. It always keeps matches.
type plainLine struct {
	line string
	// marks are the matches in the line that have not been written yet.
	marks  []fold.Range
	out    strings.Builder
	ranges []fold.Range
	space  bool // write a space before the next character
}

// plain returns a line as plain text, and the matches in that text.
func plain(line string, marks []fold.Range) (string, []fold.Range) {
	p := plainLine{line: line, marks: marks}
	start := len(line) - len(strings.TrimLeft(line, " \t>"))
	if rest := strings.TrimLeft(line[start:], "#-*+"); strings.HasPrefix(rest, " ") {
		start = len(line) - len(rest)
	}
	for i := start; i < len(line); {
		i += p.next(i)
	}
	return p.out.String(), p.ranges
}

// next writes the element at an offset, and returns its length in the line.
func (p *plainLine) next(i int) int {
	rest := p.line[i:]
	r, size := utf8.DecodeRuneInString(rest)
	switch r {
	case '\\':
		if len(rest) > 1 && unicode.IsPunct(rune(rest[1])) {
			p.write(rest[1:2], i+1)
			return 2
		}
	case '*', '_', '~':
		if n := len(rest) - len(strings.TrimLeft(rest, string(r))); p.isEmphasis(i, i+n) {
			return n
		}
	case '`', ']':
		return size + p.target(i+size)
	case '!':
		if strings.HasPrefix(rest, "![") {
			return size
		}
	case '[':
		if end := strings.IndexByte(rest, ']'); strings.HasPrefix(rest, "[^") && end > 0 {
			return p.skip(i, end+1)
		}
		return size
	case '<':
		if end := strings.IndexByte(rest, '>'); end > 1 && (rest[1] == '/' || rest[1] == '!' || unicode.IsLetter(rune(rest[1]))) {
			if strings.Contains(rest[:end], "://") && !strings.Contains(rest[:end], " ") {
				p.copy(i+1, i+end)
				return end + 1
			}
			p.space = p.out.Len() > 0 && strings.HasPrefix(rest, "<br") || p.space
			return p.skip(i, end+1)
		}
	case '&':
		if end := strings.IndexByte(rest, ';'); end > 1 && end < 10 {
			if r, n := utf8.DecodeRuneInString(html.UnescapeString(rest[:end+1])); n < end+1 && (unicode.IsPrint(r) || unicode.IsSpace(r)) {
				p.write(string(r), i)
				return end + 1
			}
		}
	}
	p.write(rest[:size], i)
	return size
}

// isEmphasis reports whether a run of markers is emphasis: it adjoins a word on
// one side, and for markers other than asterisks, on one side only.
func (p *plainLine) isEmphasis(start, end int) bool {
	before, _ := utf8.DecodeLastRuneInString(p.line[:start])
	after, _ := utf8.DecodeRuneInString(p.line[end:])
	inWord := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
	switch p.line[start] {
	case '*':
		return start > 0 && !unicode.IsSpace(before) || end < len(p.line) && !unicode.IsSpace(after)
	case '~':
		return end-start == 2
	}
	return !inWord(before) || !inWord(after)
}

// target returns the length of the link target or reference at an offset. It
// writes the target only if that contains a match.
func (p *plainLine) target(i int) int {
	rest := p.line[i:]
	if i == 0 || p.line[i-1] != ']' || rest == "" {
		return 0
	}
	closing := map[byte]byte{'(': ')', '[': ']'}[rest[0]]
	end := strings.IndexByte(rest, closing)
	if closing == 0 || end < 0 {
		return 0
	}
	return p.skip(i, end+1)
}

// skip skips a delimited part of the line. If the part contains a match, skip
// writes it without its delimiters, as a word of its own. It returns the length
// of the part.
func (p *plainLine) skip(i, length int) int {
	if p.pass(i); len(p.marks) > 0 && p.marks[0].Start < i+length {
		p.space = p.out.Len() > 0
		p.copy(i+1, i+length-1)
		p.space = true
	}
	return length
}

// pass discards the matches that end before an offset.
func (p *plainLine) pass(i int) {
	for len(p.marks) > 0 && p.marks[0].End <= i {
		p.marks = p.marks[1:]
	}
}

// copy writes a part of the line verbatim.
func (p *plainLine) copy(start, end int) {
	for i, r := range p.line[start:end] {
		p.write(string(r), start+i)
	}
}

// write writes s in place of the character at an offset of the line.
func (p *plainLine) write(s string, i int) {
	p.pass(i)
	if r, _ := utf8.DecodeRuneInString(s); unicode.IsSpace(r) {
		p.space = p.out.Len() > 0
		return
	}
	if p.space {
		p.out.WriteByte(' ')
		p.space = false
	}
	at := p.out.Len()
	p.out.WriteString(s)
	if len(p.marks) == 0 || p.marks[0].Start > i {
		return
	}
	if n := len(p.ranges); n > 0 && (p.ranges[n-1].End == at || p.marks[0].Start < i && p.ranges[n-1].End+1 == at) {
		p.ranges[n-1].End = at + len(s)
	} else {
		p.ranges = append(p.ranges, fold.Range{Start: at, End: at + len(s)})
	}
}
