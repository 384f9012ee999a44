package tui

import (
	"context"
	"fmt"
	"runtime/debug"

	tea "charm.land/bubbletea/v2"
)

// running tracks the latest of a series of commands that replace one another,
// such as searches. Starting one cancels its predecessor, and its number
// distinguishes its result from those of older ones. The zero value is ready to
// use.
type running struct {
	id     int
	cancel context.CancelFunc // nil if no command is running
}

// start returns the context and the number for a new command.
func (r *running) start(parent context.Context) (context.Context, int) {
	r.end()
	ctx, cancel := context.WithCancel(parent)
	r.id++
	r.cancel = cancel
	return ctx, r.id
}

// active reports whether a command is running.
func (r *running) active() bool { return r.cancel != nil }

// end cancels the command. If it has ended, this releases its context.
func (r *running) end() {
	if r.cancel != nil {
		r.cancel()
		r.cancel = nil
	}
}

// panickedMsg carries the panic of a command.
type panickedMsg struct {
	value any
	stack []byte
}

func (p panickedMsg) Error() string { return fmt.Sprintf("%v\n\n%s", p.value, p.stack) }

// safely runs a function and turns a panic into an error, which a command can
// return as its message.
func safely(run func() error) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = panickedMsg{r, debug.Stack()}
		}
	}()
	return run()
}

// guard returns a command whose panic becomes a message, on which Update panics
// in its place. The library then restores the screen before it prints the
// panic. For a command in a batch it would print it first, on the alternate
// screen.
func guard(cmd tea.Cmd) tea.Cmd {
	if cmd == nil {
		return nil
	}
	return func() (msg tea.Msg) {
		err := safely(func() error {
			msg = cmd()
			return nil
		})
		if err != nil {
			return err
		}
		if batch, ok := msg.(tea.BatchMsg); ok {
			for i, c := range batch {
				batch[i] = guard(c)
			}
		}
		return msg
	}
}
