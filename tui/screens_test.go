package tui

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	tea "charm.land/bubbletea/v2"

	"postings/content/corpustest"
	"postings/model"
	"postings/tui/reader"
)

// TestScreens compares whole screens with those in testdata. After an intended
// change, update them with go test ./tui -update, and read the difference.
func TestScreens(t *testing.T) {
	pages := &reader.PageCache{}
	for _, test := range []struct {
		name string
		keys []string
		text string
	}{
		{name: "list"},
		{name: "search", keys: []string{"/"}, text: "prod"},
		{name: "nothing", keys: []string{"/"}, text: "zzzz"},
		{name: "reader", keys: []string{"down", "enter", "pgdown"}},
		{name: "closed", keys: []string{"a"}},
		{name: "help", keys: []string{"?"}},
		{name: "find", keys: []string{"down", "enter", "/"}, text: "des"},
		{name: "side", keys: []string{"down", "s", "]", "]"}},
		{name: "compare", keys: []string{"x", "down", "x"}},
		{name: "contents", keys: []string{"down", "enter", "]", "]", "c"}},
		{name: "links", keys: []string{"down", "o"}},
		{name: "copy", keys: []string{"down", "enter", "]", "y"}},
		{name: "problems", keys: []string{"p"}},
		{name: "all", keys: []string{"a", "a", "end"}},
		{name: "details", keys: []string{"down", "i"}},
		{name: "hit", keys: []string{"/", "s", "e", "r", "v", "i", "c", "e", "enter", "enter"}},
		{name: "filter", keys: []string{"/"}, text: "is:"},
	} {
		for _, size := range []struct{ w, h int }{{40, 12}, {80, 24}, {120, 40}, {200, 60}} {
			for _, lang := range model.Langs() {
				t.Run(fmt.Sprintf("%s-%dx%d-%v", test.name, size.w, size.h, lang), func(t *testing.T) {
					b := newCachedBrowser(t, samples(lang), size.w, size.h, pages)
					b.keys(test.keys...).text(test.text)
					golden.RequireEqual(t, b.screen())
				})
			}
		}
	}
}

// TestSpecialScreens compares screens that cannot be reached from the samples.
func TestSpecialScreens(t *testing.T) {
	doc := func(lang model.Lang, path, key, title string, status model.Status) *model.Document {
		return &model.Document{
			Path: path, Lang: lang, TranslationKey: key, PairPath: path, Title: title, Status: status,
			Description: "A description of the posting.", Body: "Some text.\n",
		}
	}
	postings := []*model.Document{
		doc(model.English, "en/a.md", "a", "Practitioner of the digital, in charge of consultation or of the design of services", model.Open),
		doc(model.English, "en/a-old.md", "a", "Practitioner", model.Closed),
		doc(model.French, "fr/b.md", "b", "Spécialiste de la mise à l’essai des logiciels et des services, région de la capitale nationale", model.Open),
		doc(model.English, "en/c.md", "c", "Closed posting", model.Closed),
	}
	for name, run := range map[string]func() *browser{
		"long-titles": func() *browser { return newBrowser(t, documents(model.French, postings...), 100, 20).keys("a", "a") },
		"untranslated": func() *browser {
			return newBrowser(t, documents(model.English, postings...), 100, 20).keys("down", "enter")
		},
		"variant":   func() *browser { return newBrowser(t, documents(model.English, postings...), 100, 20).keys("v") },
		"empty":     func() *browser { return newBrowser(t, documents(model.French), 80, 12) },
		"none-open": func() *browser { return newBrowser(t, documents(model.French, postings[3]), 80, 12) },
		"or-all": func() *browser {
			opt := documents(model.French, postings[3])
			opt.OrAll = true
			return newBrowser(t, opt, 80, 12)
		},
		"small": func() *browser { return newBrowser(t, samples(model.French), 30, 8) },
		"loading": func() *browser {
			b := newBrowser(t, documents(model.English, postings...), 100, 12)
			b.root.loading.start(t.Context())
			b.root.loading.read, b.root.loading.total = 1200, 2800
			return b
		},
		"narrow": func() *browser { return newBrowser(t, documents(model.French, postings...), 40, 10).keys("enter") },
	} {
		t.Run(name, func(t *testing.T) { golden.RequireEqual(t, run().screen()) })
	}
}

// TestGeometry checks for every view and many sizes, from one cell to 500 by
// 200, that a frame is exactly as large as the screen, both when opened at a
// size and when resized to it. Each view is tested at a sixth of the sizes, or
// at all of them.
func TestGeometry(t *testing.T) {
	t.Parallel()
	views := map[string][]string{
		"list": nil, "reader": {"enter"}, "search": {"/", "d", "e"}, "found": {"/", "d", "e", "enter", "enter"}, "nothing": {"/", "z", "z", "z"},
		"help": {"?"}, "closed": {"a"}, "end": {"enter", "end"}, "find": {"enter", "/", "d", "e"}, "stepping": {"enter", "/", "d", "e", "enter", "n"},
		"side": {"s"}, "compare": {"x", "down", "x", "end"}, "side end": {"s", "end"}, "contents": {"enter", "c"}, "links": {"o"}, "copy": {"y"}, "problems": {"p"},
		"bookmarked": {"m"}, "sorted": {"S", "S"}, "variant": {"enter", "v"}, "notice": {"e"},
	}
	// Begin with the wide ones, because narrow ones end the side-by-side view.
	widths := []int{500, 200, 120, 101, 100, 99, 80, 79, 60, 59, 41, 40, 39, 10, 2, 1}
	heights := []int{1, 2, 9, 10, 11, 19, 20, 24, 40, 200}
	if testing.Short() {
		widths, heights = []int{500, 100, 80, 40, 1}, []int{1, 10, 24, 200}
	}
	for _, lang := range model.Langs() {
		pages := &reader.PageCache{}
		for turn, name := range slices.Sorted(maps.Keys(views)) {
			t.Run(fmt.Sprint(name, " ", lang), func(t *testing.T) {
				open := func(w, h int) *browser {
					return newCachedBrowser(t, samples(lang), w, h, pages).keys(views[name]...)
				}
				b := open(200, 24)
				for i, w := range widths {
					for j, h := range heights {
						if (i+j+turn)%6 > 0 && !corpustest.Sweep() {
							continue
						}
						b.send(tea.WindowSizeMsg{Width: w, Height: h})
						b.fits(w, h)
					}
				}
				open(1, 1).fits(1, 1)
				open(500, 200).fits(500, 200)
			})
		}
	}
}

// TestOmitted checks that the header counts what has been left out.
func TestOmitted(t *testing.T) {
	opt := documents(model.English)
	opt.Load = func(_ context.Context, emit func(model.Batch)) error {
		emit(model.Batch{Documents: threePostings(), Omissions: make([]model.Omission, 1044)})
		return nil
	}
	if screen := newBrowser(t, opt, 120, 40).screen(); !strings.Contains(screen, "1,044 left out") {
		t.Errorf("not shown:\n%s", screen)
	}
}
