package tui

import (
	"bytes"
	"io"
	"runtime"
	"sync"
	"sync/atomic"
	"time"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/term"
)

// tty is what the browser reads from and draws on. It belongs to the
// browser between take and giveBack. The library sets its modes too, but since
// it does so only in between, it never gives the terminal to anybody else.
type tty struct {
	in  io.Reader
	out io.Writer
	// file is the input if it is a file, such as a terminal.
	file namedFile
	// send sends a message to the program.
	send func(tea.Msg)
	// cooked is the mode of the input before the browser took the terminal. It is
	// nil if the input is not a terminal.
	cooked *term.State
	// taken reports whether the browser has the terminal.
	taken atomic.Bool
	// quitting reports whether the program is about to end.
	quitting atomic.Bool
	// writes counts the library's writes.
	writes atomic.Int64
	// graphemes reports whether the library has set the mode for the width of
	// graphemes. It resets the mode when it releases the terminal, and does not
	// set it again.
	graphemes atomic.Bool

	// owed counts the replies that the terminal still owes, asked is the time
	// of the last query in nanoseconds, and parser finds replies in the input.
	owed   atomic.Int64
	asked  atomic.Int64
	mu     sync.Mutex // protects parser
	parser *ansi.Parser
}

func newTTY(in io.Reader, out io.Writer, send func(tea.Msg)) *tty {
	t := &tty{in: in, out: out, send: send, parser: ansi.NewParser()}
	t.file, _ = in.(namedFile)
	t.parser.SetHandler(ansi.Handler{HandleCsi: t.replied})
	return t
}

// Bubble Tea blanks the window's title when it releases the terminal. So the
// old title is saved on the terminal's stack and restored (XTWINOPS 22 and 23).
const (
	saveTitle    = "\x1b[22;2t"
	restoreTitle = "\x1b[23;2t"
)

// take puts the terminal in raw mode, saves its title and sets the mode that
// the library forgets.
func (t *tty) take() {
	if t.file != nil {
		t.cooked, _ = term.MakeRaw(t.file.Fd()) // it fails unless that is a terminal
	}
	io.WriteString(t.out, saveTitle)
	if t.graphemes.Load() {
		io.WriteString(t.out, ansi.SetModeUnicodeCore)
	}
	t.taken.Store(true)
}

// giveBack restores the title and mode once the terminal owes no more replies.
func (t *tty) giveBack() {
	t.taken.Store(false)
	io.WriteString(t.out, restoreTitle)
	if t.cooked == nil {
		return
	}
	t.settle()
	_ = term.Restore(t.file.Fd(), t.cooked) // it fails if the terminal is gone
}

// own runs a function while the terminal belongs to the browser.
func (t *tty) own(run func() error) error {
	t.take()
	defer t.giveBack()
	return run()
}

// drainTime is how long the last keys are taken before the program quits.
const drainTime = 5 * time.Millisecond

// filter is a message filter that lets the program quit at once. The library
// waits half a second for its reader, which in turn waits for the program to
// take the next key if more have been typed. So these are taken and dropped
// first.
func (t *tty) filter(_ tea.Model, msg tea.Msg) tea.Msg {
	if _, ok := msg.(uv.PrimaryDeviceAttributesEvent); ok && runtime.GOOS == "windows" {
		t.settled() // the library does not call Read there
	}
	if _, ok := msg.(tea.QuitMsg); ok {
		if t.quitting.Swap(true) {
			return msg
		}
		time.AfterFunc(drainTime, func() { t.send(msg) })
	}
	if t.quitting.Load() {
		return nil
	}
	return msg
}

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

// lend runs a function while the terminal belongs to another program or to the
// shell. The library calls it between releasing and restoring the terminal.
func (t *tty) lend(run func() error) error {
	t.giveBack()
	defer time.Sleep(stopTime)
	defer t.take()
	err := run()
	before := t.writes.Load()
	time.AfterFunc(stopTime+redrawTime, func() {
		if t.writes.Load() == before {
			again := func() error { return t.lend(func() error { return nil }) }
			t.send(tea.Exec(&loan{run: again}, nil)())
		}
	})
	return err
}

// namedFile is what the library requires of a terminal used as input.
type namedFile interface {
	term.File
	Name() string
}

// input returns the input for the library.
func (t *tty) input() io.Reader {
	if t.file == nil {
		return t.in
	}
	return ttyInput{t.file, t}
}

// output returns the output for the library.
func (t *tty) output() io.Writer {
	if f, ok := t.out.(term.File); ok {
		return ttyOutput{f, t}
	}
	return t.out
}

// ttyInput is the terminal as the library reads it.
type ttyInput struct {
	namedFile
	tty *tty
}

// Read reads input, and ends the program if the terminal is gone. The library
// does not, and a program that gets no signal would keep running without a
// user.
func (i ttyInput) Read(p []byte) (int, error) {
	if i.tty.quitting.Load() || !i.tty.taken.Load() {
		return 0, io.EOF // the rest is not for the library
	}
	n, err := i.namedFile.Read(p)
	if err != nil || n == 0 && len(p) > 0 {
		go i.tty.send(tea.QuitMsg{})
	}
	i.tty.received(p[:n])
	return n, err
}

// ttyOutput is the terminal as the library draws on it.
type ttyOutput struct {
	term.File
	tty *tty
}

func (o ttyOutput) Write(p []byte) (int, error) {
	o.tty.writes.Add(1)
	if bytes.Contains(p, []byte(ansi.SetModeUnicodeCore)) {
		o.tty.graphemes.Store(true)
	}
	if _, err := o.File.Write(o.tty.fenced(p)); err != nil {
		return 0, err
	}
	return len(p), nil
}
