package report

import (
	"bytes"
	"encoding/json"
	"net/url"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"postings/model"
	"postings/model/check"
	"postings/tui/i18n"
)

// report returns one with findings of every rule, some in awkward places.
func report(l model.Lang) Report {
	r := Report{Base: "site/content", Version: "v1", Text: i18n.For(l), Skipped: []string{"about.md"}}
	for i, info := range check.Rules() {
		r.Findings = append(r.Findings, model.Finding{
			Rule: info.Rule, Severity: model.Warning + model.Severity(i%2), Path: "fr/a: b, c%é\u00a0d.md", Line: i, Column: i / 2,
			Key: "k", Args: []string{"100%\n::error::x", "2", "3"},
		})
	}
	return r
}

func write(t *testing.T, r Report, format string) string {
	t.Helper()
	var b bytes.Buffer
	if err := r.Write(&b, format); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// TestLines finds each finding on one line, whatever its arguments hold.
func TestLines(t *testing.T) {
	for _, l := range model.Langs() {
		r := report(l)
		for format, start := range map[string]string{"text": "site/content/fr/a: b", "github": "::"} {
			lines := strings.Split(strings.TrimSuffix(write(t, r, format), "\n"), "\n")
			if len(lines) != len(r.Findings) {
				t.Fatalf("%v, %s: %d lines for %d findings", l, format, len(lines), len(r.Findings))
			}
			for i, line := range lines {
				if !strings.HasPrefix(line, start) || !strings.Contains(line, string(r.Findings[i].Rule)) {
					t.Errorf("%v, %s: %q", l, format, line)
				}
			}
		}
	}
}

func TestGitHub(t *testing.T) {
	r := report(model.English)
	r.Findings = []model.Finding{{
		Rule: check.FieldTypo, Severity: model.Error, Path: "fr/a: b, c%.md", Line: 3, Column: 4, Args: []string{"100%", "x"},
	}}
	want := "::error file=site/content/fr/a%3A b%2C c%25.md,line=3,col=4,title=Misspelled field (field-typo)::" +
		"Nothing reads the field 100%25. Is it x? Correct the name or remove the field.\n"
	if diff := cmp.Diff(want, write(t, r, "github")); diff != "" {
		t.Error(diff)
	}
}

func TestJSON(t *testing.T) {
	var got struct {
		Errors, Warnings int
		Findings         []struct{ Rule, Severity, File, Path, Message, Advice string }
		Skipped          []string
	}
	r := report(model.French)
	if err := json.Unmarshal([]byte(write(t, r, "json")), &got); err != nil {
		t.Fatal(err)
	}
	if got.Errors+got.Warnings != len(r.Findings) || len(got.Findings) != len(r.Findings) || len(got.Skipped) != 1 {
		t.Errorf("%d errors, %d warnings, %d findings, skipped %q", got.Errors, got.Warnings, len(got.Findings), got.Skipped)
	}
	for i, f := range got.Findings {
		if f.Rule != string(r.Findings[i].Rule) || f.File != "site/content/"+f.Path || f.Message == "" || f.Advice == "" {
			t.Errorf("%+v", f)
		}
	}
}

// TestSARIF checks what the schema of SARIF 2.1.0 asks of the parts used, and
// that its references fit together.
func TestSARIF(t *testing.T) {
	r := report(model.French)
	var log sarifLog
	d := json.NewDecoder(strings.NewReader(write(t, r, "sarif")))
	d.DisallowUnknownFields()
	if err := d.Decode(&log); err != nil {
		t.Fatal(err)
	}
	run := log.Runs[0]
	if log.Version != "2.1.0" || len(log.Runs) != 1 || len(run.Results) != len(r.Findings) || run.Language != "fr" {
		t.Fatalf("version %q, %d runs, %d results", log.Version, len(log.Runs), len(run.Results))
	}
	levels := map[string]bool{"none": true, "note": true, "warning": true, "error": true}
	for _, rule := range run.Tool.Driver.Rules {
		if rule.ID == "" || rule.Short.Text == "" || rule.Help.Text == "" || !levels[rule.Configuration.Level] {
			t.Errorf("rule %+v", rule)
		}
	}
	for i, result := range run.Results {
		place := result.Locations[0].Physical
		u, err := url.Parse(place.Artifact.URI)
		if err != nil || u.Scheme != "" || u.Path != r.file(r.Findings[i]) {
			t.Errorf("address %q: %v", place.Artifact.URI, err)
		}
		if place.Region != nil && place.Region.Line < 1 || place.Region == nil && r.Findings[i].Line > 0 {
			t.Errorf("region %+v of %+v", place.Region, r.Findings[i])
		}
		if run.Tool.Driver.Rules[result.RuleIndex].ID != result.RuleID || !levels[result.Level] || result.Message.Text == "" {
			t.Errorf("result %+v", result)
		}
	}
}

// TestOutside names files by their paths in a corpus that is in no folder here.
func TestOutside(t *testing.T) {
	r := report(model.English)
	r.Base, r.Verbose = "", true
	out := write(t, r, "text")
	if !strings.HasPrefix(out, "fr/a: b") || !strings.HasSuffix(out, "\nabout.md: no posting\n") {
		t.Errorf("%s", out)
	}
}
