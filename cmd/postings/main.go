// Command postings browses job postings kept as bilingual Markdown, and lists,
// prints and checks them for scripts.
//
// Standard output receives only what was asked for. Messages go to standard
// error, one line each, after the program's name. The exit codes are in
// exit.go. Each command is in a file of its own.
package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"
	"strings"
	"syscall"
	"unicode/utf8"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"postings/cmd/postings/config"
	"postings/content/profile"
	"postings/model/history"
	"postings/tui/i18n"
)

func main() {
	cobra.MousetrapHelpText = "" // on Windows, it can be started from the Explorer
	os.Exit(run(os.Args[1:], os.Environ(), os.Stdin, os.Stdout, os.Stderr))
}

// run runs the program and returns its exit code.
func run(args, env []string, stdin io.Reader, stdout, stderr io.Writer) int {
	p := &program{env: env, stdin: stdin, stdout: stdout, stderr: stderr}
	if p.getenv("NO_COLOR") != "" {
		// Any value counts (no-color.org), but the libraries want a boolean.
		p.env = append(slices.DeleteFunc(slices.Clone(env), func(l string) bool { return strings.HasPrefix(l, "NO_COLOR=") }), "NO_COLOR=1")
	}
	// The language must be known before any command, because that may be wrong.
	// Errors in the configuration are reported when a command needs it.
	early := pflag.NewFlagSet("", pflag.ContinueOnError)
	early.ParseErrorsAllowlist.UnknownFlags = true
	early.String("lang", "", "")
	early.String("config", "", "")
	early.BoolP("help", "h", false, "")
	_ = early.Parse(args)
	p.config, _ = p.configure(early)
	p.text = i18n.For(p.config.Lang)

	root := p.root()
	p.commands = root
	root.SetArgs(args)
	root.SetIn(stdin)
	root.SetOut(stdout)
	root.SetErr(stderr)
	return p.end(root.ExecuteContext(context.Background()))
}

// program is the state shared by all commands.
type program struct {
	env            []string
	stdin          io.Reader
	stdout, stderr io.Writer
	config         *config.Config
	text           *i18n.Strings
	// asked is the profile requested by the user, or nil.
	asked *profile.Profile
	// commands is the root command.
	commands *cobra.Command
	// rev is the revision to read, or empty for the working tree.
	rev string
	// past is the history of the postings shown, or nil if it has not been
	// read.
	past *history.History
	// samples requests the sample postings, and fallback says what a command
	// does if there is nothing else to open.
	samples  bool
	fallback fallback
	// unwritten is the error of writing help, which cobra gives no way to
	// return.
	unwritten error
}

// getenv returns the value of an environment variable.
func (p *program) getenv(name string) string {
	for _, line := range slices.Backward(p.env) {
		if value, ok := strings.CutPrefix(line, name+"="); ok {
			return value
		}
	}
	return ""
}

// end reports an error, if any, and returns the exit code.
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
		if e, ok := errors.AsType[*fs.PathError](err); ok && e.Op == "write" {
			f.message = p.text.Failures.Unwritable(reason(p.text.Failures, err))
		}
	}
	if f.message != "" {
		p.say(f.message)
	}
	return f.code
}

// say writes a message to standard error.
func (p *program) say(message string) { fmt.Fprintf(p.stderr, "postings: %s\n", message) }

// message turns a sentence of the browser into a message, which starts in lower
// case and ends without a period.
func message(sentence string) string {
	_, first := utf8.DecodeRuneInString(sentence)
	return strings.ToLower(sentence[:first]) + strings.TrimSuffix(sentence[first:], ".")
}

// print writes data to standard output.
func (p *program) print(b *bytes.Buffer) error {
	_, err := p.stdout.Write(b.Bytes())
	return err
}

// isClosedPipe reports whether the reader of our output has gone away, as head
// does, which is not an error. On Unix the system terminates the program before
// that, unless the signal is being ignored.
func isClosedPipe(err error) bool {
	return errors.Is(err, syscall.EPIPE) || errors.Is(err, io.ErrClosedPipe)
}
