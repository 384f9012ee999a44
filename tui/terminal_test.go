package tui

import (
	"reflect"
	"testing"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"
)

// TestSettling holds the end and the suspension back until the terminal has
// answered or was waited for, drops what is typed meanwhile, and lets all else
// through.
func TestSettling(t *testing.T) {
	for _, end := range []tea.Msg{tea.QuitMsg{}, tea.InterruptMsg{}, tea.SuspendMsg{}} {
		for _, settled := range []tea.Msg{uv.PrimaryDeviceAttributesEvent{62}, settledMsg{}} {
			var s settling
			for i, step := range []struct{ msg, want tea.Msg }{
				{press("a"), press("a")},
				{tea.ModeReportMsg{}, tea.ModeReportMsg{}},
				{end, nil},
				{press("a"), nil},
				{tea.PasteMsg{}, nil},
				{tea.FocusMsg{}, tea.FocusMsg{}},
				{settled, end},
				{press("a"), press("a")},
				{end, end},
				{settled, nil},
			} {
				if got := s.filter(nil, step.msg); !reflect.DeepEqual(got, step.want) {
					t.Errorf("%T, step %d: %T becomes %T, want %T", end, i, step.msg, got, step.want)
				}
			}
		}
	}
	var s settling
	if got := s.filter(nil, hungUpMsg{}); got != (tea.QuitMsg{}) {
		t.Errorf("a terminal that is gone: %T", got)
	}
}
