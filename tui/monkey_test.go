package tui

import (
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"
	"time"

	"charm.land/bubbles/v2/key"
	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"postings/content/corpustest"
	"postings/model"
	"postings/tui/markdown"
)

// TestMonkey presses 1,000 random keys, or 10,000, mixed with pastes, clicks
// and resizes. It checks that nothing panics, that the reader always shows the
// selected posting and that every frame fits the screen.
func TestMonkey(t *testing.T) {
	t.Parallel()
	const seed = 20261123
	steps := 1_000
	if corpustest.Sweep() {
		steps = 10_000
	}
	random := rand.New(rand.NewPCG(seed, seed))
	opt := documents(model.English, onSite(append(threePostings(), mixed()...))...)
	opt.Marks = &store{bookmarked: map[string]bool{}, seen: map[string]bool{}}
	since := changing(model.English)
	opt.Since, opt.History = since.Since, since.History
	now := time.Unix(0, 0)
	b := newBrowser(t, opt, 120, 40)
	b.root.now = func() time.Time { now = now.Add(100 * time.Millisecond); return now }

	var keys []string
	for _, binding := range b.root.keys.All() {
		for _, key := range binding.Keys() {
			if !strings.HasPrefix(key, "ctrl+c") && key != "q" && key != "shift+tab" {
				keys = append(keys, key)
			}
		}
	}
	for _, r := range "abcdé:\"- 1" {
		keys = append(keys, string(r))
	}
	keys = append(keys, fieldKeys()...)
	keys = append(keys, "enter", "esc", "backspace", "enter", "esc", "down", "up", "pgdown", "tab", "enter")
	for step := range steps {
		switch n := random.IntN(100); {
		case n < 88:
			b.keys(keys[random.IntN(len(keys))])
		case n < 91:
			b.send(tea.PasteMsg{Content: "is:open chef \x1b[31m\n\u202e«"})
		case n < 94:
			b.send(tea.MouseClickMsg{X: random.IntN(130) - 5, Y: random.IntN(50) - 5, Button: tea.MouseLeft})
			b.quit = false // the click may be on "q quit" in the footer
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
		b.showsSelected()
		b.counts()
		b.scrolls()
		if step%20 != 0 {
			continue
		}
		b.fits(b.root.layout.width, b.root.layout.height)
	}
}

// fieldKeys returns every key of the library's input field, including those
// that we disable.
func fieldKeys() []string {
	k := reflect.ValueOf(textinput.DefaultKeyMap())
	var keys []string
	for _, field := range k.Fields() {
		keys = append(keys, field.Interface().(key.Binding).Keys()...)
	}
	return keys
}

// TestFieldKeys presses every key of an input field with the cursor on every
// character, in both fields.
func TestFieldKeys(t *testing.T) {
	b := newBrowser(t, documents(model.English, posting("alpha", "Alpha", "Un alpha", model.Open, 1)...), 80, 24)
	for range 2 {
		for _, text := range []string{"", "a  b", "é "} {
			for _, key := range fieldKeys() {
				for at := range len([]rune(text)) + 1 {
					b.keys("/").text(text).keys("home")
					for range at {
						b.keys("right")
					}
					b.keys(key, "esc")
				}
			}
		}
		b.fits(80, 24)
		b.keys("enter")
	}
}

// showsSelected checks that if a posting's text is on the screen, it is that of
// the selected posting: its title at the top, followed by its text.
func (b *browser) showsSelected() {
	b.tb.Helper()
	m := b.root
	p := m.list.Selected()
	if p == nil || m.layout.tooSmall() || m.overlay != nil || !m.layout.wide && !m.inReader {
		return
	}
	b.keeps(func() {
		m.pane().Jump(0) // where the title is
		r := m.pane().Reading()
		title := strings.Fields(r.Doc.Title)[0]
		if width := m.layout.text.w; ansi.StringWidth(title) > width {
			title = ansi.Truncate(title, width, "")
		}
		if !strings.Contains(b.screen(), title) {
			b.tb.Fatalf("%q is selected but not on the screen:\n%s", r.Doc.Title, b.screen())
		}
		if m.pane().Compared() != nil { // its text may begin below all of the other one
			return
		}
		// Side by side, long words are broken earlier.
		if text := ansi.Truncate(firstWord(r.Page), 10, ""); text == "" && strings.TrimSpace(r.Doc.Body) != "" {
			b.tb.Fatalf("the text of %q is not rendered", r.Doc.Title)
		} else if len(r.Head) < r.Height-5 && !strings.Contains(b.screen(), text) {
			b.tb.Fatalf("the text of %q is not on the screen:\n%s", r.Doc.Title, b.screen())
		}
	})
}

// counts checks the counts in the tabs against searches.
func (b *browser) counts() {
	b.tb.Helper()
	m := b.root
	if m.loading.active() {
		return
	}
	if got := m.list.Count(m.list.Filter); got != m.list.Len() || m.list.Filter != m.query().Status(m.filter) {
		b.tb.Fatalf("the tab %v counts %d of %d:\n%s", m.list.Filter, got, m.list.Len(), b.screen())
	}
	for f := range model.AnyStatus + 1 {
		scope := m.scope()
		scope.Status = f
		hits, err := m.index.Search(b.tb.Context(), m.query(), scope)
		if err != nil {
			b.tb.Fatal(err)
		}
		if got := m.list.Count(f); got != hits.Len() && !m.statusAsked() {
			b.tb.Fatalf("the tab %v counts %d of %d:\n%s", f, got, hits.Len(), b.screen())
		}
	}
}

// scrolls checks that the selected posting is visible and that the thumb of the
// scroll bar has the right extent.
func (b *browser) scrolls() {
	b.tb.Helper()
	m := b.root
	if m.layout.tooSmall() || m.list.Len() == 0 {
		return
	}
	height := m.layout.list.h - m.listHead()
	first, last := -1, -1
	for line := range height {
		if hit, ok := m.list.HitOn(line); ok {
			if first < 0 {
				first = hit
			}
			last = hit
		}
	}
	if _, ok := m.list.HitOn(height); ok {
		b.tb.Fatalf("there are rows below the list of %d lines", height)
	}
	if at := m.list.At(); at < first || at > last || m.list.Cursor() < 0 {
		b.tb.Fatalf("row %d is not among the visible ones, %d to %d", at, first, last)
	}
	from, to := m.list.Thumb()
	if all := first == 0 && last == m.list.Len()-1; all != (from == to) || to > height ||
		!all && ((first == 0) != (from == 0) && from == 0 && first > m.list.Len()/height+1 || last == m.list.Len()-1 && to != height) {
		b.tb.Fatalf("the thumb is at %d to %d of %d for %d to %d of %d", from, to, height, first, last, m.list.Len())
	}
}

// keeps runs a function that inspects the browser, and restores the state
// afterwards.
func (b *browser) keeps(look func()) {
	spot := b.root.reader.Spot
	defer func() { b.root.reader.Spot = spot }()
	look()
}

// firstWord returns the first word of a text.
func firstWord(page *markdown.Page) string {
	if page == nil {
		return ""
	}
	for _, line := range page.Lines {
		if words := strings.Fields(ansi.Strip(line)); len(words) > 0 {
			return words[0]
		}
	}
	return ""
}

// TestTypos types a query with random typos, and checks the screen each time
// that postings are found, lost and found again.
func TestTypos(t *testing.T) {
	t.Parallel()
	rounds := 25
	if corpustest.Sweep() {
		rounds = 200
	}
	const seed = 20261124
	random := rand.New(rand.NewPCG(seed, seed))
	opt := documents(model.English, append(threePostings(), mixed()...)...)
	opt.Marks = &store{bookmarked: map[string]bool{}, seen: map[string]bool{}}
	for _, width := range []int{80, 120} {
		b := newBrowser(t, opt, width, 30)
		for range rounds {
			b.keys("/")
			for range random.IntN(8) {
				switch random.IntN(4) {
				case 0:
					b.keys("backspace")
				case 1:
					b.keys("ctrl+u")
				default:
					b.text(string([]rune("alphbetzé")[random.IntN(9)]))
				}
				b.showsSelected()
			}
			b.keys([]string{"enter", "esc", "tab"}[random.IntN(3)])
			b.showsSelected()
			b.keys([]string{"a", "B", "m", "esc", "down", "S"}[random.IntN(6)], "enter")
			b.showsSelected()
			b.keys("esc")
		}
	}
}

// TestFoundAgain checks that a posting is shown again after the list has lost
// and found it.
func TestFoundAgain(t *testing.T) {
	for name, keys := range map[string][]string{
		"a query given up":  {"/", "z", "z", "z", "esc"},
		"a mistyped letter": {"/", "q", "backspace"},
		"bookmarks":         {"B", "B"},
		"nothing is open":   {"a", "a", "a"},
	} {
		docs := threePostings()
		for _, d := range docs {
			d.Status = model.Open // so that none is closed
		}
		b := newBrowser(t, documents(model.English, docs...), 120, 30)
		before := b.root.list.Key()
		for _, key := range keys {
			b.keys(key)
		}
		if b.root.list.Key() != before || !strings.Contains(b.screen(), "lighter word") {
			t.Errorf("%s: the text is gone:\n%s", name, b.screen())
		}
		b.showsSelected()
	}
}

// mixed returns a variety of documents: without a translation, without a text,
// with variants, with long words and with wide characters.
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
		posting("long", "Long", "Longue", model.Open, 200)[0],
	}
}
