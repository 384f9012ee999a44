package launch

import (
	"errors"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestEditor checks the choice of editors and how they are given the line.
func TestEditor(t *testing.T) {
	none := map[string]string{}
	for _, test := range []struct {
		name  string
		there []string
		env   map[string]string
		want  []string // the program's name and its arguments
		is    error
	}{
		{name: "VISUAL first", there: []string{"vim", "nano"}, env: map[string]string{"VISUAL": "vim", "EDITOR": "nano"}, want: []string{"vim", "+12", "/f.md"}},
		{name: "EDITOR", there: []string{"vim", "nano"}, env: map[string]string{"VISUAL": " ", "EDITOR": "nano"}, want: []string{"nano", "+12", "/f.md"}},
		{name: "arguments", there: []string{"emacsclient"}, env: map[string]string{"EDITOR": `emacsclient -t -a "emacs -nw"`}, want: []string{"emacsclient", "-t", "-a", "emacs -nw", "+12", "/f.md"}},
		{name: "a name with a space", there: []string{"my ed"}, env: map[string]string{"EDITOR": `'my ed' -w`}, want: []string{"my ed", "-w", "/f.md"}},
		{name: "no substitution", there: []string{"vi"}, env: map[string]string{"EDITOR": "vi '$(x)' `x` $HOME"}, want: []string{"vi", "$(x)", "`x`", "$HOME", "+12", "/f.md"}},
		{name: "code", there: []string{"code"}, env: map[string]string{"EDITOR": "code --wait"}, want: []string{"code", "--wait", "--goto", "/f.md:12"}},
		{name: "helix", there: []string{"helix"}, env: map[string]string{"EDITOR": "helix"}, want: []string{"helix", "/f.md:12"}},
		{name: "no line", there: []string{"leafpad"}, env: map[string]string{"EDITOR": "leafpad"}, want: []string{"leafpad", "/f.md"}},
		{name: "nano of all", there: []string{"vi", "vim", "nano"}, env: none, want: []string{"nano", "+12", "/f.md"}},
		{name: "vi at last", there: []string{"vi"}, env: none, want: []string{"vi", "+12", "/f.md"}},
		{name: "none", env: none, is: ErrNoEditor},
		{name: "not there", there: []string{"vi"}, env: map[string]string{"EDITOR": "ed -x"}, is: &NotFoundError{"EDITOR", "ed"}},
		{name: "not a program", env: map[string]string{"EDITOR": "/nowhere/ed"}, is: &NotFoundError{"EDITOR", "/nowhere/ed"}},
		{name: "quotes", there: []string{"vi"}, env: map[string]string{"EDITOR": `vi "`}, is: &WordsError{"EDITOR", `vi "`}},
	} {
		t.Run(test.name, func(t *testing.T) {
			scripts := map[string]string{}
			for _, name := range test.there {
				scripts[name] = ""
			}
			dir := programs(t, scripts)
			cmd, err := Editor(env(test.env), "/f.md", 12)
			if test.is != nil {
				if !errors.Is(err, test.is) && !cmp.Equal(err, test.is) {
					t.Errorf("%v, want %v", err, test.is)
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			if cmd.Path != filepath.Join(dir, test.want[0]) {
				t.Errorf("runs %s", cmd.Path)
			}
			if diff := cmp.Diff(test.want[1:], cmd.Args[1:]); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// TestEditorPath checks a path that could be taken for an option.
func TestEditorPath(t *testing.T) {
	programs(t, map[string]string{"vi": ""})
	cmd, err := Editor(env(nil), "-c:q.md", 0)
	if err != nil {
		t.Fatal(err)
	}
	if path := cmd.Args[len(cmd.Args)-1]; !filepath.IsAbs(path) || filepath.Base(path) != "-c:q.md" || cmd.Args[1] != "+1" {
		t.Errorf("%q", cmd.Args)
	}
}
