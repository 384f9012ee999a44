package accessible

import (
	"strings"
	"testing"

	"postings/model"
)

// TestShared lists shared paragraphs with their differences, and goes to one.
func TestShared(t *testing.T) {
	const english = "We are committed to providing an inclusive and barrier-free work environment, starting with hiring."
	const french = "Nous sommes engagés à instaurer un milieu de travail inclusif et sans obstacle, dès le processus de sélection."
	opt := documents(
		document(model.English, "en/a.md", "a", "Alpha", "Text.\n\n## Equity\n\n"+english+"\n"),
		document(model.French, "fr/a.md", "a", "Alpha", french+"\n"),
		document(model.English, "en/b.md", "b", "Beta", english+"\n"),
		document(model.French, "fr/b.md", "b", "Bêta", french+"\n"),
		document(model.English, "en/c.md", "c", "Gamma", strings.Replace(english, "barrier-free", "accessible", 1)+"\n"),
		document(model.French, "fr/c.md", "c", "Gamma", strings.Replace(french, " et sans obstacle", "", 1)+"\n"),
	)
	for _, test := range []struct {
		lang     model.Lang
		commands []string
		want     string
	}{
		{model.English, []string{"problems shared"}, "Looking for problems…\nParagraphs that open postings share.\n" +
			"English, in 3 postings, 2 wordings.\nIn 2 postings: " + english + "\n1. File en/a.md, line 11.\n2. File en/b.md, line 7.\n" +
			"Differently in 1 posting: “accessible” instead of “barrier-free”\n3. File en/c.md, line 7.\n" +
			"French, in 3 postings, 2 wordings.\nIn 2 postings: " + french + "\n4. File fr/a.md, line 7.\n5. File fr/b.md, line 7.\n" +
			"Differently in 1 posting: “inclusif,” instead of “inclusif et sans obstacle,”\n6. File fr/c.md, line 7."},
		{model.French, []string{"problèmes communs"}, "Recherche de problèmes…\nParagraphes communs aux offres ouvertes.\n" +
			"Anglais, dans 3 offres, 2 formulations.\nDans 2 offres\u00a0: " + english + "\n1. Fichier en/a.md, ligne 11.\n2. Fichier en/b.md, ligne 7.\n" +
			"Autrement dans 1 offre\u00a0: «\u00a0accessible\u00a0» au lieu de «\u00a0barrier-free\u00a0»\n3. Fichier en/c.md, ligne 7.\n" +
			"Français, dans 3 offres, 2 formulations.\nDans 2 offres\u00a0: " + french + "\n4. Fichier fr/a.md, ligne 7.\n5. Fichier fr/b.md, ligne 7.\n" +
			"Autrement dans 1 offre\u00a0: «\u00a0inclusif,\u00a0» au lieu de «\u00a0inclusif et sans obstacle,\u00a0»\n6. Fichier fr/c.md, ligne 7."},
		{model.English, []string{"problems shared", "1"}, "Alpha\n\nSection 1 of 1: Equity"},
		{model.English, []string{"search Gamma", "problems commun", "6"}, "Gamma"},
	} {
		opt.Lang = test.lang
		if got := answerTo(t, opt, test.commands...); got != test.want && (len(test.commands) == 1 || !strings.HasPrefix(got, test.want)) {
			t.Errorf("%q:\n%s\nwant\n%s", test.commands, got, test.want)
		}
	}
	none := documents(document(model.English, "en/a.md", "a", "Alpha", "Text.\n"))
	if got := answerTo(t, none, "problems shared"); !strings.HasSuffix(got, "No paragraph is shared by two postings.") {
		t.Error(got)
	}
}
