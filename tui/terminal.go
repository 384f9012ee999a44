package tui

import (
	"io"
	"os/exec"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/term"
)

// namedFile is what the library requires of a terminal used as input.
type namedFile interface {
	term.File
	Name() string
}

// input is a terminal that reports when it has gone away. The library does not,
// and a program that gets no signal would keep running without a user.
type input struct {
	namedFile
	gone func()
}

func (i input) Read(p []byte) (int, error) {
	n, err := i.namedFile.Read(p)
	if err != nil || n == 0 && len(p) > 0 {
		i.gone()
	}
	return n, err
}

// hungUpMsg reports the end of the input, that is, the loss of the terminal.
type hungUpMsg struct{}

// isTerminal reports whether an input is a terminal.
func isTerminal(in io.Reader) bool {
	f, ok := in.(term.File)
	return ok && term.IsTerminal(f.Fd())
}

// Bubble Tea blanks the window's title when it releases the terminal. So the
// old title is saved on the terminal's stack and restored (XTWINOPS 22 and 23).
func saveTitle(w io.Writer)    { io.WriteString(w, "\x1b[22;2t") }
func restoreTitle(w io.Writer) { io.WriteString(w, "\x1b[23;2t") }

// exec returns the command that runs a program with the terminal itself as its
// input and output, rather than our wrappers.
func (m *root) exec(program *exec.Cmd, ended tea.ExecCallback) tea.Cmd {
	program.Stdin, program.Stdout = m.stdin, m.stdout
	run := lasting(program.Run)
	if m.opt.Lend != nil {
		run = func() error { return m.opt.Lend(lasting(program.Run)) }
	}
	return lend(&loan{program, run, m.around}, ended)
}

// suspendMsg requests from outside what the suspend key does.
type suspendMsg struct{}

// suspendedMsg reports that the program has been continued, or why it could not
// be suspended.
type suspendedMsg struct{ err error }

// suspend stops the program until the shell continues it.
func (m *root) suspend() tea.Cmd {
	if m.opt.Suspend == nil {
		m.notify(m.look.Text.Actions.NoSuspending)
		return nil
	}
	return lend(&loan{nil, lasting(m.opt.Suspend), m.around}, func(err error) tea.Msg { return suspendedMsg{err} })
}

// resumed reports that the program could not be suspended.
func (m *root) resumed(msg suspendedMsg) tea.Cmd {
	if msg.err != nil {
		m.notify(m.look.Text.Actions.NoSuspending)
	}
	return nil
}
