package tui

import (
	"io"
	"os/exec"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/term"
)

// namedFile is what the library takes for a terminal's input.
type namedFile interface {
	term.File
	Name() string
}

// input is a terminal that tells when it is gone, which the library does not: a
// program that gets no signal for it would go on without anybody.
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

// hungUpMsg says that the input has ended: the terminal is gone.
type hungUpMsg struct{}

// isTerminal reports whether an input is a terminal.
func isTerminal(in io.Reader) bool {
	f, ok := in.(term.File)
	return ok && term.IsTerminal(f.Fd())
}

// Bubble Tea blanks the window's title when it gives the terminal away. So the
// old one is saved on the terminal's stack and taken back (XTWINOPS 22 and 23).
func saveTitle(w io.Writer)    { io.WriteString(w, "\x1b[22;2t") }
func restoreTitle(w io.Writer) { io.WriteString(w, "\x1b[23;2t") }

// exec returns the command that gives the terminal to a program, the terminal
// itself and not what wraps it here.
func (m *root) exec(program *exec.Cmd, ended tea.ExecCallback) tea.Cmd {
	program.Stdin, program.Stdout = m.stdin, m.stdout
	run := lasting(program.Run)
	if m.opt.Lend != nil {
		run = func() error { return m.opt.Lend(lasting(program.Run)) }
	}
	return lend(&loan{program, run, m.around}, ended)
}

// suspendMsg asks from outside for what the key does.
type suspendMsg struct{}

// suspendedMsg says that the program goes on after it was suspended, or why it
// could not be.
type suspendedMsg struct{ err error }

// suspend stops the program until the shell continues it.
func (m *root) suspend() tea.Cmd {
	if m.opt.Suspend == nil {
		m.say(m.look.Text.Actions.NoSuspending)
		return nil
	}
	return lend(&loan{nil, lasting(m.opt.Suspend), m.around}, func(err error) tea.Msg { return suspendedMsg{err} })
}

// resumed tells why the program was not suspended.
func (m *root) resumed(msg suspendedMsg) tea.Cmd {
	if msg.err != nil {
		m.say(m.look.Text.Actions.NoSuspending)
	}
	return nil
}
