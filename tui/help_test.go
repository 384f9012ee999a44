package tui

import (
	"strings"
	"testing"

	"postings/model"
)

func TestHelpListsEveryKey(t *testing.T) {
	for _, lang := range model.Langs() {
		b := newBrowser(t, samples(lang), 200, 200).keys("?")
		screen := b.screen()
		for _, k := range b.root.keys.All() {
			if !strings.Contains(screen, k.Long) || !strings.Contains(screen, k.Name()) {
				t.Errorf("%v: %q is not in the help", lang, k.Long)
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
