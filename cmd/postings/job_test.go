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
	"strings"
	"syscall"
	"testing"

	"golang.org/x/sys/unix"
)

func init() { programs["job-shell"] = jobShell }

// jobShell starts the program as a job, as a shell does at a prompt. When the job
// stops it says so and continues it, after a line of input or at once.
func jobShell() {
	self, err := os.Executable()
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
	signal.Ignore(syscall.SIGTTOU) // only now: the program would inherit it
	job := cmd.Process.Pid
	modes, err := unix.IoctlGetTermios(0, termiosRequest)
	if err != nil {
		panic(err)
	}
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

// job returns the process group that has the terminal.
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

// TestSuspend stops the program by its key and from outside, gives the terminal
// to the shell each time, and goes on where it was.
func TestSuspend(t *testing.T) {
	t.Parallel()
	s := startAs(t, "job-shell", 100, 30, nil)
	s.see("Head of Product Management")
	for i, stop := range []func(){
		func() { s.send("\x1a") },
		func() { syscall.Kill(s.job(), syscall.SIGTSTP) },
		func() { syscall.Kill(-s.job(), syscall.SIGTSTP) },
		func() { s.send("/chef\x1a") },
	} {
		stop()
		// The shell's word of the stop before is seen again where the terminal is
		// taken back once more.
		s.until(func(string) bool { return strings.Count(s.output(), "STOPPED") > i }, "STOPPED")
		if missing := s.kept(); len(missing) > 0 {
			t.Errorf("stop %d: not given back: %q", i, missing)
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

// TestSuspendEditor stops the editor, and the program with it.
func TestSuspendEditor(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	editor := filepath.Join(t.TempDir(), "editor")
	writeFile(t, editor, 0o755, "#!/bin/sh\necho EDITING\nread line\necho DONE; read line\n")
	writeFile(t, filepath.Join(dir, "a.md"), 0o644, "---\nlayout: job-posting\ntitle: Edited\narchived: false\n---\nText.\n")
	s := startAs(t, "job-shell", 100, 30, []string{"EDITOR=" + editor}, dir)
	s.see("Edited")
	s.send("e")
	s.see("EDITING")
	s.send("\x1a")
	s.see("STOPPED")
	s.send("fg\n")
	s.send("\n")
	s.see("DONE")
	// Ctrl+C is for the editor alone.
	s.send("\x03")
	s.see("Edited", "cannot be edited: the program was interrupted")
	s.send("q")
	if code := s.end(); code != exitOK {
		t.Errorf("exit code %d", code)
	}
	s.restored()
}

// TestInterruptEditor ends the editor of the accessible mode by Ctrl+C, and the
// mode itself by the next one.
func TestInterruptEditor(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	editor := filepath.Join(t.TempDir(), "editor")
	writeFile(t, editor, 0o755, "#!/bin/sh\necho EDITING\nread line\n")
	writeFile(t, filepath.Join(dir, "a.md"), 0o644, "---\nlayout: job-posting\ntitle: Edited\narchived: false\n---\nText.\n")
	s := start(t, 100, 30, []string{"EDITOR=" + editor}, "--accessible", dir)
	s.see("Edited", "Command:")
	s.send("1\nedit\n")
	s.see("EDITING")
	s.send("\x03")
	s.see("cannot be edited")
	s.send("\x03")
	if code := s.end(); code != exitSignal+int(syscall.SIGINT) {
		t.Errorf("exit code %d", code)
	}
	s.restored()
}

// TestNoSuspending goes on where no shell could bring the program back.
func TestNoSuspending(t *testing.T) {
	t.Parallel()
	for lang, want := range map[string]string{"en": "Not suspended", "fr": "Pas de suspension"} {
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

// TestSignals ends with the code that shells expect for a signal.
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
					t.Errorf("a message: %q", s.output())
				}
			})
		}
	}
}

// writeFile writes a file, and makes its folder.
func writeFile(tb testing.TB, name string, mode os.FileMode, text string) {
	tb.Helper()
	if err := errors.Join(os.MkdirAll(filepath.Dir(name), 0o755), os.WriteFile(name, []byte(text), mode)); err != nil {
		tb.Fatal(err)
	}
}
