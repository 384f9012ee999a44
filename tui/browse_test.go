package tui

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"os/exec"
	"strings"
	"sync"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"postings/content"
	"postings/content/corpustest"
	"postings/model"
	"postings/model/check"
)

// posting makes both documents of a posting, with a text of some sections.
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

// threePostings are two open postings and a closed one.
func threePostings() []*model.Document {
	docs := posting("alpha", "Alpha", "Un alpha", model.Open, 5)
	docs = append(docs, posting("beta", "Beta", "Un bêta", model.Open, 5)...)
	return append(docs, posting("gamma", "Gamma", "Un gamma", model.Closed, 5)...)
}

func TestSearchSelection(t *testing.T) {
	b := newBrowser(t, documents(model.English, threePostings()...), 120, 30).keys("down")
	if b.selected() != "Beta" {
		t.Fatalf("%q is selected", b.selected())
	}
	b.keys("/").text("alp")
	if b.selected() != "Alpha" || b.root.list.hits.Len() != 1 {
		t.Fatalf("%q is selected of %d", b.selected(), b.root.list.hits.Len())
	}
	b.keys("esc")
	if b.selected() != "Beta" || b.root.search.typing || b.root.list.hits.Len() != 2 {
		t.Errorf("esc leaves %q selected of %d", b.selected(), b.root.list.hits.Len())
	}
	b.keys("/").text("alp").keys("enter", "enter")
	if !b.root.inReader || b.root.search.typing {
		t.Error("enter twice does not read the hit")
	}
	b.keys("esc", "esc")
	if b.selected() != "Alpha" || b.root.list.hits.Len() != 2 {
		t.Errorf("leaving an accepted search selects %q of %d", b.selected(), b.root.list.hits.Len())
	}
}

func TestStaleHitsAreDropped(t *testing.T) {
	b := newBrowser(t, documents(model.English, threePostings()...), 120, 30)
	b.root.startSearch()
	_, first := b.root.Update(press("a"))
	_, second := b.root.Update(press("l"))
	late := first
	b.run(second)
	b.keys("p")
	want := b.root.list.hits.Len()
	b.run(late)
	if got := b.root.list.hits.Len(); got != want {
		t.Errorf("a late answer changed %d hits to %d", want, got)
	}
}

func TestFilterAndSort(t *testing.T) {
	b := newBrowser(t, documents(model.English, threePostings()...), 120, 30)
	for _, want := range []struct {
		filter model.StatusFilter
		hits   int
	}{{model.OnlyClosed, 1}, {model.AnyStatus, 3}, {model.OnlyOpen, 2}} {
		b.keys("a")
		if b.root.filter != want.filter || b.root.list.hits.Len() != want.hits {
			t.Errorf("filter %v shows %d", b.root.filter, b.root.list.hits.Len())
		}
	}
	b.keys("a", "S", "/").text("gam").keys("enter", "esc")
	if b.root.search.input.Value() != "" || b.root.filter != model.OnlyClosed || b.root.sort != model.ByStatus {
		t.Error("esc clears more than the query")
	}
	b.keys("esc")
	if b.root.filter != model.OnlyOpen || b.root.sort != model.ByStatus {
		t.Error("the second esc does not clear the filter alone")
	}
	b.keys("esc")
	if b.root.sort != model.ByTitle {
		t.Error("the third esc does not clear the order")
	}
	b.keys("S")
	if b.root.sort != model.ByStatus || !strings.Contains(b.screen(), "by status") {
		t.Errorf("order %v", b.root.sort)
	}
}

func TestToggleKeepsPlace(t *testing.T) {
	b := newBrowser(t, documents(model.English, threePostings()...), 80, 24).keys("enter", "]", "]", "]", "down", "down")
	if got := b.root.reader.heading(); got != "Section 3" {
		t.Fatalf("at %q", got)
	}
	top := b.root.reader.top
	b.keys("l")
	if got := b.root.reader.heading(); got != "Partie 3" || b.root.look.lang != model.French {
		t.Errorf("in French at %q", got)
	}
	b.keys("l")
	if got := b.root.reader.top; got != top {
		t.Errorf("there and back: line %d becomes %d", top, got)
	}
	b.send(tea.WindowSizeMsg{Width: 50, Height: 20})
	if got := b.root.reader.heading(); got != "Section 3" {
		t.Errorf("narrow at %q", got)
	}
	b.send(tea.WindowSizeMsg{Width: 80, Height: 24})
	if got := b.root.reader.top; got != top {
		t.Errorf("narrow and back: line %d becomes %d", top, got)
	}
}

