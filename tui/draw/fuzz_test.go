package draw_test

import (
	"testing"

	tea "charm.land/bubbletea/v2"

	"postings/model"
	"postings/model/fold"
	"postings/tui/draw"
	"postings/tui/draw/drawtest"
)

// FuzzDraw draws arbitrary text in every way there is, and checks that none of
// it can act on the terminal and that what must fit does.
func FuzzDraw(f *testing.F) {
	for i, text := range drawtest.Hostile() {
		f.Add(text, uint8(i))
	}
	f.Add("0👍0", uint8(3))
	f.Add("\u0600語 👩‍💻 e\u0301\u200d [a] [", uint8(5))
	k := drawtest.Look(model.French)
	f.Fuzz(func(t *testing.T, text string, width uint8) {
		w := int(width)
		// These draw a text as it is, on one line of unlimited width.
		accent := k.Theme.Accent.Render(text)
		for _, line := range []draw.Text{draw.Plain(text), accent, k.Keyed(text, k.Theme.Dim)} {
			drawtest.Harmless(t, "a text", string(line))
			drawtest.Fits(t, w, draw.Fit(line, w), draw.Cut(line, w), draw.Crop(line, w), draw.Justify(line, "12", w), draw.Justify("12", line, w))
		}
		if got := draw.Fit(accent, w); draw.Cells(got) != w {
			t.Errorf("%q is %d columns wide, not %d", got, draw.Cells(got), w)
		}
		middle := fold.Range{Start: len(text) / 3, End: len(text) / 2}
		drawtest.Harmless(t, "a match", string(draw.Highlight(text, fold.Range{End: len(text)}, []fold.Range{middle}, k.Theme.Plain, k.Theme.Match)))
		drawtest.Fits(t, max(w, 1), draw.Plain(draw.CutLeft(string(draw.Plain(text)), w)))
	})
}

// TestFieldStartsNothing checks that no key of a field asks for anything, as for
// the clipboard that another program would have to read.
func TestFieldStartsNothing(t *testing.T) {
	input := draw.NewField()
	input.Focus()
	for code := rune(' '); code < 0x7f; code++ {
		for _, mod := range []tea.KeyMod{0, tea.ModCtrl, tea.ModAlt} {
			if _, cmd := input.Update(tea.KeyPressMsg{Code: code, Mod: mod}); cmd != nil {
				t.Errorf("%v%c asks for %T", mod, code, cmd())
			}
		}
	}
}
