package tui

import (
	"bytes"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
)

// TestQueries checks that a query for the device attributes follows the
// library's queries, and that the terminal owes as many replies.
func TestQueries(t *testing.T) {
	for text, want := range map[string]int64{
		"frame":                               0,
		"a" + ansi.RequestKittyKeyboard + "b": 1,
		ansi.RequestModeUnicodeCore + ansi.RequestBackgroundColor:     1,
		ansi.RequestModeSynchronizedOutput + ansi.SetModeAltScreen:    1,
		ansi.SetModeSynchronizedOutput + ansi.PushKittyKeyboard(1):    0,
		ansi.SetBackgroundColor("#000000") + ansi.SetWindowTitle("?"): 0,
	} {
		o := newTTY(nil, nil, nil)
		got := o.fenced([]byte(text))
		sent, fenced := bytes.CutSuffix(got, []byte(ansi.RequestPrimaryDeviceAttributes))
		if string(sent) != text || fenced != (want > 0) || o.owed.Load() != want {
			t.Errorf("%q becomes %q, with %d replies owed", text, got, o.owed.Load())
		}
	}
}

// TestReplies checks that replies are recognised among other input, however it
// is split.
func TestReplies(t *testing.T) {
	const reply = "\x1b[?62;22c"
	for _, test := range []struct {
		text string
		owed int64 // of three
	}{
		{"c", 3},
		{reply, 2},
		{"j\x1b" + reply + "\x1b[?2026;2$y\x1b]11;rgb:1e1e/1e1e/1e1e\x1b\\é" + reply, 1},
		{"\x1bP\x1b]\x1b[" + reply, 2}, // Alt+P, Alt+] and Alt+[
		{"\x1b[>1;10;0c\x1b[?1u\x1b[12;40R", 3},
		{reply + reply + reply + reply, 0},
	} {
		for size := 1; size <= len(test.text); size++ {
			o := newTTY(nil, nil, func(tea.Msg) {})
			o.owed.Store(3)
			for text := []byte(test.text); len(text) > 0; {
				n := min(size, len(text))
				o.received(text[:n])
				text = text[n:]
			}
			if got := o.owed.Load(); got != test.owed {
				t.Errorf("%q in pieces of %d: %d replies owed, want %d", test.text, size, got, test.owed)
			}
		}
	}
}
