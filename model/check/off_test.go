package check

import (
	"testing"

	"postings/model"
)

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

// TestOffStale checks that a rule disabled for a path is reported if it finds
// nothing there, unless it is disabled everywhere.
func TestOffStale(t *testing.T) {
	files := map[string]string{"en/positions/a.md": file("[x] (mailto:a@e.org)"), "fr/positions/a.md": file("[x](mailto:a@e.org)")}
	opt := Options{Notes: true, Off: map[string][]model.Rule{"en": {LinkSpace, Typography}, "fr": {LinkSpace}}}
	got := run(t, opt, files)
	if len(got) != 1 || got[0].Rule != OffStale || got[0].Path != "fr" || got[0].Detail.Text != string(LinkSpace) {
		t.Errorf("%+v", got)
	}
	opt.Notes = false
	if got := run(t, opt, files); len(got) != 0 {
		t.Errorf("%+v", got)
	}
}
