package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"postings/content/corpustest"
)

// mostMemory is what a command may take for one of the inputs below, in
// kilobytes. Before there were limits these took from half a gigabyte on.
const mostMemory = 256 << 10

// TestHostileMemory gives every command inputs that small files can hide much
// behind, and looks at the most memory that the process had.
func TestHostileMemory(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("takes seconds and memory")
	}
	inputs := map[string]string{
		"dotted.md":   "+++\n" + strings.Repeat("a.", 20_000) + "a = 1\n+++\n",
		"nested.md":   "+++\nx = " + strings.Repeat("[", 20_000) + "\n+++\n",
		"flow.md":     "---\nx: " + strings.Repeat("[", 60_000) + "\n---\n",
		"aliases.md":  "---\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\ne: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d]\nf: &f [*e,*e,*e,*e,*e,*e,*e,*e,*e]\ng: [*f,*f,*f,*f,*f,*f,*f,*f,*f]\n---\n",
		"json.md":     `{"x": ` + strings.Repeat("[", 30_000) + "\n",
		"items.md":    "---\ntitle: Items\n---\n" + strings.Repeat("- a\n", 1<<18),
		"brackets.md": "---\ntitle: Brackets\n---\n" + strings.Repeat("[a](", 1<<18),
		"quotes.md":   "---\ntitle: Quotes\n---\n" + strings.Repeat("> ", 1<<18) + "x\n",
		"stars.md":    "---\ntitle: Stars\n---\n" + strings.Repeat("*a _b ", 1<<17),
		"table.md":    "---\ntitle: Table\n---\n| a | b |\n|---|---|\n" + strings.Repeat("| x | y |\n", 50_000),
		"deep.tar":    string(corpustest.Tar(t, corpustest.File{Name: strings.Repeat("d/", 60_000) + "x.md", Text: "x"})),
		"deep.zip":    string(corpustest.Zip(t, corpustest.File{Name: strings.Repeat("d/", 30_000) + "x.md", Text: "x"})),
		"items.zip":   string(corpustest.Zip(t, corpustest.File{Name: "a.md", Text: strings.Repeat("- a\n", 2<<20)}, corpustest.File{Name: "b.md", Text: strings.Repeat("- a\n", 2<<20)})),
	}
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	for name, text := range inputs {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			file := filepath.Join(t.TempDir(), name)
			if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
				t.Fatal(err)
			}
			for _, args := range [][]string{{"list", "--status", "all", file}, {"check", "--pages", file}, {"show", file}} {
				if args[0] == "show" && filepath.Ext(name) != ".md" {
					continue
				}
				cmd := &exec.Cmd{Path: self, Args: append([]string{"postings"}, args...), Env: []string{"HOME=" + t.TempDir(), "GOCOVERDIR=" + t.TempDir(), "GORACE=" + race}}
				out, err := cmd.CombinedOutput()
				if code := cmd.ProcessState.ExitCode(); code < 0 || code > exitUnable || strings.Contains(string(out), "goroutine ") {
					t.Errorf("%s: %v\n%.300s", args[0], err, out)
				}
				if peak := cmd.ProcessState.SysUsage().(*syscall.Rusage).Maxrss; peak > mostMemory {
					t.Errorf("%s of %d KB took %d MB", args[0], len(text)>>10, peak>>10)
				}
			}
		})
	}
}
