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

// signals watches for the signals that end the browser.
type signals struct {
	// lent is set while another program has the terminal: Ctrl+C is then typed
	// into that one, although the system sends it to both.
	lent atomic.Bool
}

// signalError is the cause for which the context of the browser is cancelled.
type signalError syscall.Signal

func (e signalError) Error() string { return fmt.Sprintf("signal %d", int(e)) }

// exitSignal is the exit code of a program that ended for signal 0, as shells
// count it; the signal's number is added.
const exitSignal = 128

// watch returns a context that is cancelled by a signal, with a signalError.
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

// lend runs something that has the terminal meanwhile.
func (s *signals) lend(run func() error) error {
	s.lent.Store(true)
	defer s.lent.Store(false)
	// A signal that ended the other program may still be on its way to this one.
	defer time.Sleep(20 * time.Millisecond)
	return run()
}
