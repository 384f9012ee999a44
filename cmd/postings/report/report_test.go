package report

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"postings/model"
	"postings/model/check"
	"postings/tui/i18n"
)

// findings are one of each kind: with a place, with a line, about a file, and
// with characters that formats have to escape.
func findings() []model.Finding {
	return []model.Finding{
		{Rule: check.TitleSpaces, Severity: model.Warning, Path: "en/a.md", Line: 4, Column: 1, Key: "a"},
		{Rule: check.LinkUnsafe, Severity: model.Error, Path: "en/a.md", Line: 12, Key: "a", Args: []string{"x:100%\n,"}},
		{Rule: check.LinkUnsafe, Severity: model.Error, Path: "en/a.md", Line: 14, Key: "a", Args: []string{"y:"}},
		{Rule: check.FileName, Severity: model.Warning, Path: "fr/é:b, c.md", Key: "b", Args: []string{":"}},
	}
}

func write(t *testing.T, f Writer, l model.Lang, found []model.Finding) string {
	t.Helper()
	var b strings.Builder
	if err := f(&b, i18n.For(l), found); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestText(t *testing.T) {
	want := `en/a.md
  4:1     avertissement  Le titre commence ou finit par une espace. [title-spaces]
                         Supprimez cette espace.
  12      erreur         Le lien y: est d’un type qui ne s’ouvre pas. [link-unsafe]
                         Utilisez http, https, mailto ou tel.
  14      erreur         Le lien y: est d’un type qui ne s’ouvre pas. [link-unsafe]

fr/é:b, c.md
  -       avertissement  Le nom du fichier contient « : », que certains systèmes refusent. [file-name]
                         Renommez le fichier et gardez son ancienne adresse comme alias.

2 erreurs, 2 avertissements
`
	found := findings()
	found[1].Args = []string{"y:"}
	got := write(t, Text, model.French, found)
	if strings.ReplaceAll(got, "\u00a0", " ") != want {
		t.Errorf("%s", got)
	}
	if got := write(t, Text, model.English, nil); got != "No problem was found.\n" {
		t.Errorf("nothing: %q", got)
	}
}

func TestJSON(t *testing.T) {
	var got []map[string]any
	if err := json.Unmarshal([]byte(write(t, JSON, model.English, findings())), &got); err != nil {
		t.Fatal(err)
	}
	if len(got) != 4 || got[0]["rule"] != "title-spaces" || got[0]["line"] != 4.0 || got[1]["severity"] != "error" ||
		got[3]["path"] != "fr/é:b, c.md" || got[3]["line"] != nil || got[0]["message"] == "" || got[0]["key"] != "a" {
		t.Errorf("%v", got)
	}
	if got := write(t, JSON, model.English, nil); got != "[]\n" {
		t.Errorf("nothing: %q", got)
	}
}

func TestGitHub(t *testing.T) {
	lines := strings.Split(strings.TrimSuffix(write(t, GitHub, model.English, findings()), "\n"), "\n")
	if len(lines) != 4 {
		t.Fatalf("%q", lines)
	}
	if !strings.HasPrefix(lines[0], "::warning file=en/a.md,line=4,col=1,title=Spaces around the title (title-spaces)::The title") {
		t.Errorf("%q", lines[0])
	}
	if !strings.Contains(lines[1], "x:100%25%0A,") {
		t.Errorf("the message is not escaped: %q", lines[1])
	}
	if !strings.HasPrefix(lines[3], "::warning file=fr/é%3Ab%2C c.md,title=") {
		t.Errorf("the path is not escaped: %q", lines[3])
	}
}

// TestSARIF checks what the schema of SARIF 2.1.0 requires of the parts that are
// written.
func TestSARIF(t *testing.T) {
	var log struct {
		Version string `json:"version"`
		Schema  string `json:"$schema"`
		Runs    []struct {
			Tool struct {
				Driver struct {
					Name  string
					Rules []struct {
						ID               string
						ShortDescription struct{ Text string }
						Config           struct{ Level string } `json:"defaultConfiguration"`
					}
				}
			}
			ColumnKind string
			Results    []struct {
				RuleID    string
				RuleIndex int
				Level     string
				Message   struct{ Text string }
				Locations []struct {
					PhysicalLocation struct {
						ArtifactLocation struct{ URI string }
						Region           *struct{ StartLine, StartColumn int }
					}
				}
			}
		}
	}
	d := json.NewDecoder(strings.NewReader(write(t, SARIF, model.French, findings())))
	if err := d.Decode(&log); err != nil {
		t.Fatal(err)
	}
	if log.Version != "2.1.0" || !strings.HasSuffix(log.Schema, "sarif-schema-2.1.0.json") || len(log.Runs) != 1 {
		t.Fatalf("%+v", log)
	}
	levels := []string{"none", "note", "warning", "error"}
	run := log.Runs[0]
	if run.Tool.Driver.Name == "" || len(run.Tool.Driver.Rules) != len(check.Rules()) || run.ColumnKind != "unicodeCodePoints" {
		t.Errorf("driver %+v", run.Tool.Driver)
	}
	var ids []string
	for _, r := range run.Tool.Driver.Rules {
		if r.ID == "" || r.ShortDescription.Text == "" || !slices.Contains(levels, r.Config.Level) || slices.Contains(ids, r.ID) {
			t.Errorf("rule %+v", r)
		}
		ids = append(ids, r.ID)
	}
	for _, r := range run.Results {
		if r.Message.Text == "" || !slices.Contains(levels, r.Level) || ids[r.RuleIndex] != r.RuleID || len(r.Locations) != 1 {
			t.Errorf("result %+v", r)
		}
		place := r.Locations[0].PhysicalLocation
		if place.ArtifactLocation.URI == "" || strings.ContainsAny(place.ArtifactLocation.URI, " é") || place.Region != nil && place.Region.StartLine < 1 {
			t.Errorf("place %+v", place)
		}
	}
	if empty := write(t, SARIF, model.English, nil); !strings.Contains(empty, `"results": []`) {
		t.Error("no results must be an empty array, not null")
	}
}
