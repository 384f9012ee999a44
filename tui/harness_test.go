package tui

import (
	"context"
	"fmt"
	"os"
	"reflect"
	"runtime/debug"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"postings/content"
	"postings/model"
	"postings/model/check"
	"postings/tui/reader"
)

// TestMain collects garbage rarely, because most tests end before it pays.
func TestMain(m *testing.M) {
	debug.SetGCPercent(400)
	os.Exit(m.Run())
}

// browser drives the model as the library does, but in a single goroutine:
// after every message it runs all commands and handles all results.
type browser struct {
	tb   testing.TB
	root *root
	// quit is set when the program has asked to quit, and sent holds messages
	// to the library that the model itself does not handle.
	quit bool
	sent []tea.Msg
	// quiet skips commands that wait, instead of waiting for them.
	quiet bool
}

// checks caches the results of checks with default options, which most tests are
// not about, by corpus.
var checks sync.Map

// cachedCheck is check.Run with that cache.
func cachedCheck(ctx context.Context, c *model.Corpus, opt check.Options) ([]model.Finding, error) {
	var key strings.Builder
	var docs []*model.Document // what is cached keeps them, so that no other gets their address
	for _, d := range c.All() {
		docs = append(docs, d)
		fmt.Fprintf(&key, "%p ", d)
	}
	fmt.Fprint(&key, c.Findings)
	type result struct {
		docs  []*model.Document
		found []model.Finding
	}
	known, cached := checks.Load(key.String())
	if !cached || !reflect.ValueOf(opt).IsZero() {
		found, err := check.Run(ctx, c, opt)
		if err == nil && reflect.ValueOf(opt).IsZero() {
			checks.Store(key.String(), result{docs, slices.Clone(found)})
		}
		return found, err
	}
	return slices.Clone(known.(result).found), nil
}

// newBrowser starts a browser of the given size.
func newBrowser(tb testing.TB, opt Options, width, height int) *browser {
	tb.Helper()
	return newCachedBrowser(tb, opt, width, height, &reader.PageCache{})
}

// newCachedBrowser is like newBrowser with the pages that earlier browsers of
// the same documents have rendered.
func newCachedBrowser(tb testing.TB, opt Options, width, height int, pages *reader.PageCache) *browser {
	tb.Helper()
	b := &browser{tb: tb, root: newRoot(tb.Context(), opt)}
	b.root.idleAfter, b.root.runCheck, b.root.reader.Pages = 0, cachedCheck, pages
	return b.start(width, height)
}

// start starts it at the given size.
func (b *browser) start(width, height int) *browser {
	b.tb.Helper()
	b.tb.Cleanup(b.root.cancel)
	b.send(tea.WindowSizeMsg{Width: width, Height: height})
	b.run(b.root.Init())
	return b
}

// samples returns options for the built-in postings.
func samples(l model.Lang) Options {
	return Options{Lang: l, Load: func(_ context.Context, emit func(model.Batch)) error {
		for _, batch := range sampleBatches() {
			batch.Documents = slices.Clone(batch.Documents) // the browser replaces some
			emit(batch)
		}
		return nil
	}}
}

// sampleBatches returns what loading the built-in postings delivers.
var sampleBatches = sync.OnceValue(func() (batches []model.Batch) {
	err := loadSource(content.Embedded())(context.Background(), func(b model.Batch) { batches = append(batches, b) })
	if err != nil {
		panic(err)
	}
	return batches
})

// documents returns options for documents made by a test.
func documents(l model.Lang, docs ...*model.Document) Options {
	return Options{Lang: l, Name: "test", Load: func(_ context.Context, emit func(model.Batch)) error {
		// The browser replaces some when it loads them again.
		emit(model.Batch{Documents: slices.Clone(docs), Read: len(docs), Total: len(docs)})
		return nil
	}}
}

// loadSource returns a loader for a source.
func loadSource(src content.Source) func(context.Context, func(model.Batch)) error {
	return func(ctx context.Context, emit func(model.Batch)) error {
		return content.Load(ctx, src, content.Options{}, emit)
	}
}

// send sends a message to the model, then everything that follows from it.
func (b *browser) send(msg tea.Msg) {
	b.tb.Helper()
	switch msg := msg.(type) {
	case nil:
	case tea.BatchMsg:
		for _, cmd := range msg {
			b.run(cmd)
		}
	case tea.QuitMsg:
		b.quit = true
	default:
		if strings.HasPrefix(typeName(msg), "tea.") {
			b.sent = append(b.sent, msg)
		}
		_, cmd := b.root.Update(msg)
		b.run(cmd)
	}
}

// run runs a command, and fails the test if it does not end.
func (b *browser) run(cmd tea.Cmd) {
	b.tb.Helper()
	if cmd == nil {
		return
	}
	answer := make(chan tea.Msg, 1)
	go func() { answer <- cmd() }()
	select {
	case msg := <-answer:
		b.send(msg)
	case <-time.After(b.patience()):
		if !b.quiet {
			b.tb.Fatal("a command does not end")
		}
	}
}

