package keymap

import (
	"slices"
	"testing"

	"postings/model"
	"postings/tui/i18n"
)

func TestActions(t *testing.T) {
	actions := Actions()
	at := slices.IndexFunc(actions, func(a Action) bool { return a.Name == "next-heading" })
	if at < 0 || !slices.Equal(actions[at].Keys, []string{"]", "ctrl+down"}) {
		t.Errorf("next-heading or its keys are missing in %v", actions)
	}
	k := New(i18n.For(model.English).Keys)
	if len(actions) != len(k.All()) {
		t.Errorf("%d actions, but %d in the help", len(actions), len(k.All()))
	}
}

// TestOwnKeys gives an action a key that belongs to another one by default.
func TestOwnKeys(t *testing.T) {
	text := i18n.For(model.French).Keys
	k := New(text).With(map[string][]string{"search": {"ctrl+f", "a"}, "quit": {"esc"}}, text)
	for _, test := range []struct {
		name string
		got  Binding
		want []string
		help string
	}{
		{"search", k.Search, []string{"ctrl+f", "a"}, "Ctrl+F"},
		{"filter", k.Filter, []string{}, ""},
		{"back", k.Back, []string{"left"}, "←"},
		{"quit", k.Quit, []string{"esc"}, "Échap"},
		{"copy", k.Copy, []string{"y"}, "y"},
	} {
		if !slices.Equal(test.got.Keys(), test.want) || test.got.Name() != test.help {
			t.Errorf("%s: keys %q, shown as %q; want %q, %q", test.name, test.got.Keys(), test.got.Name(), test.want, test.help)
		}
	}
	if slices.ContainsFunc(k.All(), func(b Binding) bool { return len(b.Keys()) == 0 }) {
		t.Error("the help lists an action without a key")
	}
}
