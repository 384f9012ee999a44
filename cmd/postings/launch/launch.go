// Package launch starts the only two other programs that postings ever starts:
// the user's browser and the user's editor.
//
// Which ones they are comes from the user's environment, never from a posting.
// A posting's text reaches them as one argument of its own; no shell is
// involved, and $BROWSER, $VISUAL and $EDITOR are split into words here, by the
// rules of a shell's quoting but without variables, substitution or operators.
//
// The environment is a function like os.Getenv; programs are looked up in the
// PATH of this process.
package launch

import (
	"errors"
	"fmt"
	"os/exec"
	"runtime"
	"strings"

	"github.com/mattn/go-shellwords"
)

// WordsError reports that a variable holds no command: its quotes are not closed,
// or it holds a parenthesis that is not quoted.
type WordsError struct{ Variable, Value string }

func (e *WordsError) Error() string {
	return fmt.Sprintf("$%s is not a command: %q", e.Variable, e.Value)
}

// NotFoundError reports that a program is not installed. Variable is where it was
// named.
type NotFoundError struct {
	Variable, Program string
	Err               error
}

func (e *NotFoundError) Error() string {
	return fmt.Sprintf("%q of $%s is not found: %v", e.Program, e.Variable, e.Err)
}

func (e *NotFoundError) Unwrap() error { return e.Err }

// words splits the value of a variable into a program and its arguments; the
// result is empty where the value is blank. What follows an operator such as &
// is left out: "firefox &" is how some tell that a browser has a window of its
// own.
func words(variable, value string) ([]string, error) {
	if runtime.GOOS == "windows" {
		value = strings.ReplaceAll(value, `\`, `\\`) // separates folders there
	}
	split, err := new(shellwords.Parser).Parse(value)
	if err != nil {
		return nil, &WordsError{variable, value}
	}
	return split, nil
}

// look returns the path of a program that a variable names.
func look(variable, program string) (string, error) {
	path, err := exec.LookPath(program)
	if err != nil {
		var inner *exec.Error
		if errors.As(err, &inner) {
			err = inner.Err
		}
		return "", &NotFoundError{variable, program, err}
	}
	return path, nil
}
