package main

import (
	"flag"
	"os"
	"runtime"
	"strconv"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
)

// programs are what the test binary becomes when it is called by one of their
// names.
var programs = map[string]func(){"postings": main}

// TestMain turns the test binary into the program when it is called by the
// program's name, as in the scripts.
func TestMain(m *testing.M) {
	if raceDetector && os.Getenv("GORACE") == "" {
		os.Setenv("GORACE", race)
	}
	time.Local = time.UTC
	// Most of these tests wait for a program and leave the processor idle.
	flag.Set("test.parallel", strconv.Itoa(2*runtime.GOMAXPROCS(0)))
	testscript.Main(m, programs)
}

// race is the value of $GORACE for a program built with the race detector, with
// which every process would otherwise wait for a second at exit.
const race = "atexit_sleep_ms=0"
