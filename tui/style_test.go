package tui

import (
	"image/color"
	"regexp"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"postings/model"
	"postings/tui/markdown"
)

// TestSixteenColours checks that only the terminal's own colours are used if it
// has no others, and that a change of what it reports is followed.
func TestSixteenColours(t *testing.T) {
	others := regexp.MustCompile("\x1b\\[[0-9;]*[34]8;")
	b := newBrowser(t, samples(model.English), 120, 30).keys("enter", "/").text("the")
	if !others.MatchString(b.root.View().Content) {
		t.Error("no other colours on a screen that has them")
	}
	b.send(tea.ColorProfileMsg{Profile: colorprofile.ANSI})
	for _, dark := range []color.Color{color.Black, color.White} {
		b.send(tea.BackgroundColorMsg{Color: dark})
		if found := others.FindString(b.root.View().Content); found != "" {
			t.Errorf("on %v: %q", dark, found)
		}
	}
	if b.root.screen != (markdown.Screen{Basic: true}) {
		t.Errorf("the screen is %+v", b.root.screen)
	}
}

func TestPlainStyle(t *testing.T) {
	opt := samples(0)
	opt.Style.Name = markdown.Plain
	b := newBrowser(t, opt, 120, 30).keys("enter", "/").text("the")
	if frame := b.root.View().Content; regexp.MustCompile("\x1b\\[[0-9;]*[34]8;").MatchString(frame) {
		t.Errorf("a colour in %q", frame)
	}
}
