package tui

import (
	"fmt"
	"runtime/debug"

	tea "charm.land/bubbletea/v2"
)

// panickedMsg carries the panic of a command.
type panickedMsg struct {
	value any
	stack []byte
}

func (p panickedMsg) Error() string { return fmt.Sprintf("%v\n\n%s", p.value, p.stack) }

// safely runs a function in its own goroutine and turns a panic into an error,
// which a command can return as its message.
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
