package tui

import (
	"bytes"
	"cmp"
	"context"
	"io"
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
	file term.File
	// send sends a message to the program.
	send func(tea.Msg)
	// term is the type of the terminal.
	term string
	// cooked is the mode of the input before the browser took the terminal. It is
	// nil if the input is not a terminal.
	cooked *term.State
	// taken reports whether the browser has the terminal.
	taken atomic.Bool
	// reader reads what is typed, and stopped is closed when it has stopped.
	reader interface {
		io.ReadCloser
		Cancel() bool
	}
	stopped chan struct{}
	// typed is what has been read and the program has not taken yet.
	typed []tea.Msg
	mu    sync.Mutex // protects typed
	// writes counts the library's writes.
	writes atomic.Int64
	// graphemes reports whether the library has set the mode for the width of
	// graphemes. It resets the mode when it releases the terminal, and does not
	// set it again.
	graphemes atomic.Bool

	// owed counts the replies that the terminal still owes, and asked is the
	// time of the last query in nanoseconds.
	owed  atomic.Int64
	asked atomic.Int64
}

func newTTY(in io.Reader, out io.Writer, name string, send func(tea.Msg)) *tty {
	t := &tty{in: in, out: out, term: name, send: send}
	t.file, _ = in.(term.File)
	return t
}

// Bubble Tea blanks the window's title when it releases the terminal. So the
// old title is saved on the terminal's stack and restored (XTWINOPS 22 and 23).
const (
	saveTitle    = "\x1b[22;2t"
	restoreTitle = "\x1b[23;2t"
)

// take puts the terminal in raw mode, saves its title, sets the mode that the
// library forgets, and starts reading.
func (t *tty) take() error {
	if t.file != nil {
		t.cooked, _ = term.MakeRaw(t.file.Fd()) // it fails unless that is a terminal
	}
	io.WriteString(t.out, saveTitle)
	if t.graphemes.Load() {
		io.WriteString(t.out, ansi.SetModeUnicodeCore)
	}
	t.taken.Store(true)
	if t.file == nil {
		return nil
	}
	var err error
	if t.reader, err = uv.NewCancelReader(t.file); err != nil {
		return err
	}
	t.stopped = make(chan struct{})
	go t.read()
	return nil
}

// giveBack restores the title and mode once the terminal owes no more replies.
func (t *tty) giveBack() {
	t.taken.Store(false)
	io.WriteString(t.out, restoreTitle)
	if t.reader != nil {
		t.awaitReplies()
		if t.reader.Cancel() {
			<-t.stopped
		}
		t.reader.Close()
		t.reader = nil
		t.owed.Store(0) // do not wait for them again
	}
	if t.cooked != nil {
		_ = term.Restore(t.file.Fd(), t.cooked) // it fails if the terminal is gone
	}
}

// own runs a function while the terminal belongs to the browser.
func (t *tty) own(run func() error) error {
	defer t.giveBack()
	if err := t.take(); err != nil {
		return err
	}
	return run()
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

// release runs a function while the terminal belongs to another program or to
// the shell. The library calls it between releasing and restoring the terminal.
func (t *tty) release(run func() error) error {
	t.giveBack()
	err := run()
	before := t.writes.Load()
	time.AfterFunc(stopTime+redrawTime, func() {
		if t.writes.Load() == before {
			again := func() error { return t.release(func() error { return nil }) }
			t.send(tea.Exec(&execCommand{run: again}, nil)())
		}
	})
	err = cmp.Or(err, t.take())
	time.Sleep(stopTime)
	return err
}

// input returns the input for the library, which learns from it that there is a
// terminal.
func (t *tty) input() io.Reader {
	if t.file == nil {
		return t.in
	}
	return ttyInput{t.file}
}

// output returns the output for the library.
func (t *tty) output() io.Writer {
	if f, ok := t.out.(term.File); ok {
		return ttyOutput{f, t}
	}
	return t.out
}

// ttyInput is the terminal for the library, which does not read from it. While
// the terminal is released, its reader would wait for the program to take the
// next key, and a key pressed then would be lost or overtake others.
type ttyInput struct{ term.File }

func (ttyInput) Read([]byte) (int, error) { return 0, io.EOF }

// read reads what is typed until the terminal is given back, and ends the
// program if the terminal is gone.
func (t *tty) read() {
	defer close(t.stopped)
	events := make(chan uv.Event)
	go func() {
		defer close(events)
		_ = uv.NewTerminalReader(t.reader, t.term).StreamEvents(context.Background(), events)
	}()
	for event := range events {
		if _, ok := event.(uv.PrimaryDeviceAttributesEvent); ok && t.owed.Load() > 0 {
			t.owed.Add(-1)
		}
		t.deliver(event)
	}
	if t.taken.Load() {
		go t.send(tea.QuitMsg{})
	}
}

// deliver sends a message to the program in order, without waiting for the
// program to take it.
func (t *tty) deliver(msg tea.Msg) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.typed = append(t.typed, msg)
	if len(t.typed) > 1 {
		return
	}
	go func() {
		for more := true; more; {
			t.send(msg)
			t.mu.Lock()
			t.typed = t.typed[1:]
			if more = len(t.typed) > 0; more {
				msg = t.typed[0]
			}
			t.mu.Unlock()
		}
	}()
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
