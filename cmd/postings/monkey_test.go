//go:build unix

package main

import (
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"
	"golang.org/x/sys/unix"

	"postings/content"
	"postings/content/corpustest"
)

// monkeyKeys are the keys that a monkey types: all keys that do something,
// including those of text fields with modifiers, and some that do nothing. None
// of them quits the program.
var monkeyKeys = []string{
	"j", "k", "g", "G", " ", "b", "d", "u", "l", "s", "v", "n", "N", "J", "K", "a", "S", "m", "B", "p", "c", "o", "y", "r", "M", "?",
	"[", "]", "{", "}", "1", "é", "œ", "日", "/", "/chef", "\r", "\r", "\t", "\x1b[Z", "\x7f", "\x1b[3~", "\x1b", "\x0c",
	"\x1b[A", "\x1b[B", "\x1b[C", "\x1b[D", "\x1b[1;5C", "\x1b[1;5D", "\x1b[1;3C", "\x1b[H", "\x1b[F", "\x1b[5~", "\x1b[6~",
	"\x01", "\x02", "\x05", "\x06", "\x08", "\x0b", "\x0e", "\x10", "\x14", "\x15", "\x16", "\x17",
	"\x1bb", "\x1bd", "\x1bf", "\x1b\x7f", "\x1bOP", "\x1b[<0;20;8M\x1b[<0;20;8m", "\x1b[<64;60;9M", "\x1b[<65;10;9M", "\x1b[<2;3;3M",
	"\x1b[200~is:open \x1b[31mx\n« é »\x1b[201~", "\x1b[I", "\x1b[O",
	// Replies to queries that were not sent.
	"\x1b[?62;22c", "\x1b]11;rgb:ffff/ffff/ffff\x1b\\", "\x1b[?2026;2$y", "\x1b[12;40R", "\x1b[?1u",
}

// TestRandomKeys types random keys on a terminal, runs editors and openers,
// suspends, resizes, and replies to queries late, in pieces or never. It checks
// that the program keeps drawing, ends when told to, and restores the terminal.
// $RANDOM_KEYS is the number of keys for a longer run, $RANDOM_SEED the seed to
// repeat, and $RANDOM_CORPUS a folder of postings to use instead of the samples.
// The rounds wait more than they compute, so run several at a time:
//
//	RANDOM_KEYS=100000 go test ./cmd/postings -run TestRandomKeys -timeout 0 -parallel 8 -v
func TestRandomKeys(t *testing.T) {
	t.Parallel()
	number := func(name string, standard int) int {
		n, err := strconv.Atoi(os.Getenv(name))
		if err != nil {
			return standard
		}
		return n
	}
	standard := 200
	switch {
	case corpustest.Sweep():
		standard = 400
	case testing.Short():
		standard = 100
	}
	keys, seed := number("RANDOM_KEYS", standard), number("RANDOM_SEED", 1)
	const round = 100 // keys per process
	for i := range keys / round {
		t.Run(fmt.Sprint(seed+i), func(t *testing.T) {
			t.Parallel()
			monkey(t, rand.New(rand.NewPCG(uint64(seed+i), 0)), round)
		})
	}
}

