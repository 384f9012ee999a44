package content

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
	"testing/fstest"
)

// TestFolder checks that a folder implements fs.FS correctly.
func TestFolder(t *testing.T) {
	p := tree{t, t.TempDir()}
	p.write("en/a.md", "a")
	p.write("fr/b.md", "b")
	if err := fstest.TestFS(folder(p.dir), "en/a.md", "fr/b.md"); err != nil {
		t.Error(err)
	}
}

// TestPath checks that only documents have a path.
func TestPath(t *testing.T) {
	outside := tree{t, t.TempDir()}
	outside.write("secret.md", "x")
	p := tree{t, t.TempDir()}
	p.write("en/-a\n.md", "x")
	p.must(os.Mkdir(p.at("folder.md"), 0o755))
	if err := os.Symlink(outside.at("secret.md"), p.at("leaving.md")); err != nil {
		t.Skip(err)
	}
	p.must(os.Symlink(filepath.Join("en", "-a\n.md"), p.at("link.md")))
	src, err := Open(p.dir)
	p.must(err)
	for _, name := range []string{"en/-a\n.md", "link.md"} {
		if got, err := src.Path(name); got != p.at(name) || err != nil {
			t.Errorf("%q: %q, %v", name, got, err)
		}
	}
	for name, want := range map[string]error{
		"gone.md":                 fs.ErrNotExist,
		"folder.md":               ErrNoFile,
		"leaving.md":              nil,
		"../x.md":                 nil,
		outside.at("secret.md"):   nil,
		"en/../../" + "secret.md": nil,
	} {
		got, err := src.Path(name)
		if err == nil || want != nil && !errors.Is(err, want) {
			t.Errorf("%q: %q, %v", name, got, err)
		}
	}
	if _, err := Embedded().Path("en/policy-advisor.md"); !errors.Is(err, ErrNoFile) {
		t.Errorf("a sample: %v", err)
	}
}
