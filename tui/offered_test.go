package tui

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"postings/model"
	"postings/tui/keymap"
)

// named matches a key name in a text.
var named = regexp.MustCompile(`\[([^\]\s]+)\]`)

// TestNamedKeysWork presses every key that the footer or a text on the screen
// names, and checks that it does something.
func TestNamedKeysWork(t *testing.T) {
	t.Parallel()
	views := map[string][]string{
		"list": nil, "reader": {"enter"}, "search": {"/"}, "typing": {"/", "a", "l"}, "filters": {"/", "i", "s", ":"}, "found": {"/", "e", "v", "e", "n", "enter", "enter"},
		"nothing": {"/", "z", "z", "z"}, "nothing, typed": {"/", "z", "z", "z", "enter"}, "closed": {"a"}, "gamma": {"/", "g", "a", "m", "m", "a"},
		"help": {"?"}, "end": {"enter", "end"}, "find": {"enter", "/", "d"}, "no match": {"enter", "/", "z", "z", "z"}, "no match, typed": {"enter", "/", "z", "z", "z", "enter"},
		"stepping": {"enter", "/", "e", "v", "e", "n", "enter", "n"}, "one match": {"enter", "/", "S", "e", "c", "t", "i", "o", "n", " ", "3", "enter"},
		"side": {"s"}, "side end": {"s", "end"}, "kept": {"x"}, "compare": {"x", "down", "x"}, "contents": {"enter", "c"}, "links": {"o"}, "copy": {"y"},
		"problems": {"p"}, "problems filtered": {"p", "/", "z", "z", "enter"}, "filtering": {"p", "/"}, "details": {"i"}, "bookmarked": {"m"}, "unbookmarked": {"m", "m"}, "no bookmarks": {"B"}, "bookmarks": {"m", "B"},
		"last": {"a", "a", "G"}, "all": {"a", "a"}, "other text": {"enter", "L"}, "language": {"l"},
	}
	corpora := map[string][]*model.Document{
		"three": threePostings(), "mixed": mixed(), "closed": threePostings()[4:], "none": nil,
		"one": {{Path: "en/a.md", File: "en/a.md", TranslationKey: "k", Title: "Alone"}},
	}
	few := []string{"list", "reader", "search", "typing", "nothing", "nothing, typed", "closed", "all", "side", "contents", "links", "problems", "details", "no bookmarks"}
	turn := 0
	for _, corpus := range slices.Sorted(maps.Keys(corpora)) {
		for _, view := range slices.Sorted(maps.Keys(views)) {
			if corpus != "three" && !slices.Contains(few, view) {
				continue
			}
			turn++
			for i, width := range []int{80, 120, 40} {
				for _, lang := range model.Langs() {
					if turn%6 != 2*i+int(lang) && !sweep() { // a sixth of the cases, or all
						continue
					}
					t.Run(fmt.Sprint(corpus, " ", view, " ", lang, " ", width), func(t *testing.T) {
						t.Parallel()
						open := func() *browser {
							opt := documents(lang, corpora[corpus]...)
							opt.Marks = &store{bookmarked: map[string]bool{}, seen: map[string]bool{}}
							return newBrowser(t, opt, width, 24).keys(views[view]...)
						}
						does := func(key string) bool {
							b := open()
							before := b.root.View().Content
							b.keys(key)
							return b.root.View().Content != before || b.quit
						}
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
}

// opposite maps keys to those that move in the other direction.
var opposite = map[string]string{"up": "down", "down": "up", "n": "N", "N": "n", "[": "]", "]": "[", "J": "K", "K": "J"}

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
		} else if found[1] != "✓" {
			b.tb.Errorf("%s is named but is not a key:\n%s", found[0], b.screen())
		}
	}
	return keys
}
