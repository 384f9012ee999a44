package check

import (
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"postings/content"
	"postings/content/glossary"
	"postings/model"
	"postings/model/history"
)

// ruleCase is a corpus in which a rule finds something in a document of a
// language, and a near miss.
type ruleCase struct {
	rule      model.Rule
	lang      model.Lang
	hit, miss fstest.MapFS
}

// files returns a corpus of files, given as names and texts.
func files(namesAndTexts ...string) fstest.MapFS {
	fsys := fstest.MapFS{}
	for i := 0; i < len(namesAndTexts); i += 2 {
		fsys[namesAndTexts[i]] = &fstest.MapFile{Data: []byte(namesAndTexts[i+1])}
	}
	return fsys
}

// alone returns a corpus of one document.
func alone(text string, l model.Lang) fstest.MapFS { return files(l.String()+"/positions/a.md", text) }

// both returns a corpus of one posting.
func both(en, fr string) fstest.MapFS {
	return files("en/positions/a.md", en, "fr/positions/a.md", fr)
}

// fieldCases are the cases of rules about the front matter and the encoding of
// a file, which are the same in both languages.
func fieldCases() (cases []ruleCase) {
	const text = "Some text."
	for _, test := range []struct {
		rule      model.Rule
		hit, miss string
	}{
		{model.RuleFrontMatter, "---\ntitle: A\n", file(text)},
		{model.RuleEncoding, file("\xe9"), file("é")},
		{model.RuleControl, file("a\x1bb &#27;"), file("a\tb `&#27;`")},
		{model.RuleTitleMissing, file(text, "title", "''"), file(text, "title", "'0'")},
		{model.RuleTooLarge, file(strings.Repeat("word ", content.MaxFileSize/5)), file(strings.Repeat("word ", 500))},
		{DescriptionMissing, file(text, "description", "-"), file(text, "description", "0")},
		{KeyMissing, file(text, "translationKey", "''"), file(text, "translationKey", "0")},
		{LayoutMissing, file(text, "layout", "null"), file(text, "layout", "page")},
		{StatusMissing, file(text, "archived", "''"), file(text, "archived", "-", "linkHidden", "true")},
		{StatusNotBoolean, file(text, "archived", "False."), file(text, "archived", "False")},
		{StatusTwoSchemes, file(text, "linkHidden", "true"), file(text, "formHidden", "true")},
		{TitleSpaces, file(text, "title", "'A '"), file(text, "title", "A  b")},
		{FieldSpaces, file(text, "leverId", "' "+uuid+"'"), file(text, "url", "'/a b/'")},
		{FieldTypo, file(text, "descripton", "x"), file(text, "salary", "x")},
		{ReferenceInvalid, file(text, "leverId", "http://"+uuid), file(text, "leverId", uuid)},
		{BodyEmpty, file("<!-- x -->"), file("<p>x</p>")},
		{BodyComplex, file(strings.Repeat("> ", 500) + "x"), file(strings.Repeat("> ", 5) + "x")},
		{HeadingSkipped, file("## A\n\n#### B"), file("## A\n\n### B\n\n## C")},
		{LinkUnsafe, file("[a page](javascript:x)"), file("[a page](HTTPS://example.ca/javascript:x)")},
		{LinkMalformed, file("[a page](www.example.ca)"), file("[a page](/www.example.ca)")},
		{LinkTextEmpty, file("[](https://example.ca)"), file("[![A page](/a.jpg)](https://example.ca)")},
		{IgnoreStale, file(text, "postings-ignore", "[link-space]"), file("[x] (mailto:a@e.org)", "postings-ignore", "[link-space]")},
	} {
		for _, l := range model.Langs() {
			cases = append(cases, ruleCase{test.rule, l, alone(test.hit, l), alone(test.miss, l)})
		}
	}
	return cases
}

