package check

import (
	"context"
	"errors"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"postings/content"
	"postings/model"
)

// run checks files.
func run(tb testing.TB, opt Options, files map[string]string) []model.Finding {
	tb.Helper()
	fsys := fstest.MapFS{}
	for name, text := range files {
		fsys[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return runSource(tb, opt, content.Source{FS: fsys})
}

func runSource(tb testing.TB, opt Options, src content.Source) []model.Finding {
	tb.Helper()
	c, err := content.LoadAll(context.Background(), src, content.Options{})
	if err != nil {
		tb.Fatal(err)
	}
	c.Site.Statements = [2]map[string]string{} // most tests are about something else
	found, err := Run(context.Background(), c, opt)
	if err != nil {
		tb.Fatal(err)
	}
	for _, f := range found {
		at := slices.IndexFunc(Rules(), func(info Info) bool { return info.Rule == f.Rule })
		if at < 0 {
			tb.Fatalf("%s is not listed", f.Rule)
		}
		detail, example := reflect.ValueOf(f.Detail), reflect.ValueOf(Rules()[at].Example)
		for i := range detail.NumField() {
			if !detail.Field(i).IsZero() && example.Field(i).IsZero() && detail.Field(i).Interface() != f.Detail.Text {
				tb.Errorf("%s: its example has no %s", f.Rule, detail.Type().Field(i).Name)
			}
		}
	}
	return found
}

// file returns a posting without problems, in which fields are replaced or, if
// their value is "-", left out.
func file(body string, fields ...string) string {
	values := map[string]string{
		"layout": "job-posting", "type": "section", "title": "A title", "description": "A description.",
		"archived": "true", "leverId": "", "translationKey": "key",
	}
	order := []string{"layout", "type", "title", "description", "archived", "leverId", "translationKey"}
	values["leverId"] = "-"
	for i := 0; i < len(fields); i += 2 {
		if _, known := values[fields[i]]; !known {
			order = append(order, fields[i])
		}
		values[fields[i]] = fields[i+1]
	}
	var b strings.Builder
	b.WriteString("---\n")
	for _, name := range order {
		if values[name] != "-" {
			b.WriteString(name + ": " + values[name] + "\n")
		}
	}
	b.WriteString("---\n" + body + "\n")
	return b.String()
}

const uuid = "8fb5b5b7-7315-4b5a-a98d-8364321cf98f"

func TestRules(t *testing.T) {
	type finding struct {
		Rule     model.Rule
		Severity model.Severity
		Path     string
		Line     int
	}
	const w, e = model.Warning, model.Error
	text := "Some text."
	onlyLanguage := Options{Severities: map[model.Rule]model.Severity{RepeatedText: model.Off, ParagraphDiffers: model.Off}}
	for _, test := range []struct {
		name   string
		en, fr string
		opt    Options
		want   []finding
	}{
		{name: "nothing", en: file(text), fr: file(text)},
		{name: "missing fields", en: file(text, "description", "-", "layout", "''"), fr: file(text),
			want: []finding{{LayoutMissing, w, "en/positions/a.md", 2}, {DescriptionMissing, w, "en/positions/a.md", 1}}},
		{name: "no key", en: file(text, "translationKey", "-"), fr: file(text, "translationKey", "-"),
			want: []finding{{KeyMissing, w, "en/positions/a.md", 1}, {KeyMissing, w, "fr/positions/a.md", 1}}},
		{name: "no status", en: file(text, "archived", "-"), fr: file(text), want: []finding{{StatusMissing, w, "en/positions/a.md", 1}}},
		{name: "a quoted status", en: file(text, "archived", `"true"`), fr: file(text), want: []finding{{StatusNotBoolean, e, "en/positions/a.md", 6}}},
		{name: "an empty status", en: file(text, "archived", ""), fr: file(text), want: []finding{{StatusMissing, w, "en/positions/a.md", 6}}},
		{name: "the form's own field", en: file(text, "formHidden", "true"), fr: file(text)},
		{name: "the form's field alone", en: file(text, "archived", "-", "formHidden", "false"), fr: file(text), want: []finding{{StatusMissing, w, "en/positions/a.md", 1}}},
		{name: "the newer scheme", en: file(text, "archived", "-", "linkHidden", "true"), fr: file(text)},
		{name: "status differs in the newer scheme", en: file(text, "archived", "-", "linkHidden", "true"), fr: file(text, "archived", "-", "linkHidden", "false"),
			want: []finding{{StatusDiffers, e, "en/positions/a.md", 7}}},
		{name: "both schemes", en: file(text, "linkHidden", "true"), fr: file(text), want: []finding{{StatusTwoSchemes, w, "en/positions/a.md", 6}}},
		{name: "no title", en: file(text, "title", "-"), fr: file(text, "title", "''"),
			want: []finding{{model.RuleTitleMissing, e, "en/positions/a.md", 1}, {model.RuleTitleMissing, e, "fr/positions/a.md", 4}}},
		{name: "spaces in the title", en: file(text, "title", "'A '"), fr: file(text), want: []finding{{TitleSpaces, w, "en/positions/a.md", 4}}},
		{name: "an invisible character in the title", en: file(text, "title", "A t\u200bitle"), fr: file(text), want: []finding{{InvisibleCharacter, w, "en/positions/a.md", 4}}},
		{name: "spaces in the reference", en: file(text, "leverId", "'"+uuid+" '"), fr: file(text, "leverId", uuid), want: []finding{{FieldSpaces, w, "en/positions/a.md", 7}}},
		{name: "a space inside of an address", en: file(text, "url", "'/a b'"), fr: file(text)},
		{name: "a misspelled field", en: file(text, "descripton", "x"), fr: file(text), want: []finding{{FieldTypo, w, "en/positions/a.md", 8}}},
		{name: "a field with swapped letters", en: file(text, "tpye", "x"), fr: file(text), want: []finding{{FieldTypo, w, "en/positions/a.md", 8}}},
		{name: "an unknown field", en: file(text, "salary", "x"), fr: file(text)},
		{name: "open without reference", en: file(text, "archived", "false"), fr: file(text, "archived", "false")},
		{name: "open with an empty reference", en: file(text, "archived", "false", "leverId", `""`), fr: file(text, "archived", "false", "leverId", uuid),
			want: []finding{{ReferenceDiffers, w, "en/positions/a.md", 7}}},
		{name: "open with null for a reference", en: file(text, "archived", "false", "leverId", "null"), fr: file(text, "archived", "false", "leverId", "")},
		{name: "the standing call", en: file(text, "translationKey", "evergreen-job-posting"), fr: file(text, "translationKey", "evergreen-job-posting")},
		{name: "the standing call without a status", en: file(text, "translationKey", "evergreen-job-posting", "archived", "-"), fr: file(text, "translationKey", "evergreen-job-posting", "archived", "")},
		{name: "a bad reference on an open posting", en: file(text, "archived", "false", "leverId", "http://"+uuid), fr: file(text, "archived", "false", "leverId", uuid),
			want: []finding{{ReferenceInvalid, e, "en/positions/a.md", 7}}},
		{name: "a bad reference on a closed posting", en: file(text, "leverId", "x"), fr: file(text, "leverId", uuid), want: []finding{{ReferenceInvalid, w, "en/positions/a.md", 7}}},
		{name: "severity", en: file(text, "leverId", "x"), fr: file(text, "leverId", uuid), opt: Options{Severities: map[model.Rule]model.Severity{ReferenceInvalid: e}},
			want: []finding{{ReferenceInvalid, e, "en/positions/a.md", 7}}},
		{name: "off", en: file(text, "leverId", "x"), fr: file(text, "leverId", uuid), opt: Options{Severities: map[model.Rule]model.Severity{ReferenceInvalid: model.Off}}},
		{name: "reference in one language", en: file(text, "leverId", uuid), fr: file(text), want: []finding{{ReferenceDiffers, w, "fr/positions/a.md", 1}}},
		{name: "no translation", en: file(text), want: []finding{{TranslationMissing, w, "en/positions/a.md", 7}}},
		{name: "no translation and no key", en: file(text, "translationKey", "-"), want: []finding{{KeyMissing, w, "en/positions/a.md", 1}}},
		{name: "no translation, keys being of no matter", en: file(text, "translationKey", "-"),
			opt:  Options{Severities: map[model.Rule]model.Severity{KeyMissing: model.Off}},
			want: []finding{{TranslationMissing, w, "en/positions/a.md", 1}}},
		{name: "status differs", en: file(text, "archived", "false", "leverId", uuid), fr: file(text, "leverId", uuid),
			want: []finding{{StatusDiffers, e, "fr/positions/a.md", 6}}},
		{name: "words in HTML", en: file("<p>Some text.</p>"), fr: file("<div>\nDu texte.\n</div>")},
		{name: "links in HTML", en: file("A <a href='javascript:1'>x</a>.\n\n<div>\n<a href='x:1'>y</a>\n</div>"), fr: file("[x](/x)\n\n[y](/y)"),
			want: []finding{{LinkUnsafe, e, "en/positions/a.md", 9}, {LinkUnsafe, e, "en/positions/a.md", 12}}},
		{name: "nothing to show", en: file("<!-- x -->"), fr: file(text), want: []finding{{BodyEmpty, e, "en/positions/a.md", 9}}},
		{name: "a space to show", en: file("&nbsp;\n\n<br>"), fr: file(text), want: []finding{{BodyEmpty, e, "en/positions/a.md", 9}}},
		{name: "too complex", en: file(strings.Repeat("> ", 500) + "[here](javascript:1)"), fr: file("## Un\n\n- [ici](/x)"),
			want: []finding{{BodyComplex, w, "en/positions/a.md", 9}, {LinkTextVague, w, "fr/positions/a.md", 11}}},
		{name: "code alone", en: file("```\nmake\n```"), fr: file(text)},
		{name: "a skipped heading", en: file("## A\n\n#### B"), fr: file("## A\n\n#### B"),
			want: []finding{{HeadingSkipped, w, "en/positions/a.md", 11}, {HeadingSkipped, w, "fr/positions/a.md", 11}}},
		{name: "links", en: file("[here](https://e.org), [](https://e.org)\n\n[x](javascript:1)"), fr: file("[a](https://e.org), [b](https://e.org)\n\n[c](https://e.org)"),
			want: []finding{{LinkTextEmpty, w, "en/positions/a.md", 9}, {LinkTextVague, w, "en/positions/a.md", 9}, {LinkUnsafe, e, "en/positions/a.md", 11}}},
		{name: "broken addresses", en: file("[a]() [b](https://) [c](www.e.org) [d](mailto:me) [e](mailto:?subject=x) [f](/en/#g) [g](#h) [h](https//e.org)"),
			fr:   file("[a](/a) [b](/b) [c](/c) [d](/d) [e](mailto:a@e.org,b@e.org) [f](../f) [g](tel:1) [h](https://e.org)"),
			opt:  Options{Severities: map[model.Rule]model.Severity{LinkDiffers: model.Off, MailDiffers: model.Off}},
			want: []finding{{LinkMalformed, w, "en/positions/a.md", 9}, {LinkMalformed, w, "en/positions/a.md", 9}, {LinkMalformed, w, "en/positions/a.md", 9}, {LinkMalformed, w, "en/positions/a.md", 9}, {LinkMalformed, w, "en/positions/a.md", 9}}},
		{name: "references that are read", en: file("`&#27;` \\&#27; &#0; [x](https://e.org/100%)\n\n```\n&#x202e;\n```"), fr: file("[x](https://e.org/100%25)")},
		{name: "an impossible site", en: file("[x](https://e.org:port)"), fr: file("[x](https://e.org)"), want: []finding{{LinkMalformed, w, "en/positions/a.md", 9}}},
		{name: "references", en: file("a &#233; &#9; &#x2014;\n\né &#x202E; &#27; &#99999999;"), fr: file(text),
			want: []finding{{model.RuleControl, e, "en/positions/a.md", 11}}},
		{name: "structure", en: file("## A\n\n- a\n- b\n\n[x](https://e.org)"), fr: file("## A\n\n## B\n\n- a"),
			want: []finding{{StructureHeadings, w, "fr/positions/a.md", 9}, {StructureItems, w, "fr/positions/a.md", 11}, {StructureLinks, w, "fr/positions/a.md", 11}}},
		{name: "addresses as words", en: file("https://e.org/a [e.org/b](http://www.e.org/b/) [e.org](https://e.org) <mailto:a@e.org>"), fr: file("[a](https://e.org/a) [b](https://e.org/b) [e](https://e.org) <mailto:a@e.org>"),
			want: []finding{{LinkTextVague, w, "en/positions/a.md", 9}, {LinkTextVague, w, "en/positions/a.md", 9}}},
		{name: "schemes", en: file("[a](HTTPS://e.org/100%) [b](/x:y) [c](tel:1) [d](java&#9;script:1)"), fr: file("[a](https://e.org) [b](x) [c](tel:1) [d](y)"),
			want: []finding{{LinkUnsafe, e, "en/positions/a.md", 9}}},
		{name: "levels", en: file("## A\n\n### B"), fr: file("## A\n\n## B"), want: []finding{{StructureHeadings, w, "fr/positions/a.md", 11}}},
		{name: "a section less in the middle", en: file("## A\n\nOne line of text.\n\n## B\n\nB.\n\n## C\n\nOne line of text."), fr: file("## A\n\nUne ligne de texte.\n\n## C\n\nUne ligne de texte."),
			want: []finding{{StructureHeadings, w, "fr/positions/a.md", 9}}},
		{name: "a section more in the middle", en: file("## A\n\nOne line of text.\n\n## C\n\nOne line of text."), fr: file("## A\n\nUne ligne de texte.\n\n## B\n\nB.\n\n## C\n\nUne ligne de texte."),
			want: []finding{{StructureHeadings, w, "fr/positions/a.md", 13}}},
		{name: "levels of bold lines", en: file("## A\n\n## B"), fr: file("## A\n\n**B**")},
		{name: "an item less in a section", en: file("- a\n\n## A\n\n## B\n\n- b\n- c"), fr: file("- a\n\n## A\n\n## B\n\n- b"),
			want: []finding{{StructureItems, w, "fr/positions/a.md", 13}}},
		{name: "an item less after a section more", en: file("a\n\n## A\n\n- b\n\n## B\n\n- c\n- d\n- e\n\nSeveral words at the end."), fr: file("a\n\n## A\n\n- b\n\n## B\n\n- c\n- d\n\nDes mots.\n\n## C\n\nf"),
			want: []finding{{StructureItems, w, "fr/positions/a.md", 15}, {StructureHeadings, w, "fr/positions/a.md", 22}}},
		{name: "another site", en: file("[x](https://one.org/a)"), fr: file("[x](https://two.org/b)"), want: []finding{{LinkDiffers, w, "fr/positions/a.md", 9}}},
		{name: "a site in two languages", en: file("[x](https://digital.canada.ca/a) [y](https://a.org/en/b) [z](https://one.org/)"),
			fr: file("[x](https://numerique.canada.ca/b) [y](https://b.org/fr/c) [z](https://fr.one.org)")},
		{name: "sites in another order", en: file("[x](https://one.org/) [y](https://two.org/)"), fr: file("[y](https://two.org/) [x](https://one.org/)")},
		{name: "a mail address for a page", en: file("[x](https://e.org)"), fr: file("\n[x](mailto:a@e.org)"), want: []finding{{LinkDiffers, w, "fr/positions/a.md", 10}, {MailDiffers, w, "fr/positions/a.md", 10}}},
		{name: "typography, off", en: file(text), fr: file("Quoi ?")},
		{name: "typography", en: file("What ?"), fr: file("Rien.\n\nQuoi ? « non\u00a0»"), opt: Options{Severities: map[model.Rule]model.Severity{Typography: w}},
			want: []finding{{Typography, w, "fr/positions/a.md", 11}, {Typography, w, "fr/positions/a.md", 11}}},
		{name: "the other language", opt: onlyLanguage, en: file(strings.Repeat("le travail est dans la ville pour vous et nous. ", 9)), fr: file(text),
			want: []finding{{WrongLanguage, w, "en/positions/a.md", 9}}},
		{name: "a paragraph in the other language", opt: onlyLanguage, en: file(strings.Repeat("You will work in the city with us and for you. ", 9)),
			fr:   file(strings.Repeat("Le travail est dans la ville pour vous et nous. ", 9) + "\n\n" + strings.Repeat("You will work in the city with us and for you. ", 2)),
			want: []finding{{WrongLanguage, w, "fr/positions/a.md", 11}}},
		{name: "control characters", en: file("a\x1bb"), fr: file(text), want: []finding{{model.RuleControl, e, "en/positions/a.md", 9}}},
	} {
		t.Run(test.name, func(t *testing.T) {
			files := map[string]string{"en/positions/a.md": test.en}
			if test.fr != "" {
				files["fr/positions/a.md"] = test.fr
			}
			var got []finding
			for _, f := range run(t, test.opt, files) {
				got = append(got, finding{f.Rule, f.Severity, f.Path, f.Line})
			}
			byPlace := func(a, b finding) int {
				return model.Finding{Path: a.Path, Line: a.Line, Rule: a.Rule}.Compare(model.Finding{Path: b.Path, Line: b.Line, Rule: b.Rule})
			}
			slices.SortFunc(got, byPlace)
			slices.SortFunc(test.want, byPlace)
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// TestAgreedFields checks that a spelling that many files share is not a typo.
func TestAgreedFields(t *testing.T) {
	files := map[string]string{"fr/positions/z.md": file("Texte.", "descripton", "x", "translationKey", "z")}
	for _, name := range []string{"a", "b", "c", "d", "e"} {
		files["en/positions/"+name+".md"] = file("Text.", "imageAlt", "A team", "translationKey", name)
	}
	typos := func() (fields []string) {
		for _, f := range run(t, Options{}, files) {
			if f.Rule == FieldTypo {
				fields = append(fields, f.Detail.Field)
			}
		}
		return fields
	}
	if got := typos(); !slices.Equal(got, []string{"descripton"}) {
		t.Errorf("spelled in many files: %q", got)
	}
	delete(files, "en/positions/e.md")
	if got := typos(); len(got) != 5 {
		t.Errorf("spelled in few files: %q", got)
	}
}

func TestVariantsAndSharedReferences(t *testing.T) {
	other := file("Other text.", "translationKey", "other", "leverId", uuid)
	got := run(t, Options{}, map[string]string{
		"en/a.md": file("Text."), "en/b.md": file("Text."), "en/c.md": file("Not the same."),
		"en/x.md": other, "fr/x.md": other, "fr/a.md": file("Texte.", "leverId", uuid),
	})
	count := map[string]int{}
	for _, f := range got {
		count[string(f.Rule)+" "+f.Path]++
	}
	want := map[string]int{
		"duplicate-copy en/b.md": 1, "duplicate-conflict en/c.md": 1, "reference-differs en/a.md": 1,
		"reference-shared en/x.md": 1, "reference-shared fr/x.md": 1,
	}
	if diff := cmp.Diff(want, count); diff != "" {
		t.Error(diff)
	}
}

// TestTypography checks the columns, the quoted text and the kind of space.
func TestTypography(t *testing.T) {
	got := run(t, Options{Severities: map[model.Rule]model.Severity{Typography: model.Warning}}, map[string]string{
		"en/positions/a.md": file("What ? Why :"),
		"fr/positions/a.md": file("É `x ?` **Où** : « oui\u00a0» à 5 $ ! [b](/c \"d ?\") :) $5 ; 20 %, fin? Vrai\u00a0! Oui\u00a0: là\u202f;\n\n```\na ?\n```"),
	})
	type place struct {
		line, column int
		text         string
		should       model.Reason
	}
	var places []place
	for _, f := range got {
		if f.Rule == Typography {
			places = append(places, place{f.Line, f.Column, f.Detail.Text, f.Detail.Reason})
		}
	}
	want := []place{
		{9, 15, "Où :", SpaceNoBreak}, {9, 19, "« oui\u00a0»", SpaceNoBreak}, {9, 29, "5 $", SpaceNoBreak}, {9, 31, "$ !", SpaceNone},
		{9, 53, "$5 ;", SpaceNone}, {9, 58, "20 %", SpaceNoBreak}, {9, 71, "Vrai\u00a0!", SpaceNone},
	}
	if diff := cmp.Diff(want, places, cmp.AllowUnexported(place{})); diff != "" {
		t.Error(diff)
	}
}

func TestFileNames(t *testing.T) {
	for _, test := range []struct {
		name    string
		problem model.Reason
		part    string
	}{
		{"chef-de-l’équipe·rice.md", "", ""},
		{"a:b.md", NameCharacter, ":"},
		{"a\u009bb.md", NameCharacter, "U+009B"},
		{"a\u202eb.md", NameCharacter, "U+202E"},
		{"a\xffb.md", NameCharacter, "U+FFFD"},
		{"a b.md", NameSpace, "a b.md"},
		{"a\u00a0b.md", NameSpace, "a\u00a0b.md"},
		{strings.Repeat("é", 130) + ".md", NameLong, strings.Repeat("é", 130) + ".md"},
		{"Nul.fr.md", NameReserved, "Nul"},
		{"com1.md", NameReserved, "com1"},
		{"com0.md", "", ""},
		{"company.md", "", ""},
		{"a.", NameDot, "a."},
		{".", "", ""},
	} {
		if problem, part := nameProblem(test.name); problem != test.problem || part != test.part {
			t.Errorf("%q: %q %q", test.name, problem, part)
		}
	}
	got := run(t, Options{}, map[string]string{"en/positions/a b/index.md": file("Text."), "fr/positions/a/index.md": file("Texte.")})
	if len(got) != 1 || got[0].Rule != FileName || got[0].Detail.Reason != NameSpace {
		t.Errorf("%+v", got)
	}
	got = run(t, Options{Severities: map[model.Rule]model.Severity{DuplicateCopy: model.Off}}, map[string]string{
		"en/positions/A.md": file("Text."), "en/positions/a.md": file("Text."), "fr/positions/a.md": file("Texte."),
	})
	if len(got) != 1 || got[0].Rule != FileName || got[0].Path != "en/positions/a.md" || got[0].Detail != (model.Detail{Reason: NameCase, Text: "en/positions/A.md"}) {
		t.Errorf("%+v", got)
	}
}

func TestQuote(t *testing.T) {
	if got := quote("a\n b\x1b"); got != "a b␛" {
		t.Errorf("%q", got)
	}
	if got := quote(strings.Repeat("é", maxQuote)); got != strings.Repeat("é", maxQuote) {
		t.Errorf("%q", got)
	}
	if got := quote(strings.Repeat("é", maxQuote+1)); got != strings.Repeat("é", maxQuote)+"…" {
		t.Errorf("%q", got)
	}
}

// TestQuotesAreBounded checks that findings do not quote texts of any length.
func TestQuotesAreBounded(t *testing.T) {
	long := strings.Repeat("é", 2*maxQuote)
	body := "# A\n\n### " + long + "\n\n[" + long + "](" + long + ":1) [](https://" + long + ") [/" + long + "](https:///" + long + ")\n\n- a"
	got := run(t, Options{}, map[string]string{
		"en/b.md":           file("B", "translationKey", long, "leverId", uuid),
		"en/positions/a.md": file(body, "archived", long, "leverId", long),
		"fr/positions/a.md": file("# A\n\n### "+long+"\n\n### "+long+"\n\n[a](mailto:"+long+") [b](https://"+long+"b) [c](https://c)", "leverId", uuid),
	})
	found := map[model.Rule]bool{}
	for _, f := range got {
		found[f.Rule] = true
		for _, text := range []string{f.Detail.Text, f.Detail.Other, f.Detail.Context, f.Detail.Field, f.Detail.Key} {
			if n := len([]rune(text)); n > maxQuote+1 {
				t.Errorf("%s quotes %d characters", f.Rule, n)
			}
		}
	}
	for _, rule := range []model.Rule{HeadingSkipped, LinkUnsafe, LinkTextEmpty, StatusNotBoolean, ReferenceInvalid, ReferenceShared, StructureHeadings} {
		if !found[rule] {
			t.Errorf("%s is not found", rule)
		}
	}
}

// TestCancel checks that cancelling returns the context's error and no
// findings.
func TestCancel(t *testing.T) {
	c := model.NewCorpus()
	c.Add(&model.Document{Path: "en/a.md", Lang: model.English, Title: "A"})
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if got, err := Run(ctx, c, Options{}); !errors.Is(err, context.Canceled) || got != nil {
		t.Errorf("%+v, %v", got, err)
	}
}

// TestUnknownRule checks that findings of loading with an unknown rule are
// kept.
func TestUnknownRule(t *testing.T) {
	c := model.NewCorpus()
	c.Findings = append(c.Findings, model.Finding{Rule: "new", Severity: model.Error, Path: "a"})
	got, err := Run(context.Background(), c, Options{})
	if err != nil || len(got) != 1 || got[0].Severity != model.Error {
		t.Errorf("%+v, %v", got, err)
	}
}

// TestEveryRuleIsListed checks that every finding has a severity, and that each
// rule is listed once.
func TestEveryRuleIsListed(t *testing.T) {
	if len(defaults()) != len(Rules()) {
		t.Error("a rule is listed twice")
	}
}
