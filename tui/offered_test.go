package tui

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"postings/content/corpustest"
	"postings/model"
	"postings/tui/keymap"
	"postings/tui/reader"
)

// scene is a view, and how to get there.
type scene struct {
	opt  func(model.Lang) Options
	keys []string
	// result follows the keys.
	result applied
}

// scenes returns all views, by name.
func scenes() map[string]scene {
	all := map[string]scene{}
	of := func(docs []*model.Document) func(model.Lang) Options {
		return func(l model.Lang) Options { return documents(l, docs...) }
	}
	three := of(threePostings())
	for name, keys := range map[string][]string{
		"list": nil, "reader": {"enter"}, "search": {"/"}, "typing": {"/", "a", "l"}, "filters": {"/", "i", "s", ":"}, "found": {"/", "e", "v", "e", "n", "enter", "enter"},
		"nothing": {"/", "z", "z", "z"}, "nothing, typed": {"/", "z", "z", "z", "enter"}, "closed": {"a"}, "gamma": {"/", "g", "a", "m", "m", "a"},
		"help": {"?"}, "end": {"enter", "end"}, "find": {"enter", "/", "d"}, "no match": {"enter", "/", "z", "z", "z"}, "no match, typed": {"enter", "/", "z", "z", "z", "enter"},
		"stepping": {"enter", "/", "e", "v", "e", "n", "enter", "n"}, "one match": {"enter", "/", "S", "e", "c", "t", "i", "o", "n", " ", "3", "enter"},
		"side": {"s"}, "side end": {"s", "end"}, "kept": {"x"}, "compare": {"x", "down", "x"}, "contents": {"enter", "c"}, "links": {"o"}, "copy": {"y"},
		"problems": {"p"}, "problems filtered": {"p", "/", "z", "z", "enter"}, "filtering": {"p", "/"}, "details": {"i"}, "bookmarked": {"m"}, "unbookmarked": {"m", "m"}, "no bookmarks": {"B"}, "bookmarks": {"m", "B"},
		"last": {"a", "a", "G"}, "last text": {"a", "a", "G", "enter"}, "all": {"a", "a"}, "other text": {"enter", "L"}, "language": {"l"}, "no difference": {"s", "n"}, "no earlier state": {"D"},
	} {
		all[name] = scene{opt: three, keys: keys}
	}
	for name, docs := range map[string][]*model.Document{
		"mixed": mixed(), "closed": threePostings()[4:], "none": nil,
		"one": {{Path: "en/a.md", File: "en/a.md", TranslationKey: "k", Title: "Alone"}},
	} {
		for _, view := range []string{"list", "reader", "search", "typing", "nothing", "nothing, typed", "closed", "all", "side", "contents", "links", "problems", "details", "no bookmarks"} {
			all[name+" "+view] = scene{opt: of(docs), keys: all[view].keys}
		}
	}
	pages := func(l model.Lang) Options {
		docs := threePostings()
		for _, d := range docs {
			d.Status = model.NoStatus
		}
		opt := documents(l, docs...)
		opt.Pages, opt.Filter = true, model.AnyStatus
		return opt
	}
	maps.Copy(all, map[string]scene{
		"hidden":  {opt: three, keys: []string{"a", "/", "b", "e", "t", "a", "enter"}},
		"shared":  {opt: of(sharing()), keys: []string{"p", "x"}},
		"variant": {opt: of(mixed()), keys: []string{"/", "v", "a", "r", "i", "enter", "enter"}},
		"raw":     {opt: unreadable, keys: []string{"p", "enter"}},
		"pages":   {opt: pages},
		"a page":  {opt: pages, keys: []string{"enter"}},
		"changes": {opt: changing, keys: []string{"D"}}, "changes in a text": {opt: changing, keys: []string{"D", "enter"}},
		"changes side by side": {opt: changing, keys: []string{"down", "s", "D"}}, "history": {opt: changing, keys: []string{"i"}},
		"no watching": {opt: three, result: func(m *root) tea.Cmd { return m.unwatched(errors.New("too many")) }}, "not edited": {opt: three, keys: []string{"e"}},
		"edit failed":   {opt: three, result: func(m *root) tea.Cmd { return m.edited("a.md", errors.New("no editor")) }},
		"open failed":   {opt: three, result: func(m *root) tea.Cmd { return m.opened("https://a.example", nil, errors.New("no browser")) }},
		"marks failed":  {opt: three, result: func(m *root) tea.Cmd { return m.saved(&pendingMark{asked: true}, errors.New("disk full")) }},
		"not suspended": {opt: three, result: func(m *root) tea.Cmd { return m.resumed(errors.New("no shell")) }},
	})
	return all
}

