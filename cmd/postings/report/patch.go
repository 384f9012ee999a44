package report

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	udiff "github.com/aymanbagabas/go-udiff"

	"postings/model"
	"postings/model/sanitise"
)

// Mend applies edits to a file. It skips edits whose old text is not where it
// should be, as in a line that was sanitised while loading, and edits that
// overlap another.
func Mend(text string, edits []model.Edit) string {
	lines := strings.SplitAfter(text, "\n")
	byLine := map[int][]model.Edit{}
	for _, e := range edits {
		byLine[e.Line] = append(byLine[e.Line], e)
	}
	for number, edits := range byLine {
		if number >= 1 && number <= len(lines) {
			lines[number-1] = mendLine(lines[number-1], edits)
		}
	}
	return strings.Join(lines, "")
}

// mendLine applies edits to a line, the last one first so that columns stay
// valid.
func mendLine(line string, edits []model.Edit) string {
	slices.SortStableFunc(edits, func(a, b model.Edit) int { return cmp.Compare(b.Column, a.Column) })
	end := len(line)
	for _, e := range edits {
		at := offsetOf(line, e)
		if at < 0 || at+len(e.Old) > end || !strings.HasPrefix(line[at:], e.Old) {
			continue
		}
		line = line[:at] + e.New + line[at+len(e.Old):]
		end = at
	}
	return line
}

// offsetOf returns the offset of an edit's old text, or -1: at its column or,
// if it has none, at the only place where the text occurs.
func offsetOf(line string, e model.Edit) int {
	if e.Column == 0 {
		if strings.Count(line, e.Old) != 1 {
			return -1
		}
		return strings.Index(line, e.Old)
	}
	at := 0
	for range e.Column - 1 {
		if at >= len(line) {
			return -1
		}
		_, size := utf8.DecodeRuneInString(line[at:])
		at += size
	}
	return at
}

// Patch writes the difference between two versions of a file in the format of
// git apply.
func Patch(w io.Writer, path, was, is string) {
	if was != is {
		fmt.Fprint(w, udiff.Unified(patchName("a/"+path), patchName("b/"+path), was, is))
	}
}

// patchName formats a path as git does in patches: quoted if it contains
// special characters, and followed by a tab if it contains a space.
func patchName(path string) string {
	switch {
	case sanitise.Path(path) != path, strings.ContainsAny(path, `"\`):
		var b strings.Builder
		for _, c := range []byte(path) {
			switch {
			case c < ' ' || c >= 0x7f:
				fmt.Fprintf(&b, `\%03o`, c)
			case c == '"' || c == '\\':
				b.WriteByte('\\')
				fallthrough
			default:
				b.WriteByte(c)
			}
		}
		return `"` + b.String() + `"`
	case strings.Contains(path, " "):
		return path + "\t"
	}
	return path
}
