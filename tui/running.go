package tui

import "context"

// running owns the newest of some commands that stand in for each other, such as
// searches: starting one cancels the one before, and its number tells its answer
// from those of older ones. The zero value is ready.
type running struct {
	id     int
	cancel context.CancelFunc // nil while none runs
}

// start returns the context and the number of a new command.
func (r *running) start(parent context.Context) (context.Context, int) {
	r.end()
	ctx, cancel := context.WithCancel(parent)
	r.id++
	r.cancel = cancel
	return ctx, r.id
}

// active reports whether a command runs.
func (r *running) active() bool { return r.cancel != nil }

// end cancels the command; where it has ended that frees its context.
func (r *running) end() {
	if r.cancel != nil {
		r.cancel()
		r.cancel = nil
	}
}
