package report

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"postings/model"
)

func TestMend(t *testing.T) {
	for name, test := range map[string]struct {
		text  string
		edits []model.Edit
		want  string
	}{
		"nothing":            {"a\nb\n", nil, "a\nb\n"},
		"at a column":        {"x\né ;b\n", []model.Edit{{Line: 2, Column: 2, Old: " ", New: ""}}, "x\né;b\n"},
		"an insertion":       {"*a\n", []model.Edit{{Line: 1, Column: 2, New: " "}}, "* a\n"},
		"at the end":         {"ab", []model.Edit{{Line: 1, Column: 3, New: "c"}}, "abc"},
		"two on a line":      {"a ; b !\n", []model.Edit{{Line: 1, Column: 2, Old: " "}, {Line: 1, Column: 6, Old: " "}}, "a; b!\n"},
		"in another order":   {"a ; b !\n", []model.Edit{{Line: 1, Column: 6, Old: " "}, {Line: 1, Column: 2, Old: " "}}, "a; b!\n"},
		"overlapping":        {"abc", []model.Edit{{Line: 1, Column: 1, Old: "ab", New: "x"}, {Line: 1, Column: 2, Old: "bc", New: "y"}}, "ay"},
		"where it stands":    {"key: ' k '\n", []model.Edit{{Line: 1, Old: " k ", New: "k"}}, "key: 'k'\n"},
		"where it is twice":  {"k:  k: \n", []model.Edit{{Line: 1, Old: "k:", New: ""}}, "k:  k: \n"},
		"something else":     {"abc\n", []model.Edit{{Line: 1, Column: 2, Old: "x", New: ""}}, "abc\n"},
		"no such line":       {"a\n", []model.Edit{{Line: 9, Column: 1, Old: "a"}, {Line: 0, Column: 1, Old: "a"}, {Line: -1, Column: 1, Old: "a"}}, "a\n"},
		"no such column":     {"a\n", []model.Edit{{Line: 1, Column: 9, Old: "", New: "x"}}, "a\n"},
		"CRLF":               {"a ;\r\nb ;\r\n", []model.Edit{{Line: 2, Column: 2, Old: " "}}, "a ;\r\nb;\r\n"},
		"no final newline":   {"a\nb ;", []model.Edit{{Line: 2, Column: 2, Old: " "}}, "a\nb;"},
		"at the end of CRLF": {"ab\r\n", []model.Edit{{Line: 1, Column: 3, New: "c"}}, "abc\r\n"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := Mend(test.text, test.edits); got != test.want {
				t.Errorf("%q, want %q", got, test.want)
			}
		})
	}
}

// FuzzMend makes one edit, and checks that it changes at most one place of its
// line.
func FuzzMend(f *testing.F) {
	f.Add("a ;\r\nb ;", 2, 2, " ", "")
	f.Add("key: ' k '\n", 1, 0, " k ", "k")
	f.Add("\xff\u200b", 1, 3, "", "x")
	f.Fuzz(func(t *testing.T, text string, line, column int, old, replacement string) {
		if column < 0 || column > 1000 || strings.Contains(old, "\n") {
			return
		}
		got := Mend(text, []model.Edit{{Line: line, Column: column, Old: old, New: replacement}})
		if got == text {
			return
		}
		start := 0 // of the line
		for range line - 1 {
			start += strings.IndexByte(text[start:], '\n') + 1
		}
		end := len(text)
		if next := strings.IndexByte(text[start:], '\n'); next >= 0 {
			end = start + next + 1
		}
		for at := start; at <= end; at++ {
			if strings.HasPrefix(text[at:end], old) && got == text[:at]+replacement+text[at+len(old):] {
				return
			}
		}
		t.Errorf("%q became %q", text, got)
	})
}

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