// unreadable returns options for postings with an unreadable file.
func unreadable(l model.Lang) Options {
	opt := documents(l)
	opt.Load = func(_ context.Context, emit func(model.Batch)) error {
		emit(model.Batch{Documents: threePostings()[4:], Findings: []model.Finding{
			{Rule: model.RuleFrontMatter, Severity: model.Error, Path: "en/bad.md", Line: 3, Detail: model.Detail{Text: "did not find expected key"}},
		}})
		return nil
	}
	opt.Read = func(string) (string, error) { return strings.Repeat("---\ntitle: : :\n---\n", 20), nil }
	return opt
}

// open opens the view at a width. The pages that it renders are cached.
func (s scene) open(t *testing.T, l model.Lang, width int, cache *reader.PageCache) *browser {
	t.Helper()
	opt := s.opt(l)
	opt.Marks = &store{bookmarked: map[string]bool{}, seen: map[string]bool{}}
	b := newCachedBrowser(t, opt, width, 24, cache)
	if b.keys(s.keys...); s.result != nil {
		b.send(s.result)
	}
	return b
}

// TestNamedKeysWork checks that every key named by the footer or by a text on
// the screen does something there, and something else than an unbound key.
func TestNamedKeysWork(t *testing.T) {
	t.Parallel()
	all := scenes()
	for i, width := range []int{80, 120, 40} {
		cache := &reader.PageCache{}
		for turn, name := range slices.Sorted(maps.Keys(all)) {
			for _, lang := range model.Langs() {
				if turn%6 != 2*i+int(lang) && !corpustest.Sweep() { // a sixth of the cases, or all
					continue
				}
				t.Run(fmt.Sprint(name, " ", lang, " ", width), func(t *testing.T) {
					open := func() *browser { return all[name].open(t, lang, width, cache) }
					does := doing(open)
					for key, what := range open().namedKeys() {
						// At either end, a key that moves may only work in
						// the other direction.
						if !does(key) && (opposite[key] == "" || !does(opposite[key])) {
							t.Errorf("%s does nothing:\n%s", what, open().screen())
						}
					}
				})
			}
		}
	}
}

// TestEveryKeyWorks checks that every key of the map does something somewhere.
func TestEveryKeyWorks(t *testing.T) {
	t.Parallel()
	all, cache := scenes(), &reader.PageCache{}
	var idle []keymap.Binding
	for _, name := range []string{"list", "last", "reader", "end", "stepping", "variant"} {
		open := func() *browser { return all[name].open(t, model.English, 120, cache) }
		if idle == nil {
			idle = open().root.keys.All()
		}
		does := doing(open)
		idle = slices.DeleteFunc(idle, func(b keymap.Binding) bool { return does(b.Keys()[0]) })
	}
	for _, b := range idle {
		t.Errorf("%s (%s) does nothing", b.Name(), b.Long)
	}
}

// doing returns a function that reports whether a key does something in a view,
// and something else than an unbound key.
func doing(open func() *browser) func(key string) bool {
	other := open()
	other.send(tea.KeyPressMsg{Code: tea.KeyF12})
	anyKeyCloses := other.root.overlay == nil && open().root.overlay != nil
	return func(key string) bool {
		b := open()
		before := len(b.sent)
		b.keys(key)
		return b.root.View().Content != other.root.View().Content || len(b.sent) > before+1 || b.quit || anyKeyCloses
	}
}

