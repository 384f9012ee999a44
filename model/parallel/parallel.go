// Package parallel runs functions at once without losing a panic: one that
// happens in a goroutine of its own would end the program on the spot, with the
// terminal in whatever state it is.
package parallel

import (
	"fmt"
	"runtime/debug"
	"sync"
)

// Group is functions that run at once. The zero value is ready.
type Group struct {
	wait  sync.WaitGroup
	once  sync.Once
	value any
}

// Go runs a function.
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

// Wait waits for all functions. When one panicked, Wait panics with what the
// first said and where.
func (g *Group) Wait() {
	g.wait.Wait()
	if g.value != nil {
		panic(g.value)
	}
}
