package tui

import (
	"context"
	"fmt"
	"runtime/debug"

	tea "charm.land/bubbletea/v2"
)

// applied is the result of a command, as the change that Update makes for it.
type applied func(m *root) tea.Cmd

// running tracks the latest of a series of commands that replace one another,
// such as searches. Starting one cancels its predecessor, whose result then has
// no effect. The zero value is ready to use.
type running struct {
	cancel context.CancelFunc // nil if no command is running
}

// start returns the context for a new command.
func (r *running) start(parent context.Context) context.Context {
	r.end()
	ctx, cancel := context.WithCancel(parent)
	r.cancel = cancel
	return ctx
}

// result returns the result of the command with a context, unless it has been
// cancelled by the time Update learns of it. Otherwise that ends the command.
func (r *running) result(ctx context.Context, apply applied) tea.Msg {
	return applied(func(m *root) tea.Cmd {
		if ctx.Err() != nil {
			return nil
		}
		r.end()
		return apply(m)
	})
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

// each returns the command that waits for values and applies each of them, until
// their channel is closed.
func each[T any](values <-chan T, apply func(m *root, value T) tea.Cmd) tea.Cmd {
	return func() tea.Msg {
		value, ok := <-values
		if !ok {
			return nil
		}
		return applied(func(m *root) tea.Cmd { return tea.Batch(apply(m, value), each(values, apply)) })
	}
}

// panickedMsg carries the panic of a command.
type panickedMsg struct {
	value any
	stack []byte
}

func (p panickedMsg) Error() string { return fmt.Sprintf("%v\n\n%s", p.value, p.stack) }

// guard returns a command whose panic becomes a message, on which Update panics
// in its place. The library then restores the screen before it prints the
// panic. For a command in a batch it would print it first, on the alternate
// screen.
func guard(cmd tea.Cmd) tea.Cmd {
	if cmd == nil {
		return nil
	}
	return func() (msg tea.Msg) {
		defer func() {
			if r := recover(); r != nil {
				msg = panickedMsg{r, debug.Stack()}
			}
		}()
		msg = cmd()
		if batch, ok := msg.(tea.BatchMsg); ok {
			for i, c := range batch {
				batch[i] = guard(c)
			}
		}
		return msg
	}
}