// TestOneLanguage checks that no key for the other language is offered for a
// posting that has none.
func TestOneLanguage(t *testing.T) {
	for _, key := range []string{"home", "enter"} {
		b := newBrowser(t, documents(model.English, threePostings()...), 200, 24).keys(key)
		if named := b.namedKeys(); named["s"] == "" || named["L"] == "" != (key == "home") {
			t.Errorf("both languages, after %s: %v", key, named)
		}
		b = newBrowser(t, documents(model.English, threePostings()[:1]...), 200, 24).keys(key)
		if named := b.namedKeys(); named["s"]+named["L"] != "" {
			t.Errorf("one language, after %s: %v", key, named)
		}
	}
}

// opposite maps keys to those that move in the other direction.
var opposite = map[string]string{"up": "down", "down": "up", "n": "N", "N": "n", "[": "]", "]": "["}

// named matches a key name in a text.
var named = regexp.MustCompile(`\[([^\]\s]+)\]`)

// namedKeys returns the keys named on the screen, as the key map names them.
func (b *browser) namedKeys() map[string]string {
	keys := map[string]string{}
	offered, always := b.root.offered()
	for _, binding := range append(offered, always...) {
		if binding.Name() != "" {
			keys[binding.Keys()[0]] = binding.Name() + " (" + binding.Help().Desc + ")"
		}
	}
	names := map[string]keymap.Binding{}
	for _, binding := range b.root.keys.All() {
		names[binding.Name()] = binding
	}
	for _, found := range named.FindAllStringSubmatch(ansi.Strip(b.root.View().Content), -1) {
		if binding, ok := names[found[1]]; ok {
			keys[binding.Keys()[0]] = found[0]
		} else if found[1] != "✓" && !strings.HasPrefix(found[1], "-") { // the selection, and removed words
			b.tb.Errorf("%s is named but is not a key:\n%s", found[0], b.screen())
		}
	}
	return keys
}

// TestScenesAreAll checks that the views above are complete: that they include
// every overlay, and every text of the catalogue that names a key.
func TestScenesAreAll(t *testing.T) {
	texts, overlays := map[string]*regexp.Regexp{}, map[string]bool{}
	for _, found := range inSource(t, "i18n/*.go", `"[^"\n]*\[%s\][^"\n]*"`) {
		text, err := strconv.Unquote(found[0])
		if err != nil {
			t.Fatal(err)
		}
		text = strings.Join(strings.Fields(text), " ")
		texts[text] = regexp.MustCompile(strings.ReplaceAll(regexp.QuoteMeta(text), "%s", ".+"))
	}
	for _, found := range inSource(t, "*.go", `(?m)^func \(\w+ (\*\w+)\) key\(m \*root`) {
		overlays[strings.Replace(found[1], "*", "*tui.", 1)] = true
	}
	if len(texts) < 16 || len(overlays) < 3 {
		t.Fatalf("only %d texts name keys, and there are only %d overlays", len(texts), len(overlays))
	}
	cache := &reader.PageCache{}
	for _, s := range scenes() {
		for _, lang := range model.Langs() {
			b := s.open(t, lang, 80, cache)
			delete(overlays, fmt.Sprintf("%T", b.root.overlay))
			screen := strings.Join(strings.Fields(b.screen()), " ")
			for text, pattern := range texts {
				if pattern.MatchString(screen) {
					delete(texts, text)
				}
			}
		}
	}
	for text := range texts {
		t.Errorf("no view shows %q", text)
	}
	for overlay := range overlays {
		t.Errorf("no view is a %s", overlay)
	}
}

// inSource returns the matches of a pattern in the source files of the program.
func inSource(t *testing.T, files, pattern string) (found [][]string) {
	t.Helper()
	names, err := filepath.Glob(files)
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		source, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.HasSuffix(name, "_test.go") {
			found = append(found, regexp.MustCompile(pattern).FindAllStringSubmatch(string(source), -1)...)
		}
	}
	return found
}
