//go:build unix

package main

import (
	"bufio"
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"postings/content/corpustest"
)

// TestTerminalGone closes the terminal of the browser and checks that the
// browser exits. It is notified by SIGHUP, as for its controlling terminal, or
// only by the end of the input, as under nohup.
func TestTerminalGone(t *testing.T) {
	for name, test := range map[string]struct {
		deaf bool
		args []string
	}{
		"told":           {false, nil},
		"not told":       {true, nil},
		"listening":      {false, []string{"--accessible"}},
		"listening deaf": {true, []string{"--accessible"}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := prepare(t, "postings", 100, 30, nil, test.args...)
			if test.deaf {
				// Without a controlling terminal, there is no signal.
				s.cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true}
			}
			s.launch()
			s.see("Head of Product Management")
			s.slave.Close()
			s.master.Close()
			// Either the signal or the end of the input comes first.
			if code := s.end(); code > exitUnable && (test.deaf || code != exitSignal+int(syscall.SIGHUP)) {
				t.Errorf("exit code %d", code)
			}
		})
	}
}

// TestHead closes the pipe that a command writes to after the first line.
func TestHead(t *testing.T) {
	t.Parallel()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	many := t.TempDir()
	long := strings.Repeat("x", 900)
	for i := range 100 { // more than a pipe can hold
		text := fmt.Sprintf("---\nlayout: job-posting\ntitle: Posting %d %s\narchived: false\n---\n", i, long)
		corpustest.Write(t, filepath.Join(many, fmt.Sprint(i, ".md")), text)
	}
	for _, args := range [][]string{
		{"list", many}, {"list", "--json", many}, {"check", many}, {"check", "--format", "sarif", many}, {many}, {"--accessible", many},
	} {
		t.Run(strings.Join(args[:len(args)-1], " "), func(t *testing.T) {
			t.Parallel()
			var messages bytes.Buffer
			cmd := exec.CommandContext(t.Context(), self, args...)
			cmd.Args[0] = "postings"
			cmd.Env = []string{"HOME=" + t.TempDir(), "LANG=en_CA.UTF-8", "GORACE=" + race}
			cmd.Stdin = strings.NewReader(strings.Repeat("next\n", 10_000))
			cmd.Stderr = &messages
			out, err := cmd.StdoutPipe()
			if err != nil {
				t.Fatal(err)
			}
			if err := cmd.Start(); err != nil {
				t.Fatal(err)
			}
			if line, err := bufio.NewReaderSize(out, 16).ReadString('\n'); line == "" {
				t.Errorf("no line: %v", err)
			}
			out.Close()
			// Either the system terminates the program, or it ends as if
			// everything had been read.
			cmd.Wait()
			status := cmd.ProcessState.Sys().(syscall.WaitStatus)
			whole := status.ExitStatus() == exitOK || args[0] == "check" && status.ExitStatus() == exitNothing
			said := strings.HasPrefix(messages.String(), "postings: ") && strings.Count(messages.String(), "\n") == 1
			if !whole && (!status.Signaled() || status.Signal() != syscall.SIGPIPE) || messages.Len() > 0 && !(said && args[0] == "check") {
				t.Errorf("%v, message %q", cmd.ProcessState, messages.String())
			}
		})
	}
}

// TestFullOutput checks that there is a message if the output cannot be
// written.
func TestFullOutput(t *testing.T) {
	full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
	if err != nil {
		t.Skip(err)
	}
	defer full.Close()
	for lang, want := range map[string]string{
		"en": "postings: cannot write to standard output: the disk is full\n",
		"fr": "postings: impossible d’écrire sur la sortie standard\u00a0: le disque est plein\n",
	} {
		for _, args := range [][]string{{"list", "--samples"}, {"show", "--samples", "head-product-management"}, {"check", "--samples"}, {"config"}, {"man"}, {"completion", "bash"}, {"--help"}, {"--version"}, {"--accessible"}} {
			var messages bytes.Buffer
			code := run(append(args, "--lang", lang), nil, strings.NewReader(""), full, &messages)
			if code != exitUnable || messages.String() != want {
				t.Errorf("%q: exit code %d, message %q", args, code, messages.String())
			}
		}
	}
}
