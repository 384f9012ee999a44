package main

import (
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

// TestMain makes the test binary the program itself when it is called by the
// program's name, as the scripts do.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"postings": main})
}
