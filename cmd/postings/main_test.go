package main

import (
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

// programs are what the test binary is when it is called by their names.
var programs = map[string]func(){"postings": main}

// TestMain makes the test binary the program itself when it is called by the
// program's name, as the scripts do.
func TestMain(m *testing.M) { testscript.Main(m, programs) }