// parityCases are the cases of rules that compare the languages of a posting.
func parityCases() (cases []ruleCase) {
	words := func(n int) string { return strings.TrimSpace(strings.Repeat("mot ", n)) }
	for _, test := range []struct {
		rule     model.Rule
		english  [2]string // both texts, with the finding in the English one
		french   [2]string // with the finding in the French one
		nearMiss [2]string
	}{
		{StructureHeadings, [2]string{"A", "## A\n\nA"}, [2]string{"## A\n\nA", "A"}, [2]string{"## A\n\n<p><strong>B</strong>:</p>\n\n**" + strings.Repeat("Apply now. ", 10) + "**", "<h2>A</h2>\n\n**B:**\n\nA"}},
		{StructureItems, [2]string{"- a", "- a\n- b"}, [2]string{"- a\n- b", "- a"}, [2]string{"- a\n- b", "<ul><li>a</li><li>b</li></ul>"}},
		{StructureLinks, [2]string{"A", "[A](/a)"}, [2]string{"[A](/a)", "A"}, [2]string{"[A b](/a)", "<a href='/a'>A</a> [b](/a)"}},
		{LinkDiffers, [2]string{"[A](mailto:a@e.org)", "[A](https://e.org)"}, [2]string{"[A](https://one.org)", "[A](https://two.org)"}, [2]string{"[A](https://en.one.org)", "[A](https://fr.two.org)"}},
		{CodeDiffers, [2]string{"A CS-03.", "Un CS-04."}, [2]string{"A CS-04.", "Un poste."}, [2]string{"A CS\u201104 (IT 03).", "Un IT-03 (CS-04), COVID-19."}},
		{ProfileDiffers, [2]string{"BBB", "CBC"}, [2]string{"English essential", "Bilingue impératif"}, [2]string{"English essential, ABC", "Anglais essentiel, CBCA"}},
		{MailDiffers, [2]string{"<recrutment@e.org>", "<recruitment@e.org>"}, [2]string{"<jobs@e.org>", "<jobs@e.ca>"}, [2]string{"<jobs@e.org>", "<emplois@e.org>"}},
		{ParagraphDiffers, [2]string{words(12), words(41)}, [2]string{words(41), words(12)}, [2]string{words(41), words(48)}},
		{TermUntranslated, [2]string{"We make it.", "Nous faisons Notification GC."}, [2]string{"We make GC Notify.", "Nous faisons un service."}, [2]string{"We make Notify.", "Nous faisons Notification GC."}},
	} {
		miss := both(file(test.nearMiss[0]), file(test.nearMiss[1]))
		cases = append(cases,
			ruleCase{test.rule, model.English, both(file(test.english[0]), file(test.english[1])), miss},
			ruleCase{test.rule, model.French, both(file(test.french[0]), file(test.french[1])), miss})
	}
	return cases
}

// corpusCases are the cases of rules about files and about several postings.
func corpusCases() (cases []ruleCase) {
	const text, reference = "Some text.", "leverId"
	shared := [2]string{
		"We are committed to providing an inclusive and barrier-free work environment, starting with the hiring process.",
		"Nous sommes engagés à instaurer un milieu de travail inclusif et exempt d’obstacles, dès le processus de sélection.",
	}
	for _, l := range model.Langs() {
		own, other := l.String()+"/positions/", l.Other().String()+"/positions/"
		open := func(key, body string) string { return file(body, "archived", "false", "translationKey", key) }
		usual := "## A\n\n" + shared[l]
		another := strings.NewReplacer("barrier-free", "accessible", "instaurer", "offrir").Replace(usual)
		punctuated := strings.Replace(usual, ",", ";", 1)
		standing := func(last string) fstest.MapFS {
			return files(own+"a.md", open("a", usual), own+"b.md", open("b", usual), own+"c.md", open("c", usual), own+"d.md", open("d", last))
		}
		job := func(closes string) fstest.MapFS {
			return files(l.String()+"/jobs/a.md", "---\ntitle: A\nlocation: x\ncloses: "+closes+"\n---\nText.\n")
		}
		dangling := alone(file(text), l)
		dangling[own+"b.md"] = &fstest.MapFile{Data: []byte("nowhere.md"), Mode: fs.ModeSymlink}
		linked := alone(file(text), l)
		linked[own+"b.md"] = &fstest.MapFile{Data: []byte("a.md"), Mode: fs.ModeSymlink}
		broken := "[x] (mailto:a@e.org)"
		for _, test := range []struct {
			rule      model.Rule
			hit, miss fstest.MapFS
		}{
			{model.RuleUnreadable, dangling, linked},
			{ValueUnreadable, job("TBD"), job("2026-12-01")},
			{FileName, files(own+"a b.md", file(text)), files(own+"a-é’b.md", file(text))},
			{ReferenceShared, files(own+"a.md", file(text, reference, uuid), own+"b.md", file(text, reference, uuid, "translationKey", "b")), files(own+"a.md", file(text, reference, uuid), other+"b.md", file(text, reference, uuid))},
			{ReferenceDiffers, files(own+"a.md", file(text), other+"a.md", file(text, reference, uuid)), files(own+"a.md", file(text, reference, uuid), other+"a.md", file(text, reference, strings.Replace(uuid, "8", "9", 1)))},
			{TranslationMissing, alone(file(text), l), both(file(text), file(text))},
			{KeyDiffers, files(own+"a.md", file(text, reference, uuid), other+"b.md", file(text, reference, uuid, "translationKey", "b")), files(own+"a.md", file(text), other+"b.md", file(text, "translationKey", "b"))},
			{StatusDiffers, files(own+"a.md", file(text, "archived", "false"), other+"a.md", file(text)), files(own+"a.md", file(text, "archived", "false"), other+"a.md", file(text, "linkHidden", "false"))},
			{DuplicateCopy, files(own+"a.md", file(text), own+"b.md", file(text)), files(own+"a.md", file(text), own+"b.md", file(text, "translationKey", "b"))},
			{DuplicateConflict, files(own+"a.md", file(text), own+"b.md", file("Other text.")), files(own+"a.md", file(text), own+"b.md", file(text+"\n\n"))},
			{PassageDiffers, standing(another), standing(punctuated)},
			{PassageMissing, standing(text), standing(another)},
			{Undone, alone(file("Our team will buildthe things that all people need"), l), alone(file("Our team will build the things that all people need"), l)},
			{OffStale, files(other+"off/a.md", file(broken)), files(own+"off/a.md", file(broken), other+"off/a.md", file(broken))},
		} {
			cases = append(cases, ruleCase{test.rule, l, test.hit, test.miss})
		}
	}
	return cases
}

