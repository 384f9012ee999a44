package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestStartedPrograms lists every place where a program can be started. Whoever
// adds one must state here what is started, and why nothing in a corpus can
// choose the program or be taken for an option of it.
func TestStartedPrograms(t *testing.T) {
	want := []string{
		// The user's browser or the system's opener. The address is the last
		// argument and starts with http:, https: or mailto:.
		"cmd/postings/launch/browser.go: Open: exec.Command",
		// The user's editor. The path is absolute and the last argument, and
		// the argument for the line contains nothing else but its number.
		"cmd/postings/launch/editor.go: Editor: exec.Command",
		// git, for tests. The program does not import it.
		"content/corpustest/corpustest.go: Git: exec.Command",
		// git, in the repository that contains a corpus, with everything
		// disabled that the repository's configuration could run.
		"content/revision/git.go: command: exec.CommandContext",
	}
	starts := []string{"exec.Command", "exec.CommandContext", "exec.Cmd{}", "os.StartProcess", "syscall.Exec", "syscall.ForkExec", "syscall.StartProcess", "unix.Exec"}
	var got []string
	root := filepath.Join("..", "..")
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(path) != ".go" || strings.HasSuffix(path, "_test.go") {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		for _, i := range file.Imports {
			if name := strings.Trim(i.Path.Value, `"`); i.Name != nil && slices.Contains([]string{"os", "os/exec", "syscall", "golang.org/x/sys/unix"}, name) {
				t.Errorf("%s imports %s by another name", path, name)
			}
		}
		rel, err := filepath.Rel(root, path)
		if err != nil {
			return err
		}
		for _, decl := range file.Decls {
			where := "-"
			if f, ok := decl.(*ast.FuncDecl); ok {
				where = f.Name.Name
			}
			ast.Inspect(decl, func(n ast.Node) bool {
				name := selector(n)
				if lit, ok := n.(*ast.CompositeLit); ok && selector(lit.Type) == "exec.Cmd" {
					name = "exec.Cmd{}"
				}
				if slices.Contains(starts, name) {
					got = append(got, fmt.Sprintf("%s: %s: %s", filepath.ToSlash(rel), where, name))
				}
				return true
			})
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// TestLibrariesThatStartPrograms lists the libraries that could start a program,
// and why they do not, or what they start.
func TestLibrariesThatStartPrograms(t *testing.T) {
	want := map[string]string{
		"charm.land/bubbletea/v2":               "runs what tui releases the terminal for: the editor and the opener",
		"github.com/atotto/clipboard":           "called by fields to paste, which is turned off: TestFieldStartsNothing",
		"github.com/charmbracelet/colorprofile": "runs tmux info inside tmux",
		"github.com/charmbracelet/x/editor":     "only its arguments for lines are used",
		"github.com/mattn/go-shellwords":        "runs what stands in backquotes, unless that is off, as by default",
	}
	got := map[string]bool{}
	for name, imported := range imports(t) {
		domain, _, _ := strings.Cut(name, "/")
		if strings.Contains(domain, ".") && slices.Contains(imported, "os/exec") {
			got[name] = true
		}
	}
	if diff := cmp.Diff(slices.Sorted(maps.Keys(want)), slices.Sorted(maps.Keys(got))); diff != "" {
		t.Error(diff)
	}
}

// selector returns a qualified identifier as written, or "".
func selector(n ast.Node) string {
	if s, ok := n.(*ast.SelectorExpr); ok {
		return fmt.Sprint(s.X, ".", s.Sel)
	}
	return ""
}
