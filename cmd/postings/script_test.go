package main

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/adrg/xdg"
	"github.com/charmbracelet/x/ansi"
	"github.com/rogpeppe/go-internal/testscript"
	"github.com/spf13/pflag"

	"postings/cmd/postings/config"
	"postings/content/corpustest"
	"postings/model"
	"postings/tui/i18n"
)

// TestScripts runs the scripts in testdata/script, which specify what each
// command prints where, and its exit code. POSTINGS_UPDATE_SCRIPTS=1 rewrites
// the expected outputs. Lines with exec start the program as a process, which
// is slow but has standard input and pipes. Those with run use the process of
// the test, and therefore one script runs after the other.
func TestScripts(t *testing.T) {
	dir, err := filepath.Abs("testdata/script")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(xdg.Reload)
	t.Chdir(dir)
	for _, name := range scriptVariables {
		t.Setenv(name, "")
	}
	testscript.RunT(serially{t}, testscript.Params{
		Dir:                 dir,
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		UpdateScripts:       os.Getenv("POSTINGS_UPDATE_SCRIPTS") != "",
		Setup: func(e *testscript.Env) error {
			e.Setenv("XDG_CONFIG_HOME", filepath.Join(e.WorkDir, "xdg"))
			e.Setenv("XDG_CONFIG_DIRS", filepath.Join(e.WorkDir, "etc"))
			e.Setenv("TERM", "xterm-256color")
			return nil
		},
		Cmds: map[string]func(ts *testscript.TestScript, neg bool, args []string){
			"run":  runCommand,
			"code": codeCommand,
			"pack": func(ts *testscript.TestScript, _ bool, args []string) { packCommand(t, ts, args) },
		},
	})
}

// serially runs scripts one after the other.
type serially struct{ *testing.T }

func (t serially) Parallel()     {}
func (t serially) Verbose() bool { return testing.Verbose() }
func (t serially) Run(name string, f func(testscript.T)) {
	t.T.Run(name, func(t *testing.T) { f(serially{t}) })
}

// scriptVariables are the environment variables that scripts set for the
// program.
var scriptVariables = []string{
	"ACCESSIBLE", "CLICOLOR_FORCE", "GIT_CEILING_DIRECTORIES", "GIT_CONFIG_NOSYSTEM", "HOME", "LC_ALL", "NO_COLOR",
	"POSTINGS_CONFIG", "POSTINGS_CORPUS", "POSTINGS_GLOSSARY", "POSTINGS_LANG", "POSTINGS_PAGES", "POSTINGS_PROFILE",
	"POSTINGS_SITES_FR", "POSTINGS_STYLE", "TERM", "XDG_CONFIG_DIRS", "XDG_CONFIG_HOME", "XDG_STATE_HOME",
}

// runCommand runs the program in the process of the test: run postings args...
func runCommand(ts *testscript.TestScript, neg bool, args []string) {
	if code := runHere(ts, args[1:]); (code != exitOK) != neg {
		ts.Fatalf("exit code %d", code)
	}
}

// runHere runs the program in this process, with the folder, the environment
// and the outputs of a script, and returns its exit code.
func runHere(ts *testscript.TestScript, args []string) int {
	ts.Check(os.Chdir(ts.MkAbs(".")))
	var env []string
	for _, name := range scriptVariables {
		value := ts.Getenv(name)
		ts.Check(os.Setenv(name, value))
		env = append(env, name+"="+value)
	}
	xdg.Reload()
	return run(args, env, strings.NewReader(""), ts.Stdout(), ts.Stderr())
}

// codeCommand runs the program and checks its exit code:
// code N [exec] postings args...
func codeCommand(ts *testscript.TestScript, _ bool, args []string) {
	code := exitOK
	switch {
	case len(args) > 1 && args[1] == "postings":
		code = runHere(ts, args[2:])
	case len(args) > 2 && args[1] == "exec":
		if exit, ok := errors.AsType[*exec.ExitError](ts.Exec(args[2], args[3:]...)); ok {
			code = exit.ExitCode()
		}
	default:
		ts.Fatalf("usage: code N [exec] postings args...")
	}
	if strconv.Itoa(code) != args[0] {
		ts.Fatalf("exit code %d, want %s", code, args[0])
	}
}

// packCommand packs a folder: pack FILE FOLDER [PREFIX]. The name of the file
// determines whether it is a zip or a tar, and the prefix is prepended to the
// paths of the entries.
func packCommand(t *testing.T, ts *testscript.TestScript, args []string) {
	prefix := ""
	if len(args) > 2 {
		prefix = args[2]
	}
	dir := ts.MkAbs(args[1])
	var files []corpustest.File
	ts.Check(filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		rel, err := filepath.Rel(dir, name)
		files = append(files, corpustest.File{Name: prefix + filepath.ToSlash(rel), Text: ts.ReadFile(name)})
		return err
	}))
	pack := corpustest.Tar
	if filepath.Ext(args[0]) == ".zip" {
		pack = corpustest.Zip
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), pack(t, files...), 0o600))
}

