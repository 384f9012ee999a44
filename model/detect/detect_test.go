package detect

import (
	"strings"
	"testing"

	"postings/model"
)

// TestLanguage checks that the language of a text is detected unless the text
// is too short or in neither language.
func TestLanguage(t *testing.T) {
	english := "We are the team for you, and your work will be in this office with our people. "
	french := "Vous êtes dans une équipe avec nous pour la vie et les gens du pays. "
	for _, test := range []struct {
		text  string
		lang  model.Lang
		known bool
	}{
		{"", model.English, false},
		{"the and of", model.English, false},
		{strings.Repeat(english, 2), model.English, true},
		{strings.Repeat(french, 2), model.French, true},
		{strings.ToUpper(strings.Repeat(french, 2)), model.French, true},
		{english + french, model.English, false},
		{strings.Repeat("Wir suchen eine Person für die Arbeit mit uns und das Team. ", 9), model.English, false},
	} {
		if lang, known := Language(test.text); lang != test.lang || known != test.known {
			t.Errorf("%.40q: %v, %v", test.text, lang, known)
		}
	}
}
