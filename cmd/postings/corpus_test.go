package main

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
	"unicode"

	"postings/content/corpustest"
)

// output runs the program without a terminal and returns its output.
func output(t *testing.T, args ...string) string {
	t.Helper()
	var out, messages bytes.Buffer
	if code := run(args, []string{"HOME=" + t.TempDir()}, strings.NewReader(""), &out, &messages); code != exitOK {
		t.Fatalf("%q: exit code %d, %s", args, code, messages.String())
	}
	return out.String()
}

// TestRealPostings lists all real postings, and prints each by its key and
// their files, or a third of them, by their paths, as plain text.
func TestRealPostings(t *testing.T) {
	dir := corpustest.Dir(t, "cds-2019")
	lines := strings.Split(strings.TrimSuffix(output(t, "list", "--status", "all", dir), "\n"), "\n")
	var list []postingJSON
	if err := json.Unmarshal([]byte(output(t, "list", "--json", "--status", "all", dir)), &list); err != nil {
		t.Fatal(err)
	}
	if len(lines) != 27 || len(list) != len(lines) {
		t.Fatalf("%d lines, %d in JSON", len(lines), len(list))
	}
	files := 0
	for i, posting := range list {
		columns := strings.Split(lines[i], "\t")
		if len(columns) != 6 || columns[0] != posting.Key || columns[3] != posting.Title {
			t.Errorf("%q is not %+v", lines[i], posting)
		}
		text := output(t, "show", "--lang", "fr", posting.Key, dir)
		if !strings.HasSuffix(text, "\n") || len(text) < 300 {
			t.Errorf("%s: %q", posting.Key, text)
		}
		if at := strings.IndexFunc(text, func(r rune) bool { return r != '\n' && unicode.IsControl(r) }); at >= 0 {
			t.Errorf("%s: control character %q", posting.Key, text[at])
		}
		for _, d := range posting.Documents {
			if files++; files%3 != 0 && !corpustest.Sweep() {
				continue
			}
			if !strings.Contains(output(t, "show", d.Path, dir), d.Path) {
				t.Errorf("show %s shows another file", d.Path)
			}
		}
	}
	if files != 50 {
		t.Errorf("%d documents", files)
	}
}