// patience is the time limit for a command.
func (b *browser) patience() time.Duration {
	if b.quiet {
		return 400 * time.Millisecond
	}
	return time.Minute
}

// keys presses keys, given by their names in the key map.
func (b *browser) keys(names ...string) *browser {
	b.tb.Helper()
	for _, name := range names {
		b.send(press(name))
	}
	return b
}

// text types a text, character by character.
func (b *browser) text(s string) *browser {
	b.tb.Helper()
	for _, r := range s {
		b.send(tea.KeyPressMsg{Code: r, Text: string(r)})
	}
	return b
}

// press returns the message for a key press.
func press(name string) tea.KeyPressMsg {
	special := map[string]rune{
		"enter": tea.KeyEnter, "esc": tea.KeyEscape, "tab": tea.KeyTab, "up": tea.KeyUp, "down": tea.KeyDown,
		"left": tea.KeyLeft, "right": tea.KeyRight, "pgup": tea.KeyPgUp, "pgdown": tea.KeyPgDown,
		"home": tea.KeyHome, "end": tea.KeyEnd, "backspace": tea.KeyBackspace, "delete": tea.KeyDelete, "f1": tea.KeyF1,
	}
	mod := tea.KeyMod(0)
	for prefix, m := range map[string]tea.KeyMod{"ctrl+": tea.ModCtrl, "alt+": tea.ModAlt} {
		if rest, ok := strings.CutPrefix(name, prefix); ok {
			mod, name = m, rest
		}
	}
	if code, ok := special[name]; ok {
		return tea.KeyPressMsg{Code: code, Mod: mod}
	}
	r := []rune(name)[0]
	if mod != 0 {
		return tea.KeyPressMsg{Code: r, Mod: mod}
	}
	if name == "space" {
		return tea.KeyPressMsg{Code: tea.KeySpace, Text: " "}
	}
	return tea.KeyPressMsg{Code: r, Text: name}
}

// screen returns the contents of the screen, without styles and trailing
// spaces.
func (b *browser) screen() string {
	lines := strings.Split(ansi.Strip(b.root.View().Content), "\n")
	for i, line := range lines {
		lines[i] = strings.TrimRight(line, " ")
	}
	return strings.Join(lines, "\n") + "\n"
}

// fits checks that the frame is as large as the screen. If the screen is too
// small for one, the frame may be smaller.
func (b *browser) fits(w, h int) {
	b.tb.Helper()
	lines := strings.Split(b.root.View().Content, "\n")
	if len(lines) > h || len(lines) != h && w >= minWidth && h >= minHeight {
		b.tb.Fatalf("%d lines at %dx%d", len(lines), w, h)
	}
	for _, line := range lines {
		if width := ansi.StringWidth(line); width > w {
			b.tb.Fatalf("%d columns at %dx%d: %q", width, w, h, line)
		}
	}
}

// selected returns the title of the selected posting, in the current language.
func (b *browser) selected() string {
	if p := b.root.list.Selected(); p != nil {
		return p.Best(b.root.look.Lang).Title
	}
	return ""
}

// typeName returns the type of a message, such as "tea.clearScreenMsg".
func typeName(msg tea.Msg) string { return fmt.Sprintf("%T", msg) }

// onSite publishes documents on a site for each language.
func onSite(docs []*model.Document) []*model.Document {
	for _, d := range docs {
		d.Site = "https://" + d.Lang.String() + ".example"
	}
	return docs
}

// posting returns both documents of a posting whose text has a number of
// sections.
func posting(key, en, fr string, status model.Status, sections int) []*model.Document {
	body := func(heading, text string) string {
		var b strings.Builder
		for i := range sections {
			fmt.Fprintf(&b, "## %s %d\n\n%s\n\n", heading, i+1, strings.Repeat(text+" ", 40))
		}
		return b.String()
	}
	doc := func(lang model.Lang, title, body string) *model.Document {
		return &model.Document{
			Path: lang.String() + "/" + key + ".md", File: lang.String() + "/" + key + ".md", Lang: lang,
			TranslationKey: key, PairPath: key, Title: title, Status: status, Body: body, BodyLine: 9, Reference: "ref-" + key,
		}
	}
	return []*model.Document{
		doc(model.English, en, body("Section", "an even lighter word")),
		doc(model.French, fr, body("Partie", "un mot encore plus léger, été comme hiver,")),
	}
}

// threePostings returns two open postings and a closed one.
func threePostings() []*model.Document {
	docs := posting("alpha", "Alpha", "Un alpha", model.Open, 5)
	docs = append(docs, posting("beta", "Beta", "Un bêta", model.Open, 5)...)
	return append(docs, posting("gamma", "Gamma", "Un gamma", model.Closed, 5)...)
}
