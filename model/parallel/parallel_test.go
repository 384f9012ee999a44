package parallel

import (
	"context"
	"strings"
	"sync/atomic"
	"testing"
)

func TestEach(t *testing.T) {
	for _, n := range []int{0, 1, 10} {
		called := make([]atomic.Int64, n)
		Each(t.Context(), n, func(i int) { called[i].Add(1) })
		for i := range called {
			if times := called[i].Load(); times != 1 {
				t.Errorf("of %d, %d was called %d times", n, i, times)
			}
		}
	}
}

func TestCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	Each(ctx, 10, func(i int) { t.Errorf("%d was called", i) })
}

func TestPanic(t *testing.T) {
	defer func() {
		r, _ := recover().(string)
		if !strings.HasPrefix(r, "something\n") || !strings.Contains(r, "parallel_test.go") {
			t.Errorf("Each says %q", r)
		}
	}()
	Each(t.Context(), 10, func(i int) {
		if i == 3 {
			panic("something")
		}
	})
}
