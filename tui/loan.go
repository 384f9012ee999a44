package tui

import (
	"io"
	"os/exec"
	"time"

	tea "charm.land/bubbletea/v2"
)

// When the library restores the terminal, it restarts the ticker of its
// renderer. The goroutine that used that ticker before stops it some time after
// being told to. If that happens after the restart, nothing is drawn any more,
// as can be the case for a program that ends within milliseconds on a busy
// machine (https://github.com/charmbracelet/bubbletea/issues/1778). So that
// goroutine is given time to stop, and if nothing has been drawn all the same,
// the terminal is released and restored once more.
const (
	// stopTime is the time given to the old goroutine to stop.
	stopTime = 20 * time.Millisecond
	// redrawTime is the time within which drawing should resume.
	redrawTime = 200 * time.Millisecond
)

// loan is a period in which the terminal belongs to another program or to the
// shell.
type loan struct {
	program *exec.Cmd // nil for the shell
	// run runs the program, or suspends this one. Around calls it.
	run    func() error
	around func(run func() error) error
}

// lendMsg requests that the terminal be lent once it has replied to all
// queries.
type lendMsg struct {
	loan  *loan
	ended tea.ExecCallback
}

// lend returns the command that lends the terminal.
func lend(l *loan, ended tea.ExecCallback) tea.Cmd {
	return func() tea.Msg { return lendMsg{l, ended} }
}

// Run is called by the library between releasing the terminal and restoring it.
func (l *loan) Run() error { return l.around(l.run) }

// SetStdin and SetStdout do nothing, because the library's input and output are
// wrapped.
func (l *loan) SetStdin(io.Reader)  {}
func (l *loan) SetStdout(io.Writer) {}
func (l *loan) SetStderr(w io.Writer) {
	if l.program != nil && l.program.Stderr == nil {
		l.program.Stderr = w
	}
}

// lasting returns a function that leaves the old goroutine time to stop.
func lasting(run func() error) func() error {
	return func() error {
		defer time.Sleep(stopTime)
		return run()
	}
}

// around returns the function that runs loans. It restores the window's title
// for their duration, and makes sure that drawing resumes afterwards.
func (t *tty) around(send func(tea.Msg)) func(run func() error) error {
	return func(run func() error) error {
		restoreTitle(t.File)
		err := run()
		saveTitle(t.File)
		before := t.writes.Load()
		time.AfterFunc(redrawTime, func() {
			if t.writes.Load() == before {
				send(lendMsg{loan: &loan{nil, lasting(func() error { return nil }), t.around(send)}})
			}
		})
		return err
	}
}
