//go:build unix

package main

import (
	"bytes"
	"fmt"
	"io"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/vt"
	"github.com/creack/pty"
	"golang.org/x/sys/unix"
)

// session is the program running on its own terminal.
type session struct {
	tb  testing.TB
	cmd *exec.Cmd
	// master is our end of the terminal, and slave the program's. The latter is
	// kept open so that the terminal's state can be read after the program has
	// exited.
	master, slave *os.File
	before        *unix.Termios

	mu    sync.Mutex
	vt    *vt.Emulator
	raw   bytes.Buffer  // everything that the program has written
	wrote chan struct{} // after the program has written more

	// The terminal replies to queries, after a delay and possibly in pieces.
	delay      time.Duration
	pieces     bool
	typing     sync.Mutex // held for each thing that the terminal sends
	asked      int        // offset in raw up to which queries have been looked for
	replies    chan reply
	closed     chan struct{} // of replies that will never be due
	unanswered sync.WaitGroup
	answered   time.Time // when the last reply had been sent

	exited chan error
}

// start runs the program on a terminal of the given size.
func start(tb testing.TB, cols, rows int, env []string, args ...string) *session {
	tb.Helper()
	return startAs(tb, "postings", cols, rows, env, args...)
}

// startAs runs the program, or another one known to TestMain, by its name.
func startAs(tb testing.TB, name string, cols, rows int, env []string, args ...string) *session {
	tb.Helper()
	s := prepare(tb, name, cols, rows, env, args...)
	s.launch()
	return s
}

// prepare creates a terminal, and the command to run on it.
func prepare(tb testing.TB, name string, cols, rows int, env []string, args ...string) *session {
	tb.Helper()
	self, err := os.Executable()
	if err != nil {
		tb.Fatal(err)
	}
	return prepareProgram(tb, self, name, cols, rows, env, args...)
}

// prepareProgram is like prepare for the program in a file, called by a name.
func prepareProgram(tb testing.TB, file, name string, cols, rows int, env []string, args ...string) *session {
	tb.Helper()
	master, slave, err := pty.Open()
	if err != nil {
		tb.Skipf("no pseudo-terminal: %v", err)
	}
	size := &pty.Winsize{Cols: uint16(cols), Rows: uint16(rows)}
	if err := pty.Setsize(master, size); err != nil {
		tb.Fatal(err)
	}
	if master, err = interruptible(master); err != nil {
		tb.Fatal(err)
	}
	s := &session{
		tb: tb, master: master, slave: slave,
		vt:     emulator(cols, rows),
		wrote:  make(chan struct{}, 1),
		exited: make(chan error, 1),
		// more than a program queries before it has to wait for a reply
		replies: make(chan reply, 1000),
		closed:  make(chan struct{}),
	}
	if s.before, err = unix.IoctlGetTermios(int(slave.Fd()), termiosRequest); err != nil {
		tb.Fatal(err)
	}
	races := filepath.Join(tb.TempDir(), "race")
	// The test binary becomes the program with this name.
	s.cmd = &exec.Cmd{
		Path: file, Args: append([]string{name}, args...),
		Stdin: slave, Stdout: slave, Stderr: slave,
		Env: append([]string{
			"TERM=xterm-256color", "LANG=en_CA.UTF-8", "HOME=" + tb.TempDir(), "PATH=" + os.Getenv("PATH"),
			"GOCOVERDIR=" + tb.TempDir(),                              // a binary built for coverage complains without it
			"GORACE=" + race + " exitcode=0 log_path='" + races + "'", // which may contain commas
		}, env...),
		SysProcAttr: &syscall.SysProcAttr{Setsid: true, Setctty: true},
		Dir:         tb.TempDir(), // where there is no site
	}
	tb.Cleanup(func() {
		s.close()
		for _, report := range ownRaces(tb, races) {
			tb.Error(report)
		}
	})
	return s
}

// ownRaces returns the reports of the race detector in files whose names begin
// with the given path, except for races of the library (bubbletea 2.1.1): a
// terminal's size is queried after it has been restored, which does not wait
// for the previous query, and after a panic the input is closed while it is
// read.
func ownRaces(tb testing.TB, path string) (own []string) {
	tb.Helper()
	logs, err := filepath.Glob(path + ".*")
	if err != nil {
		tb.Fatal(err)
	}
	for _, log := range logs {
		reports, err := os.ReadFile(log)
		if err != nil {
			tb.Fatal(err)
		}
		for report := range strings.SplitSeq(string(reports), "==================") {
			library := strings.Contains(report, "bubbletea/v2.(*Program).checkResize()") || strings.Contains(report, "bubbletea/v2.(*Program).recoverFromPanic")
			if strings.Contains(report, "DATA RACE") && !library {
				own = append(own, report)
			}
		}
	}
	return own
}

// emulator returns a terminal that ignores a scroll region that ends below its
// last row. A program that draws while the size changes may set one, and the
// emulator panics when it scrolls there (x/vt 0.1.0).
func emulator(cols, rows int) *vt.Emulator {
	e := vt.NewEmulator(cols, rows)
	e.RegisterCsiHandler('r', func(params ansi.Params) bool {
		bottom, _, _ := params.Param(1, 0)
		return bottom > e.Height()
	})
	return e
}

// close kills the program, if it is still running, and closes its terminal.
func (s *session) close() {
	close(s.closed)
	if s.cmd.Process != nil {
		s.cmd.Process.Kill()
	}
	s.slave.Close()
	s.master.Close()
}

// interruptible reopens a file so that closing it interrupts a pending read.
func interruptible(f *os.File) (*os.File, error) {
	defer f.Close()
	fd, err := unix.FcntlInt(f.Fd(), unix.F_DUPFD_CLOEXEC, 0)
	if err != nil {
		return nil, err
	}
	if err := unix.SetNonblock(fd, true); err != nil {
		return nil, err
	}
	return os.NewFile(uintptr(fd), f.Name()), nil
}

