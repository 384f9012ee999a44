package launch

import (
	"context"
	"errors"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"time"
)

// ErrNoBrowser reports that no browser was found.
var ErrNoBrowser = errors.New("no browser: set $BROWSER")

// failsWithin is how long to wait for a browser to fail. One that runs longer
// is assumed to have opened the address.
const failsWithin = 3 * time.Second

// Open opens an http, https or mailto address with the command in $BROWSER, or
// else with the system's opener. The address is the last argument. A graphical
// browser is started in a session of its own, so that it neither writes to this
// terminal, nor reads its keys, nor ends with it. A text browser is not started
// but returned, to be run in the terminal. In all other cases the command is
// nil.
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
	openers := [][]string{{"xdg-open"}, {"wslview"}, {"www-browser"}}
	switch goos {
	case "darwin":
		openers = [][]string{{"open"}}
	case "windows": // not "start", which is a shell built-in
		openers = [][]string{{"rundll32", "url.dll,FileProtocolHandler"}}
	}
	return choose(getenv, []string{"BROWSER"}, openers, ErrNoBrowser)
}

// drawsInTerminal reports whether a browser needs the terminal. This is the
// case for a text browser, and for any if there is no display, because xdg-open
// then looks for a text browser.
func drawsInTerminal(goos string, getenv func(string) string, path string) bool {
	if goos == "windows" || goos == "darwin" {
		return false
	}
	textBrowsers := []string{"w3m", "lynx", "links", "links2", "elinks", "www-browser"}
	return slices.Contains(textBrowsers, filepath.Base(path)) || getenv("DISPLAY") == "" && getenv("WAYLAND_DISPLAY") == ""
}

// start starts a browser. It returns when the browser has exited, or has run
// long enough that it will not fail. After that it is only waited for, so that
// it does not become a zombie.
func start(ctx context.Context, cmd *exec.Cmd) error {
	detach(cmd) // standard input and output are the null device
	if err := cmd.Start(); err != nil {
		return err
	}
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait() }()
	select {
	case err := <-ended:
		return failure(cmd, err)
	case <-time.After(failsWithin):
	case <-ctx.Done():
	}
	return nil
}
