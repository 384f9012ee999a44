package tui

import (
	"context"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"postings/content"
	"postings/content/corpustest"
	"postings/model"
	"postings/tui/draw"
	"postings/tui/markdown"
	"postings/tui/reader"
)

// real returns a browser on the real postings.
func real(b *testing.B, width, height int) *browser {
	b.Helper()
	src, err := content.Open(corpustest.Dir(b, "cds-2023/content"))
	if err != nil {
		b.Fatal(err)
	}
	return newBrowser(b, Options{Load: loadSource(src), Filter: model.AnyStatus, Style: Style{Name: markdown.Dark}}, width, height)
}

// BenchmarkFrame draws each view. Its cost should depend only on what is
// visible.
func BenchmarkFrame(b *testing.B) {
	for _, view := range []struct {
		name string
		keys []string
	}{
		{"list", nil}, {"reader", []string{"enter", "pgdown"}}, {"side", []string{"down", "down", "s"}}, {"help", []string{"?"}},
		{"problems", []string{"p"}}, {"search", []string{"/", "g", "e", "s", "t", "i", "o", "n"}},
	} {
		b.Run(view.name, func(b *testing.B) {
			browser := real(b, 120, 40).keys(view.keys...)
			b.ReportAllocs()
			for b.Loop() {
				browser.root.View()
			}
		})
	}
}

// BenchmarkToggle switches the language of a posting rendered in both.
func BenchmarkToggle(b *testing.B) {
	browser := real(b, 120, 40).keys("down", "enter", "l", "l")
	b.ReportAllocs()
	for b.Loop() {
		browser.keys("l")
		browser.root.View()
	}
}

// BenchmarkNext goes to the next posting and back.
func BenchmarkNext(b *testing.B) {
	browser := real(b, 120, 40).keys("enter", "J", "K")
	b.ReportAllocs()
	for b.Loop() {
		browser.keys("J", "K")
		browser.root.View()
	}
}

// BenchmarkResize lays out and renders a posting at a new width.
func BenchmarkResize(b *testing.B) {
	browser := real(b, 120, 40).keys("enter")
	width := 100
	b.ReportAllocs()
	for b.Loop() {
		width = 100 + (width+1)%60
		browser.root.reader.Pages = &reader.PageCache{}
		browser.send(tea.WindowSizeMsg{Width: width, Height: 40})
		browser.root.View()
	}
}

// BenchmarkFirstScreen renders the first screen of a text from scratch: of the
// longest real posting, and of one of a megabyte.
func BenchmarkFirstScreen(b *testing.B) {
	browser := real(b, 120, 40)
	var longest *model.Document
	for _, p := range browser.root.corpus.Postings {
		if d := p.Best(model.French); longest == nil || len(d.Body) > len(longest.Body) {
			longest = d
		}
	}
	megabyte := *longest
	megabyte.Body = strings.Repeat(longest.Body+"\n\n", 1<<20/len(longest.Body))
	for name, d := range map[string]*model.Document{"longest": longest, "megabyte": &megabyte} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				msg := reader.RenderPage(context.Background(), reader.PageKey{Doc: d, Width: 76, Screen: markdown.Screen{Dark: true}}, Style{}.Config, draw.Theme{}, "")
				if msg.Err != nil || len(msg.Page.Lines) < 40 {
					b.Fatal(msg.Err)
				}
			}
		})
	}
}

// BenchmarkStart loads the real postings until the list is complete and its
// first posting is rendered.
func BenchmarkStart(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		real(b, 120, 40).root.View()
	}
}
