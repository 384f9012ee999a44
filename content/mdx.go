package content

import (
	"regexp"
	"strings"
)

// jsxLine matches a line that is the tag of a component or a comment, and no text.
var jsxLine = regexp.MustCompile(`^(</?([A-Z][\w.]*(\s[^<>]*)?)?/?>|\{/\*.*\*/\})$`)

// withoutJSX empties the lines of an MDX text that are not Markdown: imports and
// exports, comments, and the tags around and between paragraphs. What stands inside
// of a line stays, and so do the lines' numbers.
func withoutJSX(text string) string {
	lines := strings.Split(text, "\n")
	fence, module, between := "", false, true // between blocks
	for i, line := range lines {
		bare := strings.TrimSpace(line)
		switch {
		case fence != "":
			if strings.HasPrefix(bare, fence) && strings.Trim(bare, fence[:1]) == "" {
				fence = ""
			}
			between = false
			continue
		case strings.HasPrefix(bare, "```"), strings.HasPrefix(bare, "~~~"):
			fence = bare[:len(bare)-len(strings.TrimLeft(bare, bare[:1]))]
		case between && (strings.HasPrefix(line, "import ") || strings.HasPrefix(line, "export ")):
			module = true
		}
		if bare == "" {
			module = false
		} else if module || jsxLine.MatchString(bare) {
			bare, lines[i] = "", ""
		}
		between = bare == "" || between && module
	}
	return strings.Join(lines, "\n")
}
