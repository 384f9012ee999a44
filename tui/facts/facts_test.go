package facts_test

import (
	"strings"
	"testing"

	"postings/model"
	"postings/tui/facts"
	"postings/tui/i18n"
)

// corpus returns a corpus whose first posting consists of the given documents.
// There is another posting in each of the languages.
func corpus(also []model.Lang, docs ...*model.Document) *model.Corpus {
	c := model.NewCorpus()
	for _, d := range docs {
		d.TranslationKey = "key"
		c.Add(d)
	}
	for _, l := range also {
		c.Add(&model.Document{Lang: l, TranslationKey: l.String()})
	}
	return c
}

func TestOf(t *testing.T) {
	en := &model.Document{Lang: model.English, Path: "en/a.md", Title: "Cook", Status: model.Open, Reference: "r-1"}
	fr := &model.Document{Lang: model.French, Path: "fr/a.md", Title: "Cuisine", Unlisted: true}
	page := &model.Document{Lang: model.English, Path: "en/p.md", Title: "About", Status: model.NoStatus}
	soon := &model.Document{Lang: model.English, Path: "en/s.md", Title: "Baker", Facts: model.Facts{
		Place: "Moncton", Pay: "60,000 – 70,000", Level: "5", Opens: "soon", Closes: "TBD", Stage: model.Upcoming,
	}}
	langs := model.Langs()
	both := corpus(nil, en, fr)
	for _, test := range []struct {
		name  string
		c     *model.Corpus
		d     *model.Document
		l     model.Lang
		apply string
		want  string
	}{
		{"in English", both, en, model.English, "mailto:a@b.test", "Status=Open Reference=r-1 Apply=a@b.test In French=Cuisine File=en/a.md"},
		{"in French", both, fr, model.French, "https://b.test", "Statut=Non répertoriée Postuler=https://b.test En anglais=Cook Fichier=fr/a.md"},
		{"the other language", both, fr, model.English, "", "Status=Unlisted File=fr/a.md"},
		{"untranslated", corpus(langs[:], en), en, model.English, "", "Status=Open Reference=r-1 In French=no French version File=en/a.md"},
		{"in a site without French", corpus(langs[:1], en), en, model.English, "", "Status=Open Reference=r-1 File=en/a.md"},
		{"of other boards", corpus(langs[:], soon), soon, model.English, "",
			"Status=Closed, upcoming Place=Moncton Pay=60,000 – 70,000 Level=5 Opens=soon Closes=TBD In French=no French version File=en/s.md"},
		{"in French, of other boards", corpus(langs[:], soon), soon, model.French, "",
			"Statut=Fermée, à venir Lieu=Moncton Salaire=60,000 – 70,000 Niveau=5 Date d’ouverture=soon Date limite=TBD Fichier=en/s.md"},
		{"page", corpus(langs[:], page), page, model.French, "", "Fichier=en/p.md"},
	} {
		t.Run(test.name, func(t *testing.T) {
			var got []string
			for _, f := range facts.Of(test.c, test.c.Postings[0], test.d, test.l, test.apply) {
				got = append(got, f.Label+"="+f.Value)
			}
			if s := strings.Join(got, " "); s != test.want {
				t.Errorf("got  %s\nwant %s", s, test.want)
			}
		})
	}
}

func TestNotice(t *testing.T) {
	langs := model.Langs()
	c := corpus(langs[:], &model.Document{Lang: model.French, Title: "Cuisine"})
	if got := facts.Notice(c, c.Postings[0], model.French); got != "" {
		t.Errorf("in its own language: %q", got)
	}
	if got, want := facts.Notice(c, c.Postings[0], model.English), i18n.For(model.English).Reading.Untranslated[model.English]; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	c = corpus(langs[1:], &model.Document{Lang: model.French, Title: "Cuisine"})
	if got := facts.Notice(c, c.Postings[0], model.English); got != "" {
		t.Errorf("in a site without English: %q", got)
	}
}

func TestDescription(t *testing.T) {
	for _, test := range []struct {
		text, description, want string
	}{
		{"We cook soup\nfor all. More.", "We cook soup for all.", ""},
		{"We cook. We cook soup.", "We cook soup.", ""},
		{"We cook stew.", "We cook soup.", "We cook soup."},
		{"", "Soup.", "Soup."},
	} {
		if got := facts.Description(&model.Document{Body: test.text, Description: test.description}); got != test.want {
			t.Errorf("%q, described as %q: %q", test.text, test.description, got)
		}
	}
}
