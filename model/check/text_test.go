package check

import (
	"cmp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"postings/content"
	"postings/model"
)

// textCases are the cases of rules about the text of a document.
func textCases() (cases []ruleCase) {
	long := func(words string, n int) string { return strings.TrimSpace(strings.Repeat(words+" ", n)) + "." }
	for _, test := range []struct {
		rule           model.Rule
		en, enMiss     string
		fr, frMiss     string
		status         string
		title, titleFR string
	}{
		{rule: LinkSpace, en: "See [our site] (https://e.org/a).", enMiss: "See [our site](https://e.org/a) (also in French), [1] (see notes).",
			fr: "Voir [notre site] (mailto:a@e.org).", frMiss: "Voir `[x] (https://e.org)`."},
		{rule: LinkNoTarget, en: "Write to [jobs@e.org] today.", enMiss: "Write to [jobs@e.org](mailto:jobs@e.org), [us][1].\n\n[1]: /us",
			fr: "Écrivez à [emplois@e.org].", frMiss: "Écrivez à <emplois@e.org>, `[a@e.org]`."},
		{rule: LinkPrivate, en: "[Criteria](https://drive.google.com/file/d/1/view)", enMiss: "[Form](https://docs.google.com/forms/d/1) and [Drive](https://drive.google.com/)",
			fr: "[Site](http://localhost:1313/fr)", frMiss: "[Site](https://e.org/localhost)"},
		{rule: LinkDeceptive, en: "[Site](https://canada.ca@e.org/)", enMiss: "[Site](https://canada.ca/@team) or [mail](mailto:a@e.org?subject=x&body=a%0Ab)",
			fr: "[Écrivez](mailto:a@e.org?subject=x%0ABcc:b@e.org)", frMiss: "[Site](https://québec.ca/emploi)"},
		{rule: MailPlain, en: "<p>Write to jobs@e.org now.</p>", enMiss: "Write to jobs@e.org, `a@e.org` or [a@e.org](mailto:a@e.org).",
			fr: "<p>Écrivez à emplois@e.org.</p>", frMiss: "<p>Écrivez à <a href='mailto:a@e.org'>a@e.org</a>.</p>"},
		{rule: BulletGlued, en: "* You ask\n\n*You listen", enMiss: "*Out of caution, all interviews are by video.",
			fr: "-Vous demandez\n-Vous écoutez", frMiss: "*Vous* écoutez\n*Vous* demandez"},
		{rule: ItemLost, en: "* You ask\nCommunicate well", enMiss: "* You ask\n  Communicate well\n* and\nso on\n* **Work:**\nYou work.\n* **Ask**.\nYou ask.",
			fr: "1. Vous demandez\nÉcoutez bien", frMiss: "- Vous demandez\n\nÉcoutez bien"},
		{rule: MarkShown, en: `\*Out of caution, we call.`, enMiss: "A level\\* and more.\n\n\\*See below.",
			fr: "Un mot en **gras** et **un autre.", frMiss: "Un mot en **gras**, 2 \\< 3, `**`."},
		{rule: InvisibleCharacter, en: "long\u00ad-term", enMiss: "👩\u200d💻 and long-term", fr: "## \u200bVotre équipe", frMiss: "Oui\u00a0: « oui »"},
		{rule: SentenceSpace, en: "Follow the process.The team helps.", enMiss: "Use Node.js, e.g.Go, the U.S. and https://e.org/a.The.",
			fr: "un(e) adjoint(e)ou deux.", frMiss: "Les employé(e)s, un.e adjoint.e, 3,5 %."},
		{rule: RepeatedText, en: "Tell us why you are right for this job. Really.\n\nTell us why you are right for this job.", enMiss: "Tell us why. You ask.\n\nTell us why. You listen.\n\n> You work with many people in this job.\n\nYou work with many people in this job.",
			fr:     "Nous savons que chaque personne apporte des compétences différentes à notre organisme et au pays.\n\nNous savons que chaque personne apporte des compétences différentes à notre organisation et au pays.",
			frMiss: "Vous savez bâtir des équipes ouvertes et des services simples pour toute la population du pays.\n\nVous savez mener des projets difficiles et convaincre des partenaires dans tout le gouvernement du pays."},
		{rule: RepeatedWord, en: "You join the the team.", enMiss: "I know that that is so, the `x` the.", fr: "Vous travaillez dans dans l’équipe.", frMiss: "Nous nous engageons, vous vous engagez, tout en en tirant profit."},
		{rule: BelowMissing, status: "false", en: "Use the contact information below.", enMiss: "Use the contact information below.\n\n[Contact](/contact)",
			fr: "Écrivez à l’adresse indiquée ci-dessous.", frMiss: "Le service décrit ci-dessous est simple."},
		{rule: BelowMissing, status: "false", en: "Use the contact information below.\n\n[Accommodation](/accommodation)", enMiss: "Use the contact information in the link below.\n\n[Accommodation](/accommodation)",
			fr: "Utilisez les coordonnées ci-dessous.\n\n[Mesures d’adaptation](/mesures)", frMiss: "Utilisez les coordonnées ci-dessous.\n\n<emplois@e.org>"},
		{rule: ClosingPassed, status: "false", en: "Closing date: March 31, 2020", enMiss: "Closing date: May 2, 2020. We began on March 1, 2019.",
			fr: "Date limite : le 31 mars 2020", frMiss: "Date limite : le 31 mai 2020"},
		{rule: ClosingPassed, status: "false", en: "The closing\ndate is March 31, 2020.", fr: "La date\nlimite est le 31 mars 2020."},
		{rule: ClosingPassed, status: "false", en: "Applications close on 31 March 2020.", enMiss: "Our office closes on December 25, 2019. The work starts no later than March 31, 2020.",
			fr: "Postulez d’ici le 1er avril 2020.", frMiss: "Le mandat dure jusqu’au 31 mars 2020."},
		{rule: SubjectDiffers, status: "false", title: "Design Researcher", titleFR: "Chercheuse en conception",
			en: "Write with “Designer Researcher” in the subject line.", enMiss: "Write with \"Design Researcher\" in the subject line. “Others” may follow.",
			fr: "Indiquez « Chercheuse de conception » dans la ligne d’objet.", frMiss: "Indiquez «\u00a0Chercheuse en conception\u00a0» dans la ligne d’objet."},
		{rule: HeadingBold, en: "**What you do**\n\nText.", enMiss: "**You** do.", fr: "<p><strong>Ce que vous faites</strong></p>", frMiss: "## Ce que vous faites"},
		{rule: ImageAltMissing, en: "![](/team.jpg)", enMiss: "![The team](/team.jpg) <img src='/line.png' alt=''>", fr: "<p><img src='/equipe.jpg'></p>", frMiss: "<p><img src='/equipe.jpg' alt='Une équipe'></p>"},
		{rule: LinkLanguage, en: "[Rules](https://www.canada.ca/fr/regles.html)", enMiss: "[Rules](https://www.canada.ca/en/rules.html), [Rules (in French only)](https://e.ca/fr/x)",
			fr: "[Groupe](https://www.tbs-sct.gc.ca/view-visualiser-eng.aspx?id=1)", frMiss: "[Groupe](https://www.tbs-sct.gc.ca/view-visualiser-fra.aspx), [fichier](https://digital.canada.ca/files/x-fr.docx)"},
		{rule: WrongLanguage, en: long("le travail est dans la ville pour vous", 4), enMiss: "Le travail.", fr: long("you will work in the city with us", 4), frMiss: "The work."},
		{rule: WrongLanguage, en: "<p>" + long("le travail est dans la ville pour vous", 4) + "</p>", enMiss: "<img alt='A team' src='/le-la-les-des-dans-pour-vous-nous-avec-sur-et-au-aux-que.jpg'>",
			fr: "- " + long("you will work in the city with us", 4), frMiss: "<img alt='Une équipe' src='/the-and-of-to-in-is-you-we-with-for-our-your-are-that.jpg'>"},
		{rule: LinkTextVague, en: "[here](https://e.org)", enMiss: "[Work here](https://e.org)", fr: "[cliquez ici](https://e.org)", frMiss: "[L’emploi d’ici](https://e.org)"},
		{rule: Typography, fr: "Quoi ? Et « où »", frMiss: "Quoi ? Et « où » à 5 $ :)"},
		{rule: TermAvoided, en: "We make GC-Notify.", enMiss: "We make GC Notify; mind `GC-Notify`.", fr: "Envoyez un e-mail.", frMiss: "Envoyez un courriel à <e-mail@e.org>."},
		{rule: StatementMissing, status: "false", en: "Text.", enMiss: "This CS-04 position in Ottawa is bilingual. Ask for accommodation. Email us.",
			fr: "Texte.", frMiss: "Ce poste CS-04 à Ottawa est bilingue. Demandez des mesures\nd’adaptation. Postulez."},
	} {
		fields := []string{"archived", cmp.Or(test.status, "true"), "title"}
		en, fr := append(fields, cmp.Or(test.title, "A title")), append(slices.Clone(fields), cmp.Or(test.titleFR, "Un titre"))
		if test.en != "" {
			cases = append(cases, ruleCase{test.rule, model.English, alone(file(test.en, en...), model.English), alone(file(test.enMiss, en...), model.English)})
		}
		cases = append(cases, ruleCase{test.rule, model.French, alone(file(test.fr, fr...), model.French), alone(file(test.frMiss, fr...), model.French)})
	}
	return cases
}

