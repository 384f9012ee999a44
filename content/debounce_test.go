package content

import (
	"context"
	"errors"
	"syscall"
	"testing"
	"testing/synctest"
	"time"

	"github.com/fsnotify/fsnotify"
)

// TestAwaitBurst counts bursts, with a fake clock.
func TestAwaitBurst(t *testing.T) {
	const ms = time.Millisecond
	// running waits for bursts in which only events of a file count.
	type running struct {
		events chan fsnotify.Event
		errs   chan error
		cancel context.CancelFunc
		calls  []time.Duration
		ended  chan error
	}
	start := func() *running {
		ctx, cancel := context.WithCancel(context.Background())
		r := &running{make(chan fsnotify.Event), make(chan error), cancel, nil, make(chan error, 1)}
		begin := time.Now()
		go func() {
			for {
				if err := awaitBurst(ctx, r.events, r.errs, func(e fsnotify.Event) bool { return e.Name == "file" }); err != nil {
					r.ended <- err
					return
				}
				r.calls = append(r.calls, time.Since(begin))
			}
		}()
		return r
	}
	file := fsnotify.Event{Name: "file"}
	expect := func(t *testing.T, r *running, want error, calls ...time.Duration) {
		t.Helper()
		if err := <-r.ended; !errors.Is(err, want) {
			t.Errorf("ended with %v, want %v", err, want)
		}
		if len(r.calls) != len(calls) {
			t.Fatalf("called at %v, want %v", r.calls, calls)
		}
		for i := range calls {
			if r.calls[i] != calls[i] {
				t.Errorf("called at %v, want %v", r.calls, calls)
			}
		}
	}

	t.Run("a burst is one call", func(t *testing.T) {
		synctest.Test(t, func(t *testing.T) {
			r := start()
			for range 5 {
				r.events <- file
				time.Sleep(10 * ms)
			}
			time.Sleep(time.Second)
			r.events <- file
			time.Sleep(time.Second)
			r.cancel()
			expect(t, r, context.Canceled, 140*ms, 1150*ms)
		})
	})
	t.Run("a long burst is told", func(t *testing.T) {
		synctest.Test(t, func(t *testing.T) {
			r := start()
			for range 60 {
				r.events <- file
				time.Sleep(11 * ms)
			}
			time.Sleep(time.Second)
			r.cancel()
			// The second burst starts with the first event after the call.
			expect(t, r, context.Canceled, 500*ms, 749*ms)
		})
	})
	t.Run("what does not count", func(t *testing.T) {
		synctest.Test(t, func(t *testing.T) {
			r := start()
			r.events <- file
			time.Sleep(90 * ms)
			r.events <- fsnotify.Event{Name: "other"}
			time.Sleep(time.Second)
			r.cancel()
			expect(t, r, context.Canceled, 100*ms)
		})
	})
	t.Run("the context ends a burst", func(t *testing.T) {
		synctest.Test(t, func(t *testing.T) {
			r := start()
			r.events <- file
			r.cancel()
			expect(t, r, context.Canceled)
		})
	})
	t.Run("lost events", func(t *testing.T) {
		synctest.Test(t, func(t *testing.T) {
			r := start()
			r.errs <- fsnotify.ErrEventOverflow
			time.Sleep(time.Second)
			r.cancel()
			expect(t, r, context.Canceled, 100*ms)
		})
	})
	t.Run("an error", func(t *testing.T) {
		synctest.Test(t, func(t *testing.T) {
			r := start()
			r.errs <- syscall.ENOSPC
			expect(t, r, ErrWatchLimit)
		})
	})
}
