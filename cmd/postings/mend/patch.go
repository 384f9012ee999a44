package mend

import (
	"fmt"
	"io"
	"strings"

	udiff "github.com/aymanbagabas/go-udiff"

	"postings/model/sanitise"
)

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