// corrected returns a history with a correction in each language.
func corrected() *history.History {
	h := history.New(true)
	for i, word := range []string{"buildthe", "build the", "buildthe"} {
		var changes []history.Change
		for _, l := range model.Langs() {
			d := &model.Document{Lang: l, Title: "A title", TranslationKey: "key", PairPath: "positions/a.md", Body: "Our team will " + word + " things that all people need\n"}
			d.Path = l.String() + "/positions/a.md"
			d.File = d.Path
			changes = append(changes, history.Change{File: d.File, New: d})
		}
		h.Apply(history.Commit{ID: fmt.Sprint("c", i), Time: time.Date(2026, 1, 1+i, 12, 0, 0, 0, time.UTC)}, changes)
	}
	return h
}

// TestRuleCases checks that each rule finds something in both languages, but
// not in a near miss.
func TestRuleCases(t *testing.T) {
	terms, err := glossary.Read("glossary.toml", []byte(testGlossary))
	if err != nil {
		t.Fatal(err)
	}
	opt := Options{
		Notes: true, Today: time.Date(2020, 4, 2, 0, 0, 0, 0, time.UTC), Statements: content.Profiles()[0].Check.Statements.Each(), History: corrected(),
		Severities: map[model.Rule]model.Severity{Typography: model.Warning},
		Off:        map[string][]model.Rule{"en/positions/off": {LinkSpace}, "fr/positions/off": {LinkSpace}},
	}
	met := map[model.Rule]map[model.Lang]bool{}
	for _, info := range Rules() {
		met[info.Rule] = map[model.Lang]bool{}
	}
	for _, test := range slices.Concat(fieldCases(), textCases(), parityCases(), corpusCases()) {
		met[test.rule][test.lang] = true
		for hit, fsys := range map[bool]fstest.MapFS{true: test.hit, false: test.miss} {
			c, err := content.LoadAll(t.Context(), content.Source{FS: fsys}, content.Options{Glossary: terms})
			if err != nil {
				t.Fatal(err)
			}
			found, err := Run(t.Context(), c, opt)
			if err != nil {
				t.Fatal(err)
			}
			if got := slices.ContainsFunc(found, func(f model.Finding) bool { return f.Rule == test.rule }); got != hit {
				t.Errorf("%s in %s: found %t in %s", test.rule, test.lang, got, slices.Sorted(maps.Keys(fsys)))
				for _, name := range slices.Sorted(maps.Keys(fsys)) {
					if data := fsys[name].Data; len(data) < 1000 {
						t.Logf("%s\n%s", name, data)
					}
				}
			}
		}
	}
	for rule, languages := range met {
		for _, l := range model.Langs() {
			if !languages[l] && !(rule == Typography && l == model.English) { // which is for French only
				t.Errorf("%s has no hit and near miss in %s", rule, l)
			}
		}
	}
}
