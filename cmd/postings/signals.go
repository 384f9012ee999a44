package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"syscall"
)

// signalError is the cause of a context cancelled by a signal.
type signalError syscall.Signal

func (e signalError) Error() string { return fmt.Sprintf("signal %d", int(e)) }

// exitSignal is the base of the exit code after a signal, to which shells add
// the signal's number.
const exitSignal = 128

// cancelledBySignals returns a context that the signals that end a browser
// cancel, with a signalError as its cause.
func cancelledBySignals(ctx context.Context) (context.Context, context.CancelFunc) {
	ctx, cancel := context.WithCancelCause(ctx)
	caught := make(chan os.Signal, 1)
	signal.Notify(caught, os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	go func() {
		for sig := range caught {
			if number, ok := sig.(syscall.Signal); ok {
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
