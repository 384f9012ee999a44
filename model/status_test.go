package model_test

import (
	"testing"

	"postings/model"
)

// TestStatusOf has each way in which a file says whether the site lists it.
func TestStatusOf(t *testing.T) {
	field := func(name, value string, kind model.Kind) model.Field {
		return model.Field{Name: name, Value: value, Kind: kind}
	}
	no := func(name string) model.Field { return field(name, "false", model.Bool) }
	yes := func(name string) model.Field { return field(name, "true", model.Bool) }
	for _, test := range []struct {
		name     string
		key      string
		fields   model.Fields
		want     model.Status
		unlisted bool
	}{
		{"nothing", "k", nil, model.Closed, false},
		{"archived: false", "k", model.Fields{no("archived")}, model.Open, false},
		{"archived: true", "k", model.Fields{yes("archived")}, model.Closed, false},
		{"archived in quotes", "k", model.Fields{field("archived", "false", model.Text)}, model.Closed, false},
		{"without regard to case", "k", model.Fields{no("Archived")}, model.Open, false},
		{"linkHidden: false", "k", model.Fields{no("linkHidden"), yes("formHidden")}, model.Open, false},
		{"linkHidden: false alone", "k", model.Fields{no("linkHidden")}, model.Open, false},
		{"linkHidden: true", "k", model.Fields{yes("linkHidden"), yes("formHidden")}, model.Closed, false},
		{"linkHidden in quotes", "k", model.Fields{field("linkHidden", "false", model.Text)}, model.Closed, false},
		{"only the form is shown", "k", model.Fields{yes("linkHidden"), no("formHidden")}, model.Closed, true},
		{"formHidden does not list", "k", model.Fields{no("formHidden")}, model.Closed, true},
		{"the newer field closes", "k", model.Fields{no("archived"), yes("linkHidden")}, model.Closed, false},
		{"the newer field opens", "k", model.Fields{yes("archived"), no("linkHidden")}, model.Open, false},
		{"the newer field is null", "k", model.Fields{no("archived"), field("linkHidden", "null", model.Null)}, model.Closed, false},
		{"the form beside archived", "k", model.Fields{no("archived"), yes("formHidden")}, model.Open, false},
		{"the standing call", model.EvergreenKey, model.Fields{yes("archived"), yes("linkHidden"), no("formHidden")}, model.Open, false},
	} {
		if got, unlisted := model.StatusOf(test.key, test.fields); got != test.want || unlisted != test.unlisted {
			t.Errorf("%s: %v, unlisted %v", test.name, got, unlisted)
		}
	}
}

// TestUnlisted takes a posting for unlisted where no language of it is listed.
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
