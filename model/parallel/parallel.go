// Package parallel runs functions concurrently and passes on their panics: a
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

// Group is a set of functions that run concurrently. The zero value is ready to
// use.
type Group struct {
	wait  sync.WaitGroup
	once  sync.Once
	value any
}

// Go runs a function in a new goroutine.
func (g *Group) Go(f func()) {
	g.wait.Go(func() {
		defer func() {
			if r := recover(); r != nil {
				g.once.Do(func() { g.value = fmt.Sprintf("%v\n%s", r, debug.Stack()) })
			}
		}()
		f()
	})
}

// Wait waits for all functions. If any panicked, Wait panics with the value and
// the stack trace of the first.
func (g *Group) Wait() {
	g.wait.Wait()
	if g.value != nil {
		panic(g.value)
	}
}

// Each calls a function with the numbers below n, in order, on all processors. It
// stops early when the context is done.
func Each(ctx context.Context, n int, f func(i int)) {
	var group Group
	var last atomic.Int64
	for range min(runtime.GOMAXPROCS(0), n) {
		group.Go(func() {
			for i := int(last.Add(1)); i <= n && ctx.Err() == nil; i = int(last.Add(1)) {
				f(i - 1)
			}
		})
	}
	group.Wait()
}
