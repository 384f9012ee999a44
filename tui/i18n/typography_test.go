package i18n

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestProse checks the French outside the catalogue, in the samples and in the
// README, against the rules of French typography.
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
		for line := range strings.SplitSeq(prose(text[start:]), "\n") {
			number++
			if fault := typography(line); fault != "" {
				t.Errorf("%s:%d: %s: %s", name, number, fault, line)
			}
		}
	}
}

// notProse matches what is not prose in Markdown: code, link targets,
// addresses, field names and table rules.
var notProse = regexp.MustCompile("(?m)`[^`\n]*`|\\]\\([^)]*\\)|^    .*$|<[^>\n]*>|^[A-Za-z]+: *['\"]?|['\"]$|^\\|[ :|-]+$")

// fenced matches a fenced code block.
var fenced = regexp.MustCompile("(?ms)^ *```.*?^ *```$")

// prose returns the prose of a Markdown text, keeping its line numbers.
func prose(text string) string {
	text = fenced.ReplaceAllStringFunc(text, func(block string) string {
		return strings.Repeat("\n", strings.Count(block, "\n"))
	})
	return notProse.ReplaceAllString(text, "c")
}