// TestClosedPipe closes the pipe that the program writes to, as head does. On
// Unix the system terminates the program, and otherwise the program must exit
// by itself.
func TestClosedPipe(t *testing.T) {
	for _, args := range [][]string{{"list", "--samples", "--status", "all"}, {"show", "--samples", "head-product-management"}, {"--help"}, {"man"}, {"config"}} {
		r, w, err := os.Pipe()
		if err != nil {
			t.Fatal(err)
		}
		r.Close()
		var messages bytes.Buffer
		if code := run(args, nil, bytes.NewReader(nil), w, &messages); code != exitOK || messages.Len() > 0 {
			t.Errorf("%q: exit code %d, message %q", args, code, messages.String())
		}
		w.Close()
	}
}

// TestTable checks that the table fits any width that has space for the keys,
// which are never truncated.
func TestTable(t *testing.T) {
	p := &program{config: &config.Config{Lang: model.French}, text: i18n.For(model.French), samples: true}
	c, err := p.load(t.Context(), "")
	if err != nil {
		t.Fatal(err)
	}
	longest := 0
	for _, posting := range c.Postings {
		longest = max(longest, ansi.StringWidth(posting.Key))
	}
	for width := 10; width <= 160; width++ {
		var b bytes.Buffer
		wide, _ := p.chooseColumns(tableColumns)
		p.table(&b, c.Postings, wide, width)
		lines := strings.Split(strings.TrimSuffix(b.String(), "\n"), "\n")
		if len(lines) != len(c.Postings)+1 {
			t.Fatalf("%d lines of %d postings", len(lines), len(c.Postings))
		}
		for i, l := range lines {
			if i > 0 && !strings.HasSuffix(l, " "+c.Postings[i-1].Key) {
				t.Errorf("width %d: the key of %q is not %s", width, l, c.Postings[i-1].Key)
			}
			if got, least := ansi.StringWidth(l), longest+8+len("Ouverte")+len("Langues")+6; got > max(width, least) {
				t.Errorf("width %d: %d columns in %q", width, got, l)
			}
		}
		if width > 150 && strings.Contains(b.String(), "…") {
			t.Errorf("cut at width %d:\n%s", width, b.String())
		}
	}
}

// TestTemplate puts every setting in the file written by --init into effect,
// which checks its examples and defaults.
func TestTemplate(t *testing.T) {
	for _, lang := range model.Langs() {
		explain := i18n.For(lang).Output.Setting
		var b strings.Builder
		for l := range strings.Lines(config.Template(explain)) {
			if len(l) > 100 {
				t.Errorf("long line %q", l)
			}
			if rest, ok := strings.CutPrefix(l, "# "); ok && strings.Contains(rest, " = ") {
				l = rest
			}
			b.WriteString(l)
		}
		c, err := config.Load(config.Request{
			File: "config.toml", Data: b.String(), Env: func(string) string { return "" },
		})
		if err != nil {
			t.Fatalf("%v\n%s", err, b.String())
		}
		if len(c.Off) != 1 || len(c.Statements[0]) != 1 || len(c.Statements[1]) != 1 {
			t.Errorf("of checking: %v, %v", c.Off, c.Statements)
		}
		const tables = 3
		if got, want := len(c.Values()), len(config.Settings())+tables; got != want || len(c.Keys) < 30 {
			t.Errorf("%d settings of %d, %d of them keys", got, want, len(c.Keys))
		}
		for _, s := range config.Settings() {
			name, _, table := strings.Cut(s.Name, ".")
			if explain[name] == "" {
				t.Errorf("nothing explains %s (in a table: %v)", s.Name, table)
			}
		}
	}
}

// TestManualNamesAll checks that every flag and variable is in the manual page.
func TestManualNamesAll(t *testing.T) {
	for _, lang := range model.Langs() {
		p := &program{config: &config.Config{Lang: lang}, text: i18n.For(lang)}
		root := p.root()
		page := p.manual(root)
		for _, s := range config.Settings() {
			if s.Env() != "" && !strings.Contains(page, s.Env()) {
				t.Errorf("%v: the manual does not name %s", lang, s.Env())
			}
		}
		for _, cmd := range append(root.Commands(), root) {
			cmd.Flags().VisitAll(func(f *pflag.Flag) {
				if !strings.Contains(page, roff("--"+f.Name)) {
					t.Errorf("%v: the manual does not name --%s", lang, f.Name)
				}
			})
		}
	}
}
