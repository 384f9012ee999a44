package content

import (
	"path/filepath"
	"testing"
	"testing/fstest"

	"postings/content/corpustest"
	"postings/model"
)

// TestPages checks that pages are only loaded on request.
func TestPages(t *testing.T) {
	src := Source{FS: fstest.MapFS{
		"en/about.md":            {Data: []byte("---\ntitle: About\narchived: false\nlinkHidden: false\n---\nx\n")},
		"en/positions/job.md":    {Data: []byte("---\ntitle: Job\narchived: false\n---\nx\n")},
		"en/positions/_index.md": {Data: []byte("---\ntitle: Jobs\n---\n")},
	}}
	for _, test := range []struct {
		opt   Options
		want  map[string]model.Status
		count int
	}{
		{Options{}, map[string]model.Status{"positions/job": model.Open}, 2},
		{Options{Pages: true}, map[string]model.Status{
			"about": model.NoStatus, "positions/job": model.Open, "positions/_index": model.NoStatus,
		}, 0},
	} {
		c, err := LoadAll(t.Context(), src, test.opt)
		if err != nil {
			t.Fatal(err)
		}
		if len(c.Postings) != len(test.want) || len(c.Skipped) != test.count {
			t.Errorf("%+v: %d postings, skipped %q", test.opt, len(c.Postings), c.Skipped)
		}
		for _, p := range c.Postings {
			if status, known := test.want[p.Key]; !known || p.Status() != status || p.IsPage() != (status == model.NoStatus) {
				t.Errorf("%+v: %s has status %v", test.opt, p.Key, p.Status())
			}
		}
	}
}

// TestPositions checks that a folder makes its files postings even if the
// source starts below that folder, but not if the folder merely contains the
// site.
func TestPositions(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "positions", "site", "content", "en", "positions", "2025", "a.md")
	for _, name := range []string{file, filepath.Join(dir, "positions", "site", "content", "en", "about.md")} {
		corpustest.Write(t, name, "---\ntitle: A\n---\nx\n")
	}
	for at := file; at != dir; at = filepath.Dir(at) {
		c := loadDir(t, at)
		postings := 0
		for _, p := range c.Postings {
			if !p.IsPage() {
				postings++
			}
		}
		if postings != 1 && at != filepath.Join(dir, "positions") {
			t.Errorf("%s: %d postings, skipped %q", at, postings, c.Skipped)
		}
	}
}

// TestTodaysPages loads all of today's site.
func TestTodaysPages(t *testing.T) {
	src, err := Open(corpustest.Dir(t, "cds-2025"))
	if err != nil {
		t.Fatal(err)
	}
	without := load(t, src)
	with, err := LoadAll(t.Context(), src, Options{Pages: true})
	if err != nil {
		t.Fatal(err)
	}
	if without.Documents != 2 || len(without.Findings) != 0 || with.Documents != without.Documents+len(without.Skipped) {
		t.Errorf("%d documents and %d others, findings %+v; as pages %d", without.Documents, len(without.Skipped), without.Findings, with.Documents)
	}
}
