package report

import (
	"encoding/json"
	"io"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"postings/model"
	"postings/model/check"
	"postings/tui/i18n"
)

// findings returns one finding of each kind: with a location, with only a line,
// about a whole file, and with characters that formats must escape.
func findings() []model.Finding {
	return []model.Finding{
		{Rule: check.TitleSpaces, Severity: model.Warning, Path: "en/a.md", Line: 4, Column: 1, Key: "a"},
		{Rule: check.LinkUnsafe, Severity: model.Error, Path: "en/a.md", Line: 12, Key: "a", Detail: model.Detail{Text: "x:100%\n,{0}[a](1)"}},
		{Rule: check.LinkUnsafe, Severity: model.Error, Path: "en/a.md", Line: 14, Key: "a", Detail: model.Detail{Text: "y:"}},
		{Rule: check.FileName, Severity: model.Warning, Path: "fr/é:b, c.md", Key: "b", Detail: model.Detail{Reason: check.NameCharacter, Text: ":"}},
	}
}

func write(f func(io.Writer, *i18n.Strings, []model.Finding), l model.Lang, found []model.Finding) string {
	var b strings.Builder
	f(&b, i18n.For(l), found)
	return b.String()
}

func TestText(t *testing.T) {
	want := `en/a.md
  4:1     avertissement  Le titre commence ou finit par une espace. [title-spaces]
                         Supprimez cette espace.
  12      erreur         Le lien y: utilise un protocole qui n’est pas permis. [link-unsafe]
                         Utilisez http, https, mailto ou tel.
  14      erreur         Le lien y: utilise un protocole qui n’est pas permis. [link-unsafe]

fr/é:b, c.md
  -       avertissement  Le nom du fichier contient « : », que certains systèmes refusent. [file-name]
                         Renommez le fichier et gardez son ancienne adresse comme alias.

2 erreurs, 2 avertissements
`
	found := findings()
	found[1].Detail.Text = "y:"
	got := write(Formats(0, false)[0].Write, model.French, found)
	if strings.ReplaceAll(got, "\u00a0", " ") != want {
		t.Errorf("%s", got)
	}
	if got := write(Formats(0, false)[0].Write, model.English, nil); got != "No problems found.\n" {
		t.Errorf("nothing: %q", got)
	}
}

// TestTextAlignment checks the alignment of locations with many digits.
func TestTextAlignment(t *testing.T) {
	found := findings()
	found[0].Line, found[0].Column = 1234, 5678
	for line := range strings.Lines(write(Formats(0, false)[0].Write, model.English, found)) {
		severity := max(strings.Index(line, "warning  "), strings.Index(line, "error    "))
		if severity >= 0 && severity != len("  1234:5678 ") {
			t.Errorf("%q", line)
		}
	}
}

func TestJSON(t *testing.T) {
	var got []map[string]any
	if err := json.Unmarshal([]byte(write(JSON, model.English, findings())), &got); err != nil {
		t.Fatal(err)
	}
	if len(got) != 4 || got[0]["rule"] != "title-spaces" || got[0]["line"] != 4.0 || got[1]["severity"] != "error" ||
		got[3]["path"] != "fr/é:b, c.md" || got[3]["line"] != nil || got[0]["message"] == "" || got[0]["key"] != "a" {
		t.Errorf("%v", got)
	}
	if got := write(JSON, model.English, nil); got != "[]\n" {
		t.Errorf("nothing: %q", got)
	}
}

func TestGitHub(t *testing.T) {
	lines := strings.Split(strings.TrimSuffix(write(GitHub, model.English, findings()), "\n"), "\n")
	if len(lines) != 4 {
		t.Fatalf("%q", lines)
	}
	if !strings.HasPrefix(lines[0], "::warning file=en/a.md,line=4,col=1,title=Spaces around the title (title-spaces)::The title") {
		t.Errorf("%q", lines[0])
	}
	if !strings.Contains(lines[1], "x:100%25%0A,{0}[a](1)") {
		t.Errorf("the message is not escaped: %q", lines[1])
	}
	if !strings.HasPrefix(lines[3], "::warning file=fr/é%3Ab%2C c.md,title=") {
		t.Errorf("the path is not escaped: %q", lines[3])
	}
}

// TestTextWrapped checks that text is wrapped to the terminal's width, and that
// paths, which people click or copy, are not broken.
func TestTextWrapped(t *testing.T) {
	found := []model.Finding{{
		Rule: check.StructureHeadings, Severity: model.Warning, Path: "en/a.md", Line: 3, Key: "a",
		Detail: model.Detail{Count: 5, OtherCount: 7, Path: "fr/une-chef-de-la-gestion-de-produits.md", Context: "What you bring"},
	}}
	got := write(Formats(60, false)[0].Write, model.English, found)
	if !strings.Contains(got, "fr/une-chef-de-la-gestion-de-produits.md") {
		t.Errorf("the path is broken:\n%s", got)
	}
	for line := range strings.Lines(got) {
		if ansi.StringWidth(line) > 61 && !strings.Contains(line, "fr/une-chef") {
			t.Errorf("%q is too wide", line)
		}
		if !strings.HasPrefix(line, strings.Repeat(" ", 19)) && strings.HasPrefix(line, "   ") {
			t.Errorf("%q has no hanging indent", line)
		}
	}
	if strings.Count(got, "\n") < 7 {
		t.Errorf("not wrapped:\n%s", got)
	}
}
