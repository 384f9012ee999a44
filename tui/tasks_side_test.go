package tui

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"postings/content"
	"postings/content/corpustest"
	"postings/model"
)

// lineOf returns a line of a real posting, given as file:line.
func lineOf(t *testing.T, edited string) string {
	t.Helper()
	at := strings.LastIndexByte(edited, ':')
	n := 0
	if at < 0 {
		t.Fatalf("editing %q", edited)
	}
	if _, err := fmt.Sscan(edited[at+1:], &n); err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(filepath.Join(corpustest.Dir(t, "cds-2019/content"), edited[:at]))
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(string(text), "\n")
	if n < 1 || n > len(lines) {
		t.Fatalf("%s has %d lines", edited, len(lines))
	}
	return lines[n-1]
}

// docsOf returns the documents shown side by side.
func docsOf(b *browser) []*model.Document {
	docs := b.root.pane().Pair()
	return slices.DeleteFunc(docs[:], func(d *model.Document) bool { return d == nil })
}

// TestTaskFirstDifference goes to the first difference between the languages of
// each real posting and edits it at that line, with 3 keys, in both languages
// and at common window sizes.
func TestTaskFirstDifference(t *testing.T) {
	src, err := content.Open(corpustest.Dir(t, "cds-2019/content"))
	if err != nil {
		t.Fatal(err)
	}
	for _, lang := range model.Langs() {
		for _, width := range []int{80, 120, 200} {
			edited := ""
			opt := Options{Lang: lang, Load: loadSource(src)}
			opt.Edit = func(file string, line int) (*exec.Cmd, error) {
				edited = fmt.Sprintf("%s:%d", file, line)
				return nil, errors.New("no editor")
			}
			b := newBrowser(t, opt, width, 40)
			found := 0
			for range b.root.list.Len() {
				edited = ""
				b.keys("s", "n", "e")
				if at, _ := b.root.pane().Difference(); at > 0 {
					found++
					if at != 1 {
						t.Errorf("%v, %d columns: at difference %d", lang, width, at)
					}
					top := slices.ContainsFunc(docsOf(b), func(d *model.Document) bool { return edited == fmt.Sprintf("%s:%d", d.File, d.BodyLine) })
					if line := lineOf(t, edited); !top && !strings.HasPrefix(line, "#") && !strings.HasPrefix(line, "**") {
						t.Errorf("%v, %d columns: editing %s, at %q", lang, width, edited, line)
					}
				}
				b.keys("esc", "esc", "down")
			}
			if found == 0 {
				t.Errorf("%v, %d columns: no difference in any posting", lang, width)
			}
		}
	}
}
