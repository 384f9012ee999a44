package tui

import (
	"context"
	"testing"

	"postings/model"
)

func TestWatch(t *testing.T) {
	opt := documents(model.English, threePostings()...)
	loads := 0
	load := opt.Load
	opt.Load = func(ctx context.Context, emit func(model.Batch)) error {
		loads++
		return load(ctx, emit)
	}
	opt.Watch = func(_ context.Context, changed func()) error {
		changed()
		return nil
	}
	newBrowser(t, opt, 80, 24)
	if loads != 2 {
		t.Errorf("loaded %d times", loads)
	}
}
