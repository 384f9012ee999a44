package draw

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestOnlyTextFileConverts checks that text.go remains the only file that
// converts to Text.
func TestOnlyTextFileConverts(t *testing.T) {
	here, elsewhere := regexp.MustCompile(`(^|[^.\w])Text\(`), regexp.MustCompile(`\bdraw\.Text\(`)
	files, err := filepath.Glob("../*/*.go")
	if err != nil {
		t.Fatal(err)
	}
	root, err := filepath.Glob("../*.go")
	if files = append(files, root...); err != nil || len(files) < 50 {
		t.Fatal(files, err)
	}
	for _, file := range files {
		converts := elsewhere
		if filepath.Dir(file) == filepath.Join("..", "draw") {
			converts = here
		}
		if filepath.Base(file) == "text.go" && converts == here || strings.HasSuffix(file, "_test.go") {
			continue
		}
		source, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if found := converts.Find(source); found != nil {
			t.Errorf("%s converts to Text: %s", file, found)
		}
	}
}
