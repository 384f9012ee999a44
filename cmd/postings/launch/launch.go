// Package launch starts the only two other programs that postings ever starts
// for the user: the browser and the editor.
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
type NotFoundError struct {
	Variable, Program string
	Err               error
}

func (e *NotFoundError) Error() string {
	return fmt.Sprintf("%q of $%s is not found: %v", e.Program, e.Variable, e.Err)
}

func (e *NotFoundError) Unwrap() error { return e.Err }

// words splits the value of a variable into a program and its arguments. The
// result is empty if the value is blank. Everything from an operator such as &
// on is dropped, since some people write "firefox &" for a graphical browser.
func words(variable, value string) ([]string, error) {
	if runtime.GOOS == "windows" {
		value = strings.ReplaceAll(value, `\`, `\\`) // it is the path separator there
	}
	split, err := new(shellwords.Parser).Parse(value)
	if err != nil {
		return nil, &WordsError{variable, value}
	}
	return split, nil
}

// look returns the path of a program named by a variable.
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
