package tui

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"postings/content/corpustest"
	"postings/model"
)

// TestTextsWhenSearched checks that bodies are indexed when a query needs them.
// On a reload, the new list appears once its bodies are searchable if those of
// the old one were.
func TestTextsWhenSearched(t *testing.T) {
	docs := corpustest.Documents(20, 1, true)
	docs[7].Body = "quartz"
	for _, d := range docs {
		d.Status = model.Open
	}
	opt := documents(model.English)
	opt.Load = func(_ context.Context, emit func(model.Batch)) error {
		for _, d := range docs {
			emit(model.Batch{Documents: []*model.Document{d}})
		}
		return nil
	}
	b := newBrowser(t, opt, 80, 24)
	if b.root.loading.texts {
		t.Error("texts are indexed before they are searched")
	}
	b.keys("/").text("quartz")
	if got := b.root.list.Len(); got != 1 {
		t.Errorf("%d hits of a word of one text, want 1", got)
	}
	b.send(b.root.startLoading()())
	if got := b.root.list.Len(); got != 1 {
		t.Errorf("%d hits after a reload, want 1", got)
	}
}

// TestCheckWaits checks that the corpus is checked only when that is requested
// or the user is idle.
func TestCheckWaits(t *testing.T) {
	t.Parallel()
	start := func() *browser {
		b := &browser{tb: t, root: newRoot(t.Context(), documents(model.English, threePostings()[1:]...)), quiet: true}
		b.root.idleAfter = time.Hour
		return b.start(80, 24)
	}
	if b := start(); b.root.problems.checking != nil {
		t.Error("checked at the start")
	} else if b.run(b.root.idle(b.root.pressed)); b.root.problems.corpus != b.root.corpus {
		t.Error("not checked when idle")
	}
	if b := start().keys("down"); true {
		if b.run(b.root.idle(0)); b.root.problems.checking != nil {
			t.Error("checked although a key was pressed")
		}
	}
	if b := start().keys("p"); b.root.problems.corpus != b.root.corpus || b.root.overlay == nil {
		t.Error("not checked for the list of problems")
	}
	if b := start().keys("/").text("has:problem"); b.root.list.Len() == 0 {
		t.Errorf("not checked for a filter:\n%s", b.screen())
	}
}

func TestReload(t *testing.T) {
	docs := threePostings()
	opt := documents(model.English)
	opt.Load = func(_ context.Context, emit func(model.Batch)) error {
		emit(model.Batch{Documents: docs})
		return nil
	}
	b := newBrowser(t, opt, 80, 24).keys("down", "enter", "]", "]", "down")
	before, top := b.root.pane().Reading().Doc, b.root.pane().Reading().Top
	again := *docs[2] // unchanged, but read again
	docs = append([]*model.Document{}, docs...)
	docs[2] = &again
	docs = append(docs, posting("aaa", "A new one", "Une nouvelle", model.Open, 1)...)
	b.keys("r")
	if b.root.pane().Reading().Doc != before || b.root.pane().Reading().Top != top {
		t.Errorf("an unchanged document moved from line %d to %d", top, b.root.pane().Reading().Top)
	}
	if b.root.list.Len() != 3 || b.selected() != "Beta" {
		t.Errorf("%q is selected of %d", b.selected(), b.root.list.Len())
	}
	changed := *docs[2]
	changed.Title, changed.Body = "Beta two", strings.Replace(changed.Body, "Section 1", "First", 1)
	docs = append([]*model.Document{}, docs...)
	docs[2] = &changed
	b.keys("r")
	if b.root.pane().Reading().Doc.Title != "Beta two" || b.root.pane().Reading().Top != top {
		t.Errorf("a changed document: %q at line %d, was %d", b.root.pane().Reading().Doc.Title, b.root.pane().Reading().Top, top)
	}
	docs = docs[:2]
	b.keys("r")
	if b.selected() != "Alpha" {
		t.Errorf("after the posting was deleted: %q", b.selected())
	}
}

func TestReloadFailure(t *testing.T) {
	fail := error(nil)
	opt := documents(model.English)
	opt.Load = func(_ context.Context, emit func(model.Batch)) error {
		if fail == nil {
			emit(model.Batch{Documents: threePostings()})
		}
		return fail
	}
	b := newBrowser(t, opt, 80, 24)
	fail = errors.New("gone")
	b.keys("r")
	if b.root.list.Len() != 2 || !strings.Contains(b.screen(), "could not be reloaded: gone") {
		t.Errorf("after a failed reload:\n%s", b.screen())
	}
	fail = nil
	b.run(b.root.startLoading()) // without a key
	if strings.Contains(b.screen(), "gone") {
		t.Errorf("after a reload that succeeded:\n%s", b.screen())
	}
}

func TestLoadError(t *testing.T) {
	opt := documents(model.French)
	opt.Load = func(context.Context, func(model.Batch)) error { return errors.New("rien à lire") }
	if screen := newBrowser(t, opt, 80, 24).screen(); !strings.Contains(screen, "a échoué\u00a0: rien à lire") {
		t.Errorf("the failure is not reported:\n%s", screen)
	}
}