func TestToggleKeepsSelection(t *testing.T) {
	b := newBrowser(t, documents(model.English, threePostings()...), 120, 30).keys("down", "l")
	if b.selected() != "Un bêta" || !strings.Contains(b.screen(), "ouvertes") {
		t.Errorf("%q is selected:\n%s", b.selected(), b.screen())
	}
}

func TestNextPosting(t *testing.T) {
	b := newBrowser(t, documents(model.English, threePostings()...), 80, 24).keys("enter", "down", "J")
	if b.root.reader.doc.Title != "Beta" || b.root.reader.top != 0 || !b.root.inReader {
		t.Errorf("reading %q from line %d", b.root.reader.doc.Title, b.root.reader.top)
	}
	b.keys("J", "J")
	if b.root.reader.doc.Title != "Beta" {
		t.Error("J leaves the list's end")
	}
	b.keys("K")
	if b.root.reader.doc.Title != "Alpha" {
		t.Error("K does not go back")
	}
}

func TestFind(t *testing.T) {
	b := newBrowser(t, documents(model.French, threePostings()...), 80, 24).keys("enter", "/").text("ETE comme")
	f := &b.root.finding
	if len(f.matches) != 5*40 || f.at != 0 {
		t.Fatalf("%d matches, at %d", len(f.matches), f.at)
	}
	if !strings.Contains(b.screen(), "résultat 1 sur 200") {
		t.Errorf("no count:\n%s", b.screen())
	}
	b.keys("enter", "n", "n", "N")
	if f.at != 1 {
		t.Errorf("at %d", f.at)
	}
	b.keys("N", "N")
	if f.at != 199 || b.root.reader.top == 0 {
		t.Errorf("around the start: at %d, line %d", f.at, b.root.reader.top)
	}
	b.send(tea.WindowSizeMsg{Width: 60, Height: 24})
	if len(f.matches) != 200 || f.page != b.root.reader.page {
		t.Errorf("after a resize: %d matches", len(f.matches))
	}
	b.keys("l")
	if len(f.matches) != 0 || !strings.Contains(b.screen(), "no match") {
		t.Errorf("in English: %d matches\n%s", len(f.matches), b.screen())
	}
	b.keys("esc")
	if f.active() || !b.root.inReader {
		t.Error("esc does not end the search first")
	}
	b.keys("esc")
	if b.root.inReader {
		t.Error("esc does not leave the reader then")
	}
}

func TestFindAcrossLines(t *testing.T) {
	lines := []string{"\x1b[1mune équi\x1b[0mpe du", "service numérique", "", "L’équipe"}
	got := findMatches(lines, "equipe DU service")
	want := match{{line: 0, from: 4, to: 13}, {line: 1, from: 0, to: 7}}
	if len(got) != 1 || fmt.Sprint(got[0]) != fmt.Sprint(want) {
		t.Errorf("%v, want %v", got, want)
	}
	if got := findMatches(lines, "equipe"); len(got) != 2 || got[1][0] != (piece{line: 3, from: 2, to: 8}) {
		t.Errorf("%v", got)
	}
	if got := findMatches(lines, " - "); got != nil {
		t.Errorf("nothing to find: %v", got)
	}
}

// store keeps marks in memory.
type store struct {
	mu               sync.Mutex
	bookmarked, seen map[string]bool
	err              error
}

func (s *store) Load() (bookmarked, seen map[string]bool, err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return maps.Clone(s.bookmarked), maps.Clone(s.seen), s.err
}

func (s *store) SetBookmark(key string, on bool) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.bookmarked[key] = on
	return s.err
}

func (s *store) SetSeen(key string) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.seen[key] = true
	return s.err
}

func TestMarks(t *testing.T) {
	s := &store{bookmarked: map[string]bool{"alpha": true}, seen: map[string]bool{}}
	opt := documents(model.English, threePostings()...)
	opt.Marks = s
	b := newBrowser(t, opt, 120, 30)
	if !strings.Contains(b.screen(), "★ · Open") {
		t.Errorf("no bookmark:\n%s", b.screen())
	}
	b.keys("down", "m", "enter")
	if !s.bookmarked["beta"] || !s.seen["beta"] || s.seen["alpha"] {
		t.Errorf("kept: %+v", s)
	}
	b.keys("esc", "B")
	if b.root.list.hits.Len() != 2 || b.root.search.input.Value() != "is:bookmarked" {
		t.Errorf("%d bookmarked", b.root.list.hits.Len())
	}
	b.keys("m")
	if b.root.list.hits.Len() != 1 || s.bookmarked["beta"] {
		t.Errorf("after removing one: %d", b.root.list.hits.Len())
	}
	s.err = errors.New("disk full")
	b.keys("m")
	if !strings.Contains(b.screen(), "disk full") {
		t.Errorf("the failure is not told:\n%s", b.screen())
	}
}

