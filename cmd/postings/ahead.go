package main

import (
	"context"
	"sync/atomic"
	"time"

	"postings/content"
	"postings/model"
	"postings/model/parallel"
)

// readAhead is a source that is read before there is a screen to show it, so
// that one without postings is told in a line and not by a browser of nothing.
// What it has read by then is not read again.
type readAhead struct {
	src     content.Source
	opt     content.Options
	cancel  context.CancelFunc
	group   parallel.Group
	batches chan model.Batch
	err     error // valid when batches is closed
	// early is what has been looked at.
	early []model.Batch
	taken atomic.Bool
}

// patience is how long a browser waits for a first posting before it shows
// itself without: the first frame must not depend on how much there is to read.
const patience = 50 * time.Millisecond

// startReading starts to read a source; end must be called.
func startReading(ctx context.Context, src content.Source, opt content.Options) *readAhead {
	ctx, cancel := context.WithCancel(ctx)
	r := &readAhead{src: src, opt: opt, cancel: cancel, batches: make(chan model.Batch, 64)}
	r.group.Go(func() {
		defer close(r.batches)
		r.err = content.Load(ctx, src, opt, func(b model.Batch) {
			select {
			case r.batches <- b:
			case <-ctx.Done():
			}
		})
	})
	return r
}

// end stops reading.
func (r *readAhead) end() { r.cancel() }

// empty tells whether a source holds nothing that a browser could show or tell
// of: no Markdown that could be read. It may say no where that would take long to
// know.
func (r *readAhead) empty() bool {
	timer := time.NewTimer(patience)
	defer timer.Stop()
	for {
		select {
		case b, ok := <-r.batches:
			if !ok {
				r.group.Wait() // and panic here, if reading did
				return r.err == nil
			}
			r.early = append(r.early, b)
			if len(b.Documents)+len(b.Skipped) > 0 {
				return false
			}
		case <-timer.C:
			return false
		}
	}
}

// load delivers what is read ahead and the rest; called again, it reads anew.
func (r *readAhead) load(ctx context.Context, emit func(model.Batch)) error {
	if r.taken.Swap(true) {
		return content.Load(ctx, r.src, r.opt, emit)
	}
	defer context.AfterFunc(ctx, r.cancel)()
	for _, b := range r.early {
		emit(b)
	}
	r.early = nil
	for b := range r.batches {
		emit(b)
	}
	r.group.Wait() // and panic here, if reading did
	return r.err
}
