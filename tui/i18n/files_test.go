package i18n

import (
	"strings"
	"testing"

	"postings/content/tomlfile"
	"postings/model"
)

// TestFiles checks that every problem in a file is described in both languages,
// with its place.
func TestFiles(t *testing.T) {
	for _, l := range model.Langs() {
		f := For(l).Failures
		if problems := int(tomlfile.Contradiction) + 1; len(f.files) != problems {
			t.Errorf("%v: %d sentences for %d problems", l, len(f.files), problems)
		}
		for problem := range f.files {
			got := f.File("a.toml", tomlfile.Error{Problem: problem, Name: "n", Value: "v", Allowed: []string{"x", "y"}, Reason: "r"})
			got = strings.ReplaceAll(got, "{leverId}", "")
			if !strings.HasPrefix(got, "a.toml") || strings.Contains(got, "{") {
				t.Errorf("%v: %q", l, got)
			}
			if mistake := typography(got); l == model.French && mistake != "" {
				t.Errorf("%s in %q", mistake, got)
			}
		}
	}
}
