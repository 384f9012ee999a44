package tui

import (
	"bytes"
	"testing"

	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"

	"postings/model"
)

// terminal counts the bytes that the library writes to draw frames, of which it
// sends only the differences.
type terminal struct {
	out      bytes.Buffer
	renderer *uv.TerminalRenderer
	cells    uv.ScreenBuffer
}

// newTerminal returns an alternate screen set up as the library does.
func newTerminal(width, height int) *terminal {
	t := &terminal{cells: uv.NewScreenBuffer(width, height)}
	t.renderer = uv.NewTerminalRenderer(&t.out, []string{"TERM=xterm-256color"})
	t.renderer.SetColorProfile(colorprofile.TrueColor)
	t.renderer.SetScrollOptim(true)
	t.renderer.SetFullscreen(true)
	t.renderer.SetRelativeCursor(false)
	t.renderer.Resize(width, height)
	return t
}

// draw draws the browser's frame and returns the number of bytes written.
func (t *terminal) draw(tb testing.TB, b *browser) int {
	tb.Helper()
	view := b.root.View()
	t.cells.Clear()
	uv.NewStyledString(view.Content).Draw(t.cells, t.cells.Bounds())
	t.renderer.Render(t.cells.RenderBuffer)
	if view.Cursor != nil {
		t.renderer.MoveTo(view.Cursor.X, view.Cursor.Y)
	}
	if err := t.renderer.Flush(); err != nil {
		tb.Fatal(err)
	}
	n := t.out.Len()
	t.out.Reset()
	return n
}

// TestBytesWritten limits the number of bytes that each key press writes to a terminal
// of 120x40, for users on slow lines. A limit is a fifth above the measured
// value; raise one only for an improvement of the screen.
func TestBytesWritten(t *testing.T) {
	b := newBrowser(t, samples(model.English), 120, 40)
	terminal := newTerminal(120, 40)
	if n := terminal.draw(t, b); n > 8000 {
		t.Errorf("the first frame takes %d bytes", n)
	}
	for _, step := range []struct {
		name, key string
		limit     int
	}{
		{"next in the list", "j", 2700},
		{"and back", "k", 2950},
		{"a search, with the filters that there are", "/", 450},
		{"", "d", 4400},
		{"", "e", 4600},
		{"no search", "esc", 4800},
		{"read", "enter", 1050},
		{"a line down", "j", 1850},
		{"a screen down", "pgdown", 2600},
		{"next heading", "]", 2800},
		{"the other language", "l", 5500},
		{"and back", "l", 5700},
		{"next posting", "J", 3050},
		{"side by side", "s", 6300},
		{"a line down there", "j", 250},
		{"help", "?", 5800},
		{"no help", "esc", 6150},
		{"a filter", "a", 5250},
	} {
		b.keys(step.key)
		n := terminal.draw(t, b)
		t.Logf("%-20s %-7s %5d bytes", step.name, step.key, n)
		if n > step.limit {
			t.Errorf("%s (%s): %d bytes, at most %d", step.name, step.key, n, step.limit)
		}
	}
	if n := terminal.draw(t, b); n > 0 {
		t.Errorf("drawing the same again takes %d bytes", n)
	}
}
