package report

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"postings/model"
	"postings/model/changes"
	"postings/tui/i18n"
)

// comparison returns a comparison with every kind of change.
func comparison() Comparison {
	doc := func(key, path, title, body string, lang model.Lang, status model.Status) *model.Document {
		return &model.Document{TranslationKey: key, Path: path, File: path, Title: title, Body: body, BodyLine: 4, Lang: lang, Status: status}
	}
	const en, fr, open, closed = model.English, model.French, model.Open, model.Closed
	was, is := model.NewCorpus(), model.NewCorpus()
	add := func(c *model.Corpus, docs ...*model.Document) {
		for _, d := range docs {
			c.Add(d)
		}
	}
	add(was,
		doc("edited", "en/a.md", "Designer", "one two\n\n## What you do:\n\nthree four\n\n## Old part\n\nfive", en, open),
		doc("edited", "fr/a.md", "Conceptrice", "un deux", fr, open),
		doc("opened", "en/b.md", "Manager", "text", en, closed),
		doc("opened", "fr/b.md", "Gestionnaire", "texte", fr, closed),
		doc("gone", "en/c.md", "Gone", "text of the one that is gone", en, closed),
		doc("split", "en/d.md", "Advisor", "text of the advisor", en, open),
		doc("split", "fr/d.md", "Conseiller", "texte du conseiller", fr, open),
		doc("both", "en/f.md", "Researcher", "text of research", en, open),
		doc("both", "fr/f.md", "Recherche", "texte de recherche", fr, open),
	)
	add(is,
		doc("edited", "en/a.md", "Senior Designer", "one two\n\n## What you do:\n\nthree more four\n\n## New part\n\nsix seven", en, open),
		doc("edited", "fr/a.md", "Conceptrice", "un deux", fr, open),
		doc("opened", "en/b.md", "Manager", "text", en, open),
		doc("opened", "fr/b.md", "Gestionnaire", "texte", fr, closed),
		doc("split", "en/d.md", "Advisor", "text of the advisor", en, open),
		doc("split-fr", "fr/d.md", "Conseiller", "texte du conseiller", fr, open),
		doc("new", "en/e.md", "<b>New</b> | @canada #1 *x* [y](z)\n# h", "a text of its own", en, closed),
		doc("both", "en/g.md", "Researcher", "text of some research", en, open),
		doc("both", "fr/f.md", "Recherche", "texte de la recherche", fr, open),
	)
	return Comparison{"v1", "v2", changes.Compare(was, is)}
}

func TestChanges(t *testing.T) {
	for _, lang := range model.Langs() {
		for _, format := range ChangesFormats() {
			t.Run(format.Name+"/"+lang.String(), func(t *testing.T) {
				var b bytes.Buffer
				format.Write(&b, i18n.For(lang), comparison())
				golden.RequireEqual(t, b.Bytes())
			})
		}
	}
}

func TestChangesJSON(t *testing.T) {
	var b bytes.Buffer
	if changesJSON(&b, i18n.For(model.English), Comparison{}); strings.TrimSpace(b.String()) != "[]" {
		t.Errorf("no change is %q", b.String())
	}
	b.Reset()
	changesJSON(&b, i18n.For(model.English), comparison())
	var list []map[string]any
	if err := json.Unmarshal(b.Bytes(), &list); err != nil || len(list) != len(comparison().Changes) {
		t.Errorf("%d changes, %v", len(list), err)
	}
}

// FuzzEscape checks that no text breaks out of a cell of a table.
func FuzzEscape(f *testing.F) {
	f.Add("a | b\n\n# c `d` <script> @me #1 [x](y)")
	f.Fuzz(func(t *testing.T, text string) {
		got := strings.ReplaceAll(escape(text), "<!-- -->", "")
		if strings.ContainsAny(got, "|\n\r`<>*_[]\\!~") {
			t.Errorf("%q becomes %q", text, got)
		}
		if strings.ContainsAny(strings.ReplaceAll(code(text), `\|`, ""), "`|\n") {
			t.Errorf("%q becomes code %q", text, code(text))
		}
	})
}
