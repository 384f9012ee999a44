package content

import (
	"context"
	"errors"
	"time"

	"github.com/fsnotify/fsnotify"
)

// A burst of changes, as by saving a file or by git checkout, counts as one: it
// ends quietTime after its last event, but no later than longestBurst after its
// first.
const (
	quietTime    = 100 * time.Millisecond
	longestBurst = 500 * time.Millisecond
)

// awaitBurst returns nil after a burst of events that count, or of which some
// were lost. The error is the context's or one from errs.
func awaitBurst(ctx context.Context, events <-chan fsnotify.Event, errs <-chan error, counts func(fsnotify.Event) bool) error {
	var (
		over <-chan time.Time
		last time.Time // when the burst ends at the latest
	)
	for {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-over:
			return nil
		case e := <-events:
			if !counts(e) {
				continue
			}
		case err := <-errs:
			if !errors.Is(err, fsnotify.ErrEventOverflow) {
				return watchError(err)
			}
		}
		if over == nil {
			last = time.Now().Add(longestBurst)
		}
		over = time.After(min(quietTime, time.Until(last)))
	}
}
