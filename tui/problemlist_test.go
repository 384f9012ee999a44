package tui

import (
	"context"
	"errors"
	"fmt"
	"os/exec"
	"strings"
	"testing"

	"postings/model"
	"postings/model/check"
)

// choose moves to the first problem of a rule in the list of problems.
func (b *browser) choose(rule model.Rule) *browser {
	b.tb.Helper()
	b.keys("p")
	for i, f := range b.root.problems.all {
		if f.Rule == rule {
			b.root.overlay.(*problemList).at = i
			return b
		}
	}
	b.tb.Fatalf("no problem %s", rule)
	return b
}

// flawed are postings with a problem deep in a French text, in a variant, and
// where the languages part.
func flawed() []*model.Document {
	docs := threePostings()
	docs[1].Body = strings.Replace(docs[1].Body, "## Partie 4\n\n", "## Partie 4\n\nVoir [ici](javascript:1).\n\n", 1)
	docs[3].Body = strings.Replace(docs[3].Body, "## Partie 3\n\n", "## Partie 3\n\n- un\n- deux\n\n", 1)
	variant := *docs[4]
	variant.Path, variant.File, variant.Title = "en/gamma-old.md", "en/gamma-old.md", "Old gamma"
	variant.Body = "## One\n\nOne.\n\n#### Skipped\n\nTwo.\n"
	return append(docs, &variant)
}

// TestProblemLeadsToItsPlace opens the file that a problem names, in its language
// and variant and at its line, and comes back to the list of problems, and from
// there to where one was.
func TestProblemLeadsToItsPlace(t *testing.T) {
	var edited string
	opt := documents(model.English, flawed()...)
	opt.Edit = func(file string, line int) (*exec.Cmd, error) {
		edited = fmt.Sprintf("%s:%d", file, line)
		return nil, errors.New("no editor")
	}
	b := newBrowser(t, opt, 120, 30).keys("enter", "esc", "down", "enter", "]", "]")
	before := b.screen()
	b.choose(check.LinkUnsafe)
	at := b.root.overlay.(*problemList).at
	line := b.root.problems.all[at].Line
	if b.keys("e"); edited != fmt.Sprintf("fr/alpha.md:%d", line) {
		t.Errorf("%s is edited", edited)
	}
	b.keys("enter")
	r := b.root.reading()
	if r.doc.Path != "fr/alpha.md" || b.root.look.lang != model.English || r.heading() != "Partie 4" || !strings.Contains(b.screen(), "Voir ici") {
		t.Errorf("%s is read at %q:\n%s", r.doc.Path, r.heading(), b.screen())
	}
	if strings.Contains(b.screen(), "no English version") {
		t.Errorf("a translation is denied:\n%s", b.screen())
	}
	b.keys("down", "esc")
	if list, ok := b.root.overlay.(*problemList); !ok || list.at != at {
		t.Fatalf("esc does not lead back:\n%s", b.screen())
	}
	b.choose(check.HeadingSkipped).keys("enter")
	if r := b.root.reading(); r.doc.Path != "en/gamma-old.md" || b.root.filter != model.AnyStatus {
		t.Errorf("%s is read, not the variant", r.doc.Path)
	}
	b.keys("esc")
	b.choose(check.StructureItems).keys("enter")
	if !b.root.sideShown() || !strings.Contains(strings.Split(b.screen(), "\n")[2], "Partie 3") {
		t.Errorf("not side by side where they part:\n%s", b.screen())
	}
	b.keys("esc", "esc")
	if b.screen() != before {
		t.Errorf("not where one was:\n%s\nwas\n%s", b.screen(), before)
	}
}

// TestUnreadableFile shows a file that could not be read as it is.
func TestUnreadableFile(t *testing.T) {
	broken := true
	var edited string
	opt := Options{Load: func(_ context.Context, emit func(model.Batch)) error {
		batch := model.Batch{Documents: threePostings()}
		if broken {
			batch.Findings = []model.Finding{{Rule: model.RuleFrontMatter, Severity: model.Error, Path: "en/bad.md", Line: 3, Args: []string{"did not find expected key"}}}
		}
		emit(batch)
		return nil
	}}
	opt.Read = func(file string) (string, error) {
		if file != "en/bad.md" {
			return "", errors.New("not there")
		}
		return "---\nlayout: job-posting\ntitle: \x1b[31m: :\n---\nText.\n", nil
	}
	opt.Edit = func(file string, line int) (*exec.Cmd, error) {
		edited = fmt.Sprintf("%s:%d", file, line)
		return nil, errors.New("no editor")
	}
	for _, h := range []int{12, 30} {
		broken = true
		b := newBrowser(t, opt, 80, h).choose(model.RuleFrontMatter).keys("enter")
		if !strings.Contains(b.screen(), "▌3  title: ␛[31m: :") || !strings.Contains(b.screen(), "en/bad.md:3") {
			t.Errorf("the file is not shown:\n%s", b.screen())
		}
		if b.keys("e"); edited != "en/bad.md:3" {
			t.Errorf("%q is edited", edited)
		}
		b.keys("esc")
		if _, ok := b.root.overlay.(*problemList); !ok {
			t.Fatalf("esc does not lead back:\n%s", b.screen())
		}
		broken = false
		b.run(b.root.reload())
		if !strings.Contains(b.screen(), "1 solved, ") {
			t.Errorf("what was solved is not told:\n%s", b.screen())
		}
		b.keys("esc")
		if b.root.overlay != nil || b.root.inReader {
			t.Errorf("not back in the list:\n%s", b.screen())
		}
	}
}