// launch runs the command.
func (s *session) launch() {
	s.tb.Helper()
	if err := s.cmd.Start(); err != nil {
		s.tb.Fatal(err)
	}
	// The emulator's own replies are discarded, because those of the tests come
	// late, in pieces or never. It blocks until they are read.
	go io.Copy(io.Discard, s.vt)
	go s.reply()
	go s.read()
	go func() { s.exited <- s.cmd.Wait() }()
}

// read reads what the program writes.
func (s *session) read() {
	defer close(s.replies)
	buf := make([]byte, 32<<10)
	for {
		n, err := s.master.Read(buf)
		s.mu.Lock()
		s.raw.Write(buf[:n])
		s.answer()
		s.vt.Write(buf[:n])
		s.mu.Unlock()
		select {
		case s.wrote <- struct{}{}:
		default:
		}
		if err != nil {
			return
		}
	}
}

// screen returns the contents of the screen.
func (s *session) screen() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.vt.String()
}

// output returns everything that the program has written.
func (s *session) output() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.raw.String()
}

// send types keys.
func (s *session) send(keys string) {
	s.tb.Helper()
	s.typing.Lock()
	defer s.typing.Unlock()
	if _, err := s.master.WriteString(keys); err != nil {
		s.tb.Fatal(err)
	}
}

// waiting is the time limit for waiting for the screen. Only a failing test
// reaches it.
const waiting = time.Minute

// see waits until the screen shows all the texts.
func (s *session) see(texts ...string) {
	s.tb.Helper()
	s.until(func(screen string) bool {
		for _, text := range texts {
			if !strings.Contains(screen, text) {
				return false
			}
		}
		return true
	}, strings.Join(texts, ", "))
}

// lose waits until the screen no longer shows a text.
func (s *session) lose(text string) {
	s.tb.Helper()
	s.until(func(screen string) bool { return !strings.Contains(screen, text) }, "no more "+text)
}

// until waits until the screen meets a condition.
func (s *session) until(ok func(screen string) bool, what string) {
	s.tb.Helper()
	for end := time.Now().Add(waiting); ; {
		screen := s.screen()
		if ok(screen) {
			return
		}
		if time.Now().After(end) {
			s.tb.Fatalf("the screen does not show %s:\n%s", what, screen)
		}
		select {
		case <-s.wrote:
		case <-time.After(50 * time.Millisecond): // for conditions on something else
		}
	}
}

// end waits for the program to exit and returns its exit code, -1 for a signal.
func (s *session) end() int {
	s.tb.Helper()
	select {
	case <-s.exited:
		s.drain()
		return s.cmd.ProcessState.ExitCode()
	case <-time.After(waiting):
		s.tb.Fatalf("the program does not end; the screen:\n%s", s.screen())
		return -1
	}
}

// drain waits for the last output of the program, which may still be on its
// way: what is written to its terminal now comes after it.
func (s *session) drain() {
	const mark = "\x1e\x1e"
	if _, err := s.slave.WriteString(mark); err != nil {
		return // the terminal is gone
	}
	for end := time.Now().Add(waiting); time.Now().Before(end); time.Sleep(time.Millisecond) {
		s.mu.Lock()
		before, after, found := strings.Cut(s.raw.String(), mark)
		if found { // it may be followed by the echo of a late reply
			s.raw.Reset()
			s.raw.WriteString(before + after)
		}
		s.mu.Unlock()
		if found {
			return
		}
	}
}

// restored checks that the terminal is in the same state as before.
func (s *session) restored() {
	s.tb.Helper()
	after, err := unix.IoctlGetTermios(int(s.slave.Fd()), termiosRequest)
	if err != nil {
		s.tb.Fatal(err)
	}
	if *after != *s.before {
		s.tb.Errorf("the terminal's modes differ: before %+v, after %+v", *s.before, *after)
	}
	if missing := s.kept(); len(missing) > 0 {
		s.tb.Errorf("not restored: %q", missing)
	}
}

// stateChange matches the sequences that change the terminal's state: private modes,
// the stack of keyboard modes, other keyboard modes, the stack of titles, and
// the shape of the cursor.
var stateChange = regexp.MustCompile(`\x1b\[(\?([\d;]+)([hl])|([<>])\d*u|>4;?(\d*)m|2([23]);2t|(\d*) q)`)

// kept lists the terminal state that the program has changed and not restored.
func (s *session) kept() []string {
	modes := map[string]int{}
	step := map[string]int{"h": 1, "l": 0, ">": 1, "<": -1, "2": 1, "3": -1}
	for _, found := range stateChange.FindAllStringSubmatch(s.output(), -1) {
		switch {
		case found[2] == "25" || found[2] == "7": // the cursor and wrapping, which are on at first
			modes[found[2]+" off"] = 1 - step[found[3]]
		case found[2] != "":
			for mode := range strings.SplitSeq(found[2], ";") {
				modes[mode] = step[found[3]]
			}
		case found[4] != "":
			modes["keyboard"] += step[found[4]]
		case found[6] != "":
			modes["title"] += step[found[6]]
		case strings.HasSuffix(found[0], "m"):
			modes["other keys"] = len(found[5])
		default:
			modes["cursor shape"] = len(strings.TrimPrefix(found[7], "0"))
		}
	}
	var kept []string
	for _, mode := range slices.Sorted(maps.Keys(modes)) {
		if modes[mode] != 0 {
			kept = append(kept, fmt.Sprint(mode, " ", modes[mode]))
		}
	}
	return kept
}
