//go:build unix

package main

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"

	"golang.org/x/sys/unix"

	"postings/content/corpustest"
)

func init() { programs["job-shell"] = jobShell }

// jobShell runs the program as a job, as a shell does. When the job stops, it
// says so and continues the job, either after a line of input or at once.
func jobShell() {
	self, err := os.Executable()
	if err != nil {
		panic(err)
	}
	modes, err := unix.IoctlGetTermios(0, termiosRequest)
	if err != nil {
		panic(err)
	}
	cmd := exec.Command(self, os.Args[1:]...)
	cmd.Args[0] = "postings"
	cmd.Stdin, cmd.Stdout, cmd.Stderr = os.Stdin, os.Stdout, os.Stderr
	cmd.SysProcAttr = &syscall.SysProcAttr{Foreground: true, Ctty: 0}
	if err := cmd.Start(); err != nil {
		panic(err)
	}
	// Only now, because the program would inherit it. Ctrl+C while the job is
	// stopped must not end the shell.
	signal.Ignore(syscall.SIGTTOU, os.Interrupt)
	job := cmd.Process.Pid
	lines := bufio.NewReader(os.Stdin)
	for {
		var status syscall.WaitStatus
		if _, err := syscall.Wait4(job, &status, syscall.WUNTRACED, nil); err == syscall.EINTR {
			continue
		} else if err != nil {
			panic(err)
		}
		if !status.Stopped() {
			os.Exit(status.ExitStatus())
		}
		unix.IoctlSetPointerInt(0, unix.TIOCSPGRP, syscall.Getpgrp())
		unix.IoctlSetTermios(0, setTermiosRequest, modes)
		fmt.Println("STOPPED")
		if os.Getenv("JOB_SHELL_CONTINUES") == "" {
			if _, err := lines.ReadString('\n'); err != nil {
				panic(err)
			}
		}
		unix.IoctlSetPointerInt(0, unix.TIOCSPGRP, job)
		syscall.Kill(-job, syscall.SIGCONT)
	}
}

// job returns the foreground process group of the terminal.
func (s *session) job() (group int) {
	s.tb.Helper()
	conn, err := s.master.SyscallConn()
	if err != nil {
		s.tb.Fatal(err)
	}
	if e := conn.Control(func(fd uintptr) { group, err = unix.IoctlGetInt(int(fd), unix.TIOCGPGRP) }); e != nil || err != nil {
		s.tb.Fatal(e, err)
	}
	return group
}

// editable returns a folder with a posting, and the variable that names a shell
// script as its editor.
func editable(tb testing.TB, script string) (dir, variable string) {
	tb.Helper()
	dir, editor := tb.TempDir(), filepath.Join(tb.TempDir(), "editor")
	writeFile(tb, editor, 0o755, "#!/bin/sh\n"+script)
	corpustest.Write(tb, filepath.Join(dir, "a.md"), "---\nlayout: job-posting\ntitle: Edited\narchived: false\n---\nText.\n")
	return dir, "EDITOR=" + editor
}

// seeEditor waits until an editor of the program is in the foreground.
func (s *session) seeEditor(program int) {
	s.tb.Helper()
	s.until(func(string) bool { return s.job() != program }, "an editor in the foreground")
}

// TestSuspend suspends the program with its key and from outside, and checks
// that the terminal is handed to the shell each time and that the program
// continues where it was.
func TestSuspend(t *testing.T) {
	t.Parallel()
	s := startAs(t, "job-shell", 100, 30, nil, "--mouse")
	s.see("Head of Product Management")
	drawn := []string{"1002 1", "1006 1", "1049 1", "2004 1", "2027 1", "cursor shape 1", "keyboard 1", "other keys 1", "title 1"}
	for i, stop := range []func(){
		func() { s.send("\x1a") },
		func() { syscall.Kill(s.job(), syscall.SIGTSTP) },
		func() { syscall.Kill(-s.job(), syscall.SIGTSTP) },
		func() { s.send("/chef\x1a") },
	} {
		moves := 0
		s.until(func(string) bool {
			if slices.Equal(s.kept(), drawn) {
				return true
			}
			// The library sets a mode that the terminal reports along with the
			// next frame.
			s.send([]string{"j", "k"}[moves%2])
			moves++
			return false
		}, "the state of a terminal drawn on")
		stop()
		// The shell's message about the previous stop is printed again if the
		// terminal is released and restored once more.
		s.until(func(string) bool { return strings.Count(s.output(), "STOPPED") > i }, "STOPPED")
		if missing := s.kept(); len(missing) > 0 {
			t.Errorf("stop %d: not restored: %q", i, missing)
		}
		s.send("fg\n")
		s.see("Head of Product Management")
		s.lose("STOPPED")
	}
	s.see("/ chef")
	s.send("\x03")
	if code := s.end(); code != exitOK {
		t.Errorf("exit code %d", code)
	}
	s.restored()
}