// TestParity checks a hit and a near miss for each rule that compares
// languages.
func TestParity(t *testing.T) {
	words := func(n int) string { return strings.TrimSpace(strings.Repeat("mot ", n)) }
	for _, test := range []struct {
		rule   model.Rule
		en, fr string
		want   model.Detail // of the finding, zero if there is none
	}{
		{CodeDiffers, "This is a CS-04.", "C’est un CS-03.", model.Detail{Text: "CS-03", Other: "CS-04"}},
		{CodeDiffers, "This is a CS\u201104 (IT 03).", "C’est un IT-03 (CS-04), COVID-19.", model.Detail{}},
		{ProfileDiffers, "Bilingual (CBC/CBC).", "Bilingue (BBB).", model.Detail{Text: "BBB", Other: "CBC"}},
		{ProfileDiffers, "English essential, ABC", "Anglais essentiel, CBCA", model.Detail{}},
		{ProfileDiffers, "A “CBC” (EC-06).", "Le niveau d’EC-06, «\u00a0CBC\u00a0».", model.Detail{}},
		{ProfileDiffers, "It is CBC.", "Le «\u00a0BBB\u00a0», éCBC.", model.Detail{Text: "BBB", Other: "CBC"}},
		{MailDiffers, "<recruitment@e.org>", "<recrutment@e.org>", model.Detail{Text: "recrutment@e.org", Other: "recruitment@e.org"}},
		{MailDiffers, "<jobs@e.org>", "<jobs@e.ca>", model.Detail{Text: "jobs@e.ca", Other: "jobs@e.org"}},
		{MailDiffers, "<jobs@e.org>", "<emplois@e.org>", model.Detail{}},
		{MailDiffers, "[us](mailto:Jobs@e.org?subject=a)", "jobs@e.org", model.Detail{}},
		{ParagraphDiffers, words(41), words(12), model.Detail{Text: "mot mot mot mot mot…", Count: 12, OtherCount: 41}},
		{ParagraphDiffers, "<p>" + words(41) + "</p>", words(48), model.Detail{}},
		{ParagraphDiffers, "- " + words(30) + "\n- " + words(30), "- " + words(34) + "\n- " + words(10), model.Detail{Text: "mot mot mot mot mot…", Count: 10, OtherCount: 30}},
		{ParagraphDiffers, words(13), words(4), model.Detail{}},
		{ParagraphDiffers, words(10), words(22), model.Detail{}},
		{ParagraphDiffers, words(10), words(11) + " (" + words(19) + ")", model.Detail{}},
		{ParagraphDiffers, words(10), words(30), model.Detail{Text: "mot mot mot mot mot…", Count: 30, OtherCount: 10}},
	} {
		found := run(t, Options{}, map[string]string{"en/positions/a.md": file(test.en), "fr/positions/a.md": file(test.fr)})
		var got model.Detail
		for _, f := range found {
			if f.Rule == test.rule {
				got = f.Detail
			}
		}
		if test.want != (model.Detail{}) {
			test.want.Path = "en/positions/a.md"
		}
		if got != test.want {
			t.Errorf("%s: %q, %q: %+v, want %+v", test.rule, test.en, test.fr, got, test.want)
		}
	}
}

