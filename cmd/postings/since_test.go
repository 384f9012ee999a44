//go:build unix

package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// TestSince marks on a real terminal what has changed since a revision, without
// colours, including what changes while the program runs.
func TestSince(t *testing.T) {
	t.Parallel()
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip(err)
	}
	dir := t.TempDir()
	write := func(body string) {
		t.Helper()
		text := "---\nlayout: job-posting\ntitle: Cook\narchived: false\ntranslationKey: cook\n---\n" + body + "\n"
		if err := os.WriteFile(filepath.Join(dir, "cook.md"), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	git := func(args ...string) {
		t.Helper()
		cmd := exec.Command("git", append([]string{"-C", dir, "-c", "user.name=A", "-c", "user.email=a@example.org"}, args...)...)
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
	}
	write("Soup and bread.")
	git("init", "-q")
	git("add", "-A")
	git("commit", "-q", "-m", "a")
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
