package list

import (
	"testing"

	"github.com/charmbracelet/x/ansi"

	"postings/model"
	"postings/tui/draw"
	"postings/tui/i18n"
	"postings/tui/keymap"
	"postings/tui/markdown"
)

// lookFor returns the look of the interface in a language.
func lookFor(l model.Lang) draw.Look {
	text := i18n.For(l)
	keys, theme := keymap.New(text.Keys), draw.NewTheme(markdown.Screen{Dark: true}, false)
	return draw.Look{Text: text, Lang: l, Keys: &keys, Theme: &theme}
}

// TestTitles checks that truncated titles can be told from their neighbours.
func TestTitles(t *testing.T) {
	k := lookFor(model.English)
	const long = "Gestionnaire de produits, formulaires"
	for _, test := range []struct {
		near []string
		w    int
		want string
	}{
		{nil, 40, long},
		{nil, 20, "Gestionnaire de pro…"},
		{[]string{"Chef"}, 20, "Gestionnaire de pro…"},
		{[]string{"Gestionnaire de produits, notifications"}, 24, "Gestionnaire…formulaires"},
		{[]string{"Gestionnaire de produits, formats et très longues suites"}, 24, "Gestionnaire…formulaires"},
		{[]string{long}, 20, "Gestionnaire de pro…"},
		{[]string{long + " et notifications"}, 12, "Gest…formul…"},
	} {
		got := ansi.Strip(string(rowTitle(k, long, nil, test.near, k.Theme.Plain, test.w)))
		if got != test.want || draw.Cells(got) > test.w {
			t.Errorf("beside %q in %d columns: %q, want %q", test.near, test.w, got, test.want)
		}
	}
}
