package i18n

import (
	"slices"
	"strings"
	"testing"

	"postings/model"
	"postings/model/check"
)

// TestFindings proves that every rule can be told in both languages, from as
// many arguments as its findings have, and that it tells each of them.
func TestFindings(t *testing.T) {
	for _, l := range model.Langs() {
		f := For(l).Findings
		for _, info := range check.Rules() {
			text := f.Of(info.Rule)
			if text.Title == "" || text.Message == nil || text.Advice == "" {
				t.Errorf("%v: %s has no text", l, info.Rule)
				continue
			}
			args := []string{"3", "5", "x", "y", "z", "w"}[:len(info.Example):len(info.Example)]
			message, advice := text.Message(args), text.Advice
			for _, s := range []string{text.Title, message, advice} {
				if problem := typography(s); l == model.French && problem != "" {
					t.Errorf("%s: %s in %q", info.Rule, problem, s)
				}
			}
			for _, s := range []string{message, advice} {
				if !strings.HasSuffix(s, ".") && !strings.HasSuffix(s, "?") {
					t.Errorf("%v: %s: %q is no sentence", l, info.Rule, s)
				}
			}
			for i := range args {
				other := slices.Clone(args)
				told := slices.ContainsFunc([]string{"7", "fr", check.NameLong, check.LinkEmpty, check.SpaceNone}, func(value string) bool {
					other[i] = value
					return text.Message(other) != message
				})
				if !told {
					t.Errorf("%v: %s does not tell argument %d", l, info.Rule, i)
				}
			}
			if short, _ := f.Say(model.Finding{Rule: info.Rule}); short == "" {
				t.Errorf("%v: %s says nothing without arguments", l, info.Rule)
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
		args   []string
		en, fr string
	}{
		{check.StructureHeadings, []string{"1", "2", "a.md", "X"},
			"This document has 1 heading, and a.md has 2. The first difference is at “X”.",
			"Ce document compte 1 titre, et a.md en compte 2. La première différence est à « X »."},
		{check.StructureHeadings, []string{"2", "2", "a.md", "X"},
			"From “X” on, the heading levels differ from those in a.md.",
			"À partir de « X », les titres n’ont pas le même niveau que dans a.md."},
		{check.StructureItems, []string{"0", "2", "a.md", ""},
			"This document has 0 list items, and a.md has 2.",
			"Ce document compte 0 élément de liste, et a.md en compte 2."},
		{check.StructureLinks, []string{"2", "1", "a.md", "X"},
			"This document has 2 links, and a.md has 1. The first section that differs is “X”.",
			"Ce document compte 2 liens, et a.md en compte 1. La première section qui diffère est « X »."},
		{check.FileName, []string{check.NameSpace, "a b.md"},
			"The file’s name holds a space, which no address can hold.",
			"Le nom du fichier contient une espace, ce qu’une adresse ne peut pas."},
		{check.FileName, []string{check.NameReserved, "con"},
			"Windows reserves the name “con” for a device.",
			"Windows réserve le nom « con » à un périphérique."},
		{check.FileName, []string{check.NameDot, "a."},
			"The file’s name ends in a dot, which Windows refuses.",
			"Le nom du fichier finit par un point, ce que Windows refuse."},
		{check.FileName, []string{check.NameCase, "en/a.md"},
			"The file’s name differs from en/a.md only in case; Windows and macOS keep one of them.",
			"Seules les majuscules distinguent ce nom de en/a.md; Windows et macOS n’en gardent qu’un."},
		{check.LinkMalformed, []string{check.LinkNoScheme, "www.x.ca"},
			"The address www.x.ca lacks “https://” and is taken for a page of this site.",
			"L’adresse www.x.ca est sans « https:// » et passe pour une page de ce site."},
		{check.LinkMalformed, []string{check.LinkNoHost, "https://"},
			"The address https:// does not name a possible site.",
			"L’adresse https:// ne nomme aucun site possible."},
		{check.LinkMalformed, []string{check.LinkNoMail, "mailto:me"},
			"The address mailto:me is not an email address.",
			"L’adresse mailto:me n’est pas une adresse courriel."},
		{model.RuleFrontMatter, []string{"unclosed"},
			"The front matter cannot be read: its last line (--- or +++) is missing.",
			"L’en-tête ne peut pas être lu : sa dernière ligne (--- ou +++) manque."},
	} {
		for _, l := range model.Langs() {
			got, _ := For(l).Findings.Say(model.Finding{Rule: test.rule, Args: test.args})
			if want := pick(l, test.en, test.fr); strings.ReplaceAll(got, "\u00a0", " ") != want {
				t.Errorf("%q, want %q", got, want)
			}
		}
	}
}