// monkey types a number of keys.
func monkey(t *testing.T, random *rand.Rand, keys int) {
	dir, tools := os.Getenv("RANDOM_CORPUS"), t.TempDir()
	if dir == "" {
		dir = t.TempDir()
		if err := os.CopyFS(dir, content.Embedded().FS); err != nil {
			t.Fatal(err)
		}
	}
	unchanged(t, dir)
	one := func(choices ...string) string { return choices[random.IntN(len(choices))] }
	// Each program leaves nothing on the screen and reads no input. A shell that
	// starts another program hangs if that is stopped before it is executed.
	script := "#!/bin/sh\n" + one("exit 0", "exit 0", "exit 3", "exec sleep 0.02", "echo SHOWN; exec sleep 0.3") + "\n"
	writeFile(t, filepath.Join(tools, "xdg-open"), 0o755, script)
	s := prepare(t, "job-shell", 100, 30, []string{
		"PATH=" + tools + ":" + os.Getenv("PATH"), "JOB_SHELL_CONTINUES=1",
		"EDITOR=" + one("true", "true", "false", "/no/such/editor", filepath.Join(tools, "xdg-open")),
	}, one("--lang=en", "--lang=fr"), dir)
	s.delay = []time.Duration{0, 0, 20 * time.Millisecond, 400 * time.Millisecond, time.Hour}[random.IntN(5)]
	s.pieces = random.IntN(3) == 0
	// Ctrl+C and Ctrl+Z typed in an editor would discard output not yet read.
	s.before.Lflag |= unix.NOFLSH
	if err := unix.IoctlSetTermios(int(s.slave.Fd()), setTermiosRequest, s.before); err != nil {
		t.Fatal(err)
	}
	s.launch()
	s.see("Postings")
	for i := range keys {
		switch n := random.IntN(40); {
		case n < 3:
			s.send("e")
		case n < 4: // may stop an editor that is just starting
			s.send("e")
			time.Sleep(time.Duration(random.IntN(10)) * time.Millisecond)
			s.send("\x1a")
		case n < 5:
			s.send("\x1a")
		case n < 6:
			syscall.Kill(s.job(), syscall.SIGTSTP)
		case n < 8:
			s.send("o" + one("", "j", "jj") + "\r")
		case n < 11:
			s.resize(1+random.IntN(150), 1+random.IntN(60))
		default:
			s.send(monkeyKeys[random.IntN(len(monkeyKeys))])
		}
		if random.IntN(4) == 0 {
			time.Sleep(time.Duration(random.IntN(10)) * time.Millisecond)
		}
		if i%25 == 24 {
			s.alive()
		}
	}
	s.alive()
	// Ctrl+C is meant for an editor while that has the terminal. It has to be
	// typed again if the terminal was released meanwhile, and only then.
	released := -1
	for end := time.Now().Add(waiting); len(s.exited) == 0 && time.Now().Before(end); time.Sleep(time.Millisecond) {
		if n := strings.Count(s.output(), "\x1b[23;2t"); n != released && !s.cooked() {
			s.send("\x03")
			released = n
		}
	}
	// While the terminal is being restored, Ctrl+C arrives as a signal instead
	// of a key.
	if code := s.end(); code != exitOK && code != exitSignal+int(syscall.SIGINT) {
		t.Errorf("exit code %d", code)
	}
	s.restored()
}

// resize changes the size of the terminal.
func (s *session) resize(cols, rows int) {
	s.tb.Helper()
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := pty.Setsize(s.master, &pty.Winsize{Cols: uint16(cols), Rows: uint16(rows)}); err != nil {
		s.tb.Fatal(err)
	}
	s.vt.Resize(cols, rows)
}

// cooked reports whether the terminal is in its usual mode, as it is for editors
// and shells.
func (s *session) cooked() bool {
	s.tb.Helper()
	modes, err := unix.IoctlGetTermios(int(s.slave.Fd()), termiosRequest)
	if err != nil {
		s.tb.Fatal(err)
	}
	return modes.Lflag&unix.ICANON != 0
}

// alive checks that the program draws: that after a resize the header is on the
// alternate screen.
func (s *session) alive() {
	s.tb.Helper()
	for end := time.Now().Add(waiting); ; time.Sleep(20 * time.Millisecond) {
		// A program that runs in the terminal may consume the key.
		s.resize(91, 28)
		s.resize(100, 30)
		s.send("\x0c")
		time.Sleep(20 * time.Millisecond)
		s.mu.Lock()
		drawn := s.vt.IsAltScreen() && strings.HasPrefix(strings.TrimSpace(s.vt.String()), "Postings")
		s.mu.Unlock()
		if drawn {
			return
		}
		if time.Now().After(end) {
			s.tb.Fatalf("nothing is drawn; terminal state %q, the screen:\n%s\n%s", s.kept(), s.screen(), s.stuck())
		}
	}
}

// stuck describes what the processes on the terminal wait for, and ends the
// foreground job with a trace of its goroutines.
func (s *session) stuck() string {
	processes, err := exec.Command("ps", "-o", "pid,ppid,pgid,stat,wchan:24,args", "-t", s.slave.Name()).CombinedOutput()
	if err != nil {
		processes = append(processes, err.Error()...)
	}
	seen := len(s.output())
	syscall.Kill(s.job(), syscall.SIGQUIT)
	syscall.Kill(-s.job(), syscall.SIGCONT)
	time.Sleep(time.Second)
	return string(processes) + s.output()[seen:]
}
