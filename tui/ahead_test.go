package tui

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"postings/content"
	"postings/content/corpustest"
	"postings/model"
)

// burst presses keys faster than most of the commands that they start can run,
// then lets all these finish in any order.
func (b *browser) burst(random *rand.Rand, names ...string) {
	b.tb.Helper()
	var cmds []tea.Cmd
	handle := func(msg tea.Msg) {
		switch msg := msg.(type) {
		case nil:
		case tea.BatchMsg:
			cmds = append(cmds, msg...)
		case tea.QuitMsg:
			b.quit = true
		default:
			_, cmd := b.root.Update(msg)
			cmds = append(cmds, cmd)
		}
	}
	run := func() {
		i := random.IntN(len(cmds))
		cmd := cmds[i]
		if cmds = slices.Delete(cmds, i, i+1); cmd != nil {
			handle(cmd())
		}
	}
	for _, name := range names {
		handle(press(name))
		for random.IntN(3) == 0 && len(cmds) > 0 {
			run()
		}
	}
	for len(cmds) > 0 {
		run()
	}
	if n := len(b.root.held); n > 0 {
		b.tb.Fatalf("after %q %d messages are still held", names, n)
	}
}

// TestTypingAhead presses random keys quickly and slowly, and checks that both
// end with the same screen.
func TestTypingAhead(t *testing.T) {
	t.Parallel()
	rounds := 50
	switch {
	case corpustest.Sweep():
		rounds = 1_000
	case testing.Short():
		rounds = 30
	}
	for i, size := range [][2]int{{120, 40}, {80, 24}, {200, 60}, {50, 16}} {
		t.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(t *testing.T) {
			t.Parallel()
			random := rand.New(rand.NewPCG(20261126, uint64(i)))
			start := func() *browser {
				opt := documents(model.English, onSite(append(threePostings(), mixed()...))...)
				opt.Marks = &store{bookmarked: map[string]bool{}, seen: map[string]bool{}}
				opt.Read = func(string) (string, error) { return "---\n", nil }
				return newBrowser(t, opt, size[0], size[1])
			}
			typeAhead(t, random, start(), start(), rounds)
		})
	}
}

// TestTypingAheadOnRealPostings does the same on real postings.
func TestTypingAheadOnRealPostings(t *testing.T) {
	t.Parallel()
	dir := corpustest.Dir(t, "cds-2019/content")
	rounds := 20
	if corpustest.Sweep() {
		rounds = 200
	}
	start := func() *browser {
		src, err := content.Open(dir)
		if err != nil {
			t.Fatal(err)
		}
		return newBrowser(t, Options{Lang: model.French, Load: loadSource(src), Filter: model.AnyStatus}, 120, 40)
	}
	typeAhead(t, rand.New(rand.NewPCG(20261126, 99)), start(), start(), rounds)
}

// typeAhead presses random keys in two browsers, slowly in one of them.
func typeAhead(t *testing.T, random *rand.Rand, slow, fast *browser, rounds int) {
	t.Helper()
	// No key waits for what may take long, such as reloading or comparing with
	// the history. Keys that leave the program are handled at once.
	var keys []string
	for _, b := range slow.root.keys.All() {
		for _, key := range b.Keys() {
			if !slices.Contains([]string{"q", "ctrl+c", "ctrl+z", "r", "D"}, key) {
				keys = append(keys, key)
			}
		}
	}
	keys = append(keys, strings.Split("alphset n]oec", "")...)
	keys = append(keys, "enter", "esc", "enter", "esc", "backspace", "down", "up", "/", "tab", "s", "n", "down")
	var all []string
	for range rounds {
		var names []string
		for range 1 + random.IntN(6) {
			names = append(names, keys[random.IntN(len(keys))])
		}
		all = append(all, strings.Join(names, " "))
		before := slow.screen()
		slow.keys(names...)
		fast.burst(random, names...)
		if slow.quit || fast.quit {
			t.Fatalf("%q ended the program", names)
		}
		if want, got := slow.root.View().Content, fast.root.View().Content; want != got {
			t.Fatalf("%q typed slowly, after %q on\n%s\nshows\n%s\nand typed fast\n%s", names, all[max(len(all)-6, 0):len(all)-1], before, slow.screen(), fast.screen())
		}
	}
}

// TestBursts types keys that must not be lost although nothing has been drawn
// yet.
func TestBursts(t *testing.T) {
	for name, keys := range map[string][]string{
		"the first difference": {"down", "s", "n", "n"},
		"links":                {"o", "down"},
		"the problems":         {"p", "down", "down"},
		"a hit":                {"/", "l", "i", "g", "h", "t", "enter", "enter", "n"},
		"a hit elsewhere":      {"/", "g", "a", "m", "m", "a", "tab", "enter", "]"},
		"another language":     {"enter", "l", "]", "down"},
	} {
		opt := documents(model.English, append(threePostings(), mixed()...)...)
		slow := newBrowser(t, opt, 120, 40)
		slow.keys(keys...)
		fast := &browser{tb: t, root: newRoot(t.Context(), opt)}
		t.Cleanup(fast.root.cancel)
		init := fast.root.Init()
		var held []tea.Cmd
		for _, key := range keys {
			_, cmd := fast.root.Update(press(key))
			held = append(held, cmd)
		}
		fast.root.idleAfter = 0
		fast.send(tea.WindowSizeMsg{Width: 120, Height: 40})
		fast.run(init)
		for _, cmd := range held {
			fast.run(cmd)
		}
		if want, got := slow.screen(), fast.screen(); want != got {
			t.Errorf("%s: typed slowly\n%s\nand fast\n%s", name, want, got)
		}
	}
}
