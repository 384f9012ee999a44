package i18n

import (
	"reflect"
	"strings"
	"testing"
	"time"

	"postings/model"
	"postings/model/check"
)

// TestFindings checks that every rule has its texts in both languages, and that
// its sentence mentions everything in the rule's example.
func TestFindings(t *testing.T) {
	for _, l := range model.Langs() {
		f := For(l).Findings
		for _, info := range check.Rules() {
			text := f.Of(info.Rule)
			if text.Title == "" || text.Message == nil || text.Advice == "" {
				t.Errorf("%v: %s has no text", l, info.Rule)
				continue
			}
			message, advice := f.Describe(model.Finding{Rule: info.Rule, Detail: info.Example})
			for _, s := range []string{text.Title, message, advice} {
				for _, quoted := range []string{info.Example.Text, info.Example.Other} {
					if quoted != "" {
						s = strings.ReplaceAll(s, quoted, "x")
					}
				}
				if problem := typography(s); l == model.French && problem != "" {
					t.Errorf("%s: %s in %q", info.Rule, problem, s)
				}
			}
			for _, s := range []string{message, advice} {
				if !strings.HasSuffix(s, ".") && !strings.HasSuffix(s, "?") {
					t.Errorf("%v: %s: %q is not a sentence", l, info.Rule, s)
				}
			}
			if strings.Contains(message, "{") {
				t.Errorf("%v: %s: %q names an unknown part", l, info.Rule, message)
			}
			example := reflect.ValueOf(info.Example)
			for i := range example.NumField() {
				if example.Field(i).IsZero() {
					continue
				}
				other := info.Example
				switch field := reflect.ValueOf(&other).Elem().Field(i).Addr().Interface().(type) {
				case *model.Reason:
					*field = map[model.Rule]model.Reason{
						check.FileName: check.NameLong, check.LinkMalformed: check.LinkEmpty, check.Typography: check.SpaceNoBreak,
						model.RuleUnreadable: model.ReasonMissing, model.RuleFrontMatter: model.ReasonRepeated,
					}[info.Rule]
				case *string:
					*field = "something else"
				case *int:
					*field += 3
				case *model.Lang:
					*field = field.Other()
				case *time.Time:
					*field = field.AddDate(0, 0, 1)
				}
				if changed, _ := f.Describe(model.Finding{Rule: info.Rule, Detail: other}); changed == message {
					t.Errorf("%v: %s does not mention its %s", l, info.Rule, example.Type().Field(i).Name)
				}
			}
		}
		if len(f.rules) != len(check.Rules()) {
			t.Errorf("%v: %d texts for %d rules", l, len(f.rules), len(check.Rules()))
		}
	}
}

func TestFindingSentences(t *testing.T) {
	for _, test := range []struct {
		rule   model.Rule
		detail model.Detail
		en, fr string
	}{
		{check.StructureHeadings, model.Detail{Count: 1, OtherCount: 2, Path: "a.md", Context: "X"},
			"This document has 1 heading, and a.md has 2. The first difference is at “X”.",
			"Ce document compte 1 titre, et a.md en compte 2. La première différence est à « X »."},
		{check.StructureHeadings, model.Detail{Count: 2, OtherCount: 2, Path: "a.md", Context: "X"},
			"From “X” on, the heading levels differ from those in a.md.",
			"À partir de « X », les titres n’ont pas le même niveau que dans a.md."},
		{check.StructureItems, model.Detail{Count: 0, OtherCount: 2, Path: "a.md"},
			"This document has 0 list items, and a.md has 2.",
			"Ce document compte 0 élément de liste, et a.md en compte 2."},
		{check.StructureLinks, model.Detail{Count: 2, OtherCount: 1, Path: "a.md", Context: "X"},
			"This document has 2 links, and a.md has 1. The first section that differs is “X”.",
			"Ce document compte 2 liens, et a.md en compte 1. La première section qui diffère est « X »."},
		{check.FileName, model.Detail{Reason: check.NameSpace, Text: "a b.md"},
			"The file name contains a space, which an address cannot contain.",
			"Le nom du fichier contient une espace, ce qui n’est pas permis dans une adresse."},
		{check.FileName, model.Detail{Reason: check.NameReserved, Text: "con"},
			"Windows reserves the name “con” for a device.",
			"Windows réserve le nom « con » à un périphérique."},
		{check.FileName, model.Detail{Reason: check.NameDot, Text: "a."},
			"The file name ends in a dot, which Windows does not allow.",
			"Le nom du fichier finit par un point, ce que Windows refuse."},
		{check.FileName, model.Detail{Reason: check.NameCase, Text: "en/a.md"},
			"The file name differs from en/a.md only in case; Windows and macOS keep only one of them.",
			"Seules les majuscules distinguent ce nom de en/a.md; Windows et macOS n’en gardent qu’un."},
		{check.LinkMalformed, model.Detail{Reason: check.LinkNoScheme, Text: "www.x.ca"},
			"The address www.x.ca lacks “https://” and is taken for a page of this site.",
			"L’adresse www.x.ca n’a pas « https:// » et passe pour une page de ce site."},
		{check.LinkMalformed, model.Detail{Reason: check.LinkNoHost, Text: "https://"},
			"The address https:// does not name a valid site.",
			"L’adresse https:// ne désigne pas un site valide."},
		{check.LinkMalformed, model.Detail{Reason: check.LinkNoMail, Text: "mailto:me"},
			"The address mailto:me is not an email address.",
			"L’adresse mailto:me n’est pas une adresse courriel."},
		{model.RuleFrontMatter, model.Detail{Reason: model.ReasonUnclosed},
			"The front matter cannot be read: its last line (--- or +++) is missing.",
			"L’en-tête ne peut pas être lu : sa dernière ligne (--- ou +++) manque."},
	} {
		for _, l := range model.Langs() {
			got, _ := For(l).Findings.Describe(model.Finding{Rule: test.rule, Detail: test.detail})
			if want := [...]string{test.en, test.fr}[l]; strings.ReplaceAll(got, "\u00a0", " ") != want {
				t.Errorf("%q, want %q", got, want)
			}
		}
	}
}
