package tui

import (
	"flag"
	"fmt"
	"html"
	"image/color"
	"os"
	"path/filepath"
	"strings"
	"testing"

	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"

	"postings/content/corpustest"
	"postings/model"
	"postings/tui/markdown"
)

// TestPictures draws the pictures of the README and compares them with those in
// testdata. To update them, run go test ./tui -run Pictures -update.
func TestPictures(t *testing.T) {
	for _, picture := range []struct {
		name  string
		lang  model.Lang
		style string
		keys  []string
		query string
	}{
		{name: "list-en-dark", lang: model.English, style: markdown.Dark, keys: []string{"down", "down", "down"}},
		{name: "list-fr-light", lang: model.French, style: markdown.Light, keys: []string{"down", "down", "down"}},
		{name: "search-fr-dark", lang: model.French, style: markdown.Dark, keys: []string{"/"}, query: "chef produits"},
		{name: "side-en-dark", lang: model.English, style: markdown.Dark, keys: []string{"down", "down", "down", "s", "]"}},
		{name: "side-fr-light", lang: model.French, style: markdown.Light, keys: []string{"down", "down", "down", "s", "]"}},
		{name: "problems-en-dark", lang: model.English, style: markdown.Dark, keys: []string{"p"}},
	} {
		t.Run(picture.name, func(t *testing.T) {
			opt := samples(picture.lang)
			opt.Style.Name = picture.style
			b := newBrowser(t, opt, 110, 30).keys(picture.keys...).text(picture.query)
			svg := drawPicture(b.root.View().Content, 110, 30, picture.style == markdown.Dark)
			name := filepath.Join("testdata", "pictures", picture.name+".svg")
			if update() {
				if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
					t.Fatal(err)
				}
				corpustest.Write(t, name, svg)
			}
			drawn, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			if strings.ReplaceAll(string(drawn), "\r\n", "\n") != svg {
				t.Errorf("%s is stale: run go test ./tui -run Pictures -update", name)
			}
		})
	}
}

// The size of a cell and the margin of a picture, in pixels.
const cellWidth, cellHeight, margin = 8.4, 18, 12

// drawPicture draws a frame as SVG: a rectangle for each run of the same
// background, and a text for each run of the same style, stretched to its cells
// so that any monospaced font fits.
func drawPicture(frame string, w, h int, dark bool) string {
	paper, ink := "#ffffff", "#1f2328"
	if dark {
		paper, ink = "#14171c", "#d7dae0"
	}
	screen := uv.NewScreenBuffer(w, h)
	uv.NewStyledString(frame).Draw(screen, screen.Bounds())
	var b strings.Builder
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" width="%.0f" height="%d" font-family="ui-monospace, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14">`+"\n",
		float64(w)*cellWidth+2*margin, h*cellHeight+2*margin)
	fmt.Fprintf(&b, `<rect width="100%%" height="100%%" rx="8" fill="%s"/>`+"\n", paper)
	for y := range h {
		for x := 0; x < w; {
			style := screen.CellAt(x, y).Style
			start, text := x, ""
			for x < w && screen.CellAt(x, y).Style.Equal(&style) {
				cell := screen.CellAt(x, y)
				text += cell.Content
				x += max(cell.Width, 1)
			}
			writeStretch(&b, text, style, start, y, paper, ink)
		}
	}
	b.WriteString("</svg>\n")
	return b.String()
}

// writeStretch writes text of one style.
func writeStretch(b *strings.Builder, text string, style uv.Style, x, y int, paper, ink string) {
	foreground, background := hex(style.Fg, ink), hex(style.Bg, paper)
	if style.Attrs&uv.AttrReverse != 0 {
		foreground, background = background, foreground
	}
	left, top := margin+float64(x)*cellWidth, margin+y*cellHeight
	width := float64(ansi.StringWidth(text)) * cellWidth
	if background != paper {
		fmt.Fprintf(b, `<rect x="%.1f" y="%d" width="%.1f" height="%d" fill="%s"/>`+"\n", left, top, width, cellHeight, background)
	}
	trimmed := strings.TrimRight(text, " ")
	if strings.TrimSpace(trimmed) == "" {
		return
	}
	var attributes string
	if style.Attrs&uv.AttrBold != 0 {
		attributes += ` font-weight="bold"`
	}
	if style.Attrs&uv.AttrItalic != 0 {
		attributes += ` font-style="italic"`
	}
	if style.Underline != uv.UnderlineNone {
		attributes += ` text-decoration="underline"`
	}
	fmt.Fprintf(b, `<text x="%.1f" y="%d" fill="%s" xml:space="preserve" textLength="%.1f" lengthAdjust="spacingAndGlyphs"%s>%s</text>`+"\n",
		left, top+13, foreground, float64(ansi.StringWidth(trimmed))*cellWidth, attributes, html.EscapeString(trimmed))
}

// hex formats a colour for SVG, or returns none for a nil colour.
func hex(c color.Color, none string) string {
	if c == nil {
		return none
	}
	r, g, b, _ := c.RGBA()
	return fmt.Sprintf("#%02x%02x%02x", r>>8, g>>8, b>>8)
}

// update reports whether to update files in testdata. The flag is that of the
// golden files.
func update() bool { return flag.Lookup("update").Value.String() == "true" }
