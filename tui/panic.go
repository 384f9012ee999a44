package tui

import (
	"fmt"
	"runtime/debug"

	tea "charm.land/bubbletea/v2"
)

// panickedMsg is the panic of a command.
type panickedMsg struct {
	value any
	stack []byte
}

func (p panickedMsg) Error() string { return fmt.Sprintf("%v\n\n%s", p.value, p.stack) }

// safely runs a function in a goroutine of its own and makes an error of a
// panic, for a command to return as its message.
func safely(run func() error) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = panickedMsg{r, debug.Stack()}
		}
	}()
	return run()
}

// guard returns a command whose panic becomes a message, on which Update panics
// in its place: there the library gives the screen back before it tells what
// happened. Of a command in a batch it would tell before, on the screen that is
// about to go.
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
