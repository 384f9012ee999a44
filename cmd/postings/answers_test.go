//go:build unix

package main

import (
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"
	"time"
)

// question matches the queries that the program sends to a terminal, and the one
// for the position of the cursor, without a reply to which glow waits for 20
// seconds.
var question = regexp.MustCompile(`\x1b(\[\?2026\$p|\[\?2027\$p|\[\?u|\]11;\?\x07|\[c|\[6n)`)

// longestQuestion is the length of the longest of them, of which the program
// may have written only a part.
const longestQuestion = len("\x1b[?2026$p")

// answers are a terminal's replies to the queries.
var answers = map[string]string{
	"\x1b[?2026$p": "\x1b[?2026;2$y", "\x1b[?2027$p": "\x1b[?2027;2$y", "\x1b[?u": "\x1b[?0u",
	"\x1b]11;?\a": "\x1b]11;rgb:1e1e/1e1e/1e1e\x1b\\", "\x1b[c": "\x1b[?62;22c",
	"\x1b[6n": "\x1b[1;1R",
}

// reply is a reply and the time when it is due.
type reply struct {
	at   time.Time
	text string
}

// answer queues the replies to the queries in what the program has written
// since the last call. The caller must hold s.mu.
func (s *session) answer() {
	for {
		found := question.FindIndex(s.raw.Bytes()[s.asked:])
		if found == nil {
			s.asked = max(s.asked, s.raw.Len()-longestQuestion)
			return
		}
		asked := s.raw.Bytes()[s.asked+found[0] : s.asked+found[1]]
		s.asked += found[1]
		s.unanswered.Add(1)
		s.replies <- reply{time.Now().Add(s.delay), answers[string(asked)]}
	}
}

// reply types the replies when they are due, in the order of the queries.
func (s *session) reply() {
	for r := range s.replies {
		select {
		case <-time.After(time.Until(r.at)):
			s.answerWith(r.text)
		case <-s.closed:
		}
		s.unanswered.Done()
	}
}

// answerWith types a reply, byte by byte if it is to arrive in pieces.
func (s *session) answerWith(text string) {
	s.typing.Lock()
	defer s.typing.Unlock()
	defer func() { s.answered = time.Now() }()
	if !s.pieces {
		s.master.WriteString(text)
		return
	}
	for i := range len(text) {
		s.master.WriteString(text[i : i+1])
		time.Sleep(time.Millisecond)
	}
}

// TestLateAnswers ends the program before the terminal has replied to the
// queries at the start, and checks that no reply is left for the shell.
func TestLateAnswers(t *testing.T) {
	if raceDetector {
		t.Skip("the program is too slow under the race detector")
	}
	t.Parallel()
	typed := func(keys string) func(s *session) { return func(s *session) { s.send(keys) } }
	sent := func(sig syscall.Signal) func(s *session) { return func(s *session) { s.cmd.Process.Signal(sig) } }
	for name, end := range map[string]func(s *session){
		"q": typed("q"), "ctrl+c": typed("\x03"), "typing": typed("/abc\x03def"),
		"SIGINT": sent(syscall.SIGINT), "SIGTERM": sent(syscall.SIGTERM), "SIGHUP": sent(syscall.SIGHUP),
		"a panic in View": nil, "a panic in Update": nil,
	} {
		for i, delay := range []time.Duration{0, 60 * time.Millisecond, 150 * time.Millisecond} {
			t.Run(name+" "+delay.String(), func(t *testing.T) {
				t.Parallel()
				start := time.Now()
				program, args := "postings", []string(nil)
				if _, where, broken := strings.Cut(name, "a panic in "); broken {
					program, args = "postings-broken", []string{where}
				}
				var left string
				for fair := 0; fair < 3; {
					s := prepare(t, program, 100, 30, nil, args...)
					// The library takes the pieces of a very slow reply for keys,
					// after which q may be text.
					s.delay, s.pieces = delay, i == 1 && name != "q"
					s.launch()
					ended := time.Now()
					if end != nil {
						s.see("Postings")
						ended = time.Now()
						end(s)
					} else {
						s.until(func(string) bool { return question.MatchString(s.output()) }, "a query")
					}
					s.end()
					s.restored()
					s.unanswered.Wait()
					// What is in the terminal now is echoed before what is typed
					// next.
					s.send("THE END")
					s.until(func(string) bool { return strings.Contains(s.output(), "THE END") }, "the echo")
					_, left, _ = strings.Cut(s.output(), "\x1b[23;2t")
					if regexp.MustCompile(`^(postings: .*\r\n)?THE END$`).MatchString(left) {
						return
					}
					// On a busy machine, a reply comes later than it should, and later
					// than any program would wait for it.
					if s.answered.Sub(ended) < 250*time.Millisecond {
						fair++
					}
					if time.Since(start) > waiting {
						t.Skip("the machine is too busy to reply in time")
					}
				}
				t.Errorf("left for the shell: %q", left)
			})
		}
	}
}

// TestEditorGetsNoAnswers opens an editor before the terminal has replied to
// the queries at the start, and checks that no reply is typed into the text.
func TestEditorGetsNoAnswers(t *testing.T) {
	if raceDetector {
		t.Skip("the program is too slow under the race detector")
	}
	t.Parallel()
	editor := filepath.Join(t.TempDir(), "editor")
	writeFile(t, editor, 0o755, "#!/bin/sh\necho EDITING\nread line\n[ \"$line\" = text ] && echo SAVED || echo SPOILT\nread line\n")
	for start := time.Now(); ; {
		s := prepare(t, "postings", 100, 30, []string{"EDITOR=" + editor}, site(t, 1))
		s.delay = 150 * time.Millisecond
		s.launch()
		s.see("Job 0")
		opened := time.Now()
		s.send("e")
		s.see("EDITING")
		s.unanswered.Wait()
		late := s.answered.Sub(opened) > 250*time.Millisecond // because the machine is busy
		s.send("text\n")
		saved := false
		s.until(func(screen string) bool {
			saved = strings.Contains(screen, "SAVED")
			return saved || strings.Contains(screen, "SPOILT")
		}, "the result")
		s.send("\n")
		s.see("Job 0")
		s.send("q")
		s.end()
		s.restored()
		switch {
		case saved:
			return
		case !late:
			t.Fatal("a reply was typed into the text")
		case time.Since(start) > waiting:
			t.Skip("the machine is too busy to reply in time")
		}
	}
}

// TestTypingAhead types while the program waits for replies before it opens an
// editor that reads no input, and checks that nothing typed is lost.
func TestTypingAhead(t *testing.T) {
	t.Parallel()
	for _, delay := range []time.Duration{0, 100 * time.Millisecond, time.Hour} {
		t.Run(delay.String(), func(t *testing.T) {
			t.Parallel()
			s := prepare(t, "postings", 100, 30, []string{"EDITOR=true"}, site(t, 1))
			s.delay = delay
			s.launch()
			s.see("Job 0")
			for _, key := range strings.Split("ee/abcdefghij", "") {
				s.send(key)
				time.Sleep(25 * time.Millisecond)
			}
			s.see("/ abcdefghij")
			s.send("\x03")
			s.end()
			s.restored()
		})
	}
}
