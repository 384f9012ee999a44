package facts_test

import (
	"strings"
	"testing"

	"postings/model"
	"postings/tui/facts"
	"postings/tui/i18n"
)

// posting returns the posting that consists of the given documents.
func posting(docs ...*model.Document) *model.Posting {
	c := model.NewCorpus()
	for _, d := range docs {
		d.TranslationKey = "key"
		c.Add(d)
	}
	return c.Postings[0]
}

func TestOf(t *testing.T) {
	en := &model.Document{Lang: model.English, Path: "en/a.md", Title: "Cook", Status: model.Open, Reference: "r-1"}
	fr := &model.Document{Lang: model.French, Path: "fr/a.md", Title: "Cuisine", Unlisted: true}
	page := &model.Document{Lang: model.English, Path: "en/p.md", Title: "About", Status: model.NoStatus}
	soon := &model.Document{Lang: model.English, Path: "en/s.md", Title: "Baker", Facts: model.Facts{
		Place: "Moncton", Pay: "60,000 – 70,000", Level: "5", Opens: "soon", Closes: "TBD", Stage: model.Upcoming,
	}}
	both := posting(en, fr)
	for _, test := range []struct {
		name  string
		p     *model.Posting
		d     *model.Document
		l     model.Lang
		apply string
		want  string
	}{
		{"in English", both, en, model.English, "mailto:a@b.test", "Status=Open Reference=r-1 Apply=a@b.test In French=Cuisine File=en/a.md"},
		{"in French", both, fr, model.French, "https://b.test", "Statut=Non répertoriée Postuler=https://b.test En anglais=Cook Fichier=fr/a.md"},
		{"the other language", both, fr, model.English, "", "Status=Unlisted File=fr/a.md"},
		{"untranslated", posting(en), en, model.English, "", "Status=Open Reference=r-1 In French=no French version File=en/a.md"},
		{"of other boards", posting(soon), soon, model.English, "",
			"Status=Closed, upcoming Place=Moncton Pay=60,000 – 70,000 Level=5 Opens=soon Closes=TBD In French=no French version File=en/s.md"},
		{"in French, of other boards", posting(soon), soon, model.French, "",
			"Statut=Fermée, à venir Lieu=Moncton Salaire=60,000 – 70,000 Niveau=5 Date d’ouverture=soon Date limite=TBD Fichier=en/s.md"},
		{"page", posting(page), page, model.French, "", "Fichier=en/p.md"},
	} {
		t.Run(test.name, func(t *testing.T) {
			var got []string
			for _, f := range facts.Of(test.p, test.d, test.l, test.apply) {
				got = append(got, f.Label+"="+f.Value)
			}
			if s := strings.Join(got, " "); s != test.want {
				t.Errorf("got  %s\nwant %s", s, test.want)
			}
		})
	}
}

func TestNotice(t *testing.T) {
	p := posting(&model.Document{Lang: model.French, Title: "Cuisine"})
	if got := facts.Notice(p, model.French); got != "" {
		t.Errorf("in its own language: %q", got)
	}
	if got, want := facts.Notice(p, model.English), i18n.For(model.English).Reading.Untranslated[model.English]; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestRepeats(t *testing.T) {
	for _, test := range []struct {
		text, description string
		want              bool
	}{
		{"We cook soup\nfor all. More.", "We cook soup for all.", true},
		{"We cook. We cook soup.", "We cook soup.", true},
		{"We cook stew.", "We cook soup.", false},
		{"", "Soup.", false},
	} {
		if got := facts.Repeats(test.text, test.description); got != test.want {
			t.Errorf("Repeats(%q, %q) = %v", test.text, test.description, got)
		}
	}
}
