package content

import (
	"context"
	"errors"
	"time"

	"github.com/fsnotify/fsnotify"
)

// A burst of changes, as by saving a file or by git checkout, is reported once:
// quietTime after its last event, but no later than longestBurst after its
// first.
const (
	quietTime    = 100 * time.Millisecond
	longestBurst = 500 * time.Millisecond
)

// effect is what an event means for the corpus.
type effect uint8

const (
	none    effect = iota
	files          // Markdown changed
	folders        // folders were added, removed or renamed
	root           // the root was removed
)

// gather calls changed once for each burst of file events. It returns
// errFoldersChanged after a burst in which folders changed or events were lost,
// errRootGone as soon as the root is removed, the context's error, or an error
// from errs.
func gather(ctx context.Context, events <-chan fsnotify.Event, errs <-chan error, effectOf func(fsnotify.Event) effect, changed func()) error {
	var (
		burst effect
		last  time.Time // when the burst must be reported
		timer = time.NewTimer(longestBurst)
	)
	timer.Stop()
	defer timer.Stop()
	for {
		var happened effect
		select {
		case <-ctx.Done():
			return ctx.Err()
		case e, ok := <-events:
			if !ok {
				return errFoldersChanged
			}
			happened = effectOf(e)
		case err, ok := <-errs:
			if !ok {
				return errFoldersChanged
			}
			if !errors.Is(err, fsnotify.ErrEventOverflow) {
				return watchError(err)
			}
			happened = folders
		case <-timer.C:
			if burst == folders {
				return errFoldersChanged
			}
			burst = none
			changed()
			continue
		}
		switch {
		case happened == none:
			continue
		case happened == root:
			return errRootGone
		case burst == none:
			last = time.Now().Add(longestBurst)
		}
		burst = max(burst, happened)
		timer.Reset(min(quietTime, time.Until(last)))
	}
}
