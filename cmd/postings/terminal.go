package main

import (
	"io"
	"os"
	"runtime"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/term"
)

// isTerminal reports whether a stream is a terminal.
func isTerminal(stream any) bool {
	f, ok := stream.(*os.File)
	return ok && term.IsTerminal(f.Fd())
}

// onTerminal reports whether output goes to a terminal that can do more than
// print lines. One without a name cannot, except on Windows, where terminals
// have none.
func (p *program) onTerminal() bool {
	kind := p.getenv("TERM")
	return isTerminal(p.stdout) && kind != "dumb" && (kind != "" || runtime.GOOS == "windows")
}

// columns returns the width of the output: that of the terminal, or 80.
func (p *program) columns() int {
	if f, ok := p.stdout.(*os.File); ok {
		if width, _, err := term.GetSize(f.Fd()); err == nil && width > 0 {
			return width
		}
	}
	return 80
}

// profile returns the colours that output may use. Without colours it contains
// no escape sequences at all: with NO_COLOR, and unless CLICOLOR_FORCE is set
// also if it is not a terminal or TERM is dumb.
func (p *program) profile() colorprofile.Profile {
	profile := colorprofile.Detect(p.stdout, p.env)
	// If output is not a terminal, the library gives CLICOLOR_FORCE precedence
	// over NO_COLOR.
	if profile <= colorprofile.ASCII || p.getenv("NO_COLOR") != "" {
		return colorprofile.NoTTY
	}
	return profile
}

// styled returns a writer that converts styles to the colours available.
func (p *program) styled(w io.Writer) io.Writer {
	return &colorprofile.Writer{Forward: w, Profile: p.profile()}
}
