package report

import (
	"cmp"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	udiff "github.com/aymanbagabas/go-udiff"

	"postings/model"
)

// Mend applies edits to a file. An edit of which the old text does not stand where
// it should, as in a line that was made safe while loading, is left out, and so is
// one that overlaps another.
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

// mendLine applies edits to a line, the last one first so that columns stay.
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

// offsetOf returns where the old text of an edit should stand, or -1: at its column,
// or in the one place where it stands if it has none.
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

// Patch writes the difference between two states of a file as git apply reads it.
func Patch(w io.Writer, path, was, is string) error {
	if was == is {
		return nil
	}
	_, err := io.WriteString(w, udiff.Unified(patchName("a/"+path), patchName("b/"+path), was, is))
	return err
}

// patchName writes a path as git does in patches: in quotes where it holds what would
// end it, and followed by a tab where it holds a space.
func patchName(path string) string {
	if strings.ContainsAny(path, "\"\\\n\t") {
		return `"` + strings.NewReplacer(`"`, `\"`, `\`, `\\`, "\n", `\n`, "\t", `\t`).Replace(path) + `"`
	}
	if strings.Contains(path, " ") {
		return path + "\t"
	}
	return path
}
