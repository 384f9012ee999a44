package main

import (
	"flag"
	"os"
	"runtime"
	"strconv"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

// programs are what the test binary is when it is called by their names.
var programs = map[string]func(){"postings": main}

// TestMain makes the test binary the program itself when it is called by the
// program's name, as the scripts do.
func TestMain(m *testing.M) {
	if raceDetector && os.Getenv("GORACE") == "" {
		os.Setenv("GORACE", race)
	}
	// Most of these tests wait for a program, and leave the processors to others.
	flag.Set("test.parallel", strconv.Itoa(2*runtime.GOMAXPROCS(0)))
	testscript.Main(m, programs)
}

// sweep reports whether to test at every step where some steps would do, as
// .ci/run does.
func sweep() bool { return os.Getenv("POSTINGS_SWEEP") != "" }

// race is what $GORACE is for the program where it is built to notice data races.
// By default every process waits for a second at its end.
const race = "atexit_sleep_ms=0"
