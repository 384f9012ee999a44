// Package parallel calls functions concurrently and passes on their panics: a
// panic in a goroutine would otherwise end the program at once and leave the
// terminal in disarray.
package parallel

import (
	"context"
	"fmt"
	"runtime"
	"runtime/debug"
	"sync"
	"sync/atomic"
)

// Each calls a function with the numbers below n, in order, on all processors. It
// stops early when the context is done. If any call panicked, Each panics with
// the value and the stack trace of the first.
func Each(ctx context.Context, n int, f func(i int)) {
	var (
		wait     sync.WaitGroup
		next     atomic.Int64
		once     sync.Once
		panicked any
	)
	for range min(runtime.GOMAXPROCS(0), n) {
		wait.Go(func() {
			defer func() {
				if r := recover(); r != nil {
					once.Do(func() { panicked = fmt.Sprintf("%v\n%s", r, debug.Stack()) })
				}
			}()
			for i := int(next.Add(1)); i <= n && ctx.Err() == nil; i = int(next.Add(1)) {
				f(i - 1)
			}
		})
	}
	wait.Wait()
	if panicked != nil {
		panic(panicked)
	}
}