// TestStatements checks that missing statements are reported unless the site
// does not make them.
func TestStatements(t *testing.T) {
	full := [2]string{
		"This CS-04 position in Ottawa is bilingual. Ask for accommodation. Email us at <a@e.org>.",
		"Ce poste CS-04 à Ottawa est bilingue. Demandez des mesures d’adaptation. Envoyez-nous un courriel à <a@e.org>.",
	}
	names := func(found []model.Finding) string {
		var names []string
		for _, f := range found {
			if f.Rule == StatementMissing {
				names = append(names, f.Path[:2]+" "+f.Detail.Text)
			}
		}
		return strings.Join(names, ", ")
	}
	opt := Options{Statements: content.Profiles()[0].Check.Statements.Each()}
	for _, test := range []struct{ en, fr, status, want string }{
		{full[0], full[1], "false", ""},
		{strings.ReplaceAll(full[0], "CS-04 ", ""), strings.ReplaceAll(full[1], "bilingue", "ouvert"), "false", "en classification, fr language"},
		{"Text.", "Texte.", "true", ""},
		{strings.ReplaceAll(full[0], "Ottawa", "town"), strings.ReplaceAll(full[1], "mesures d’adaptation", "questions"), "false", "en place, fr accommodation"},
	} {
		got := names(run(t, opt, map[string]string{
			"en/positions/a.md": file(test.en, "archived", test.status), "fr/positions/a.md": file(test.fr, "archived", test.status),
		}))
		if got != test.want {
			t.Errorf("%q: %q, want %q", test.en, got, test.want)
		}
	}
	// Four out of five do not name a place.
	files := map[string]string{}
	for i, text := range []string{full[0], "1", "2", "3", "4"} {
		files["en/positions/"+string(rune('a'+i))+".md"] = file(strings.ReplaceAll(full[0], "Ottawa", text), "archived", "false", "translationKey", "key"+string(rune('a'+i)))
	}
	files["en/positions/a.md"] = file(full[0], "archived", "false", "translationKey", "keya")
	if got := names(runHabitual(t, files)); got != "" {
		t.Errorf("what nobody says is missing: %q", got)
	}
}

