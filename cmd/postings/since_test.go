//go:build unix

package main

import (
	"testing"

	"postings/content/corpustest"
)

// TestSince marks on a real terminal what has changed since a revision, without
// colours, including what changes while the program runs.
func TestSince(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	write := func(body string) {
		corpustest.Write(t, dir+"/cook.md", "---\nlayout: job-posting\ntitle: Cook\narchived: false\ntranslationKey: cook\n---\n"+body+"\n")
	}
	write("Soup and bread.")
	corpustest.Git(t, dir, "init", "-q")
	corpustest.Git(t, dir, "add", "-A")
	corpustest.Git(t, dir, "commit", "-q", "-m", "a")
	write("Soup, salad and bread.")
	s := start(t, 100, 24, []string{"NO_COLOR=1"}, "--since", "HEAD", dir)
	s.see("±", "± Soup, salad and bread.")
	s.send("D")
	s.see("- Soup")
	s.send("D")
	s.lose("±")
	s.send("/is:changed\r")
	s.see("1/1", "Cook")
	write("Soup and bread.")
	s.see("Nothing matches")
	s.send("q")
	if code := s.end(); code != 0 {
		t.Errorf("exit code %d", code)
	}
	s.restored()
}
