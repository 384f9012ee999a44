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

// onRealPostings runs a task on real postings in both languages and at common
// window sizes. It stores the file and line edited last in edited.
func onRealPostings(t *testing.T, task func(t *testing.T, b *browser, edited *string)) {
	dir := corpustest.Dir(t, "cds-2019/content")
	for _, lang := range model.Langs() {
		for _, size := range []struct{ w, h int }{{80, 24}, {120, 40}, {200, 60}} {
			t.Run(fmt.Sprintf("%v-%dx%d", lang, size.w, size.h), func(t *testing.T) {
				src, err := content.Open(dir)
				if err != nil {
					t.Fatal(err)
				}
				edited := ""
				opt := Options{Lang: lang, Load: loadSource(src)}
				opt.Edit = func(file string, line int) (*exec.Cmd, error) {
					edited = fmt.Sprintf("%s:%d", file, line)
					return nil, errors.New("no editor")
				}
				task(t, newBrowser(t, opt, size.w, size.h), &edited)
			})
		}
	}
}

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
// a posting and edits it at that line, with 3 keys.
func TestTaskFirstDifference(t *testing.T) {
	onRealPostings(t, func(t *testing.T, b *browser, edited *string) {
		found := 0
		for range b.root.list.Len() {
			*edited = ""
			b.keys("s", "n", "e")
			if at, _ := b.root.pane().Difference(); at > 0 {
				found++
				if at != 1 {
					t.Errorf("at difference %d", at)
				}
				top := slices.ContainsFunc(docsOf(b), func(d *model.Document) bool { return *edited == fmt.Sprintf("%s:%d", d.File, d.BodyLine) })
				if line := lineOf(t, *edited); !top && !strings.HasPrefix(line, "#") && !strings.HasPrefix(line, "**") {
					t.Errorf("editing %s, at %q", *edited, line)
				}
			}
			b.keys("esc", "esc", "down")
		}
		if found == 0 {
			t.Error("no difference in any posting")
		}
	})
}

// TestTaskProblem opens the file of the seventh problem in the editor at its
// line, with 8 keys.
func TestTaskProblem(t *testing.T) {
	onRealPostings(t, func(t *testing.T, b *browser, edited *string) {
		b.keys("p")
		list := b.root.overlay.(*problemList)
		seventh := list.at + 6
		b.keys("down", "down", "down", "down", "down", "down", "e")
		f := list.found[seventh]
		if want := fmt.Sprintf("%s:%d", b.root.fileOf(f), f.Line); *edited != want {
			t.Errorf("editing %s, want %s", *edited, want)
		}
	})
}

// TestTaskCompare keeps a posting and compares another one with it, with 2 keys
// apart from moving.
func TestTaskCompare(t *testing.T) {
	onRealPostings(t, func(t *testing.T, b *browser, _ *string) {
		first := b.root.list.Key()
		b.keys("x", "down", "x")
		if p := b.root.pane().Compared(); p == nil || p.Key != first || !b.root.pane().SideShown() {
			t.Fatalf("not compared:\n%s", b.screen())
		}
		for _, d := range b.root.pane().Pair() {
			if d.Lang != b.root.look.Lang || !strings.Contains(b.screen(), strings.Fields(d.Title)[0]) {
				t.Errorf("%q is not shown in the language of the interface:\n%s", d.Title, b.screen())
			}
		}
	})
}
