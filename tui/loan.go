package tui

import (
	"io"
	"os/exec"

	tea "charm.land/bubbletea/v2"
)

// loan is a period in which the terminal belongs to another program or to the
// shell.
type loan struct {
	program *exec.Cmd // nil for the shell
	run     func() error
}

// Run is called by the library between releasing and restoring the terminal.
func (l *loan) Run() error { return l.run() }

// SetStdin and SetStdout do nothing, because the library's input and output are
// wrapped.
func (l *loan) SetStdin(io.Reader)  {}
func (l *loan) SetStdout(io.Writer) {}
func (l *loan) SetStderr(w io.Writer) {
	if l.program != nil && l.program.Stderr == nil {
		l.program.Stderr = w
	}
}

// exec returns the command that runs a program with the terminal itself as its
// input and output, rather than our wrappers.
func (m *root) exec(program *exec.Cmd, ended tea.ExecCallback) tea.Cmd {
	program.Stdin, program.Stdout = m.stdin, m.stdout
	run := program.Run
	if m.opt.Lend != nil {
		run = func() error { return m.opt.Lend(program.Run) }
	}
	return tea.Exec(&loan{program, func() error { return m.lent(run) }}, ended)
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
	run := func() error { return m.lent(m.opt.Suspend) }
	return tea.Exec(&loan{run: run}, func(err error) tea.Msg { return suspendedMsg{err} })
}

// resumed reports that the program could not be suspended.
func (m *root) resumed(msg suspendedMsg) tea.Cmd {
	if msg.err != nil {
		m.notify(m.look.Text.Actions.NoSuspending)
	}
	return nil
}
