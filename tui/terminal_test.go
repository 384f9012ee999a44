package tui

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"os/exec"
	"runtime"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"postings/model"
)

// drawing is a browser that runs in the library's event loop, with pipes in
// place of a terminal.
type drawing struct {
	t      *testing.T
	typed  *os.File
	drawn  chan []byte
	before []byte
	ends   error // expected at the end
}

func startDrawing(t *testing.T, opt Options) *drawing {
	t.Helper()
	in, typed, err := os.Pipe()
	out, written, err2 := os.Pipe()
	if err := errors.Join(err, err2); err != nil {
		t.Fatal(err)
	}
	d := &drawing{t: t, typed: typed, drawn: make(chan []byte, 1000)}
	go func() {
		defer close(d.drawn)
		for {
			buf := make([]byte, 1<<16)
			n, err := out.Read(buf)
			if err != nil {
				return
			}
			d.drawn <- buf[:n]
		}
	}()
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() {
		ended <- Run(ctx, opt, in, written, []string{"TERM=xterm-256color"}, tea.WithWindowSize(120, 30), tea.WithoutSignals())
		written.Close()
	}()
	t.Cleanup(func() {
		cancel()
		if err := <-ended; !errors.Is(err, d.ends) {
			t.Errorf("it ends with %v, want %v", err, d.ends)
		}
		for range d.drawn { // until the writer is closed
		}
	})
	return d
}

// see waits until a text has been drawn, after the one seen before.
func (d *drawing) see(text string) {
	d.t.Helper()
	late := time.After(10 * time.Second)
	for {
		if _, after, found := bytes.Cut(d.before, []byte(text)); found {
			d.before = after
			return
		}
		select {
		case more := <-d.drawn:
			d.before = append(d.before, more...)
		case <-late:
			d.t.Fatalf("%q is not drawn, only %q", text, d.before)
		}
	}
}

// TestEditorReturns opens an editor that exits before the library's renderer
// has stopped, and checks that the browser is drawn again each time.
func TestEditorReturns(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1)) // the renderer is scheduled last
	opt := documents(model.English, threePostings()...)
	opt.Edit = func(string, int) (*exec.Cmd, error) { return exec.Command("/no/such/editor"), nil }
	d := startDrawing(t, opt)
	d.see("Alpha")
	for range 5 {
		d.typed.WriteString("e")
		d.see("cannot be edited")
	}
}

// TestRestoredAgain checks that the terminal is released and restored once more
// if nothing is drawn after it has been restored.
func TestRestoredAgain(t *testing.T) {
	again := make(chan tea.Msg, 1)
	terminal := newTTY(nil, io.Discard, "", func(msg tea.Msg) { again <- msg })
	if err := terminal.release(func() error { return nil }); err != nil {
		t.Fatal(err)
	}
	select {
	case <-again:
	case <-time.After(10 * time.Second):
		t.Error("it is not")
	}
}

// TestLeavesEmptyScreen checks that the browser empties its screen before it
// leaves it, because tmux keeps lines of one that has grown.
func TestLeavesEmptyScreen(t *testing.T) {
	d := startDrawing(t, documents(model.English, threePostings()...))
	d.see("Alpha")
	d.typed.WriteString("q")
	d.see(ansi.EraseEntireScreen)
	d.see(ansi.ResetModeAltScreenSaveCursor)
}
