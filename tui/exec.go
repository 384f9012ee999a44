package tui

import (
	"io"
	"os/exec"

	tea "charm.land/bubbletea/v2"
)

// execCommand is a function that the library calls while it has released the
// terminal.
type execCommand struct {
	run     func() error
	program *exec.Cmd // that run runs, if any
}

func (c *execCommand) Run() error { return c.run() }

// SetStdin and SetStdout do nothing, because the library's input and output are
// wrapped.
func (c *execCommand) SetStdin(io.Reader)  {}
func (c *execCommand) SetStdout(io.Writer) {}
func (c *execCommand) SetStderr(w io.Writer) {
	if c.program != nil && c.program.Stderr == nil {
		c.program.Stderr = w
	}
}

// exec returns the command that runs a program with the terminal itself as its
// input and output, rather than our wrappers.
func (m *root) exec(program *exec.Cmd, ended func(m *root, err error) tea.Cmd) tea.Cmd {
	program.Stdin, program.Stdout = m.stdin, m.stdout
	run := func() error { return m.opt.RunProgram(program, m.release) }
	return tea.Exec(&execCommand{run, program}, result(ended))
}

// suspend stops the program until the shell continues it.
func (m *root) suspend() tea.Cmd {
	if m.opt.Suspend == nil {
		m.notify(m.look.Text.Actions.NoSuspending)
		return nil
	}
	run := func() error { return m.opt.Suspend(m.release) }
	return tea.Exec(&execCommand{run: run}, result((*root).resumed))
}

// resumed reports that the program could not be suspended.
func (m *root) resumed(err error) tea.Cmd {
	if err != nil {
		m.notify(m.look.Text.Actions.NoSuspending)
	}
	return nil
}

// result returns the change that follows from the error of a command.
func result(ended func(m *root, err error) tea.Cmd) tea.ExecCallback {
	return func(err error) tea.Msg {
		return applied(func(m *root) tea.Cmd { return ended(m, err) })
	}
}
