package launch

import (
	"context"
	"errors"
	"fmt"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"time"
)

// ErrNoBrowser reports that nothing is there to open addresses with.
var ErrNoBrowser = errors.New("no browser: set $BROWSER")

// FailedError reports that a program ended with an error.
type FailedError struct {
	Program string
	Code    int // its exit status, -1 for a signal
}

func (e *FailedError) Error() string { return fmt.Sprintf("%q ended with %d", e.Program, e.Code) }

// failsWithin is how long a browser is watched for failing. One that runs
// longer is taken to have opened the address.
const failsWithin = 3 * time.Second

// Open opens an address of http, https or mailto with the command in $BROWSER,
// or else with the system's opener; the address is its last argument. A browser
// that has a window is started out of reach of this terminal: it neither writes
// to it, reads its keys nor ends with it. A text browser is not started but
// returned, to be run with the terminal; the command is nil in all other cases.
func Open(ctx context.Context, getenv func(string) string, address string) (*exec.Cmd, error) {
	address, err := cleanAddress(address)
	if err != nil {
		return nil, err
	}
	words, err := browser(runtime.GOOS, getenv)
	if err != nil {
		return nil, err
	}
	cmd := exec.Command(words[0], append(words[1:], address)...)
	if drawsInTerminal(runtime.GOOS, getenv, words[0]) {
		return cmd, nil
	}
	return nil, start(ctx, cmd)
}

// browser returns the command that opens addresses.
func browser(goos string, getenv func(string) string) ([]string, error) {
	named, err := words("BROWSER", getenv("BROWSER"))
	if err != nil {
		return nil, err
	}
	if len(named) > 0 {
		path, err := look("BROWSER", named[0])
		return append([]string{path}, named[1:]...), err
	}
	openers := [][]string{{"xdg-open"}, {"wslview"}, {"www-browser"}}
	switch goos {
	case "darwin":
		openers = [][]string{{"open"}}
	case "windows": // not "start", which is a command of the shell
		openers = [][]string{{"rundll32", "url.dll,FileProtocolHandler"}}
	}
	for _, opener := range openers {
		if path, err := exec.LookPath(opener[0]); err == nil {
			return append([]string{path}, opener[1:]...), nil
		}
	}
	return nil, ErrNoBrowser
}

// drawsInTerminal reports whether a browser needs the terminal: a text browser,
// and everything where there is no display, because xdg-open then looks for a
// text browser.
func drawsInTerminal(goos string, getenv func(string) string, path string) bool {
	if goos == "windows" || goos == "darwin" {
		return false
	}
	textBrowsers := []string{"w3m", "lynx", "links", "links2", "elinks", "www-browser"}
	return slices.Contains(textBrowsers, filepath.Base(path)) || getenv("DISPLAY") == "" && getenv("WAYLAND_DISPLAY") == ""
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
		if exit, ok := errors.AsType[*exec.ExitError](err); ok {
			return &FailedError{filepath.Base(cmd.Path), exit.ExitCode()}
		}
		return err
	case <-time.After(failsWithin):
	case <-ctx.Done():
	}
	return nil
}
