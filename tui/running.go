package tui

import "context"

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