// TestSuspendEditor suspends the editor, and the program with it. All streams
// of an editor are the terminal.
func TestSuspendEditor(t *testing.T) {
	t.Parallel()
	dir, editor := editable(t, "test -t 0 && test -t 1 && test -t 2 && echo EDITING\nread line\necho DONE; read line\n")
	s := startAs(t, "job-shell", 100, 30, []string{editor}, dir)
	s.see("Edited")
	program := s.job()
	s.send("e")
	s.see("EDITING")
	s.seeEditor(program)
	if missing := s.kept(); len(missing) > 0 {
		t.Errorf("the editor finds %q", missing)
	}
	s.send("\x1a")
	s.see("STOPPED")
	s.send("fg\n")
	s.send("\n")
	s.see("DONE")
	// Ctrl+C is meant for the editor only.
	s.send("\x03")
	s.see("Edited", "cannot be edited: the program was interrupted")
	s.send("q")
	if code := s.end(); code != exitOK {
		t.Errorf("exit code %d", code)
	}
	s.restored()
}

// TestUntidyEditor runs an editor that leaves the terminal in raw mode, and is
// suspended where no shell could continue it.
func TestUntidyEditor(t *testing.T) {
	t.Parallel()
	dir, editor := editable(t, "echo EDITING\nread line\necho DONE\nread line\nstty raw -echo\n")
	s := start(t, 100, 30, []string{editor}, dir)
	s.see("Edited")
	s.send("e")
	s.see("EDITING")
	s.seeEditor(s.cmd.Process.Pid)
	s.send("\x1a\n")
	s.see("DONE")
	s.send("\n")
	s.lose("DONE")
	s.see("Edited")
	s.send("q")
	if code := s.end(); code != exitOK {
		t.Errorf("exit code %d", code)
	}
	s.restored()
}

// TestInterruptEditor interrupts the editor of the accessible mode with Ctrl+C,
// and the program with the next one.
func TestInterruptEditor(t *testing.T) {
	t.Parallel()
	dir, editor := editable(t, "echo EDITING\nread line\n")
	s := start(t, 100, 30, []string{editor}, "--accessible", dir)
	s.see("Edited", "Command:")
	s.send("1\nedit\n")
	s.see("EDITING")
	s.seeEditor(s.cmd.Process.Pid)
	s.send("\x03")
	s.see("cannot be edited")
	s.send("\x03")
	if code := s.end(); code != exitSignal+int(syscall.SIGINT) {
		t.Errorf("exit code %d", code)
	}
	s.restored()
}

// TestNoSuspending checks that the program is not suspended if no shell could
// continue it.
func TestNoSuspending(t *testing.T) {
	t.Parallel()
	for lang, want := range map[string]string{"en": "Not suspended", "fr": "Suspension impossible"} {
		t.Run(lang, func(t *testing.T) {
			t.Parallel()
			s := start(t, 100, 30, nil, "--lang", lang)
			s.see("●")
			s.send("\x1a")
			s.see(want)
			syscall.Kill(s.cmd.Process.Pid, syscall.SIGTSTP)
			s.send("j")
			s.lose(want)
			s.send("q")
			if code := s.end(); code != exitOK {
				t.Errorf("exit code %d", code)
			}
			s.restored()
		})
	}
}

// TestSignals checks that the exit code after a signal is the one that shells
// expect.
func TestSignals(t *testing.T) {
	t.Parallel()
	for _, accessible := range []bool{false, true} {
		for sig, want := range map[syscall.Signal]int{syscall.SIGINT: 130, syscall.SIGTERM: 143, syscall.SIGHUP: 129} {
			t.Run(fmt.Sprint(sig, accessible), func(t *testing.T) {
				t.Parallel()
				s := start(t, 100, 30, nil, "--samples", fmt.Sprintf("--accessible=%v", accessible))
				s.see("14")
				s.cmd.Process.Signal(sig)
				if code := s.end(); code != want {
					t.Errorf("exit code %d, want %d", code, want)
				}
				s.restored()
				if strings.Contains(s.output(), "postings: ") {
					t.Errorf("unexpected message: %q", s.output())
				}
			})
		}
	}
}

// writeFile writes a file, creating its folder.
func writeFile(tb testing.TB, name string, mode os.FileMode, text string) {
	tb.Helper()
	if err := errors.Join(os.MkdirAll(filepath.Dir(name), 0o755), os.WriteFile(name, []byte(text), mode)); err != nil {
		tb.Fatal(err)
	}
}
