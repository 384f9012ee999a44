package markdown

import (
	"strings"
	"unicode/utf8"
)

// The lengths in bytes of a beginning and of the definitions of links that are
// taken along. A text of up to twice the length is taken whole. The longest real
// posting has 12 KB, and a screen of 200 lines as many.
const maxBeginning, maxDefinitions = 16 << 10, 4 << 10

// Beginning returns the beginning of a long text, more than a screen shows, to be
// rendered while the whole is not: parsing a megabyte takes longer than a frame
// may. It ends between paragraphs where there are any, and holds the definitions
// of links from the rest, so that it looks as the whole will. Long tells whether
// anything is left out.
func Beginning(body string) (beginning string, long bool) {
	if !IsLong(body) {
		return body, false
	}
	end := maxBeginning
	for !utf8.RuneStart(body[end]) {
		end--
	}
	for _, between := range []string{"\n\n", "\n", " "} {
		if at := strings.LastIndex(body[:end], between); at > 0 {
			end = at + 1
			break
		}
	}
	var b strings.Builder
	b.WriteString(body[:end])
	b.WriteString("\n\n")
	for line := range strings.Lines(body[end:]) {
		if isDefinition(line) && b.Len()+len(line) <= end+maxDefinitions {
			b.WriteString(line)
		}
	}
	return b.String(), true
}

// IsLong tells of a text that it has a beginning of its own.
func IsLong(body string) bool { return len(body) > 2*maxBeginning }

// isDefinition tells of a line that it defines the address of a link:
// "[name]: https://…", indented by three spaces at most.
func isDefinition(line string) bool {
	text := strings.TrimLeft(line, " ")
	if len(line)-len(text) > 3 || !strings.HasPrefix(text, "[") || strings.HasPrefix(text, "[^") {
		return false
	}
	return strings.Contains(text, "]: ")
}
