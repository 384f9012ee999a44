package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"sync/atomic"
	"syscall"
	"time"
)

// signals handles the signals that end the browser.
type signals struct {
	// lent is set while another program has the terminal. Ctrl+C is then meant
	// for that program, although the system sends it to both.
	lent atomic.Bool
}

// signalError is the cause of a context cancelled by a signal.
type signalError syscall.Signal

func (e signalError) Error() string { return fmt.Sprintf("signal %d", int(e)) }

// exitSignal is the base of the exit code after a signal, to which shells add
// the signal's number.
const exitSignal = 128

// watch returns a context that a signal cancels, with a signalError as its
// cause.
func (s *signals) watch(ctx context.Context) (context.Context, context.CancelFunc) {
	ctx, cancel := context.WithCancelCause(ctx)
	caught := make(chan os.Signal, 1)
	signal.Notify(caught, os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	go func() {
		for sig := range caught {
			if number, ok := sig.(syscall.Signal); ok && (sig != os.Interrupt || !s.lent.Load()) {
				cancel(signalError(number))
			}
		}
	}()
	return ctx, func() {
		signal.Stop(caught)
		close(caught)
		cancel(nil)
	}
}

// lend runs a function during which another program has the terminal.
func (s *signals) lend(run func() error) error {
	s.lent.Store(true)
	defer s.lent.Store(false)
	// A signal that terminated the other program may still be on its way to
	// this one.
	defer time.Sleep(20 * time.Millisecond)
	return run()
}
