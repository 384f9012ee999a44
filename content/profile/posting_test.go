package profile

import (
	"testing"

	"postings/model"
)

// TestQualifiesAnywhere checks that files qualify by their fields and by their
// folder, but not the pages of sections.
func TestQualifiesAnywhere(t *testing.T) {
	p, err := read(`
[postings]
layouts = ["vacancy"]
folders = ["Jobs", "emplois"]

[[postings.any]]
fields = ["type", "categories"]
values = ["job"]

[[postings.any]]
fields = ["apply url"]
`)
	if err != nil {
		t.Fatal(err)
	}
	text := func(name, value string) model.Fields { return model.Fields{{Name: name, Value: value}} }
	for _, test := range []struct {
		path   string
		fields model.Fields
		want   bool
	}{
		{"a.md", nil, false},
		{"jobs/a.md", nil, true},
		{"fr/Emplois/2025/a.md", nil, true},
		{"jobs/_index.md", nil, false},
		{"jobs/_index.fr.md", nil, false},
		{"jobs/index.md", nil, false},
		{"jobs/README.md", nil, false},
		{"jobs/baker/index.md", nil, true},
		{"jobs/baker/index.fr.md", nil, true},
		{"en/jobs/emplois/index.md", nil, false},
		{"a.md", text("layout", "Vacancy"), true},
		{"a.md", text("type", "Job"), true},
		{"a.md", text("type", "page"), false},
		{"a.md", text("applyURL", "https://example.org"), true},
		{"a.md", text("apply-url", ""), false},
		{"a.md", model.Fields{{Name: "categories", Kind: model.Other, Items: []string{"news", "Job"}}}, true},
	} {
		if got := p.Postings.Qualifies(test.path, test.fields); got != test.want {
			t.Errorf("%s %v: %v", test.path, test.fields, got)
		}
	}
}
