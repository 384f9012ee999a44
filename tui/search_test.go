package tui

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"postings/content/corpustest"
	"postings/model"
	"postings/model/search"
)

func TestSearchSelection(t *testing.T) {
	b := newBrowser(t, documents(model.English, threePostings()...), 120, 30).keys("down")
	if b.selected() != "Beta" {
		t.Fatalf("%q is selected", b.selected())
	}
	b.keys("/").text("alp")
	if b.selected() != "Alpha" || b.root.list.Len() != 1 {
		t.Fatalf("%q is selected of %d", b.selected(), b.root.list.Len())
	}
	b.keys("esc")
	if b.selected() != "Beta" || b.root.search.input.Focused() || b.root.list.Len() != 2 {
		t.Errorf("esc leaves %q selected of %d", b.selected(), b.root.list.Len())
	}
	b.keys("/").text("alp").keys("enter", "enter")
	if !b.root.inReader || b.root.search.input.Focused() {
		t.Error("enter twice does not read the hit")
	}
	b.keys("esc", "esc")
	if b.selected() != "Alpha" || b.root.list.Len() != 2 {
		t.Errorf("leaving an accepted search selects %q of %d", b.selected(), b.root.list.Len())
	}
}

// TestHiddenHits checks that the list says how many hits the filter hides, and
// names the key that shows them, which works while typing too.
func TestHiddenHits(t *testing.T) {
	b := newBrowser(t, documents(model.English, threePostings()...), 80, 24).keys("/").text("gam")
	if !strings.Contains(b.screen(), "1 closed posting matches. Press [Tab] to show it.") {
		t.Errorf("not shown while typing:\n%s", b.screen())
	}
	b.keys("enter")
	if !strings.Contains(b.screen(), "1 closed posting matches. Press [Tab] to show it.") {
		t.Errorf("not shown after typing:\n%s", b.screen())
	}
	b.keys("/", "tab")
	if b.selected() != "Gamma" || !b.root.search.input.Focused() {
		t.Errorf("tab selects %q", b.selected())
	}
	b.keys("esc", "/").text("zzz")
	if strings.Contains(b.screen(), "closed") {
		t.Errorf("hits where there are none:\n%s", b.screen())
	}
}

// TestLongQuery checks that a long query is shown in full while typing, with
// the cursor in it.
func TestLongQuery(t *testing.T) {
	for _, width := range []int{40, 120} {
		b := newBrowser(t, documents(model.French, threePostings()...), width, 24).keys("/").text("gestionnaire de produits est:ouverte")
		line := strings.Split(b.screen(), "\n")[2]
		cursor := b.root.View().Cursor.X
		if !strings.Contains(line, "gestionnaire de produits est:ouverte"[36-(b.root.layout.list.w-4)+1:]) && !strings.Contains(line, "gestionnaire de produits est:ouverte") {
			t.Errorf("not shown in full at %d: %q", width, line)
		}
		if got := ansi.StringWidth(strings.TrimRight(strings.Split(line, "│")[0], " ")); cursor != got {
			t.Errorf("the cursor is at %d of %q", cursor, line)
		}
	}
}

