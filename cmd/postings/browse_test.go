//go:build unix

package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"postings/content/corpustest"
)

// TestEditAndReload edits a file in an editor, and checks that changes by other
// programs are noticed: a new file, one replaced by renaming, an incomplete
// one, and a deleted one.
func TestEditAndReload(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	write := func(name, title, body string) {
		t.Helper()
		text := "---\nlayout: job-posting\ntitle: " + title + "\narchived: false\ntranslationKey: " + name + "\n---\n" + body + "\n"
		temp := filepath.Join(dir, "."+name)
		if err := errors.Join(os.WriteFile(temp, []byte(text), 0o644), os.Rename(temp, filepath.Join(dir, name+".md"))); err != nil {
			t.Fatal(err)
		}
	}
	write("one", "First posting", "The old text.")
	editor := filepath.Join(t.TempDir(), "editor")
	script := "#!/bin/sh\nsed -i.bak 's/old text/edited text/' \"$1\" 2>/dev/null || sed -i.bak 's/old text/edited text/' \"$2\"\nrm -f " + dir + "/*.bak\n"
	if err := os.WriteFile(editor, []byte(script), 0o755); err != nil {
		t.Fatal(err)
	}
	s := start(t, 120, 30, []string{"EDITOR=" + editor}, dir)
	s.see("First posting", "The old text.")
	s.send("e")
	s.see("The edited text.")
	write("two", "Second posting", "More.")
	s.see("Second posting", "1/2")
	write("one", "Renamed posting", "Replaced.")
	s.see("Renamed posting", "Replaced.")
	half := filepath.Join(dir, "two.md")
	corpustest.Write(t, half, "---\ntitle: \"half")
	s.see("1 error", "Second posting") // the previous version is kept
	write("two", "Second again", "More.")
	s.see("Second again")
	if err := os.Remove(half); err != nil {
		t.Fatal(err)
	}
	s.lose("Second again")
	s.send("q")
	s.end()
	s.restored()
}

// TestEndings checks that the terminal is restored wherever Ctrl+C is pressed.
// TestSignals does the same with signals.
func TestEndings(t *testing.T) {
	t.Parallel()
	for name, end := range map[string]func(s *session){
		"ctrl+c":       func(s *session) { s.send("\x03") },
		"while typing": func(s *session) { s.send("/abc\x03") },
		"in the help":  func(s *session) { s.send("?\x03") },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := start(t, 120, 40, nil)
			s.see("Head of Product Management")
			end(s)
			s.end()
			s.restored()
		})
	}
}

// TestEndingWhileLoading checks that the terminal is restored if the program is
// terminated while loading.
func TestEndingWhileLoading(t *testing.T) {
	t.Parallel()
	s := start(t, 100, 30, nil, largeCorpus(t))
	s.see("Loading")
	s.cmd.Process.Signal(syscall.SIGTERM)
	s.end()
	s.restored()
}

// TestResizeStorm resizes the window many times, from 1 by 1 to 500 by 200, and
// checks that the screen is complete at the end.
func TestResizeStorm(t *testing.T) {
	t.Parallel()
	s := start(t, 100, 30, nil)
	s.see("Head of Product Management")
	times := 100
	if corpustest.Sweep() {
		times = 500
	}
	for i := range times {
		s.resize(1+i*7%500, 1+i*3%200)
	}
	s.resize(90, 25)
	s.send("\x0c")
	s.see("Postings · sample postings", "Head of Product Management", "q quit")
	s.send("q")
	if code := s.end(); code != 0 {
		t.Errorf("exit code %d", code)
	}
	s.restored()
}

// largeCorpus writes so many postings that loading them takes a while.
func largeCorpus(t *testing.T) string {
	t.Helper()
	if testing.Short() {
		t.Skip("writes many files")
	}
	dir := t.TempDir()
	body := strings.Repeat("Some words of a text that is long. ", 40)
	for i := range 3000 {
		text := fmt.Sprintf("---\nlayout: job-posting\ntitle: Posting %d\narchived: false\n---\n%s\n", i, body)
		corpustest.Write(t, filepath.Join(dir, fmt.Sprintf("p%d.md", i)), text)
	}
	return dir
}

// TestAccessible runs the accessible mode on real terminals, including one
// without any capabilities, and checks that nothing is drawn and that Ctrl+C
// quits.
func TestAccessible(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name string
		env  []string
		args []string
	}{
		{"by the variable", []string{"ACCESSIBLE=1"}, nil},
		{"by our own variable", []string{"POSTINGS_ACCESSIBLE=true", "TERM=dumb"}, nil},
		{"by the flag", nil, []string{"--accessible"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			s := start(t, 100, 40, test.env, test.args...)
			s.see("11 of 14 postings", "Command:")
			s.send("chercher chef produits\n1\n")
			s.see("Head of Product Management", "Press Enter to read on.")
			s.send("\x03")
			if code := s.end(); code != exitSignal+int(syscall.SIGINT) {
				t.Errorf("exit code %d", code)
			}
			s.restored()
			if strings.Contains(s.output(), "\x1b") {
				t.Errorf("the output contains escape sequences: %q", s.output())
			}
		})
	}
}

// TestListening works with the accessible mode on a terminal as a user of a
// screen reader does: it searches, reads in both languages, compares, goes to a
// problem, and quits at the end of the input.
func TestListening(t *testing.T) {
	t.Parallel()
	site := ourSite(t)
	type step struct{ line, answer string }
	for lang, steps := range map[string][]step{
		"en": {
			{"search prod", "Search: prod."},
			{"1", "Press Enter to read on."},
			{"differences", "No difference in list items"},
			{"language", "Les archives construisent"},
			{"langue", "The archive builds"},
			{"compare", "Kept for comparison: Head of Products."},
			{"search", "3. Librarian."},
			{"compare 1", "Comparing 1, Head of Products, with 2, Archivist."},
			{"", "nine kilometres"},
			{"problems vague", "“here” does not say"},
			{"1", "File en/head-of-products.md, line 14."},
			{"what", "is not a command"},
		},
		"fr": {
			{"rechercher prod", "Recherche : prod."},
			{"1", "Appuyez sur Entrée pour lire la suite."},
			{"différences", "Aucune différence d’éléments de liste"},
			{"langue", "The archive builds"},
			{"language", "Les archives construisent"},
			{"comparer", "Gardée pour la comparaison : Chef des produits."},
			{"rechercher", "3. Librarian."},
			{"comparer 1", "Comparaison de 1, Chef des produits, et de 2, Archiviste."},
			{"", "neuf kilomètres"},
			{"problèmes vague", "« here » ne dit pas"},
			{"1", "Fichier en/head-of-products.md, ligne 14."},
			{"quoi", "n’est pas une commande"},
		},
	} {
		t.Run(lang, func(t *testing.T) {
			t.Parallel()
			s := start(t, 200, 100, nil, "--accessible", "--lang", lang, site.dir)
			s.see("1. Archivist")
			for _, step := range steps {
				before := len(s.output())
				s.send(step.line + "\n")
				s.until(func(string) bool { return strings.Contains(s.output()[before:], step.answer) }, step.answer+" after "+step.line)
			}
			s.send("\x04")
			if code := s.end(); code != exitOK {
				t.Errorf("exit code %d", code)
			}
			s.restored()
			if strings.Contains(s.output(), "\x1b") {
				t.Errorf("the output contains escape sequences: %q", s.output())
			}
		})
	}
}
