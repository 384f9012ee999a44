package content

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"postings/model"
)

// decodePlain reads YAML in which each entry is a name, a colon and a scalar: on
// one line, on more that are indented, or folded (">-"), as in nearly all front
// matter. It is a twentieth of the work of a parser, which would be the most of
// loading a corpus. What is written in any other way, wrong or right, is not ok
// and left to the parser; a fuzz target holds both to the same fields.
func decodePlain(front string) (fields model.Fields, ok bool) {
	fields = make(model.Fields, 0, 8)
	line := 1 // of the file, in which the delimiter is the first
	for rest := front; rest != ""; {
		var text string
		text, rest, _ = strings.Cut(rest, "\n")
		line++
		if !isPrintable(text) {
			return nil, false
		}
		if text == "" || text[0] == '#' {
			continue
		}
		name, value, found := strings.Cut(text, ":")
		if !found || !isPlainName(name) || value != "" && value[0] != ' ' {
			return nil, false
		}
		named := func(f model.Field) bool { return f.Name == name }
		if len(fields) == maxPlainFields || slices.ContainsFunc(fields, named) {
			return nil, false
		}
		f := model.Field{Name: name, Line: line, Column: 1}
		lines := 0
		if value = strings.Trim(value, " "); value == ">-" {
			f.Value, lines, ok = foldedLines(rest)
		} else if value, lines, ok = joinedLines(value, rest); ok {
			f.Value, f.Kind, ok = plainScalar(value)
		}
		for range lines {
			_, rest, _ = strings.Cut(rest, "\n")
		}
		line += lines
		if !ok {
			return nil, false
		}
		fields = append(fields, f)
	}
	return fields, len(fields) > 0
}

// maxPlainFields is more fields than any real front matter has.
const maxPlainFields = 64

// joinedLines adds the indented lines at the start of a text to a scalar that
// starts before it, and tells how many these are. An empty line is not ok.
func joinedLines(scalar, text string) (joined string, lines int, ok bool) {
	for ; scalar != "" && strings.HasPrefix(text, " "); lines++ {
		var line string
		line, text, _ = strings.Cut(text, "\n")
		line = strings.Trim(line, " ")
		if line == "" || lines == maxPlainLines || !isPrintable(line) {
			return "", 0, false
		}
		scalar += " " + line
	}
	return scalar, lines, true
}

// foldedLines joins the lines at the start of a text that are indented alike,
// and tells how many these are. An empty line among them or one that is indented
// further is not ok.
func foldedLines(text string) (folded string, lines int, ok bool) {
	indent := len(text) - len(strings.TrimLeft(text, " "))
	if indent == 0 {
		return "", 0, false
	}
	for rest := text; ; lines++ {
		var line string
		line, rest, _ = strings.Cut(rest, "\n")
		at := len(line) - len(strings.TrimLeft(line, " "))
		switch {
		case at == 0 && line != "":
			return folded, lines, true
		case line == "":
			// Empty lines behind the last one do not count.
			next := strings.TrimLeft(rest, "\n")
			return folded, lines, !strings.HasPrefix(next, " ")
		case at != indent || at == len(line) || lines == maxPlainLines || !isPrintable(line):
			return "", 0, false
		case lines == 0:
			folded = line[at:]
		default:
			folded += " " + line[at:]
		}
	}
}

// maxPlainLines is how many lines of one scalar are joined, one after another.
const maxPlainLines = 64

// maxPlainName is the length of a longer name than anyone gives to a field. YAML
// allows 1024 characters up to the colon.
const maxPlainName = 64

// isPlainName tells whether a name is one that YAML takes as it is.
func isPlainName(name string) bool {
	for i := range len(name) {
		c := name[i]
		letter := c|0x20 >= 'a' && c|0x20 <= 'z' || c == '_'
		if !letter && (i == 0 || c != '-' && (c < '0' || c > '9')) {
			return false
		}
	}
	return name != "" && len(name) <= maxPlainName
}

// plainScalar returns what a scalar means that holds neither escapes nor a
// comment.
func plainScalar(text string) (value string, kind model.Kind, ok bool) {
	if text == "" {
		return "", model.Null, true
	}
	switch first := text[0]; {
	case first == '"' || first == '\'':
		value, ok = strings.CutSuffix(text[1:], string(first))
		return value, model.Text, ok && strings.IndexByte(value, first) < 0 && strings.IndexByte(value, '\\') < 0
	case first < utf8.RuneSelf && !isPlainName(text[:1]) && (first < '0' || first > '9'):
		return "", 0, false // a sign that means something in YAML
	case strings.Contains(text, ": "), strings.Contains(text, " #"), text[len(text)-1] == ':':
		return "", 0, false
	}
	kind, ok = plainKind(text)
	return text, kind, ok
}

// plainKind returns the kind of a scalar without quotes that starts with a letter
// or a digit. What may be a number or a date is left to the parser; a reference
// is neither, nor is what holds a letter that no number or date has.
func plainKind(text string) (kind model.Kind, ok bool) {
	switch text {
	case "true", "false":
		return model.Bool, true
	case "null":
		return model.Null, true
	}
	for _, word := range []string{"true", "false", "null"} {
		if strings.EqualFold(text, word) {
			return 0, false // some spellings mean the same, others are text
		}
	}
	digit := text[0] >= '0' && text[0] <= '9'
	return model.Text, !digit || model.IsUUID(text) || strings.ContainsAny(text, "ghijklmnqrsuvwyGHIJKLMNQRSUVWY")
}

// isPrintable tells whether a text has only characters that stand for
// themselves, in YAML and on a screen.
func isPrintable(text string) bool {
	for _, r := range text {
		switch {
		case r >= ' ' && r < 0x7f, r == '\u00a0', r == '\u202f', r > 0xa0 && unicode.IsPrint(r) && r != utf8.RuneError:
		default:
			return false
		}
	}
	return true
}
