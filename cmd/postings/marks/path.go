package marks

import (
	"errors"
	"path/filepath"
	"runtime"
)

// ErrNoHome tells that nothing in the environment says where state is kept.
var ErrNoHome = errors.New("no home folder is known")

// Path returns where the marks are kept: postings/marks.json in the state
// folder, which is $XDG_STATE_HOME where that is an absolute path, as the XDG
// Base Directory Specification asks for, and otherwise the system's custom:
// ~/.local/state, on macOS ~/Library/Application Support, on Windows
// %LOCALAPPDATA%. These are the folders of github.com/adrg/xdg, which reads the
// environment once for the whole program and so cannot be tested with another.
func Path(getenv func(string) string) (string, error) {
	return pathOn(runtime.GOOS, getenv)
}

// pathOn is Path on an operating system.
func pathOn(goos string, getenv func(string) string) (string, error) {
	home := getenv("HOME")
	fallback := filepath.Join(home, ".local", "state")
	switch goos {
	case "darwin":
		fallback = filepath.Join(home, "Library", "Application Support")
	case "windows":
		home = getenv("LOCALAPPDATA")
		fallback = home
	}
	dir := getenv("XDG_STATE_HOME")
	if !filepath.IsAbs(dir) {
		if !filepath.IsAbs(home) {
			return "", ErrNoHome
		}
		dir = fallback
	}
	return filepath.Join(dir, "postings", "marks.json"), nil
}
