//go:build unix

package main

import (
	"fmt"
	"path/filepath"
	"testing"

	"postings/content/corpustest"
)

// site writes postings, some of them open, each in both languages, and returns
// their folder.
func site(t *testing.T, open, closed int) string {
	t.Helper()
	dir := t.TempDir()
	for i := range open + closed {
		for _, lang := range []struct{ code, title, text string }{{"en", "Job", "Text of job"}, {"fr", "Poste", "Texte du poste"}} {
			corpustest.Write(t, filepath.Join(dir, lang.code, fmt.Sprintf("job-%d.md", i)), fmt.Sprintf(
				"---\nlayout: job-posting\ntitle: %s %d\ndescription: About it.\narchived: %v\ntranslationKey: job-%d\n---\n%s %d.\n",
				lang.title, i, i >= open, i, lang.text, i))
		}
	}
	return dir
}

// TestReaderIsNeverBlank presses keys that once left the reader without its
// text. Each step is keys and what must be on the screen after them.
func TestReaderIsNeverBlank(t *testing.T) {
	type step struct {
		keys string
		see  []string
	}
	for _, test := range []struct {
		name         string
		open, closed int
		steps        []step
	}{
		{"nothing found", 3, 1, []step{{"/zzz", []string{"Nothing matches"}}, {"\x1b", []string{"Text of job 0"}}}},
		{"a slip", 3, 1, []step{{"/job 1x", []string{"Nothing matches"}}, {"\x7f", []string{"Text of job 1"}}}},
		{"no bookmarks", 3, 1, []step{{"B", []string{"No bookmarks yet"}}, {"B", []string{"Text of job 0"}}}},
		{"nothing open", 0, 3, []step{{"a", nil}, {"a", nil}, {"a", []string{"Text of job 0"}}}},
		{"a round of filters", 3, 2, []step{{"jj", []string{"Text of job 2"}}, {"a", []string{"[Closed 2]"}}, {"aa", []string{"Text of job 2"}}}},
		{"closed ones match", 1, 2, []step{{"/job 2", []string{"[Tab]"}}, {"\t", []string{"Text of job 2"}}}},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			s := start(t, 120, 30, nil, site(t, test.open, test.closed))
			s.see("Text of job 0")
			for _, step := range test.steps {
				s.send(step.keys)
				s.see(step.see...)
			}
			s.send("\x03")
			s.end()
			s.restored()
		})
	}
}

// TestProblemOpensItsFile goes from a problem to the file concerned, in its
// language, and to the raw file if it could not be read.
func TestProblemOpensItsFile(t *testing.T) {
	dir := site(t, 2, 0)
	writeFile(t, filepath.Join(dir, "fr", "job-1.md"), 0o644,
		"---\nlayout: job-posting\ntitle: Poste 1\ndescription: De quoi.\narchived: false\ntranslationKey: job-1\n---\nVoir [ici](https://example.org/x) le poste français.\n")
	corpustest.Write(t, filepath.Join(dir, "en", "broken.md"), "---\ntitle: Broken\narchived: [\n---\nHalf a text.\n")
	s := start(t, 120, 36, nil, dir)
	s.see("Text of job 0", "1 error")
	s.send("p")
	s.see("broken.md", "job-1.md")
	s.send("/broken\r\r") // the filter, and the problem left
	s.see("Half a text.", "archived: [")
	s.send("\x1b")
	s.see("Problems")
	s.send("/\x15ici\r\r")
	s.see("Poste 1", "le poste français")
	s.send("\x03")
	s.end()
	s.restored()
}

// TestBrokenFileKeepsItsText breaks the file that is being read.
func TestBrokenFileKeepsItsText(t *testing.T) {
	dir := site(t, 1, 0)
	s := start(t, 120, 30, nil, dir)
	s.see("Text of job 0")
	s.send("\r")
	corpustest.Write(t, filepath.Join(dir, "en", "job-0.md"), "---\ntitle: [\n---\nOther.\n")
	s.see("can no longer be read", "Text of job 0")
	s.send("q")
	s.end()
	s.restored()
}
