package tui

import (
	"slices"
	"strings"
	"testing"

	"postings/model"
	"postings/tui/i18n"
)

func TestActions(t *testing.T) {
	actions := Actions()
	at := slices.IndexFunc(actions, func(a Action) bool { return a.Name == "next-heading" })
	if at < 0 || !slices.Equal(actions[at].Keys, []string{"]", "ctrl+down"}) {
		t.Errorf("no next-heading with its keys in %v", actions)
	}
	k := newKeyMap(i18n.For(model.English).Keys)
	if len(actions) != len(k.all()) {
		t.Errorf("%d actions, and %d in the help", len(actions), len(k.all()))
	}
}

// TestOwnKeys gives a key to one action that is another's by default.
func TestOwnKeys(t *testing.T) {
	text := i18n.For(model.French).Keys
	k := newKeyMap(text).with(map[string][]string{"search": {"ctrl+f", "a"}, "quit": {"esc"}}, text)
	for _, test := range []struct {
		name string
		got  binding
		want []string
		help string
	}{
		{"search", k.Search, []string{"ctrl+f", "a"}, "Ctrl+F"},
		{"filter", k.Filter, []string{}, ""},
		{"back", k.Back, []string{"left"}, "←"},
		{"quit", k.Quit, []string{"esc"}, "Échap"},
		{"copy", k.Copy, []string{"y"}, "y"},
	} {
		if !slices.Equal(test.got.Keys(), test.want) || test.got.name() != test.help {
			t.Errorf("%s: keys %q, shown as %q; want %q, %q", test.name, test.got.Keys(), test.got.name(), test.want, test.help)
		}
	}
	if slices.ContainsFunc(k.all(), func(b binding) bool { return len(b.Keys()) == 0 }) {
		t.Error("the help lists an action without a key")
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
