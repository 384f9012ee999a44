package mend

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestPatch applies patches of all kinds of files with git, and checks that the
// change is made exactly and only once.
func TestPatch(t *testing.T) {
	git, err := exec.LookPath("git")
	if err != nil {
		t.Skip("git is not installed")
	}
	long := strings.Repeat("a line\n", 50)
	for name, test := range map[string]struct{ path, was, is string }{
		"plain":                 {"en/a.md", "a ;\nb\n", "a;\nb\n"},
		"two places":            {"en/a.md", "a ;\n" + long + "b ;\n", "a;\n" + long + "b;\n"},
		"CRLF":                  {"en/a.md", "a ;\r\nb\r\n", "a;\r\nb\r\n"},
		"no final newline":      {"en/a.md", "a\nb ;", "a\nb;"},
		"not touching the last": {"en/a.md", "a ;\nb", "a;\nb"},
		"one line":              {"en/a.md", "a ;", "a;"},
		"a space in the name":   {"en/a b.md", "a ;\n", "a;\n"},
		"an accent":             {"fr/é.md", "a ;\n", "a;\n"},
		"a quote and a space":   {`en/a "b".md`, "a ;\n", "a;\n"},
		"control characters":    {"en/\x1b[2J\u009b é\n.md", "a ;\n", "a;\n"},
		"invisible":             {"en/a.md", "a\u200bb\n", "ab\n"},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			file := filepath.Join(dir, filepath.FromSlash(test.path))
			if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(file, []byte(test.was), 0o644); err != nil {
				t.Skip(err) // the file system does not allow such names
			}
			var patch strings.Builder
			Patch(&patch, test.path, test.was, test.is)
			apply := exec.CommandContext(t.Context(), git, "apply", "--whitespace=nowarn", "-")
			apply.Dir, apply.Stdin = dir, strings.NewReader(patch.String())
			apply.Env = append(os.Environ(), "GIT_CEILING_DIRECTORIES="+filepath.Dir(dir), "GIT_CONFIG_GLOBAL="+os.DevNull, "GIT_CONFIG_SYSTEM="+os.DevNull)
			if said, err := apply.CombinedOutput(); err != nil {
				t.Fatalf("%v: %s\n%s", err, said, patch.String())
			}
			if got, err := os.ReadFile(file); err != nil || string(got) != test.is {
				t.Errorf("%q, error %v, want %q", got, err, test.is)
			}
		})
	}
	var none strings.Builder
	if Patch(&none, "a.md", "same", "same"); none.Len() > 0 {
		t.Errorf("%q of no change", none.String())
	}
}
