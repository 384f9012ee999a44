// Command postings browses job postings that are kept as bilingual Markdown,
// and lists, prints and checks them for scripts.
//
// What is asked for goes to standard output and nothing else does; messages go
// to standard error, each one line behind the program's name. The exit codes
// are in exit.go. One file holds one command.
package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"syscall"

	"github.com/spf13/cobra"

	"postings/cmd/postings/config"
	"postings/content/profile"
	"postings/model/history"
	"postings/tui/i18n"
)

func main() {
	cobra.MousetrapHelpText = "" // on Windows it can be started from the explorer
	os.Exit(run(os.Args[1:], os.Environ(), os.Stdin, os.Stdout, os.Stderr))
}

// run is the program. It returns its exit code.
func run(args, env []string, stdin io.Reader, stdout, stderr io.Writer) int {
	p := &program{env: env, stdin: stdin, stdout: stdout, stderr: stderr, choices: choices()}
	p.settings = config.Settings(p.choices)
	if p.getenv("NO_COLOR") != "" {
		// Any value counts (no-color.org); the libraries want a boolean.
		p.env = append(slices.DeleteFunc(slices.Clone(env), func(l string) bool { return strings.HasPrefix(l, "NO_COLOR=") }), "NO_COLOR=1")
	}
	// The language has to be known before there is a command that could be
	// wrong. A fault of the configuration is told when a command needs it.
	p.config, _ = p.configure(func(name string) (string, bool) {
		if name != "lang" && name != "config" {
			return "", false
		}
		return peekFlag(args, name)
	})
	p.text = i18n.For(p.config.Lang)

	root := p.root()
	p.commands = root
	root.SetArgs(args)
	root.SetIn(stdin)
	root.SetOut(stdout)
	root.SetErr(stderr)
	return p.end(root.ExecuteContext(context.Background()))
}

// program is what all commands share.
type program struct {
	env            []string
	stdin          io.Reader
	stdout, stderr io.Writer
	config         *config.Config
	// choices and settings are what can be configured.
	choices  config.Choices
	settings []config.Setting
	text     *i18n.Strings
	// asked is the profile that the user asks for, nil for none.
	asked *profile.Profile
	// commands is the root of the commands.
	commands *cobra.Command
	// rev is the revision to read, empty for the files as they are.
	rev string
	// story is what the history tells of the postings shown, nil where it was not read.
	story *history.History
	// samples asks for the sample postings, and fallback reports whether a command
	// takes them where there is nothing else.
	samples  bool
	fallback fallback
	// unwritten is the error of writing a help, which can return none.
	unwritten error
}

// getenv looks up an environment variable.
func (p *program) getenv(name string) string {
	for _, line := range slices.Backward(p.env) {
		if value, ok := strings.CutPrefix(line, name+"="); ok {
			return value
		}
	}
	return ""
}

// end tells what went wrong, if anything, and returns the exit code.
func (p *program) end(err error) int {
	if err == nil {
		err = p.unwritten
	}
	if err == nil || isClosedPipe(err) {
		return exitOK
	}
	f, ok := errors.AsType[*failure](err)
	if !ok {
		f = &failure{code: exitUnable, message: p.text.Failures.Internal(oneLine(err.Error()))}
	}
	if f.message != "" {
		p.say(f.message)
	}
	return f.code
}

// say writes a message to standard error.
func (p *program) say(message string) { fmt.Fprintf(p.stderr, "postings: %s\n", message) }

// print writes data to standard output.
func (p *program) print(b *bytes.Buffer) error {
	_, err := p.stdout.Write(b.Bytes())
	return p.written(err)
}

// written is the failure of an output that could not be written.
func (p *program) written(err error) error {
	if err == nil || isClosedPipe(err) {
		return err
	}
	return exitErr(p.text.Failures.Unwritable(reason(err)))
}

// isClosedPipe reports whether whoever read our output has gone, as head does:
// that is no fault. On Unix the system ends the program before, unless it was
// told to ignore the signal.
func isClosedPipe(err error) bool {
	return errors.Is(err, syscall.EPIPE) || errors.Is(err, io.ErrClosedPipe)
}
