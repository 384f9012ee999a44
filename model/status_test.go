package model_test

import (
	"testing"

	"postings/model"
)

// TestUnlisted checks that a posting is unlisted only if no language of it is
// listed.
func TestUnlisted(t *testing.T) {
	unlisted := &model.Document{Path: "en/a.md", TranslationKey: "k", Unlisted: true}
	for _, test := range []struct {
		fr   model.Document
		want bool
	}{
		{model.Document{Status: model.Closed}, true},
		{model.Document{Unlisted: true}, true},
		{model.Document{Status: model.Open}, false},
	} {
		c := model.NewCorpus()
		test.fr.Path, test.fr.Lang, test.fr.TranslationKey = "fr/a.md", model.French, "k"
		c.Add(unlisted)
		c.Add(&test.fr)
		if got := c.Postings[0].Unlisted(); got != test.want {
			t.Errorf("%+v: %v", test.fr, got)
		}
	}
}
