//go:build unix

package main

import (
	"regexp"
	"strings"
	"syscall"
	"testing"
	"time"
)

// question matches what the program asks a terminal.
var question = regexp.MustCompile(`\x1b(\[\?2026\$p|\[\?2027\$p|\[\?u|\]11;\?\x07|\[c)`)

// answers are what a terminal answers, late.
var answers = map[string]string{
	"\x1b[?2026$p": "\x1b[?2026;2$y", "\x1b[?2027$p": "\x1b[?2027;2$y", "\x1b[?u": "\x1b[?0u",
	"\x1b]11;?\a": "\x1b]11;rgb:1e1e/1e1e/1e1e\x1b\\", "\x1b[c": "\x1b[?62;22c",
}

// answer makes the terminal answer what it is asked, in the order of asking and
// each some time after. The channel is closed when the terminal has nothing more
// to say to a program that has ended.
func (s *session) answer(delay time.Duration) <-chan struct{} {
	done := make(chan struct{})
	type due struct {
		at   time.Time
		text string
	}
	go func() {
		defer close(done)
		var waiting []due
		for asked := 0; ; time.Sleep(time.Millisecond) {
			select {
			case <-s.ended:
				if len(waiting) == 0 {
					return
				}
			default:
			}
			questions := question.FindAllString(s.output(), -1)
			for _, q := range questions[asked:] {
				waiting = append(waiting, due{time.Now().Add(delay), answers[q]})
			}
			asked = len(questions)
			for len(waiting) > 0 && !time.Now().Before(waiting[0].at) {
				s.master.WriteString(waiting[0].text)
				waiting = waiting[1:]
			}
		}
	}()
	return done
}

// TestLateAnswers quits, or suspends, before the terminal has answered what the
// program asks at its start: no answer is left for the shell.
func TestLateAnswers(t *testing.T) {
	for name, end := range map[string]func(s *session){
		"q":       func(s *session) { s.send("q") },
		"ctrl+c":  func(s *session) { s.send("\x03") },
		"SIGTERM": func(s *session) { s.cmd.Process.Signal(syscall.SIGTERM) },
		"typing":  func(s *session) { s.send("/abc\x03") },
	} {
		for _, delay := range []time.Duration{0, 60 * time.Millisecond, 250 * time.Millisecond} {
			t.Run(name+" "+delay.String(), func(t *testing.T) {
				t.Parallel()
				s := prepare(t, "postings", 100, 30, nil)
				answered := s.answer(delay)
				s.launch()
				s.see("Postings")
				end(s)
				s.end()
				<-answered
				s.restored()
				// What is in the terminal now is echoed before what is typed next.
				s.send("THE END")
				for !strings.Contains(s.output(), "THE END") {
					time.Sleep(time.Millisecond)
				}
				_, left, _ := strings.Cut(s.output(), "\x1b[23;2t")
				if left != "THE END" {
					t.Errorf("left for the shell: %q", left)
				}
			})
		}
	}
}
