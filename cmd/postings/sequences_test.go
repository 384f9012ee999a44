//go:build unix

package main

import (
	"fmt"
	"path/filepath"
	"testing"

	"postings/content/corpustest"
)

// site writes postings in both languages, and returns their folder.
func site(t *testing.T, count int) string {
	t.Helper()
	dir := t.TempDir()
	for i := range count {
		for _, lang := range []struct{ code, title, text string }{{"en", "Job", "Text of job"}, {"fr", "Poste", "Texte du poste"}} {
			corpustest.Write(t, filepath.Join(dir, lang.code, fmt.Sprintf("job-%d.md", i)), fmt.Sprintf(
				"---\nlayout: job-posting\ntitle: %s %d\ndescription: About it.\narchived: false\ntranslationKey: job-%d\n---\n%s %d.\n",
				lang.title, i, i, lang.text, i))
		}
	}
	return dir
}

// TestProblemOpensItsFile goes from a problem to the file concerned, in its
// language, and to the raw file if it could not be read.
func TestProblemOpensItsFile(t *testing.T) {
	dir := site(t, 2)
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