// TestBrokenFileKeepsItsText checks that a file that can no longer be read
// keeps its last text, with the reason above it, until it can be read again.
func TestBrokenFileKeepsItsText(t *testing.T) {
	broken := false
	opt := documents(model.English)
	opt.Load = func(_ context.Context, emit func(model.Batch)) error {
		batch := model.Batch{Documents: threePostings()}
		if broken {
			batch.Documents = batch.Documents[1:]
			batch.Findings = []model.Finding{{Rule: model.RuleFrontMatter, Severity: model.Error, Path: "en/alpha.md", Line: 3, Detail: model.Detail{Reason: model.ReasonUnclosed}}}
		}
		emit(batch)
		return nil
	}
	b := newBrowser(t, opt, 120, 40).keys("enter")
	for range 2 {
		broken = true
		b.keys("r")
		if r := b.root.pane().Reading(); r.Doc.Path != "en/alpha.md" || !strings.Contains(b.screen(), "en/alpha.md:3 can no longer be read") || !strings.Contains(b.screen(), "lighter word") {
			t.Errorf("%s is read:\n%s", r.Doc.Path, b.screen())
		}
	}
	if b.keys("p"); !strings.Contains(b.screen(), "·   ✗ Invalid front matter") {
		t.Errorf("the reason is not marked as a problem of the posting:\n%s", b.screen())
	}
	b.keys("esc")
	broken = false
	if b.keys("r"); strings.Contains(b.screen(), "no longer") || !strings.Contains(b.screen(), "Reloaded 3 postings") {
		t.Errorf("after it was repaired:\n%s", b.screen())
	}
	if b.keys("down"); strings.Contains(b.screen(), "Reloaded") {
		t.Error("the message stays")
	}
}

// TestOnlyUnreadable shows why a corpus has no posting if its only file cannot
// be read.
func TestOnlyUnreadable(t *testing.T) {
	opt := documents(model.English)
	opt.Load = func(_ context.Context, emit func(model.Batch)) error {
		emit(model.Batch{Findings: []model.Finding{{Rule: model.RuleFrontMatter, Severity: model.Error, Path: "en/alpha.md", Line: 3, Detail: model.Detail{Reason: model.ReasonUnclosed}}}})
		return nil
	}
	b := newBrowser(t, opt, 80, 24)
	if b.root.failed != nil || !strings.Contains(b.screen(), "1 error") {
		t.Errorf("%v:\n%s", b.root.failed, b.screen())
	}
	if b.keys("p"); !strings.Contains(b.screen(), "en/alpha.md:3") {
		t.Errorf("the problem is not listed:\n%s", b.screen())
	}
}

// TestSelectedWhileLoading checks that what the user selects while postings
// arrive stays selected, and that the first posting is selected until then. The
// same input may come during the last search, before its hits are shown.
func TestSelectedWhileLoading(t *testing.T) {
	for name, test := range map[string]struct {
		input        tea.Msg
		before, late string
	}{
		"nothing":        {nil, "Alpha", "Alpha"},
		"a key":          {press("down"), "Gamma", "Beta"}, // it waits for the hits
		"a click":        {tea.MouseClickMsg{X: 5, Y: 7, Button: tea.MouseLeft}, "Gamma", "Gamma"},
		"the wheel":      {tea.MouseWheelMsg{X: 5, Y: 7, Button: tea.MouseWheelDown}, "Gamma", "Gamma"},
		"a click beside": {tea.MouseClickMsg{X: 5, Y: 20, Button: tea.MouseLeft}, "Beta", "Alpha"},
	} {
		t.Run(name, func(t *testing.T) {
			selects := func(late bool, want string) {
				docs := slices.Concat(posting("beta", "Beta", "Un bêta", model.Open, 1),
					posting("gamma", "Gamma", "Un gamma", model.Open, 1), posting("alpha", "Alpha", "Un alpha", model.Open, 1))
				b := &browser{tb: t, root: newRoot(t.Context(), Options{Lang: model.English})}
				b.root.idleAfter = 0
				b.send(tea.WindowSizeMsg{Width: 120, Height: 30})
				b.root.startLoading()
				g := b.root.growing
				g.merge(model.Batch{Documents: docs[:4]})
				b.send(applied(func(m *root) tea.Cmd { return m.arrived(g.arrival()) }))
				if !late {
					b.send(test.input)
				}
				g.merge(model.Batch{Documents: docs[4:]})
				if !late {
					b.send(applied(func(m *root) tea.Cmd { return m.arrived(g.arrival()) }))
				}
				_, search := b.root.Update(applied(func(m *root) tea.Cmd { m.loading.end(); return m.loaded(g.arrival(), nil) }))
				if late {
					b.send(test.input)
				}
				b.run(search)
				if got := b.selected(); got != want {
					t.Errorf("%q is selected, want %q (late: %t)", got, want, late)
				}
			}
			selects(false, test.before)
			selects(true, test.late)
		})
	}
}

// TestSearchWhileLoading checks that a search ends although postings keep
// arriving faster than it does, since keys wait for it.
func TestSearchWhileLoading(t *testing.T) {
	docs := threePostings()
	b := &browser{tb: t, root: newRoot(t.Context(), Options{Lang: model.English})}
	b.send(tea.WindowSizeMsg{Width: 120, Height: 30})
	b.root.startLoading()
	g := b.root.growing
	arrive := func(docs []*model.Document) tea.Cmd {
		g.merge(model.Batch{Documents: docs})
		_, cmd := b.root.Update(applied(func(m *root) tea.Cmd { return m.arrived(g.arrival()) }))
		return cmd
	}
	search := arrive(docs[:2])
	arrive(docs[2:4])
	b.send(press("down"))
	if b.run(search); b.root.list.Len() != 1 || len(b.root.held) > 0 {
		t.Errorf("%d postings are listed, and %d keys wait", b.root.list.Len(), len(b.root.held))
	}
	if b.run(arrive(docs[4:])); b.root.list.Count(model.AnyStatus) != 3 {
		t.Errorf("%d postings after the next arrival, want 3", b.root.list.Count(model.AnyStatus))
	}
}
