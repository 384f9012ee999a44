//go:build unix

package main

import (
	"bytes"
	"fmt"
	"strings"
	"syscall"
	"testing"

	"postings/content/corpustest"
)

// TestStreams runs the program without arguments, with each of its streams
// being a terminal or not, and on several kinds of terminals. It must draw if
// the output is a capable terminal, whatever the other streams are, as long as
// there is a terminal for input. In all other cases it must print lines without
// escape sequences.
func TestStreams(t *testing.T) {
	t.Parallel()
	kinds := []string{"TERM=xterm", "TERM=dumb", ""}
	if corpustest.Sweep() {
		kinds = append(kinds, "TERM=linux", "TERM=")
	}
	for i, kind := range kinds {
		for streams := range 8 {
			in, out, errs := streams&1 != 0, streams&2 != 0, streams&4 != 0
			for _, controlling := range []bool{true, false} {
				if controlling && streams == 0 {
					continue // there is no terminal at all
				}
				if i > 0 && (controlling != (streams%2 > 0) || streams/4 == i%2) && !corpustest.Sweep() { // some of the cases that do not draw
					continue
				}
				t.Run(fmt.Sprintf("%q in %v out %v err %v controlling %v", kind, in, out, errs, controlling), func(t *testing.T) {
					t.Parallel()
					testStreams(t, kind, in, out, errs, controlling)
				})
			}
		}
	}
}

func testStreams(t *testing.T, kind string, in, out, errs, controlling bool) {
	s := prepare(t, "postings", 100, 40, nil)
	s.cmd.Env[0] = kind // instead of TERM
	if kind == "" {
		s.cmd.Env = s.cmd.Env[1:]
	}
	s.cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true}
	var printed, messages bytes.Buffer
	if !in {
		s.cmd.Stdin = strings.NewReader("this is not what is typed\n")
	}
	if !out {
		s.cmd.Stdout = &printed
	}
	if !errs {
		s.cmd.Stderr = &messages
	}
	if controlling {
		ctty := 0
		for i, is := range []bool{in, out, errs} {
			if is {
				ctty = i
			}
		}
		s.cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true, Ctty: ctty}
	}
	s.launch()
	drawable := kind == "TERM=xterm" || kind == "TERM=linux"
	switch {
	case out && drawable && !in && !controlling:
		if code := s.end(); code != exitUnable {
			t.Errorf("exit code %d", code)
		}
		s.flushed(t, errs, &messages, "postings: no terminal to read keys from: ")
		if strings.Contains(s.output(), "\x1b") {
			t.Errorf("drawn: %q", s.output())
		}
	case out && drawable:
		s.see("Head of Product Management", "q quit")
		s.send("q")
		if code := s.end(); code != exitOK || messages.Len() > 0 {
			t.Errorf("exit code %d, message %q", code, messages.String())
		}
		s.restored()
	default:
		if code := s.end(); code != exitOK {
			t.Errorf("exit code %d", code)
		}
		s.flushed(t, out, &printed, "head-product-management")
		if text := s.output() + printed.String() + messages.String(); strings.Contains(text, "\x1b") {
			t.Errorf("an escape sequence: %q", text)
		}
	}
	s.restored()
}

// flushed waits for a text, on the terminal or where a stream has been
// redirected to.
func (s *session) flushed(t *testing.T, terminal bool, redirected fmt.Stringer, want string) {
	t.Helper()
	if terminal {
		s.see(want)
	} else if !strings.Contains(redirected.String(), want) {
		t.Errorf("no %q in %q", want, redirected.String())
	}
}
