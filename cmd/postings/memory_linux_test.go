package main

import (
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"postings/content/corpustest"
)

// mostMemory is the maximum memory of a command for one of the inputs below, in
// kilobytes. Before there were limits, these took half a gigabyte or more.
const mostMemory = 256 << 10

func init() { programs["postings-peak"] = peak }

// peak runs the program and writes its peak memory to a file. What the system
// reports about a child process would include the memory of its parent.
func peak() {
	code := run(os.Args[1:], os.Environ(), os.Stdin, os.Stdout, os.Stderr)
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		panic(err)
	}
	_, rest, _ := strings.Cut(string(status), "VmHWM:")
	kilobytes, _, _ := strings.Cut(rest, "kB")
	if err := os.WriteFile(os.Getenv("PEAK_FILE"), []byte(strings.TrimSpace(kilobytes)), 0o600); err != nil {
		panic(err)
	}
	os.Exit(code)
}

// TestHostileMemory gives commands inputs that expand from small files, and
// checks the peak memory of the process: each input to one command in turn, or
// to all of them.
func TestHostileMemory(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("takes seconds and much memory")
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
	for turn, name := range slices.Sorted(maps.Keys(inputs)) {
		text := inputs[name]
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			file := filepath.Join(t.TempDir(), name)
			corpustest.Write(t, file, text)
			commands := [][]string{{"list", "--status", "all", file}, {"check", "--pages", file}, {"show", file}}
			if filepath.Ext(name) != ".md" {
				commands = commands[:2]
			}
			for i, args := range commands {
				if turn%len(commands) != i && !corpustest.Sweep() {
					continue
				}
				peaks := filepath.Join(t.TempDir(), "peak")
				cmd := &exec.Cmd{
					Path: self, Args: append([]string{"postings-peak"}, args...),
					Env: []string{"HOME=" + t.TempDir(), "GOCOVERDIR=" + t.TempDir(), "GORACE=" + race, "PEAK_FILE=" + peaks},
				}
				out, err := cmd.CombinedOutput()
				if code := cmd.ProcessState.ExitCode(); code < 0 || code > exitUnable || strings.Contains(string(out), "goroutine ") {
					t.Errorf("%s: %v\n%.300s", args[0], err, out)
				}
				data, err := os.ReadFile(peaks)
				if err != nil {
					t.Fatal(err)
				}
				if peak, err := strconv.Atoi(string(data)); err != nil || peak > mostMemory {
					t.Errorf("%s of %d KB took %d MB (%v)", args[0], len(text)>>10, peak>>10, err)
				}
			}
		})
	}
}