// TestStateOfList checks that the filter and the order of the list are named if
// they are not the default.
func TestStateOfList(t *testing.T) {
	for query, want := range map[string]string{
		"":          "[Open 2]  Closed 1   All 3",
		"is:closed": " Open 0  [Closed 1]  All 1", "-is:closed": "[Open 2]  Closed 0   All 2",
		"alpha": "by relevance", "is:closed gamma": "by relevance",
	} {
		b := newBrowser(t, documents(model.English, threePostings()...), 160, 24).keys("/").text(query).keys("enter")
		if !strings.Contains(b.screen(), want) || strings.Contains(b.screen(), "by title") {
			t.Errorf("%q:\n%s", query, b.screen())
		}
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
	want := b.root.list.Len()
	b.run(late)
	if got := b.root.list.Len(); got != want {
		t.Errorf("a late answer changed %d hits to %d", want, got)
	}
}

// TestFilterNotes checks the notes on filters while typing: those that start
// with what is typed, which Tab completes, and suggestions for one that does
// not exist.
func TestFilterNotes(t *testing.T) {
	for lang, test := range map[model.Lang]struct{ begun, names, completed, wrong, answer string }{
		model.English: {"is:o", "[Tab] completes: is:open", "is:open", "is:opn", "There is no filter is:opn. Did you mean is:open"},
		model.French:  {"est:f", "[Tab] complète\u00a0: est:fermée", "est:fermée", "est:ouvertes", "Le filtre est:ouvertes n’existe pas. Vouliez-vous écrire est:ouverte"},
	} {
		b := newBrowser(t, documents(lang, threePostings()...), 100, 24).keys("/").text(test.begun)
		if !strings.Contains(b.screen(), test.names) {
			t.Errorf("no %q:\n%s", test.names, b.screen())
		}
		if b.keys("tab"); b.root.search.input.Value() != test.completed || !b.root.search.input.Focused() {
			t.Errorf("completed to %q", b.root.search.input.Value())
		}
		if strings.Contains(b.screen(), "[Tab]") {
			t.Errorf("nothing is left to complete:\n%s", b.screen())
		}
		b.keys("ctrl+u").text(test.wrong)
		if !strings.Contains(b.screen(), test.answer) {
			t.Errorf("no %q:\n%s", test.answer, b.screen())
		}
		if b.keys("enter"); !strings.Contains(b.screen(), test.answer) {
			t.Errorf("no answer after typing:\n%s", b.screen())
		}
		if b.keys("esc", "/", "up"); b.root.search.input.Value() != test.wrong {
			t.Errorf("the last query is %q", b.root.search.input.Value())
		}
	}
}

// TestCompletion cycles through the filters with the typed prefix, forward and
// backward, and completes each in both languages. Enter leaves no filter
// unfinished.
func TestCompletion(t *testing.T) {
	b := newBrowser(t, documents(model.English, threePostings()...), 100, 24).keys("/").text("chef is:c")
	query := func() string { return b.root.search.input.Value() }
	for _, step := range []struct{ key, want string }{
		{"tab", "chef is:closed"}, {"tab", "chef is:changed"}, {"tab", "chef is:closed"},
		{"shift+tab", "chef is:changed"}, {"backspace", "chef is:change"}, {"tab", "chef is:changed"},
	} {
		if b.keys(step.key); query() != step.want {
			t.Errorf("%s completes to %q, want %q", step.key, query(), step.want)
		}
	}
	if b.keys("ctrl+u").text("is:c").keys("enter"); query() != "is:closed" || !b.root.search.input.Focused() {
		t.Errorf("of several it chooses %q", query())
	}
	if b.keys("tab", "enter"); query() != "is:changed" || b.root.search.input.Focused() {
		t.Errorf("another is chosen: %q", query())
	}
	for _, lang := range model.Langs() {
		b := newBrowser(t, documents(lang, threePostings()...), 100, 24)
		for _, l := range model.Langs() {
			for _, f := range search.Filters(l) {
				for n := range []rune(f.Value) {
					if n > 2 && !corpustest.Sweep() {
						break
					}
					b.keys("/", "ctrl+u").text(f.Name + ":" + string([]rune(f.Value)[:n]))
					for range 8 {
						if b.root.search.input.Value() == f.String() {
							break
						}
						b.keys("tab")
					}
					if got := b.root.search.input.Value(); got != f.String() {
						t.Errorf("%v: %d letters of %v are completed to %q", lang, n, f, got)
					}
					b.keys("esc")
				}
			}
		}
	}
}

// TestChosenHit: Enter goes to the results, or reads the one that was chosen while
// typing; the footer says which.
func TestChosenHit(t *testing.T) {
	for name, test := range map[string]struct {
		keys []string
		read bool
	}{
		"typed":             {[]string{"/", "a"}, false},
		"moved":             {[]string{"/", "a", "down"}, true},
		"moved, then typed": {[]string{"/", "a", "down", "l"}, false},
		"another tab":       {[]string{"/", "a", "tab"}, true},
		"nothing found":     {[]string{"/", "a", "down", "z", "z", "z", "down"}, false},
	} {
		t.Run(name, func(t *testing.T) {
			b := newBrowser(t, documents(model.English, threePostings()...), 120, 30).keys(test.keys...)
			if says := strings.Contains(b.screen(), "Enter read"); says != test.read {
				t.Errorf("the footer says that Enter reads: %v\n%s", says, b.screen())
			}
			if b.keys("enter"); b.root.inReader != test.read || b.root.search.input.Focused() {
				t.Errorf("read: %v, typing: %v", b.root.inReader, b.root.search.input.Focused())
			}
		})
	}
}

// TestSearchKeepsPlace returns from a search to the same place in the text.
func TestSearchKeepsPlace(t *testing.T) {
	b := newBrowser(t, documents(model.English, append(threePostings(), mixed()...)...), 120, 40)
	b.keys("down", "enter", "G", "esc")
	before := b.screen()
	if !strings.Contains(before, "End") {
		t.Fatalf("the text is not at its end:\n%s", before)
	}
	b.keys("/", "a", "l", "p", "h", "a", "esc")
	if after := b.screen(); after != before {
		t.Errorf("before the search\n%s\nand after it\n%s", before, after)
	}
}
