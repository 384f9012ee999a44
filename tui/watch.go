package tui

import (
	"context"
	"errors"

	tea "charm.land/bubbletea/v2"
)

// changedMsg reports that files of the corpus have changed.
type changedMsg struct{ again tea.Cmd }

// unwatchedMsg reports that watching for changes has ended.
type unwatchedMsg struct{ err error }

// watch returns the command that waits for changes of the corpus.
func watch(ctx context.Context, run func(context.Context, func()) error) tea.Cmd {
	changes := make(chan struct{}, 1)
	ended := make(chan error, 1)
	start := func() {
		ended <- safely(func() error {
			return run(ctx, func() {
				select {
				case changes <- struct{}{}:
				default: // one is pending already
				}
			})
		})
	}
	var wait tea.Cmd
	wait = func() tea.Msg {
		select {
		case <-changes:
			return changedMsg{again: wait}
		case err := <-ended:
			if p, ok := errors.AsType[panickedMsg](err); ok {
				return p
			}
			return unwatchedMsg{err}
		}
	}
	return func() tea.Msg {
		go start()
		return wait()
	}
}
