package parallel

import (
	"strings"
	"sync/atomic"
	"testing"
)

func TestGroup(t *testing.T) {
	var g Group
	var n atomic.Int64
	for range 10 {
		g.Go(func() { n.Add(1) })
	}
	g.Wait()
	if n.Load() != 10 {
		t.Errorf("%d of 10 ran", n.Load())
	}
}

func TestPanic(t *testing.T) {
	var g Group
	var n atomic.Int64
	g.Go(func() { panic("something") })
	g.Go(func() { n.Add(1) })
	defer func() {
		r, _ := recover().(string)
		if !strings.HasPrefix(r, "something\n") || !strings.Contains(r, "parallel_test.go") {
			t.Errorf("Wait says %q", r)
		}
		if n.Load() != 1 {
			t.Error("the others did not run to their end")
		}
	}()
	g.Wait()
}
