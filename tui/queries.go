package tui

import (
	"bytes"
	"sync/atomic"
	"time"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/term"
)

// When the library starts, it queries the terminal's modes, keyboard and
// background. Replies that arrive after the program has ended appear on the
// shell's prompt, and those that arrive while an editor runs are typed into the
// text (https://github.com/charmbracelet/bubbletea/issues/1590). So each write
// that contains a query is followed by one for the primary device attributes,
// to which every terminal replies, in the order of the queries. Until that
// reply arrives, or patience has passed, the program neither ends nor lends the
// terminal.

// patience is how long to wait for a reply after the query.
const patience = 300 * time.Millisecond

// queries are the queries that the library sends.
var queries = [][]byte{
	[]byte(ansi.RequestModeSynchronizedOutput), []byte(ansi.RequestModeUnicodeCore),
	[]byte(ansi.RequestKittyKeyboard), []byte(ansi.RequestBackgroundColor),
}

// tty is the terminal that the library draws on. It detects queries.
type tty struct {
	term.File
	// writes counts the library's writes.
	writes atomic.Int64
	// asked counts the writes with queries, and askedAt is the time of the last
	// one in nanoseconds.
	asked   atomic.Int64
	askedAt atomic.Int64
	// ending is set when the program ends. From then on queries are dropped.
	ending atomic.Bool
}

func (o *tty) Write(p []byte) (int, error) {
	o.writes.Add(1)
	sent := p
	for _, q := range queries {
		if !bytes.Contains(sent, q) {
			continue
		}
		if o.ending.Load() {
			sent = bytes.ReplaceAll(sent, q, nil)
			continue
		}
		o.askedAt.Store(time.Now().UnixNano())
		o.asked.Add(1)
		sent = append(bytes.Clone(p), ansi.RequestPrimaryDeviceAttributes...)
		break
	}
	if _, err := o.File.Write(sent); err != nil {
		return 0, err
	}
	return len(p), nil
}

// replies delays what must not happen before the terminal has replied. It is a
// message filter, used only by the library's event loop.
type replies struct {
	out  *tty
	send func(tea.Msg)
	// got counts the replies, and held is the message to quit or lend that
	// waits for them.
	got  int64
	held tea.Msg
}

// overdueMsg reports that a reply is overdue.
type overdueMsg struct{}

// filter returns the message to handle in place of msg, or nil.
func (r *replies) filter(_ tea.Model, msg tea.Msg) tea.Msg {
	switch msg.(type) {
	case hungUpMsg:
		return r.pass(tea.QuitMsg{}) // nobody is left to reply
	case uv.PrimaryDeviceAttributesEvent:
		if r.got++; r.held == nil || r.wait() > 0 {
			return nil
		}
		return r.pass(r.held)
	case overdueMsg:
		return r.pass(r.held)
	case tea.QuitMsg, tea.InterruptMsg, lendMsg:
		wait := r.wait()
		if wait <= 0 {
			return r.pass(msg)
		}
		if r.held == nil {
			time.AfterFunc(wait, func() { r.send(overdueMsg{}) })
		} else if _, ok := msg.(lendMsg); ok {
			return nil // one at a time
		}
		r.held = msg
		return nil
	case tea.KeyPressMsg, tea.PasteMsg:
		if _, ok := r.held.(lendMsg); !ok && r.held != nil {
			return nil // too late
		}
	}
	return msg
}

// wait returns how much longer to wait for replies. Queries are sent with the
// first frame.
func (r *replies) wait() time.Duration {
	switch asked := r.out.asked.Load(); {
	case asked == 0:
		return patience
	case r.got >= asked:
		return 0
	}
	return patience - time.Since(time.Unix(0, r.out.askedAt.Load()))
}

// pass returns a message that no longer has to wait. Once it ends the program,
// no more queries are sent.
func (r *replies) pass(msg tea.Msg) tea.Msg {
	switch msg.(type) {
	case tea.QuitMsg, tea.InterruptMsg:
		r.out.ending.Store(true)
	}
	r.held = nil
	return msg
}
