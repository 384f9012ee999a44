package check

import (
	"context"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"postings/content"
	"postings/content/corpustest"
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
	found, err := Run(context.Background(), c, opt)
	if err != nil {
		tb.Fatal(err)
	}
	return found
}

// file makes a posting that nothing is wrong with, with fields replaced or, when
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
		{name: "both schemes", en: file(text, "formHidden", "true"), fr: file(text), want: []finding{{StatusTwoSchemes, w, "en/positions/a.md", 6}}},
		{name: "spaces in the title", en: file(text, "title", "'A '"), fr: file(text), want: []finding{{TitleSpaces, w, "en/positions/a.md", 4}}},
		{name: "a misspelled field", en: file(text, "descripton", "x"), fr: file(text), want: []finding{{FieldTypo, w, "en/positions/a.md", 8}}},
		{name: "an unknown field", en: file(text, "salary", "x"), fr: file(text)},
		{name: "open without reference", en: file(text, "archived", "false"), fr: file(text, "archived", "false"),
			want: []finding{{ReferenceMissing, e, "en/positions/a.md", 1}, {ReferenceMissing, e, "fr/positions/a.md", 1}}},
		{name: "the standing call", en: file(text, "translationKey", model.EvergreenKey), fr: file(text, "translationKey", model.EvergreenKey)},
		{name: "a bad reference on an open posting", en: file(text, "archived", "false", "leverId", "http://"+uuid), fr: file(text, "archived", "false", "leverId", uuid),
			want: []finding{{ReferenceInvalid, e, "en/positions/a.md", 7}}},
		{name: "a bad reference on a closed posting", en: file(text, "leverId", "null"), fr: file(text), want: []finding{{ReferenceInvalid, w, "en/positions/a.md", 7}}},
		{name: "severity", en: file(text, "leverId", "null"), fr: file(text), opt: Options{Severities: map[model.Rule]model.Severity{ReferenceInvalid: e}},
			want: []finding{{ReferenceInvalid, e, "en/positions/a.md", 7}}},
		{name: "off", en: file(text, "leverId", "null"), fr: file(text), opt: Options{Severities: map[model.Rule]model.Severity{ReferenceInvalid: model.Off}}},
		{name: "reference in one language", en: file(text, "leverId", uuid), fr: file(text), want: []finding{{ReferenceDiffers, w, "fr/positions/a.md", 1}}},
		{name: "no translation", en: file(text), want: []finding{{TranslationMissing, w, "en/positions/a.md", 7}}},
		{name: "status differs", en: file(text, "archived", "false", "leverId", uuid), fr: file(text, "leverId", uuid),
			want: []finding{{StatusDiffers, e, "fr/positions/a.md", 6}}},
		{name: "nothing to show", en: file("<!-- x -->"), fr: file(text), want: []finding{{BodyEmpty, e, "en/positions/a.md", 9}}},
		{name: "a skipped heading", en: file("## A\n\n#### B"), fr: file("## A\n\n#### B"),
			want: []finding{{HeadingSkipped, w, "en/positions/a.md", 11}, {HeadingSkipped, w, "fr/positions/a.md", 11}}},
		{name: "links", en: file("[here](https://e.org), [](https://e.org)\n\n[x](javascript:1)"), fr: file("[a](https://e.org), [b](https://e.org)\n\n[c](https://e.org)"),
			want: []finding{{LinkTextEmpty, w, "en/positions/a.md", 9}, {LinkTextVague, w, "en/positions/a.md", 9}, {LinkUnsafe, e, "en/positions/a.md", 11}}},
		{name: "structure", en: file("## A\n\n- a\n- b\n\n[x](https://e.org)"), fr: file("## A\n\n## B\n\n- a"),
			want: []finding{{StructureItems, w, "fr/positions/a.md", 9}, {StructureLinks, w, "fr/positions/a.md", 9}, {StructureHeadings, w, "fr/positions/a.md", 11}}},
		{name: "a mail address for a page", en: file("[x](https://e.org)"), fr: file("\n[x](mailto:a@e.org)"), want: []finding{{LinkDiffers, w, "fr/positions/a.md", 10}}},
		{name: "typography, off", en: file(text), fr: file("Quoi ?")},
		{name: "typography", en: file("What ?"), fr: file("Rien.\n\nQuoi ? « non\u00a0»"), opt: Options{Severities: map[model.Rule]model.Severity{Typography: w}},
			want: []finding{{Typography, w, "fr/positions/a.md", 11}, {Typography, w, "fr/positions/a.md", 11}}},
		{name: "the other language", en: file(strings.Repeat("le travail est dans la ville pour vous et nous. ", 9)), fr: file(text),
			want: []finding{{WrongLanguage, w, "en/positions/a.md", 9}}},
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
				return model.CompareFindings(model.Finding{Path: a.Path, Line: a.Line, Rule: a.Rule}, model.Finding{Path: b.Path, Line: b.Line, Rule: b.Rule})
			}
			slices.SortFunc(got, byPlace)
			slices.SortFunc(test.want, byPlace)
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Error(diff)
			}
		})
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

func TestFileNames(t *testing.T) {
	got := run(t, Options{}, map[string]string{
		"en/a:b.md": file("Text."), "fr/" + strings.Repeat("é", 130) + ".md": file("Texte."),
	})
	if len(got) != 2 || got[0].Rule != FileName || got[0].Args[0] != ":" || got[1].Args[0] != "long" {
		t.Errorf("%+v", got)
	}
}

// TestEveryRuleIsListed proves that what is found has a severity, and that the
// list names each rule once.
func TestEveryRuleIsListed(t *testing.T) {
	if len(defaults()) != len(Rules()) {
		t.Error("a rule is listed twice")
	}
}

// TestRealCorpus finds in the real postings what is known to be wrong with them.
func TestRealCorpus(t *testing.T) {
	src, err := content.Open(corpustest.Dir(t, "cds-2023/content"))
	if err != nil {
		t.Fatal(err)
	}
	got := map[model.Rule]int{}
	references := map[string]int{}
	var untranslated []string
	for _, f := range runSource(t, Options{}, src) {
		got[f.Rule]++
		switch f.Rule {
		case ReferenceInvalid:
			references[f.Args[0]]++
		case TranslationMissing:
			if !strings.Contains(f.Key, "/") {
				untranslated = append(untranslated, f.Key)
			}
		}
	}
	want := map[model.Rule]int{
		DescriptionMissing: 2, KeyMissing: 4, TitleSpaces: 12, FileName: 3, LinkTextVague: 3,
		DuplicateCopy: 58, DuplicateConflict: 3, TranslationMissing: 5,
		ReferenceInvalid: 4, ReferenceShared: 8,
		StructureHeadings: 11, StructureItems: 19, StructureLinks: 5,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if references["null"] != 2 || len(references) != 2 {
		t.Errorf("invalid references: %v", references)
	}
	if len(untranslated) != 1 {
		t.Errorf("keys in one language: %q", untranslated)
	}
}

func BenchmarkCheck(b *testing.B) {
	src, err := content.Open(corpustest.Dir(b, "cds-2023/content"))
	if err != nil {
		b.Fatal(err)
	}
	c, err := content.LoadAll(context.Background(), src, content.Options{})
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Run(context.Background(), c, Options{}); err != nil {
			b.Fatal(err)
		}
	}
}
