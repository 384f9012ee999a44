package outline

import (
	"strings"
	"unicode/utf8"
)

// Masked replaces a character that is not prose.
const Masked = '\uFFFC'

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