// TestSiteStatements checks that a site's own statements are reported even if
// most postings lack them, and that patterns match like phrases.
func TestSiteStatements(t *testing.T) {
	files := map[string]string{}
	for i := range 5 {
		key := "key" + string(rune('a'+i))
		files["en/positions/"+key+".md"] = file("Salary: $1 or More.", "archived", "false", "translationKey", key)
	}
	for _, test := range []struct {
		pattern string
		missing bool
	}{
		{"pay|salary", false}, {`\$\d`, false}, {"SALARY", false}, {"or more", false}, {`pension|\$\d|x`, false},
		{`(pension|salary)`, false}, {`salar[iy]`, false}, {`pension\|salary`, true},
		{"pension", true}, {`\d{2}`, true},
	} {
		for _, own := range []string{"", "postings.toml"} {
			fsys := fstest.MapFS{}
			for name, text := range files {
				fsys[name] = &fstest.MapFile{Data: []byte(text)}
			}
			c, err := content.LoadAll(t.Context(), content.Source{FS: fsys}, content.Options{})
			if err != nil {
				t.Fatal(err)
			}
			c.Site.File, c.Site.Statements = own, [2]map[string]string{{"x": test.pattern}}
			found, err := Run(t.Context(), c, Options{})
			if err != nil {
				t.Fatal(err)
			}
			got := slices.ContainsFunc(found, func(f model.Finding) bool { return f.Rule == StatementMissing })
			if want := test.missing && own != ""; got != want {
				t.Errorf("%q, of the file %q, is missing: %t", test.pattern, own, got)
			}
		}
	}
}

// TestOwnSite checks the links to a site that has a host for each language.
func TestOwnSite(t *testing.T) {
	rules := func(sites [2]string, en, fr string) (rules []string) {
		c, err := content.LoadAll(t.Context(), content.Source{FS: fstest.MapFS{
			"en/positions/a.md": {Data: []byte(file(en))}, "fr/positions/a.md": {Data: []byte(file(fr))},
		}}, content.Options{Sites: sites})
		if err != nil {
			t.Fatal(err)
		}
		found, err := Run(t.Context(), c, Options{})
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range found {
			if f.Rule == LinkDiffers || f.Rule == LinkLanguage {
				rules = append(rules, string(f.Rule))
			}
		}
		return rules
	}
	two, one := [2]string{"https://town.example", "https://www.ville.exemple/"}, [2]string{"https://a.example", "https://a.example"}
	for _, test := range []struct {
		sites  [2]string
		en, fr string
		want   string
	}{
		{two, "See [a](https://town.example/a).", "Voir [a](https://www.ville.exemple/b).", ""},
		{[2]string{}, "See [a](https://town.example/a).", "Voir [a](https://www.ville.exemple/b).", "[link-differs]"},
		{two, "See [a](https://town.example/a).", "Voir [a](https://town.example/a).", "[link-language]"},
		{two, "See [a](https://Town.example/a.pdf).", "Voir [a](https://town.example/a.pdf).", ""},
		{one, "See [a](https://a.example/a).", "Voir [a](https://a.example/a).", ""},
	} {
		got := rules(test.sites, test.en, test.fr)
		if want := strings.Trim(test.want, "[]"); strings.Join(got, " ") != want {
			t.Errorf("%q, %q: %q, want %q", test.en, test.fr, got, want)
		}
	}
}

