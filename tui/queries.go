package tui

import (
	"bytes"
	"slices"
	"time"

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

// awaitReplies waits until no reply is owed or expected any more.
func (t *tty) awaitReplies() {
	for start := time.Now(); t.owed.Load() > 0 && time.Since(start) < patience &&
		time.Since(time.Unix(0, t.asked.Load())) < silence; {
		time.Sleep(time.Millisecond)
	}
}
