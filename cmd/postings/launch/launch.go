// Package launch starts the only two other programs that postings ever starts
// for the user: the browser and the editor. It also gives the terminal to them,
// and to the shell when postings is suspended.
//
// Which ones they are is determined by the user's environment, never by a
// posting. The text of a posting reaches them as a single argument. No shell is
// involved: $BROWSER, $VISUAL and $EDITOR are split into words here, following
// the quoting rules of a shell, but without variables, substitution or
// operators.
//
// The environment is passed as a function like os.Getenv. Programs are looked
// up in the PATH of this process.
package launch

import (
	"errors"
	"fmt"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"

	"github.com/mattn/go-shellwords"
)

// WordsError reports that a variable does not contain a command: it has an
// unclosed quote or an unquoted parenthesis.
type WordsError struct{ Variable, Value string }

func (e *WordsError) Error() string {
	return fmt.Sprintf("$%s is not a command: %q", e.Variable, e.Value)
}

// NotFoundError reports that a program is not installed. Variable is the
// variable that names it.
type NotFoundError struct{ Variable, Program string }

func (e *NotFoundError) Error() string {
	return fmt.Sprintf("%q of $%s is not found", e.Program, e.Variable)
}

// FailedError reports that a program failed.
type FailedError struct {
	Program string
	Code    int // its exit status, or -1 for a signal
}

func (e *FailedError) Error() string {
	return fmt.Sprintf("%q exited with status %d", e.Program, e.Code)
}

// failure returns the error of a program that has been waited for, with a
// *FailedError for its exit status.
func failure(program *exec.Cmd, err error) error {
	if exit, ok := errors.AsType[*exec.ExitError](err); ok {
		return failed(program, exit.ExitCode())
	}
	return err
}

func failed(program *exec.Cmd, code int) error {
	return &FailedError{filepath.Base(program.Path), code}
}

// named returns the program that a variable names, and its arguments, or nothing
// if the value is blank. Everything from an operator such as & on is dropped,
// since some people write "firefox &" for a graphical browser.
func named(variable, value string) ([]string, error) {
	if runtime.GOOS == "windows" {
		value = strings.ReplaceAll(value, `\`, `\\`) // it is the path separator there
	}
	words, err := new(shellwords.Parser).Parse(value)
	if err != nil {
		return nil, &WordsError{variable, value}
	}
	if len(words) == 0 {
		return nil, nil
	}
	path, err := exec.LookPath(words[0])
	if err != nil {
		return nil, &NotFoundError{variable, words[0]}
	}
	return append([]string{path}, words[1:]...), nil
}

// choose returns the program that the first of some variables names or, if they
// are blank, the first of some others that is installed, and its arguments. If
// there is none it returns the given error.
func choose(getenv func(string) string, variables []string, others [][]string, none error) ([]string, error) {
	for _, variable := range variables {
		if command, err := named(variable, getenv(variable)); command != nil || err != nil {
			return command, err
		}
	}
	for _, command := range others {
		if path, err := exec.LookPath(command[0]); err == nil {
			return append([]string{path}, command[1:]...), nil
		}
	}
	return nil, none
}
