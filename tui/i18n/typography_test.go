package i18n

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestProse holds the French that stands outside the catalogue, the samples and
// the French part of the README, to the rules of the catalogue.
func TestProse(t *testing.T) {
	files, err := filepath.Glob(filepath.Join("..", "..", "content", "fr", "*.md"))
	if err != nil || len(files) == 0 {
		t.Fatal("no samples", err)
	}
	for _, name := range append(files, filepath.Join("..", "..", "README.md")) {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		text := strings.ReplaceAll(string(data), "\r\n", "\n")
		start := 0
		if filepath.Base(name) == "README.md" {
			start = strings.Index(text, "\n# En français\n")
			if start < 0 {
				t.Fatal("the README has no French part")
			}
		}
		number := strings.Count(text[:start], "\n")
		for _, line := range strings.Split(prose(text[start:]), "\n") {
			number++
			if fault := typography(line); fault != "" {
				t.Errorf("%s:%d: %s: %s", name, number, fault, line)
			}
		}
	}
}

// notProse is what Markdown has besides prose: code, the targets of links,
// addresses, the names of fields and the rules of tables.
var notProse = regexp.MustCompile("(?m)`[^`\n]*`|\\]\\([^)]*\\)|^    .*$|<[^>\n]*>|^[A-Za-z]+: *['\"]?|['\"]$|^\\|[ :|-]+$")

// fenced is a block of code between fences.
var fenced = regexp.MustCompile("(?ms)^ *```.*?^ *```$")

// prose returns a Markdown text with what is no prose taken out of its lines.
func prose(text string) string {
	text = fenced.ReplaceAllStringFunc(text, func(block string) string {
		return strings.Repeat("\n", strings.Count(block, "\n"))
	})
	return notProse.ReplaceAllString(text, "c")
}
