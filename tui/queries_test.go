package tui

import (
	"os"
	"reflect"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
)

// TestReplies checks that quitting and lending the terminal wait until it has
// replied or patience has passed, and that input after quitting is dropped.
func TestReplies(t *testing.T) {
	lending := lendMsg{loan: &loan{}}
	reply := uv.PrimaryDeviceAttributesEvent{62}
	for _, test := range []struct {
		name string
		held tea.Msg
		key  tea.Msg // what becomes of a key press in the meantime
	}{
		{"end", tea.QuitMsg{}, nil}, {"interrupt", tea.InterruptMsg{}, nil}, {"loan", lending, press("a")},
	} {
		for _, released := range []tea.Msg{reply, overdueMsg{}} {
			r := replies{out: &tty{}, send: func(tea.Msg) {}}
			r.out.asked.Store(1)
			r.out.askedAt.Store(time.Now().UnixNano())
			for i, step := range []struct{ msg, want tea.Msg }{
				{press("a"), press("a")},
				{tea.ModeReportMsg{}, tea.ModeReportMsg{}},
				{test.held, nil},
				{press("a"), test.key},
				{lending, nil},
				{tea.FocusMsg{}, tea.FocusMsg{}},
				{released, test.held},
				{press("a"), press("a")},
			} {
				if got := r.filter(nil, step.msg); !reflect.DeepEqual(got, step.want) {
					t.Errorf("%s, step %d: %T becomes %T, want %T", test.name, i, step.msg, got, step.want)
				}
			}
		}
	}
}

// TestNobodyReplies checks that quitting does not wait if a reply is long
// overdue, or if the terminal is gone.
func TestNobodyReplies(t *testing.T) {
	r := replies{out: &tty{}, send: func(tea.Msg) {}}
	r.out.asked.Store(1)
	r.out.askedAt.Store(time.Now().Add(-2 * patience).UnixNano())
	if got := r.filter(nil, tea.QuitMsg{}); got != (tea.QuitMsg{}) {
		t.Errorf("overdue: %T", got)
	}
	r.out.askedAt.Store(time.Now().UnixNano())
	if got := r.filter(nil, hungUpMsg{}); got != (tea.QuitMsg{}) {
		t.Errorf("a terminal that is gone: %T", got)
	}
}

// TestQuestions checks that a query for the device attributes follows the
// library's queries, and that none are sent once the program is ending.
func TestQuestions(t *testing.T) {
	read, write, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	o := &tty{File: write}
	for _, step := range []struct {
		ending     bool
		text, want string
		asked      int64
	}{
		{false, "frame", "frame", 0},
		{false, "a" + ansi.RequestKittyKeyboard + "b", "a" + ansi.RequestKittyKeyboard + "b" + ansi.RequestPrimaryDeviceAttributes, 1},
		{false, ansi.RequestModeUnicodeCore + ansi.RequestBackgroundColor, ansi.RequestModeUnicodeCore + ansi.RequestBackgroundColor + ansi.RequestPrimaryDeviceAttributes, 2},
		{true, "a" + ansi.RequestModeUnicodeCore + ansi.RequestBackgroundColor + "b", "ab", 2},
	} {
		o.ending.Store(step.ending)
		if n, err := o.Write([]byte(step.text)); n != len(step.text) || err != nil {
			t.Errorf("%q: %d, %v", step.text, n, err)
		}
		buf := make([]byte, 100)
		n, err := read.Read(buf)
		if err != nil || string(buf[:n]) != step.want || o.asked.Load() != step.asked {
			t.Errorf("%q: %q, %v; %d asked", step.text, buf[:n], err, o.asked.Load())
		}
	}
}
