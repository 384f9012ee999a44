package tui

import (
	"bytes"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

// TestQueries checks that a query for the device attributes follows the
// library's queries, and that the terminal owes as many replies.
func TestQueries(t *testing.T) {
	for text, want := range map[string]int64{
		"frame":                               0,
		ansi.RequestModeUnicodeCore:           1,
		ansi.RequestBackgroundColor:           1,
		"a" + ansi.RequestKittyKeyboard + "b": 1,
		ansi.RequestModeUnicodeCore + ansi.RequestBackgroundColor:     1,
		ansi.RequestModeSynchronizedOutput + ansi.SetModeAltScreen:    1,
		ansi.SetModeSynchronizedOutput + ansi.PushKittyKeyboard(1):    0,
		ansi.SetBackgroundColor("#000000") + ansi.SetWindowTitle("?"): 0,
	} {
		o := newTTY(nil, nil, "", nil)
		got := o.fenced([]byte(text))
		sent, fenced := bytes.CutSuffix(got, []byte(ansi.RequestPrimaryDeviceAttributes))
		if string(sent) != text || fenced != (want > 0) || o.owed.Load() != want {
			t.Errorf("%q becomes %q, with %d replies owed", text, got, o.owed.Load())
		}
	}
}
