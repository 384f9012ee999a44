package tui

import (
	"io"
	"os/exec"
	"time"

	tea "charm.land/bubbletea/v2"
)

// When the library gets the terminal back it restarts the ticker that it draws
// by. The goroutine that drew before stops the same ticker some time after it
// was told to, and where that is later nothing is drawn any more: with a program
// that ends within milliseconds, on a machine that is busy
// (https://github.com/charmbracelet/bubbletea/issues/1778). So that goroutine is
// given time; and should nothing have been drawn all the same, the terminal is
// released and taken back once more.
const (
	// stopTime is how long the old goroutine has for its last steps.
	stopTime = 20 * time.Millisecond
	// redrawTime is how long drawing may take to begin again.
	redrawTime = 200 * time.Millisecond
)

// loan is a time in which the terminal is not ours: a program has it, or the
// shell.
type loan struct {
	program *exec.Cmd // nil for the shell
	// run runs the program, or stops this one. Around calls it.
	run    func() error
	around func(run func() error) error
}

// lendMsg asks to give the terminal away, when it has replied to all questions.
type lendMsg struct {
	loan  *loan
	ended tea.ExecCallback
}

// lend returns the command that gives the terminal away.
func lend(l *loan, ended tea.ExecCallback) tea.Cmd {
	return func() tea.Msg { return lendMsg{l, ended} }
}

// Run is called by the library between releasing the terminal and taking it
// back.
func (l *loan) Run() error { return l.around(l.run) }

// SetStdin and SetStdout do nothing: the library's input and output are wrapped.
func (l *loan) SetStdin(io.Reader)  {}
func (l *loan) SetStdout(io.Writer) {}
func (l *loan) SetStderr(w io.Writer) {
	if l.program != nil && l.program.Stderr == nil {
		l.program.Stderr = w
	}
}

// lasting returns a function that gives the old goroutine its time.
func lasting(run func() error) func() error {
	return func() error {
		defer time.Sleep(stopTime)
		return run()
	}
}

// around returns the function that runs what is done during loans. It gives the
// window's title back meanwhile, and sees to it that the terminal is drawn on
// again.
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
