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
		for _, part := range KeysGuide(l) {
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
		rows := SearchGuide(l).Rows
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
