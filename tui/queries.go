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

// The library asks the terminal for its modes, keyboard and background when it
// starts. What the terminal replies after the program has ended stands on the
// shell's prompt, and what it replies to an editor is typed into the text
// (https://github.com/charmbracelet/bubbletea/issues/1590). So one more question
// follows each write that asks: the primary device attributes, to which every
// terminal replies, and in the order of asking. Until that reply is there, or
// patience is over, the program neither ends nor gives the terminal away.

// patience is how long a reply is waited for from the time of the question.
const patience = 300 * time.Millisecond

// queries are what the library asks.
var queries = [][]byte{
	[]byte(ansi.RequestModeSynchronizedOutput), []byte(ansi.RequestModeUnicodeCore),
	[]byte(ansi.RequestKittyKeyboard), []byte(ansi.RequestBackgroundColor),
}

// tty is the terminal that the library draws on. It notices what is asked.
type tty struct {
	term.File
	// writes counts what the library wrote.
	writes atomic.Int64
	// asked counts the writes with questions, and askedAt is the time of the
	// last one in nanoseconds.
	asked   atomic.Int64
	askedAt atomic.Int64
	// ending is set when the program ends: nothing is asked any more.
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

// replies holds back what must not happen before the terminal has replied. It
// is a filter of messages, used by the library's event loop alone.
type replies struct {
	out  *tty
	send func(tea.Msg)
	// got counts the replies, and held is the end or loan that waits for them.
	got  int64
	held tea.Msg
}

// overdueMsg says that a reply was waited for long enough.
type overdueMsg struct{}

// filter returns the message that is to be handled in place of one, or nil.
func (r *replies) filter(_ tea.Model, msg tea.Msg) tea.Msg {
	switch msg.(type) {
	case hungUpMsg:
		return r.pass(tea.QuitMsg{}) // nobody is there to reply
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

// wait returns how long replies are still to be waited for. Questions come with
// the first frame.
func (r *replies) wait() time.Duration {
	switch asked := r.out.asked.Load(); {
	case asked == 0:
		return patience
	case r.got >= asked:
		return 0
	}
	return patience - time.Since(time.Unix(0, r.out.askedAt.Load()))
}

// pass returns a message that waited no longer. With an end no more is asked.
func (r *replies) pass(msg tea.Msg) tea.Msg {
	switch msg.(type) {
	case tea.QuitMsg, tea.InterruptMsg:
		r.out.ending.Store(true)
	}
	r.held = nil
	return msg
}
