package i18n

import (
	"strings"
	"testing"

	"postings/model"
)

// TestForPages checks that the texts say page wherever they said posting, and
// that user input is left alone.
func TestForPages(t *testing.T) {
	en, fr := forPages[model.English](), forPages[model.French]()
	for _, test := range []struct{ got, want string }{
		{en.Accessible.Loaded(2), "2 pages. Type help to list the commands."},
		{fr.Accessible.Loaded(1), "1 page. Tapez aide pour la liste des commandes."},
		{en.Screen.NoMatch("a posting", model.OnlyOpen), "No open page matches “a posting”."},
		{fr.Screen.NoMatch("une offre", model.OnlyClosed), "Aucune page fermée ne correspond à «\u00a0une offre\u00a0»."},
		{en.Reading.Untranslated[model.French], "This page has no French version. You are reading the English one."},
		{fr.Reading.Untranslated[model.French], "Cette page n’existe pas en français. Vous lisez la version anglaise."},
		{For(model.English).Accessible.Loaded(2), "2 postings. Type help to list the commands."},
	} {
		if test.got != test.want {
			t.Errorf("%q, want %q", test.got, test.want)
		}
	}
	if strings.Contains(en.Keys.Search.Long+fr.Keys.Search.Long, "offre") {
		t.Error("the keys still say posting")
	}
}
