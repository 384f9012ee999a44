package launch

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// Why an address is not opened, beside *NotFoundError and *WordsError.
var (
	// ErrAddress tells that an address is not one of http, https or mailto, or
	// holds what an address does not.
	ErrAddress = errors.New("not an address that is opened")
	// ErrNoBrowser tells that nothing is there to open addresses with.
	ErrNoBrowser = errors.New("no browser: set $BROWSER")
)

// FailedError tells that a program ended with an error.
type FailedError struct {
	Program string
	Code    int // its exit status, -1 for a signal
}

func (e *FailedError) Error() string { return fmt.Sprintf("%q ended with %d", e.Program, e.Code) }

// failsWithin is how long a browser is watched for failing. One that runs
// longer is taken to have opened the address.
const failsWithin = 3 * time.Second

// Open opens an address of http, https or mailto with the first browser of
// $BROWSER that is there, or else with the system's opener. A browser that has
// a window is started out of reach of this terminal: it neither writes to it,
// reads its keys nor ends with it. A text browser is not started but returned,
// to be run with the terminal; the command is nil in all other cases.
//
// $BROWSER is a list separated by colons (on Windows by semicolons) of commands
// with arguments. %s in an argument stands for the address, which otherwise
// comes last, and %% for %. That a browser needs the terminal is known by its
// name, and of the system's opener by there being no display: xdg-open then
// looks for a text browser.
//
// The convention is Eric Raymond's, http://catb.org/~esr/BROWSER, with one
// difference: only a browser that is not there is passed over, not one that
// failed, because it may have opened the address all the same. It is not
// github.com/cli/browser that does this, because that knows no $BROWSER, writes
// to the terminal through a variable of the package, and waits for the browser
// to end.
func Open(ctx context.Context, getenv func(string) string, address string) (*exec.Cmd, error) {
	address, err := cleanAddress(address)
	if err != nil {
		return nil, err
	}
	browser, err := chooseBrowser(runtime.GOOS, getenv)
	if err != nil {
		return nil, err
	}
	cmd := browser.command(address)
	if browser.terminal {
		return cmd, nil
	}
	return nil, start(ctx, cmd)
}

// cleanAddress returns an address in which what quoting is about is
// percent-encoded, or ErrAddress for what is not opened.
func cleanAddress(address string) (string, error) {
	u, err := url.Parse(address)
	if err != nil || !utf8.ValidString(address) || strings.ContainsFunc(address, invisible) {
		return "", ErrAddress
	}
	const encoded = " \"<>\\^`{|}"
	switch {
	case strings.ContainsAny(u.Host, encoded): // no host has such a name
		return "", ErrAddress
	case (u.Scheme == "http" || u.Scheme == "https") && u.Host != "":
	case u.Scheme == "mailto" && plainMail(u.RawQuery):
	default:
		return "", ErrAddress
	}
	// Addresses do not hold these characters (RFC 3986, appendix A), but
	// people write them and browsers take them.
	var clean strings.Builder
	for _, r := range address {
		if strings.ContainsRune(encoded, r) {
			fmt.Fprintf(&clean, "%%%02X", r)
		} else {
			clean.WriteRune(r)
		}
	}
	return clean.String(), nil
}

// invisible tells the characters that nobody sees in an address: controls,
// what turns text around, and all white space but the plain one.
func invisible(r rune) bool {
	return r != ' ' && unicode.IsSpace(r) || unicode.IsControl(r) || unicode.Is(unicode.Cf, r)
}

// plainMail tells whether the fields of a mailto address are those that only
// write a message. Some mail programs let others attach files.
func plainMail(query string) bool {
	fields, err := url.ParseQuery(query)
	for name := range fields {
		if !slices.Contains([]string{"to", "cc", "bcc", "subject", "body"}, strings.ToLower(name)) {
			return false
		}
	}
	return err == nil
}

// browser is a program that opens addresses.
type browser struct {
	path string
	args []string
	// terminal is set when it needs the terminal.
	terminal bool
}

// command returns the command that opens an address.
func (b browser) command(address string) *exec.Cmd {
	replacer := strings.NewReplacer("%%", "%", "%s", address)
	var args []string
	placed := false
	for _, arg := range b.args {
		placed = placed || strings.Contains(strings.ReplaceAll(arg, "%%", ""), "%s")
		args = append(args, replacer.Replace(arg))
	}
	if !placed {
		args = append(args, address)
	}
	return exec.Command(b.path, args...)
}

// chooseBrowser returns the browser of an operating system and environment.
func chooseBrowser(goos string, getenv func(string) string) (browser, error) {
	var first error
	for _, value := range filepath.SplitList(getenv("BROWSER")) {
		split, err := words("BROWSER", value)
		switch {
		case err == nil && len(split) == 0:
			continue
		case slices.ContainsFunc(split, script):
			err = &WordsError{"BROWSER", value}
		}
		if err == nil {
			var path string
			if path, err = look("BROWSER", split[0]); err == nil {
				return browser{path, split[1:], textBrowser(path)}, nil
			}
		}
		if first == nil {
			first = err
		}
	}
	if first != nil { // what the user asked for is not replaced silently
		return browser{}, first
	}
	for _, opener := range systemOpeners(goos, getenv) {
		if path, err := exec.LookPath(opener.path); err == nil {
			opener.path = path
			return opener, nil
		}
	}
	return browser{}, ErrNoBrowser
}

// script tells an argument that would put an address into a text that another
// program takes apart, as sh -c "w3m %s" does: a posting's address would become
// part of a shell's command. sh -c 'w3m "$1"' sh %s is fine.
func script(arg string) bool {
	return strings.Contains(arg, "%s") && strings.ContainsFunc(arg, unicode.IsSpace)
}

// textBrowser tells the browsers that draw in the terminal.
func textBrowser(path string) bool {
	switch filepath.Base(path) {
	case "w3m", "lynx", "links", "links2", "elinks", "felinks", "www-browser", "browsh", "carbonyl", "cha", "chawan", "edbrowse", "amfora", "offpunk":
		return true
	}
	return false
}

// systemOpeners returns what a system opens addresses with, the best first.
func systemOpeners(goos string, getenv func(string) string) []browser {
	switch goos {
	case "darwin":
		return []browser{{path: "open"}}
	case "windows":
		// Not "start", which is a command of the shell.
		return []browser{{path: "rundll32", args: []string{"url.dll,FileProtocolHandler"}}}
	}
	display := getenv("DISPLAY") != "" || getenv("WAYLAND_DISPLAY") != ""
	return []browser{
		{path: "wslview"},
		{path: "xdg-open", terminal: !display},
		{path: "x-www-browser", terminal: !display},
		{path: "www-browser", terminal: true},
	}
}

// start starts a browser and returns when it has ended, or when it has run long
// enough that it will not fail. It is then left to itself; only its end is
// waited for, so that it does not stay behind as a zombie.
func start(ctx context.Context, cmd *exec.Cmd) error {
	detach(cmd) // with standard input and output being the null device
	if err := cmd.Start(); err != nil {
		return err
	}
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait() }()
	select {
	case err := <-ended:
		if exit := (*exec.ExitError)(nil); errors.As(err, &exit) {
			return &FailedError{filepath.Base(cmd.Path), exit.ExitCode()}
		}
		return err
	case <-time.After(failsWithin):
	case <-ctx.Done():
	}
	return nil
}
