package tui

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os/exec"
	"strings"
	"sync"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"go.uber.org/goleak"

	"postings/model"
)

// output records what a program writes to its terminal.
type output struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (o *output) Write(p []byte) (int, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.b.Write(p)
}

func (o *output) String() string {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.b.String()
}

// runProgram runs the browser on a terminal that never replies. Once the
// browser has written the text until, it presses key.
func runProgram(t *testing.T, opt Options, until, key string) (string, error) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	in, keys := io.Pipe()
	defer keys.Close()
	out := &output{}
	go func() {
		for ctx.Err() == nil && !strings.Contains(out.String(), until) {
			time.Sleep(5 * time.Millisecond)
		}
		io.WriteString(keys, key)
	}()
	err := Run(ctx, opt, in, out, []string{"TERM=xterm-256color"}, tea.WithWindowSize(100, 30), tea.WithoutSignals())
	return out.String(), err
}

// TestPanics checks that the terminal is restored and the panic reported,
// whatever part of the program panics.
func TestPanics(t *testing.T) {
	load := documents(model.English, threePostings()...).Load
	for name, test := range map[string]struct {
		opt Options
		key string
	}{
		"Update":    {Options{Load: load, Edit: func(string, int) (*exec.Cmd, error) { panic("in Update") }}, "e"},
		"a command": {Options{Load: load, Marks: panicking{}}, "\r"},
		"a loader":  {Options{Load: func(context.Context, func(model.Batch)) error { panic("in a loader") }}, ""},
		"a watcher": {Options{Load: load, Watch: func(context.Context, func()) error { panic("in a watcher") }}, ""},
	} {
		t.Run(name, func(t *testing.T) {
			out, err := runProgram(t, test.opt, "Alpha", test.key)
			if !errors.Is(err, tea.ErrProgramPanic) {
				t.Errorf("the error is %v", err)
			}
			// A panic may come before the alternate screen is entered.
			if strings.LastIndex(out, "\x1b[?1049h") > strings.LastIndex(out, "\x1b[?1049l") {
				t.Errorf("the screen is not restored: %q", out)
			}
		})
	}
}

// panicking is a store of marks that panics.
type panicking struct{}

func (panicking) Load() (bookmarked, seen map[string]bool, err error) { return nil, nil, nil }
func (panicking) SetBookmark(string, bool) error                      { return nil }
func (panicking) SetSeen(string) error                                { panic("in a command") }

// TestNoGoroutineIsLeft quits during and after loading, and after reading and
// searching, and checks that no goroutine is left.
func TestNoGoroutineIsLeft(t *testing.T) {
	defer goleak.VerifyNone(t, goleak.IgnoreCurrent())
	endless := func(ctx context.Context, emit func(model.Batch)) error {
		for ctx.Err() == nil {
			emit(model.Batch{Read: 1})
			time.Sleep(time.Millisecond)
		}
		return ctx.Err()
	}
	watch := func(ctx context.Context, changed func()) error {
		<-ctx.Done()
		return nil
	}
	for name, opt := range map[string]Options{
		"loading": {Load: endless, Watch: watch},
		"loaded":  {Load: documents(model.English, threePostings()...).Load, Watch: watch, Query: "a"},
	} {
		if _, err := runProgram(t, opt, "Postings", "/al\x03"); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}
