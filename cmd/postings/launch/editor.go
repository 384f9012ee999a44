package launch

import (
	"errors"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"

	"github.com/charmbracelet/x/editor"
)

// ErrNoEditor reports that no editor is set, and none of the usual ones was
// found.
var ErrNoEditor = errors.New("no editor: set $VISUAL or $EDITOR")

// Editor returns the command that edits a file, at a line counting from 1 if
// the editor supports that. It is the editor in $VISUAL or else $EDITOR, with
// its arguments, or if neither is set the first of nano, vim and vi that is
// found (on Windows notepad). The command needs the terminal. The error is
// ErrNoEditor, a *NotFoundError or a *WordsError.
//
// Package editor is used for the arguments that specify the line, but not for
// the choice: it knows only $EDITOR, splits it at every space, and uses nano
// without looking for it.
func Editor(getenv func(string) string, path string, line int) (*exec.Cmd, error) {
	path, err := filepath.Abs(path) // so that it does not start with a dash
	if err != nil {
		return nil, err
	}
	editors := [][]string{{"nano"}, {"vim"}, {"vi"}}
	if runtime.GOOS == "windows" {
		editors = [][]string{{"notepad"}}
	}
	command, err := choose(getenv, []string{"VISUAL", "EDITOR"}, editors, ErrNoEditor)
	if err != nil {
		return nil, err
	}
	atLine, withPath := editor.LineNumber(line)(dialect(command[0]), path)
	command = append(command, atLine...)
	if !withPath {
		command = append(command, path)
	}
	return exec.Command(command[0], command[1:]...), nil
}

// dialect returns the name of an editor known to package editor that takes a
// line in the same form as the program, or else the program's own name.
func dialect(program string) string {
	name := strings.TrimSuffix(strings.ToLower(filepath.Base(program)), ".exe")
	switch strings.TrimSuffix(name, ".cmd") {
	case "view", "ex", "gvim", "mvim", "vim.basic", "vim.tiny", "vim.nox", "vim.gtk3", // +line
		"rnano", "pico", "micro", "mg", "joe", "jed", "ne", "mcedit", "emacsclient":
		return "vi"
	case "code", "code-insiders", "codium", "code-oss": // --goto file:line
		return "code"
	case "helix", "subl", "zed": // file:line
		return "hx"
	}
	return name
}
