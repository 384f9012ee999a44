//go:build unix

package main

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

// TestMouse uses the mouse on a real terminal: it clicks a posting, opens it,
// turns the wheel over its text, and clicks key hints in the footer.
func TestMouse(t *testing.T) {
	t.Parallel()
	s := start(t, 120, 30, nil)
	s.see("Head of Product Management", "Senior Software Developer")
	s.click("Senior Software Developer")
	s.see("Two million people sign in")
	s.click("Senior Software Developer") // it is selected already, so this opens it
	s.see("Esc back")
	before := s.screen()
	s.mouse(65, 80, 15, false) // down over the text
	s.until(func(screen string) bool { return screen != before && strings.Contains(screen, "Esc back") }, "the text scrolled")
	s.click("Esc back")
	s.lose("Esc back")
	s.click("? help")
	s.see("Moving")
	s.click("Esc back")
	s.lose("Moving")
	s.mouse(2, 20, 10, true) // a button without a function
	s.click("q quit")
	if code := s.end(); code != exitOK {
		t.Errorf("exit code %d", code)
	}
	s.restored()
}

// click clicks on a text once it is on the screen.
func (s *session) click(text string) {
	s.tb.Helper()
	s.see(text)
	for y, line := range strings.Split(s.screen(), "\n") {
		if before, _, ok := strings.Cut(line, text); ok {
			s.mouse(0, ansi.StringWidth(before)+2, y+1, true)
			return
		}
	}
	s.tb.Fatalf("no %q on the screen:\n%s", text, s.screen())
}

// mouse sends the sequence of a mouse event.
func (s *session) mouse(button, x, y int, release bool) {
	s.tb.Helper()
	s.send(fmt.Sprintf("\x1b[<%d;%d;%dM", button, x, y))
	if release {
		s.send(fmt.Sprintf("\x1b[<%d;%d;%dm", button, x, y))
	}
}
