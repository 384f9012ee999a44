// Package parallel runs functions concurrently and passes on their panics: a
// panic in a goroutine would otherwise end the program at once and leave the
// terminal in disarray.
package parallel

import (
	"fmt"
	"runtime/debug"
	"sync"
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
