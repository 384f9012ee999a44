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

// onTerminal reports whether output is read on a terminal that can do more than
// print lines. One of which nothing is known cannot; only Windows has no names
// for terminals.
func (p *program) onTerminal() bool {
	kind := p.getenv("TERM")
	return isTerminal(p.stdout) && kind != "dumb" && (kind != "" || runtime.GOOS == "windows")
}

// columns is how wide output may be: the terminal's width, or 80.
func (p *program) columns() int {
	if f, ok := p.stdout.(*os.File); ok {
		if width, _, err := term.GetSize(f.Fd()); err == nil && width > 0 {
			return width
		}
	}
	return 80
}

// profile is what colours output may have. Without any there is no escape
// sequence at all in it: off a terminal, on TERM=dumb and with NO_COLOR, unless
// CLICOLOR_FORCE asks for them.
func (p *program) profile() colorprofile.Profile {
	profile := colorprofile.Detect(p.stdout, p.env)
	// The library lets CLICOLOR_FORCE win over NO_COLOR off a terminal.
	if profile <= colorprofile.ASCII || p.getenv("NO_COLOR") != "" {
		return colorprofile.NoTTY
	}
	return profile
}

// styled returns a writer that fits styles to the profile.
func (p *program) styled(w io.Writer) io.Writer {
	return &colorprofile.Writer{Forward: w, Profile: p.profile()}
}
