package main

import (
	"bufio"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// documents are the project's documents, relative to the root of the
// repository.
var documents = []string{"README.md", ".github/CONTRIBUTING.md", ".github/SECURITY.md"}

// TestDocuments checks that the files, tests and packages named in the
// documents exist.
func TestDocuments(t *testing.T) {
	root := filepath.Join("..", "..")
	tests := testNames(t, root)
	link := regexp.MustCompile(`\]\(([^)#:]+)\)`)
	test := regexp.MustCompile("`((?:Test|Fuzz)[A-Za-z]+)`")
	folder := regexp.MustCompile("`((?:cmd|content|model|tui)(?:/[a-z0-9_./]+)?)`")
	for _, name := range documents {
		data, err := os.ReadFile(filepath.Join(root, filepath.FromSlash(name)))
		if err != nil {
			t.Fatal(err)
		}
		text := string(data)
		exists := func(path string) {
			if _, err := os.Stat(filepath.Join(root, filepath.FromSlash(path))); err != nil {
				t.Errorf("%s names %s, which does not exist", name, path)
			}
		}
		for _, found := range link.FindAllStringSubmatch(text, -1) {
			exists(found[1])
		}
		for _, found := range folder.FindAllStringSubmatch(text, -1) {
			exists(found[1])
		}
		for _, found := range test.FindAllStringSubmatch(text, -1) {
			if !tests[found[1]] {
				t.Errorf("%s names %s, which is not a test", name, found[1])
			}
		}
	}
}

// TestLayout checks that the layout in CONTRIBUTING.md names every package of the
// program.
func TestLayout(t *testing.T) {
	text, err := os.ReadFile(filepath.Join("..", "..", ".github", "CONTRIBUTING.md"))
	if err != nil {
		t.Fatal(err)
	}
	for name := range imports(t) {
		if folder, ours := strings.CutPrefix(name, "postings/"); ours && !strings.Contains(string(text), "`"+folder+"`") {
			t.Errorf("%s is missing", folder)
		}
	}
}

// testNames returns the names of all tests and fuzz targets.
func testNames(t *testing.T, root string) map[string]bool {
	declared := regexp.MustCompile(`^func ((?:Test|Fuzz)[A-Za-z]+)\(`)
	names := map[string]bool{}
	err := filepath.WalkDir(root, func(path string, _ fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, "_test.go") {
			return err
		}
		file, err := os.Open(path)
		if err != nil {
			return err
		}
		defer file.Close()
		for lines := bufio.NewScanner(file); lines.Scan(); {
			if found := declared.FindStringSubmatch(lines.Text()); found != nil {
				names[found[1]] = true
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return names
}

// TestReadme limits the length of the README, and checks that its two languages
// correspond.
func TestReadme(t *testing.T) {
	data, err := os.ReadFile(filepath.Join("..", "..", "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	english, french, ok := strings.Cut(string(data), "\n# En français\n")
	if !ok {
		t.Fatal("no French part")
	}
	const most = 160
	for language, text := range map[string]string{"English": english, "French": french} {
		if lines := strings.Count(text, "\n"); lines > most {
			t.Errorf("%s: %d lines, want at most %d", language, lines, most)
		}
	}
	for _, part := range []string{"\n## ", "![", "| `"} {
		if e, f := strings.Count(english, part), strings.Count(french, part); e != f {
			t.Errorf("%q occurs %d times in English and %d times in French", part, e, f)
		}
	}
}
