package profile

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"postings/content/tomlfile"
	"postings/model"
)

// base is a profile that others can extend.
func base() *Profile {
	return &Profile{
		Name: "known", Marks: []string{"m"}, Postings: Postings{Layouts: []string{"job"}},
		Fields: Fields{Title: []string{"title"}, Place: []string{"place"}},
		Status: Status{Otherwise: Open, Rules: []Rule{{Fields: []string{"state"}, Passed: Closed}}},
	}
}

func read(text string) (*Profile, error) {
	return Read("p.toml", []byte(text), []*Profile{base()})
}

// TestReadErrors checks the lines of errors, and the allowed values.
func TestReadErrors(t *testing.T) {
	for _, test := range []struct {
		text    string
		problem tomlfile.Problem
		line    int
		name    string
		allowed string
	}{
		{"[fields\n", tomlfile.Syntax, 1, "", ""},
		{"marks = [\"a\"]\nmark = 1\n", tomlfile.Unknown, 2, "mark", "marks"},
		{"[fields]\n\ntitel = [\"title\"]\n", tomlfile.Unknown, 3, "fields.titel", "title"},
		{"[[status.rules]]\nfields = [\"a\"]\nopened = [true]\n", tomlfile.Unknown, 3, "status.rules.opened", "open"},
		{"[command]\nrun = \"x\"\n", tomlfile.Unknown, 1, "command", "postings"},
		{"[fields]\ntitle = \"title\"\n", tomlfile.WrongType, 2, "fields.title", ""},
		{"[fields]\ntitle = [1]\n", tomlfile.WrongType, 2, "fields.title", ""},
		{"\nfields = 1\n", tomlfile.WrongType, 2, "fields", ""},
		{"\n[status]\notherwise = \"ajar\"\n", tomlfile.NotAllowed, 3, "otherwise", "upcoming"},
		{"[[status.rules]]\nfields = [\"a\"]\n\n[[status.rules]]\nfields = [\"b\"]\npassed = \"gone\"\n", tomlfile.NotAllowed, 4, "passed", "closed"},
		{"[[status.rules]]\nopen = [true]\n", tomlfile.Missing, 1, "fields", ""},
		{"[[status.rules]]\nfields = [\"a\"]\nopen = [[true]]\n", tomlfile.NotScalar, 1, "open", ""},
		{"[status]\nunlisted = { fields = [\"a\"], values = [{}] }\n", tomlfile.NotScalar, 1, "values", ""},
		{"\nbase = \"other\"\n", tomlfile.NotAllowed, 2, "base", "known"},
		{"[sites]\nen = \"town.example\"\n", tomlfile.NotAddress, 2, "sites.en", ""},
		{"[sites]\nde = \"https://town.example\"\n", tomlfile.Unknown, 2, "sites.de", "fr"},
		{"sites = \"https://town.example\"\n", tomlfile.WrongType, 1, "sites", ""},
		{"[check.statements.fr]\npay = \"salaire\"\nplace = \"(lieu\"\n", tomlfile.NotPattern, 3, "check.statements.fr.place", ""},
		{"[check.statements]\nen.pay = [\"salary\"]\n", tomlfile.WrongType, 2, "check.statements.en.pay", ""},
		{"[check.statements.de]\npay = \"Lohn\"\n", tomlfile.Unknown, 1, "check.statements.de", "en"},
		{"\nlanguages = [\"en\", \"cy\"]\n", tomlfile.NotAllowed, 2, "languages", "fr"},
		{"[[postings.any]]\nvalues = [\"job\"]\n", tomlfile.Missing, 1, "fields", ""},
		{"[[postings.any]]\nfields = [\"a\"]\n\n[[postings.any]]\nfields = [\"b\"]\nvalues = [[1]]\n", tomlfile.NotScalar, 4, "values", ""},
		{strings.Repeat("#", maxSize+1), tomlfile.TooLong, 1, "", ""},
	} {
		_, err := read(test.text)
		e, ok := errors.AsType[*tomlfile.Error](err)
		if !ok || e.File != "p.toml" || e.Problem != test.problem || e.Line != test.line || e.Name != test.name ||
			test.allowed != "" && !slices.Contains(e.Allowed, test.allowed) {
			t.Errorf("%.60q: %v", test.text, err)
		}
	}
}

// TestBase checks that a profile extends another without modifying it.
func TestBase(t *testing.T) {
	known := base()
	p, err := Read("p.toml", []byte("base = \"known\"\n[fields]\nplace = [\"where\"]\n[status]\notherwise = \"draft\"\n"), []*Profile{known})
	if err != nil {
		t.Fatal(err)
	}
	if p.Fields.Title[0] != "title" || p.Fields.Place[0] != "where" || len(p.Status.Rules) != 1 || p.Status.Otherwise != Draft || p.Postings.Layouts[0] != "job" {
		t.Errorf("%+v", p)
	}
	if diff := cmp.Diff(base(), known); diff != "" {
		t.Errorf("the base changed: %s", diff)
	}
}

// FuzzRead checks that any input is read without a panic, and that accepted
// profiles can be used.
func FuzzRead(f *testing.F) {
	for _, seed := range []string{
		"", "base = \"known\"", "marks = [\"a\", \"a.b\"]\n[postings]\nlayouts = [\"x\"]\nfolders = [\"jobs\"]\nfields = [\"title\"]",
		"[[status.rules]]\nfields = [\"closes\"]\npassed = \"closed\"\ncoming = \"open\"\nopen = [true, 1, 2.5, \"x\"]",
		"[status]\nunlisted = { fields = [\"a\"], values = [false] }", "fields.title = [\"a b.c d\"]", "[sites]\nen = \"https://a.example\"\n[check.statements.fr]\npay = \"salaire|\\\\$\"", "languages = [\"fr\"]\n[[postings.any]]\nfields = [\"type\"]\nvalues = [\"job\", true, 1]", "\ufeff[check]\noff = [\"x\"]\nbilingual = [\"e.org\"]",
	} {
		f.Add(seed)
	}
	fields := model.Fields{{Name: "a", Value: "1", Kind: model.Number}, {Name: "closes", Value: "2020-01-01"}, {Name: "title", Items: []string{"x"}}}
	f.Fuzz(func(t *testing.T, text string) {
		p, err := read(text)
		if err != nil {
			if e, ok := errors.AsType[*tomlfile.Error](err); !ok || e.Line < 1 || e.Line > 1+strings.Count(text, "\n") {
				t.Fatalf("%#v", err)
			}
			return
		}
		if state := p.Status.StateOf("k", fields, noon("2021-01-01")); !slices.Contains(states(), string(state)) {
			t.Fatalf("state %q", state)
		}
		p.Status.IsUnlisted(fields)
		p.Marked(fields)
		p.Postings.Qualifies("jobs/a.md", fields)
		p.Status.Unreadable(fields, noon("2021-01-01"))
	})
}
