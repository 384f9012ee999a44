package check

import "testing"

func TestCovers(t *testing.T) {
	for _, test := range []struct {
		glob, file string
		want       bool
	}{
		{"en/a.md", "en/a.md", true},
		{"en", "en/jobs/a.md", true},
		{"en/", "en/jobs/a.md", true},
		{"*/jobs", "fr/jobs/a.md", true},
		{"en/*.md", "en/a.md", true},
		{"en/*.md", "en/jobs/a.md", false},
		{"jobs", "en/jobs/a.md", false},
		{"e", "en/a.md", false},
		{"*", "en/a.md", true},
		{".", "a.md", true},
		{"[", "[", false},
		{"en", "", false},
	} {
		if got := covers(test.glob, test.file); got != test.want {
			t.Errorf("%q covers %q: %t", test.glob, test.file, got)
		}
	}
}
