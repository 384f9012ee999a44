package tui

import (
	"slices"
	"strings"
	"testing"

	"postings/model"
	"postings/model/search"
	"postings/tui/i18n"
	"postings/tui/keymap"
)

// TestGuide checks that the guide lists every key of every action and every
// filter, in both languages.
func TestGuide(t *testing.T) {
	for _, l := range model.Langs() {
		names := i18n.For(l).Keys
		var shown []string
		for _, part := range Guide(l) {
			for _, row := range part.Rows {
				shown = append(shown, strings.Fields(row[0])...)
				if row[1] == "" {
					t.Errorf("%v: no description of %s", l, row[0])
				}
			}
		}
		for _, action := range keymap.Actions() {
			for _, key := range action.Keys {
				if !slices.Contains(shown, names.KeyName(key)) {
					t.Errorf("%v: the key %s of %s is missing", l, key, action.Name)
				}
			}
		}
		parts := Guide(l)
		rows := parts[len(parts)-1].Rows
		for _, f := range search.Filters(l) {
			if !slices.ContainsFunc(rows, func(row [2]string) bool { return strings.HasPrefix(row[0], f.String()) && row[1] != "" }) {
				t.Errorf("%v: the filter %s is missing", l, f)
			}
		}
	}
}

// TestNoKeyTwice checks that no key has two meanings.
func TestNoKeyTwice(t *testing.T) {
	b := newBrowser(t, samples(model.English), 80, 24)
	meaning := map[string]string{}
	for _, binding := range b.root.keys.All() {
		for _, key := range binding.Keys() {
			if other, ok := meaning[key]; ok {
				t.Errorf("%q means %q and %q", key, other, binding.Long)
			}
			meaning[key] = binding.Long
		}
	}
}

// TestHelpEverywhere opens the help while other things are in progress. Any key
// returns to them as they were. Only F1 can do that while text is typed.
func TestHelpEverywhere(t *testing.T) {
	for name, test := range map[string]struct {
		before []string
		key    string
	}{
		"a query":              {[]string{"/", "e", "?"}, "f1"},
		"a query for the text": {[]string{"enter", "/", "s", "?"}, "f1"},
		"a filter":             {[]string{"p", "/", "e", "?", "backspace"}, "f1"},
		"the problems":         {[]string{"p", "down", "S"}, "?"},
		"the contents":         {[]string{"enter", "c", "down"}, "?"},
		"what to copy":         {[]string{"y", "down"}, "f1"},
		"the details":          {[]string{"i"}, "?"},
	} {
		b := newBrowser(t, documents(model.English, threePostings()...), 80, 24).keys(test.before...)
		before := b.screen()
		if b.keys(test.key); !strings.Contains(b.screen(), "one line or posting up") {
			t.Errorf("%s: no help:\n%s", name, b.screen())
		}
		if b.keys("?"); b.screen() != before {
			t.Errorf("%s: before the help\n%s\nand after it\n%s", name, before, b.screen())
		}
	}
}