func TestCopy(t *testing.T) {
	b := newBrowser(t, documents(model.English, threePostings()...), 120, 30).keys("y", "enter")
	if len(b.sent) == 0 || fmt.Sprint(b.sent[len(b.sent)-1]) != "Alpha" {
		t.Errorf("sent %v", b.sent)
	}
	if !strings.Contains(b.screen(), "Sent to the clipboard: Title (5 characters)") {
		t.Errorf("not told:\n%s", b.screen())
	}
	b.keys("enter", "]", "]", "y", "end", "enter")
	if got := fmt.Sprint(b.sent[len(b.sent)-1]); !strings.HasPrefix(got, "## Section 2\n") || strings.Contains(got, "Section 3") {
		t.Errorf("the section is %.80q", got)
	}
}

func TestEdit(t *testing.T) {
	b := newBrowser(t, documents(model.English, threePostings()...), 120, 30).keys("e")
	if !strings.Contains(b.screen(), "no file to edit") {
		t.Errorf("not refused:\n%s", b.screen())
	}
	opt := documents(model.English, threePostings()...)
	opt.Edit = func(d *model.Document, line int) (*exec.Cmd, error) {
		return nil, fmt.Errorf("%s:%d", d.Path, line)
	}
	b = newBrowser(t, opt, 120, 30).keys("enter", "]", "]", "e")
	if !strings.Contains(b.screen(), "en/alpha.md cannot be edited: en/alpha.md:13") {
		t.Errorf("the failure is not told:\n%s", b.screen())
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
	before, top := b.root.reader.doc, b.root.reader.top
	again := *docs[2] // as it is, but read anew
	docs = append([]*model.Document{}, docs...)
	docs[2] = &again
	docs = append(docs, posting("aaa", "A new one", "Une nouvelle", model.Open, 1)...)
	b.keys("r")
	if b.root.reader.doc != before || b.root.reader.top != top {
		t.Errorf("an unchanged document moved from line %d to %d", top, b.root.reader.top)
	}
	if b.root.list.hits.Len() != 3 || b.selected() != "Beta" {
		t.Errorf("%q is selected of %d", b.selected(), b.root.list.hits.Len())
	}
	changed := *docs[2]
	changed.Title, changed.Body = "Beta two", strings.Replace(changed.Body, "Section 1", "First", 1)
	docs = append([]*model.Document{}, docs...)
	docs[2] = &changed
	b.keys("r")
	if b.root.reader.doc.Title != "Beta two" || b.root.reader.top != top {
		t.Errorf("a changed document: %q at line %d, was %d", b.root.reader.doc.Title, b.root.reader.top, top)
	}
	docs = docs[:2]
	b.keys("r")
	if b.selected() != "Alpha" {
		t.Errorf("after the posting went: %q", b.selected())
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
	if b.root.list.hits.Len() != 2 || !strings.Contains(b.screen(), "could not be read again: gone") {
		t.Errorf("after a failed reload:\n%s", b.screen())
	}
}

func TestWatch(t *testing.T) {
	opt := documents(model.English, threePostings()...)
	loads := 0
	load := opt.Load
	opt.Load = func(ctx context.Context, emit func(model.Batch)) error {
		loads++
		return load(ctx, emit)
	}
	opt.Watch = func(_ context.Context, changed func()) error {
		changed()
		return nil
	}
	newBrowser(t, opt, 80, 24)
	if loads != 2 {
		t.Errorf("loaded %d times", loads)
	}
}

func TestMouse(t *testing.T) {
	opt := documents(model.English, threePostings()...)
	now := time.Unix(0, 0)
	opt.Now = func() time.Time { return now }
	b := newBrowser(t, opt, 120, 30)
	if b.root.View().MouseMode != tea.MouseModeNone {
		t.Error("the mouse is taken from the start")
	}
	b.keys("M")
	if b.root.View().MouseMode == tea.MouseModeNone {
		t.Error("M does not take the mouse")
	}
	click := func(x, y int) { b.send(tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseLeft}) }
	click(5, 6)
	if b.selected() != "Beta" || b.root.inReader {
		t.Errorf("a click selects %q", b.selected())
	}
	now = now.Add(time.Second)
	click(5, 6)
	if b.root.inReader {
		t.Error("two slow clicks open")
	}
	now = now.Add(100 * time.Millisecond)
	click(5, 6)
	if !b.root.inReader {
		t.Error("a double click does not open")
	}
	b.send(tea.MouseWheelMsg{X: 100, Y: 10, Button: tea.MouseWheelDown})
	if b.root.reader.top != wheelLines {
		t.Errorf("the wheel scrolls to line %d", b.root.reader.top)
	}
	b.send(tea.MouseWheelMsg{X: 5, Y: 10, Button: tea.MouseWheelUp})
	if b.selected() != "Alpha" {
		t.Errorf("the wheel over the list selects %q", b.selected())
	}
	click(117, 0)
	if b.root.look.lang != model.French {
		t.Error("a click on EN | FR does not switch")
	}
}

func TestContents(t *testing.T) {
	b := newBrowser(t, documents(model.English, threePostings()...), 80, 24).keys("enter", "]", "]", "c")
	if !strings.Contains(b.screen(), "▌ Section 2") {
		t.Errorf("the current section is not marked:\n%s", b.screen())
	}
	b.keys("down", "down", "enter")
	if got := b.root.reader.heading(); got != "Section 4" || b.root.overlay != nil {
		t.Errorf("at %q", got)
	}
	b.keys("[")
	if got := b.root.reader.heading(); got != "Section 3" {
		t.Errorf("[ goes to %q", got)
	}
}

// TestContentsOfAnotherText chooses a heading after the text was read again: it
// leads to where the heading is now, and nowhere when it is gone.
func TestContentsOfAnotherText(t *testing.T) {
	for body, want := range map[string]string{
		"# One\n\n# New\n\n# Two\n\nx\n" + strings.Repeat("\n\nline", 50): "Two",
		"# One\n\nx": "One",
		"":           "",
	} {
		docs := []*model.Document{{Path: "en/a.md", File: "en/a.md", TranslationKey: "a", Title: "A", Status: model.Open, Body: "# One\n\nx\n\n# Two\n\nx\n" + strings.Repeat("\n\nline", 50)}}
		opt := Options{Load: func(_ context.Context, emit func(model.Batch)) error {
			emit(model.Batch{Documents: docs, Read: 1, Total: 1})
			return nil
		}}
		b := newBrowser(t, opt, 100, 20).keys("enter", "c", "down", "down")
		changed := *docs[0]
		changed.Body = body
		docs = []*model.Document{&changed}
		b.run(b.root.reload())
		b.keys("enter")
		if got := b.root.reader.heading(); got != want && !(want == "One" && got == "") {
			t.Errorf("%.20q: at %q, want %q", body, got, want)
		}
	}
}

func TestHelpListsEveryKey(t *testing.T) {
	for _, lang := range model.Langs() {
		b := newBrowser(t, samples(lang), 120, 200).keys("?")
		screen := b.screen()
		for _, k := range b.root.keys.all() {
			if !strings.Contains(screen, k.long) || !strings.Contains(screen, k.name()) {
				t.Errorf("%v: %q is not in the help", lang, k.long)
			}
		}
	}
}

// TestNoKeyTwice proves that no key means two things.
func TestNoKeyTwice(t *testing.T) {
	b := newBrowser(t, samples(model.English), 80, 24)
	meaning := map[string]string{}
	for _, binding := range b.root.keys.all() {
		for _, key := range binding.Keys() {
			if other, ok := meaning[key]; ok {
				t.Errorf("%q means %q and %q", key, other, binding.long)
			}
			meaning[key] = binding.long
		}
	}
}

func TestLoadError(t *testing.T) {
	opt := documents(model.French)
	opt.Load = func(context.Context, func(model.Batch)) error { return errors.New("rien à lire") }
	if screen := newBrowser(t, opt, 80, 24).screen(); !strings.Contains(screen, "a échoué\u00a0: rien à lire") {
		t.Errorf("not told:\n%s", screen)
	}
}

// TestEveryDocumentIsReachable walks the real postings and reads every variant
// in both languages.
func TestEveryDocumentIsReachable(t *testing.T) {
	src, err := content.Open(corpustest.Dir(t, "cds-2023/content"))
	if err != nil {
		t.Fatal(err)
	}
	b := newBrowser(t, Options{Load: loadSource(src), Filter: model.AnyStatus}, 100, 30)
	read := map[*model.Document]bool{}
	for range b.root.list.hits.Len() {
		for range 2 { // languages
			for range 4 {
				read[b.root.reader.doc] = true
				b.keys("v")
			}
			b.keys("l")
		}
		b.keys("down")
	}
	if len(read) != 236 {
		t.Errorf("%d of 236 documents can be read", len(read))
	}
}
func TestLinks(t *testing.T) {
	docs := threePostings()
	docs[0].Body = "[the site](https://example.org/a) and [more](javascript:alert(1)).\n"
	opt := documents(model.English, docs...)
	opt.Sites = [2]string{"https://en.example", "https://fr.example"}
	var opened []string
	opt.Open = func(_ context.Context, address string) (*exec.Cmd, error) {
		opened = append(opened, address)
		return nil, nil
	}
	b := newBrowser(t, opt, 120, 30).keys("o", "enter", "o", "down", "enter")
	if fmt.Sprint(opened) != "[https://en.example/alpha/ https://example.org/a]" {
		t.Errorf("opened %v", opened)
	}
	b.root.follow("javascript:alert(1)")
	if len(opened) != 2 || !strings.Contains(b.screen(), "is not opened") {
		t.Errorf("opened %v:\n%s", opened, b.screen())
	}
	b.keys("l")
	opt.Open = nil
	if address := b.root.address(b.root.reader.doc); address != "https://fr.example/alpha/" {
		t.Errorf("the French address is %q", address)
	}
}

func TestProblems(t *testing.T) {
	docs := threePostings()
	docs[2].Body += "\n[x](javascript:1)\n"
	b := newBrowser(t, documents(model.English, docs...), 120, 30)
	b.keys("p")
	if screen := b.screen(); !strings.Contains(screen, "Unsafe link             error    beta.md:") {
		t.Errorf("not listed:\n%s", screen)
	}
	for range len(b.root.problems.all) {
		if b.root.problems.all[b.root.overlay.(*picker).at].Rule == check.LinkUnsafe {
			break
		}
		b.keys("down")
	}
	if screen := b.screen(); !strings.Contains(screen, "The link javascript:1 has a scheme") || !strings.Contains(screen, "Link to http") {
		t.Errorf("no advice:\n%s", screen)
	}
	b.keys("enter")
	if b.selected() != "Beta" || !b.root.inReader || !strings.Contains(b.screen(), "(press p)") {
		t.Errorf("%q is read:\n%s", b.selected(), b.screen())
	}
	b.keys("esc", "/").text("has:problem").keys("enter")
	if b.root.list.hits.Len() == 0 || b.root.list.hits.Find(b.root.corpus.Find("beta")) < 0 {
		t.Errorf("has:problem finds %d", b.root.list.hits.Len())
	}
}

// TestCursor proves that the cursor is where the user is.
func TestCursor(t *testing.T) {
	b := newBrowser(t, documents(model.English, threePostings()...), 120, 30)
	at := func() tea.Position {
		c := b.root.View().Cursor
		if c == nil {
			return tea.Position{X: -1, Y: -1}
		}
		return c.Position
	}
	for _, test := range []struct {
		keys []string
		want tea.Position
	}{
		{nil, tea.Position{X: 0, Y: 4}},
		{[]string{"down"}, tea.Position{X: 0, Y: 6}},
		{[]string{"/", "a", "l"}, tea.Position{X: 5, Y: 2}},
		{[]string{"enter", "enter"}, tea.Position{X: 42, Y: 2}},
		{[]string{"/", "w"}, tea.Position{X: 4, Y: 29}},
		{[]string{"esc", "?"}, tea.Position{X: -1, Y: -1}},
	} {
		if b.keys(test.keys...); at() != test.want {
			t.Errorf("after %q at %v, want %v", test.keys, at(), test.want)
		}
	}
}

// TestOrAll shows everything where nothing is open and nobody asked for open
// postings; esc goes back to how the list started, not to what is empty.
func TestOrAll(t *testing.T) {
	closed := posting("a", "Alpha", "Alpha", model.Closed, 1)
	for _, test := range []struct {
		name   string
		orAll  bool
		docs   []*model.Document
		filter model.StatusFilter
		want   model.StatusFilter
	}{
		{"none is open", true, closed, model.OnlyOpen, model.AnyStatus},
		{"open is asked for", false, closed, model.OnlyOpen, model.OnlyOpen},
		{"one is open", true, append(posting("b", "Beta", "Bêta", model.Open, 1), closed...), model.OnlyOpen, model.OnlyOpen},
		{"nothing is there", true, nil, model.OnlyOpen, model.OnlyOpen},
		{"all are asked for", false, closed, model.AnyStatus, model.AnyStatus},
	} {
		opt := documents(model.English, test.docs...)
		opt.OrAll, opt.Filter = test.orAll, test.filter
		b := newBrowser(t, opt, 100, 20)
		if b.root.filter != test.want {
			t.Errorf("%s: starts with %v, want %v", test.name, b.root.filter, test.want)
		}
		if b.keys("a", "esc"); b.root.filter != test.want {
			t.Errorf("%s: esc goes back to %v, want %v", test.name, b.root.filter, test.want)
		}
	}
}
