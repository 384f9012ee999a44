package tui

import (
	"io"
	"os/exec"
	"time"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/term"
)

// The library asks the terminal for its modes, keyboard and background when it
// starts. What the terminal answers after the program's end stands on the
// shell's prompt (charmbracelet/bubbletea issue 1590). So the program ends, or
// is suspended, only when all has been answered; what is typed meanwhile is
// dropped. Not to wait for answers that never come, one more question follows
// the others, the primary device attributes, which every terminal answers and
// in the order of asking.
const (
	// askLast is when the library has asked for certain: some frames after it
	// was told the size of the first one, with which it asks its last question.
	askLast = 100 * time.Millisecond
	// settleTime is the longest time to wait for answers, from the start on.
	// What ends later ends at once.
	settleTime = time.Second
)

// settling holds the end of the program back until the terminal has answered.
// It is a filter of messages, used by the library's event loop alone.
type settling struct {
	done bool
	held tea.Msg // the end or suspension that waits, or nil
	// asking is the timer of the last question, nil when it is set.
	asking *time.Timer
}

// settledMsg tells that it was waited long enough.
type settledMsg struct{}

// hungUpMsg tells that the input has ended: the terminal is gone.
type hungUpMsg struct{}

// filter returns the message that is to be handled in place of one, or nil.
func (s *settling) filter(_ tea.Model, msg tea.Msg) tea.Msg {
	switch msg.(type) {
	case hungUpMsg:
		return tea.QuitMsg{}
	case tea.WindowSizeMsg:
		if s.asking != nil {
			s.asking.Reset(askLast)
			s.asking = nil
		}
	case uv.PrimaryDeviceAttributesEvent, settledMsg:
		s.done = true
		held := s.held
		s.held = nil
		return held
	case tea.QuitMsg, tea.InterruptMsg, tea.SuspendMsg:
		if !s.done {
			s.held = msg
			return nil
		}
	case tea.KeyPressMsg, tea.PasteMsg:
		if s.held != nil {
			return nil
		}
	}
	return msg
}

// ask puts the last question to the terminal, when it is time.
func (s *settling) ask(p *tea.Program) (stop func()) {
	asking := time.AfterFunc(settleTime, func() { p.Send(tea.RawMsg{Msg: ansi.RequestPrimaryDeviceAttributes}) })
	s.asking = asking
	ending := time.AfterFunc(settleTime, func() { p.Send(settledMsg{}) })
	return func() {
		asking.Stop()
		ending.Stop()
	}
}

// isTerminal tells whether an input is a terminal.
func isTerminal(in io.Reader) bool {
	f, ok := in.(term.File)
	return ok && term.IsTerminal(f.Fd())
}

// input is a terminal that tells when it is gone, which the library does not: a
// program that gets no signal for it would go on without anybody.
type input struct {
	namedFile
	gone func()
}

// namedFile is what the library takes for a file.
type namedFile interface {
	term.File
	Name() string
}

func (i input) Read(p []byte) (int, error) {
	n, err := i.namedFile.Read(p)
	if err != nil || n == 0 && len(p) > 0 {
		i.gone()
	}
	return n, err
}

// exec returns the command that gives the terminal to a program, the terminal
// itself and not what tells of its end.
func (m *root) exec(program *exec.Cmd, ended tea.ExecCallback) tea.Cmd {
	program.Stdin = m.stdin
	return tea.ExecProcess(program, ended)
}
