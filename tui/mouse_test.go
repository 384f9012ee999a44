package tui

import (
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"postings/model"
)

func TestMouse(t *testing.T) {
	opt := documents(model.English, threePostings()...)
	now := time.Unix(0, 0)
	b := newBrowser(t, opt, 120, 30)
	b.root.now = func() time.Time { return now }
	if b.root.View().MouseMode != tea.MouseModeNone {
		t.Error("the mouse is enabled at the start")
	}
	b.keys("M")
	if b.root.View().MouseMode == tea.MouseModeNone {
		t.Error("M does not enable the mouse")
	}
	if opt.Mouse = true; newBrowser(t, opt, 120, 30).root.View().MouseMode == tea.MouseModeNone {
		t.Error("the mouse is not enabled from the start")
	}
	click := func(x, y int) { b.send(tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseLeft}) }
	click(5, 7)
	if b.selected() != "Beta" || b.root.inReader {
		t.Errorf("a click selects %q", b.selected())
	}
	now = now.Add(time.Second)
	click(5, 7)
	if b.root.inReader {
		t.Error("two slow clicks open")
	}
	now = now.Add(100 * time.Millisecond)
	click(5, 7)
	if !b.root.inReader {
		t.Error("a double click does not open")
	}
	b.send(tea.MouseWheelMsg{X: 100, Y: 10, Button: tea.MouseWheelDown})
	if b.root.pane().Reading().Top != wheelLines {
		t.Errorf("the wheel scrolls to line %d", b.root.pane().Reading().Top)
	}
	b.send(tea.MouseWheelMsg{X: 5, Y: 10, Button: tea.MouseWheelUp})
	if b.selected() != "Alpha" {
		t.Errorf("the wheel over the list selects %q", b.selected())
	}
	click(117, 0)
	if b.root.look.Lang != model.French {
		t.Error("a click on EN | FR does not switch")
	}
	if click(5, 2); b.root.inReader || !b.root.search.input.Focused() {
		t.Error("a click on the search field does not focus it")
	}
}

// TestMouseInSideAndOverlays checks that wheel and clicks act on what is under
// the pointer, not on what that covers.
func TestMouseInSideAndOverlays(t *testing.T) {
	b := newBrowser(t, documents(model.English, threePostings()...), 120, 30).keys("enter", "s")
	wheel := func() { b.send(tea.MouseWheelMsg{X: 10, Y: 10, Button: tea.MouseWheelDown}) }
	click := func(x, y int) { b.send(tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseLeft}) }
	row := func(n int) string {
		return string([]rune(strings.Split(b.screen(), "\n")[2+n] + strings.Repeat(" ", 40))[:40])
	}
	before := row(wheelLines)
	wheel()
	click(10, 10)
	if b.selected() != "Alpha" || !b.root.pane().SideShown() || row(0) != before || strings.TrimSpace(before) == "" {
		t.Errorf("side by side: %q is selected, at %q, want %q", b.selected(), row(0), before)
	}
	b.keys("esc", "c")
	list := b.root.overlay.(*picker)
	at := list.at
	b.send(tea.MouseWheelMsg{X: 100, Y: 10, Button: tea.MouseWheelDown})
	if list.at != at+1 || b.selected() != "Alpha" {
		t.Errorf("the wheel selects heading %d", list.at)
	}
	click(100, 2+3+4)
	if list.at != 4 {
		t.Errorf("a click selects heading %d", list.at)
	}
	if click(100, 2+3+4); b.root.overlay != nil || b.root.pane().Reading().Heading() != "Section 4" {
		t.Errorf("a second click goes to %q", b.root.pane().Reading().Heading())
	}
	b.keys("c")
	if click(10, 10); b.root.overlay != nil {
		t.Error("a click outside an overlay does not close it")
	}
	footer := strings.Split(b.screen(), "\n")[29]
	if click(strings.Index(footer, "contents"), 29); b.root.overlay == nil {
		t.Error("a click on a key of the footer does nothing")
	}
	footer = strings.Split(b.screen(), "\n")[29]
	if click(ansi.StringWidth(footer)-2, 29); b.root.overlay != nil {
		t.Error("a click on the last key of the footer does nothing")
	}
}

// TestClickWhileTyping checks that a click on a posting, in the list or in the
// text, ends typing, so that keys act on what has the focus.
func TestClickWhileTyping(t *testing.T) {
	b := newBrowser(t, documents(model.English, threePostings()...), 120, 30)
	click := func(x, y int) {
		b.root.click = click{} // none is a double click
		b.send(tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseLeft})
	}
	b.keys("/").text("et")
	if click(100, 10); !b.root.inReader || b.root.typing() {
		t.Errorf("on the text, reading: %v, typing: %v", b.root.inReader, b.root.typing())
	}
	b.keys("esc", "esc", "/").text("a")
	if click(5, 7); b.selected() != "Beta" || b.root.typing() {
		t.Errorf("on the list, %q is selected, typing: %v", b.selected(), b.root.typing())
	}
	b.keys("enter", "/").text("word")
	if click(5, 7); b.root.inReader || b.root.typing() {
		t.Errorf("on the list, reading: %v, typing: %v", b.root.inReader, b.root.typing())
	}
}

// TestFooterWhileFinding clicks on the key hints in the footer during a search
// in a text.
func TestFooterWhileFinding(t *testing.T) {
	b := newBrowser(t, documents(model.English, threePostings()...), 120, 30).keys("enter", "/").text("word").keys("enter")
	click := func(word string) {
		footer := strings.Split(b.screen(), "\n")[29]
		before, _, found := strings.Cut(footer, word)
		if !found {
			t.Fatalf("no %q in %q", word, footer)
		}
		b.send(tea.MouseClickMsg{X: ansi.StringWidth(before), Y: 29, Button: tea.MouseLeft})
	}
	at := b.root.reader.MatchAt()
	if click("next"); b.root.reader.MatchAt() != at+1 {
		t.Errorf("next goes from %d to %d", at, b.root.reader.MatchAt())
	}
	if click("previous"); b.root.reader.MatchAt() != at {
		t.Errorf("previous goes to %d", b.root.reader.MatchAt())
	}
	if click("back"); b.root.reader.Seeking() || !b.root.inReader {
		t.Error("back does not end finding")
	}
}
