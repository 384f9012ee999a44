package main

import (
	"os"
	"runtime/debug"
	"sync"
)

// fewDocuments is how many are read before memory matters more than time: they
// take some 10 MB.
const fewDocuments = 2000

// sparedPercent is how much garbage, in percent of what is in use, lies around
// in a command that ends soon: up to some 20 MB. Collecting it took a tenth of
// the time of a list.
const sparedPercent = 400

// usualPercent is what the runtime does without being told.
const usualPercent = 100

// spareCollector lets garbage lie until collect is called, if ever. What the
// user has set by $GOGC stays.
func spareCollector() (collect func()) {
	if os.Getenv("GOGC") != "" {
		return func() {}
	}
	debug.SetGCPercent(sparedPercent)
	return sync.OnceFunc(func() { debug.SetGCPercent(usualPercent) })
}
