package check

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"postings/content"
	"postings/content/glossary"
	"postings/model"
)

const testGlossary = `
[[terms]]
en = "GC Notify"
fr = "Notification GC"
en-also = ["Notify"]
en-not = ["GC-Notify", "Notification"]
fr-not = ["GC Notification", "Notify"]

[[terms]]
en = "Canadian Digital Service"
fr = "Service numérique canadien"

[[terms]]
en = "digital service"
fr = "service numérique"
fr-not = ["service digital"]

[[terms]]
en = "team lead"
fr = "chef d’équipe"

[[terms]]
en = "supervisor"
fr = "chef d’équipe"

[[terms]]
fr = "courriel"
fr-not = ["e-mail", "mail"]
`

// TestGlossary gives the rules of the glossary hits and near misses in each language.
func TestGlossary(t *testing.T) {
	terms, err := glossary.Read("glossary.toml", []byte(testGlossary))
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct{ name, en, fr, want string }{
		{"both", "We make GC Notify.", "Nous faisons Notification GC.", ""},
		{"another name", "We make Notify.", "Nous faisons Notification GC.", ""},
		{"untranslated", "We make GC Notify.", "Nous faisons un service.", "fr: GC Notify, Notification GC"},
		{"untranslated in English", "We make it.", "Nous faisons\u00a0Notification GC.", "en: Notification GC, GC Notify"},
		{"case and spaces", "We make GC\u00a0NOTIFY.", "Nous faisons notification GC.", ""},
		{"accents", "The digital service", "LE SERVICE NUMERIQUE", ""},
		{"plural", "Digital services", "Des services numériques", ""},
		{"the longer name", "The Canadian Digital Service", "Le Service numérique canadien", ""},
		{"only the longer name", "The Canadian Digital Service", "Le service numérique", "en: service numérique, digital service\nfr: Canadian Digital Service, Service numérique canadien"},
		{"the verb", "We notify people, and denotify them.", "Nous avisons.", ""},
		{"across a full stop", "This is the GC. Notify is ours.", "Nous faisons Notification GC.", ""},
		{"in code and addresses", "`GC Notify` and [it](https://notify.canada.ca/GC/Notify) at <Notify@canada.ca>", "Texte, `GC Notification`, [là](https://e.ca/GC-Notification) et Notify@canada.ca, notify.gc.ca.", ""},
		{"avoided", "We make GC Notify.", "Nous faisons GC Notification; GC\u00a0notification.", "fr: GC Notification, Notification GC, 2"},
		{"the other language's name", "We make GC Notify.", "Nous faisons Notification GC (Notify).", "fr: Notify, Notification GC, 1"},
		{"signs alone", "We make GC-Notify.", "Nous faisons Notification GC.", "en: GC-Notify, GC Notify, 1"},
		{"one of two terms", "The supervisor", "Le chef d'équipe", ""},
		{"neither", "The boss", "Les chefs d'équipe", "en: chefs d'équipe, team lead"},
		{"one language", "An email", "Un courriel et un e-mail, des mails", "fr: e-mail, courriel, 1\nfr: mails, courriel, 1"},
		{"inclusive", "A team lead, a digital service", "Un·e chef d’équipe, un service digital", "fr: service digital, service numérique, 1"},
	} {
		t.Run(test.name, func(t *testing.T) {
			c, err := content.LoadAll(context.Background(), content.Source{FS: fstest.MapFS{
				"en/positions/a.md": {Data: []byte(file(test.en))}, "fr/positions/a.md": {Data: []byte(file(test.fr))},
			}}, content.Options{Glossary: terms})
			if err != nil {
				t.Fatal(err)
			}
			found, err := Run(context.Background(), c, Options{Notes: true})
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, f := range found {
				switch f.Rule {
				case TermAvoided:
					got = append(got, fmt.Sprintf("%s: %s, %s, %d", f.Path[:2], f.Detail.Text, f.Detail.Other, f.Detail.Count))
				case TermUntranslated:
					got = append(got, fmt.Sprintf("%s: %s, %s", f.Path[:2], f.Detail.Text, f.Detail.Other))
				}
			}
			if got := strings.Join(got, "\n"); got != test.want {
				t.Errorf("%s\nwant %s", got, test.want)
			}
		})
	}
}

// TestGlossaryIsLinear checks that the number of times each word is examined
// does not depend on how many names start alike.
func TestGlossaryIsLinear(t *testing.T) {
	var terms []model.Term
	for i := range 2000 {
		terms = append(terms, model.Term{Names: [2][]string{{fmt.Sprintf("a a a a a a a a a a n%d", i)}, {"b"}}})
	}
	x := newLexicon(terms)
	text := strings.Repeat("a ", 5000)
	if n := testing.AllocsPerRun(1, func() { x.in(model.English, text) }); n > 100 {
		t.Errorf("%v allocations", n)
	}
}

// FuzzLexicon checks that any name is found where it occurs.
func FuzzLexicon(f *testing.F) {
	terms, err := glossary.Read("glossary.toml", []byte(testGlossary))
	if err != nil {
		f.Fatal(err)
	}
	x := newLexicon(terms)
	f.Add("GC Notify. Les chef·fe·s d’équipe (Notify@a.ca) et GC-Notify")
	f.Add("\u00adGC\u200b Notify\n\nservice\nnumérique(s)")
	f.Fuzz(func(t *testing.T, text string) {
		for _, l := range model.Langs() {
			for _, m := range x.in(l, text) {
				if !strings.Contains(text, m.text) || len(m.forms) == 0 {
					t.Errorf("%+v in %q", m, text)
				}
			}
		}
	})
}
