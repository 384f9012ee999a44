package tui

import (
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"postings/model"
)

func TestMouse(t *testing.T) {
	opt := documents(model.English, threePostings()...)
	now := time.Unix(0, 0)
	opt.Now = func() time.Time { return now }
	b := newBrowser(t, opt, 120, 30)
	if b.root.View().MouseMode != tea.MouseModeNone {
		t.Error("the mouse is taken from the start")
	}
	b.keys("M")
	if b.root.View().MouseMode == tea.MouseModeNone {
		t.Error("M does not take the mouse")
	}
	click := func(x, y int) { b.send(tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseLeft}) }
	click(5, 6)
	if b.selected() != "Beta" || b.root.inReader {
		t.Errorf("a click selects %q", b.selected())
	}
	now = now.Add(time.Second)
	click(5, 6)
	if b.root.inReader {
		t.Error("two slow clicks open")
	}
	now = now.Add(100 * time.Millisecond)
	click(5, 6)
	if !b.root.inReader {
		t.Error("a double click does not open")
	}
	b.send(tea.MouseWheelMsg{X: 100, Y: 10, Button: tea.MouseWheelDown})
	if b.root.reading().top != wheelLines {
		t.Errorf("the wheel scrolls to line %d", b.root.reading().top)
	}
	b.send(tea.MouseWheelMsg{X: 5, Y: 10, Button: tea.MouseWheelUp})
	if b.selected() != "Alpha" {
		t.Errorf("the wheel over the list selects %q", b.selected())
	}
	click(117, 0)
	if b.root.look.lang != model.French {
		t.Error("a click on EN | FR does not switch")
	}
}