// TestIgnore checks that documents can ignore rules, and that ignoring a rule
// in vain is reported.
func TestIgnore(t *testing.T) {
	for _, test := range []struct{ field, want string }{
		{"[link-space]", ""},
		{"link-space, typography", ""},
		{"[link-space, title-spaces]", "ignore-stale title-spaces"},
		{"[no-such-rule]", "ignore-stale no-such-rule link-space"},
		{"[]", "link-space"},
	} {
		const body = "[x] (mailto:a@e.org)"
		found := run(t, Options{Notes: true}, map[string]string{
			"en/positions/a.md": file(body, "postings-ignore", test.field), "fr/positions/a.md": file("[x](mailto:a@e.org)"),
		})
		var got []string
		for _, f := range found {
			if got = append(got, string(f.Rule)); f.Rule == IgnoreStale {
				got = append(got, f.Detail.Text)
			}
		}
		if got := strings.Join(got, " "); got != test.want {
			t.Errorf("%s: %q, want %q", test.field, got, test.want)
		}
	}
}

// TestWordPairs checks that the pairs of a text are those of its words.
func TestWordPairs(t *testing.T) {
	for _, text := range []string{"", "a", "un deux trois", "é à b", "the same words, the same pairs", "à b à b"} {
		var want []uint64
		for words := strings.Fields(text); len(words) > 1; words = words[1:] {
			want = append(want, wordPairs(words[0]+" "+words[1])...)
		}
		slices.Sort(want)
		if got := wordPairs(text); !slices.Equal(got, want) {
			t.Errorf("%q: %d, want %d", text, got, want)
		}
	}
	if slices.Equal(wordPairs("a bc"), wordPairs("ab c")) {
		t.Error("different words have the same hash")
	}
}

// TestBilingualAddresses takes the exceptions of the profile into account.
func TestBilingualAddresses(t *testing.T) {
	c, err := content.LoadAll(t.Context(), content.Source{FS: both(
		file("[a](https://terms.example.ca/fr/x) [b](https://example.org/tool/fr/) [c](https://example.org/fr/tool/x)"),
		file("[a](https://terms.example.ca/fr/x) [b](https://example.org/tool/en-eng) [c](https://example.org/fr/tool/x)"),
	)}, content.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		bilingual []string
		want      string
	}{
		{nil, "en https://terms.example.ca/fr/x, en https://example.org/fr/tool/x, fr https://example.org/tool/en-eng"},
		{[]string{"Example.CA"}, "en https://example.org/fr/tool/x, fr https://example.org/tool/en-eng"},
		{[]string{"ample.ca", "example.org/tool/"}, "en https://terms.example.ca/fr/x, en https://example.org/fr/tool/x"},
	} {
		c.Site.Bilingual = test.bilingual
		found, err := Run(t.Context(), c, Options{})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, f := range found {
			if f.Rule == LinkLanguage {
				got = append(got, f.Path[:2]+" "+f.Detail.Text)
			}
		}
		if got := strings.Join(got, ", "); got != test.want {
			t.Errorf("%q: %s", test.bilingual, got)
		}
	}
}

// TestSoftHyphen checks that a soft hyphen is only removed where that does not
// join two words.
func TestSoftHyphen(t *testing.T) {
	for _, test := range []struct {
		text  string
		why   model.Reason
		edits int
	}{
		{"long\u00adterm", SoftHyphen, 0}, {"équipe\u00ad\u200bétendue", SoftHyphen, 1},
		{"long\u00ad-term", "", 1}, {"forward\u00ad thinking", "", 1},
	} {
		for _, f := range run(t, Options{}, map[string]string{"en/positions/a.md": file(test.text)}) {
			if f.Rule == InvisibleCharacter && (f.Detail.Reason != test.why || len(f.Edits) != test.edits) {
				t.Errorf("%q: %q, %v", test.text, f.Detail.Reason, f.Edits)
			}
		}
	}
}
