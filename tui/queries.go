package tui

import (
	"bytes"
	"slices"
	"time"

	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
)

// When the library starts, it queries the terminal's modes, keyboard and
// background. Replies that arrive after the program has ended appear on the
// shell's prompt, and those that arrive while an editor runs are typed into the
// text (https://github.com/charmbracelet/bubbletea/issues/1590). So each write
// that contains a query is followed by one for the primary device attributes,
// to which every terminal replies, in the order of the queries. Before the
// terminal is given to anybody else, all of these replies are read.

const (
	// patience is how long to wait for the replies that a terminal still owes.
	patience = 280 * time.Millisecond
	// silence is the time after a query when no more reply is expected.
	silence = time.Second
)

// queries are the queries that the library sends.
var queries = [][]byte{
	[]byte(ansi.RequestModeSynchronizedOutput), []byte(ansi.RequestModeUnicodeCore),
	[]byte(ansi.RequestKittyKeyboard), []byte(ansi.RequestBackgroundColor),
}

// fenced returns output with a query for the device attributes after any other
// query.
func (t *tty) fenced(p []byte) []byte {
	if !slices.ContainsFunc(queries, func(q []byte) bool { return bytes.Contains(p, q) }) {
		return p
	}
	t.owed.Add(1)
	t.asked.Store(time.Now().UnixNano())
	return append(bytes.Clone(p), ansi.RequestPrimaryDeviceAttributes...)
}

// received looks for replies in what has been read. They may come in pieces.
func (t *tty) received(p []byte) {
	t.mu.Lock()
	defer t.mu.Unlock()
	for _, b := range p {
		t.parser.Advance(b)
	}
}

// replied is called for control sequences in the input.
func (t *tty) replied(cmd ansi.Cmd, _ ansi.Params) {
	if cmd.Prefix() == '?' && cmd.Final() == 'c' {
		t.settled()
	}
}

// settled counts a reply with the device attributes.
func (t *tty) settled() {
	if t.owed.Load() > 0 { // it may be in a text that is pasted
		t.owed.Add(-1)
	}
}

// settle reads and drops input until no reply is owed or expected any more.
func (t *tty) settle() {
	wait := min(patience, silence-time.Since(time.Unix(0, t.asked.Load())))
	if t.owed.Load() == 0 || wait <= 0 {
		t.owed.Store(0)
		return
	}
	r, err := uv.NewCancelReader(t.file)
	if err != nil {
		return // the terminal is gone
	}
	defer r.Close()
	done := make(chan struct{})
	go func() {
		defer close(done)
		buf := make([]byte, 1<<10)
		for t.owed.Load() > 0 {
			n, err := r.Read(buf)
			if err != nil {
				return
			}
			t.received(buf[:n])
		}
	}()
	stopped := func(within time.Duration) bool {
		select {
		case <-done:
			return true
		case <-time.After(within):
			return false
		}
	}
	if !stopped(wait) {
		t.owed.Store(0) // do not wait again
		if r.Cancel() {
			stopped(patience) // or it would take the next key
		}
	}
}
