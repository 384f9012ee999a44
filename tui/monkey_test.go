package tui

import (
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"postings/model"
)

// TestMonkey presses 10,000 random keys, with pastes, clicks and resizes among
// them, and proves that nothing panics, that every frame fits the screen, and
// that the cache stays within its bounds.
func TestMonkey(t *testing.T) {
	const seed = 20261123
	steps := 10_000
	if testing.Short() {
		steps = 1_000
	}
	random := rand.New(rand.NewPCG(seed, seed))
	opt := documents(model.English, append(threePostings(), mixed()...)...)
	opt.Marks = &store{bookmarked: map[string]bool{}, seen: map[string]bool{}}
	opt.Sites = [2]string{"https://en.example", "https://fr.example"}
	now := time.Unix(0, 0)
	opt.Now = func() time.Time { now = now.Add(100 * time.Millisecond); return now }
	b := newBrowser(t, opt, 120, 40)

	var keys []string
	for _, binding := range b.root.keys.all() {
		for _, key := range binding.Keys() {
			if !strings.HasPrefix(key, "ctrl+c") && key != "q" && key != "shift+tab" {
				keys = append(keys, key)
			}
		}
	}
	for _, r := range "abcdé:\"- 1" {
		keys = append(keys, string(r))
	}
	keys = append(keys, "enter", "esc", "backspace", "enter", "esc", "down", "up", "pgdown", "tab", "enter")
	for step := range steps {
		switch n := random.IntN(100); {
		case n < 88:
			b.keys(keys[random.IntN(len(keys))])
		case n < 91:
			b.send(tea.PasteMsg{Content: "is:open chef \x1b[31m\n\u202e«"})
		case n < 94:
			b.send(tea.MouseClickMsg{X: random.IntN(130) - 5, Y: random.IntN(50) - 5, Button: tea.MouseLeft})
		case n < 97:
			b.send(tea.MouseWheelMsg{X: random.IntN(130), Y: random.IntN(50), Button: []tea.MouseButton{tea.MouseWheelUp, tea.MouseWheelDown}[random.IntN(2)]})
		case n < 99:
			b.send(tea.WindowSizeMsg{Width: 1 + random.IntN(220), Height: 1 + random.IntN(70)})
		default:
			b.send(tea.WindowSizeMsg{Width: 120, Height: 40})
		}
		if b.quit {
			t.Fatalf("step %d ended the program", step)
		}
		if step%20 != 0 {
			continue
		}
		b.fits(b.root.layout.width, b.root.layout.height)
	}
	if b.root.pages.bytes > maxPageBytes {
		t.Errorf("the cache holds %d bytes", b.root.pages.bytes)
	}
}

// mixed are documents that are unlike each other: without a translation, without
// a text, with variants, with long words and with wide letters.
func mixed() []*model.Document {
	doc := func(lang model.Lang, path, key, title, body string) *model.Document {
		return &model.Document{
			Path: path, File: path, Lang: lang, TranslationKey: key, PairPath: path, Title: title, Status: model.Open, Body: body, BodyLine: 5,
		}
	}
	return []*model.Document{
		doc(model.French, "fr/seule.md", "seule", "Une offre « seule »\u00a0: "+strings.Repeat("très ", 60)+"longue", "# Un\n\nTexte.\n"),
		doc(model.English, "en/empty.md", "empty", "Empty", ""),
		doc(model.English, "en/v1.md", "v", "Variant", "One [link](https://example.org) [bad](javascript:x)."),
		doc(model.English, "en/v2.md", "v", "Variant", "Two."),
		doc(model.French, "fr/v.md", "v", "Variante", "Une."),
		doc(model.English, "en/wide.md", "wide", "日本語の求人 👩‍💻 "+strings.Repeat("é", 300), strings.Repeat("語", 500)+"\n\n"+strings.Repeat("w", 3000)),
		long(),
	}
}
