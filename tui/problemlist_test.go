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

// choose selects the first problem of a rule in the list of problems.
func (b *browser) choose(rule model.Rule) *browser {
	b.tb.Helper()
	b.keys("p")
	list := b.root.overlay.(*problemList)
	for i, f := range list.found {
		if f.Rule == rule {
			list.at = i
			return b
		}
	}
	b.tb.Fatalf("no problem %s", rule)
	return b
}

// flawed returns postings with problems deep in a French text, in a variant,
// and where the languages differ.
func flawed() []*model.Document {
	docs := threePostings()
	docs[1].Body = strings.Replace(docs[1].Body, "## Partie 4\n\n", "## Partie 4\n\nVoir [ici](javascript:1).\n\n", 1)
	docs[3].Body = strings.Replace(docs[3].Body, "## Partie 3\n\n", "## Partie 3\n\n- un\n- deux\n\n", 1)
	variant := *docs[4]
	variant.Path, variant.File, variant.Title = "en/gamma-old.md", "en/gamma-old.md", "Old gamma"
	variant.Body = "## One\n\nOne.\n\n#### Skipped\n\nTwo.\n"
	return append(docs, &variant)
}

// TestProblemLeadsToItsPlace opens the location of a problem, in its language
// and variant and at its line. It returns to the list of problems, and from
// there to where the user was.
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
	line := b.root.overlay.(*problemList).found[at].Line
	if b.keys("e"); edited != fmt.Sprintf("fr/alpha.md:%d", line) {
		t.Errorf("editing %s", edited)
	}
	edited = ""
	if b.keys("enter", "e"); edited != fmt.Sprintf("fr/alpha.md:%d", line) {
		t.Errorf("editing %s where the problem is", edited)
	}
	r := b.root.pane().Reading()
	if r.Doc.Path != "fr/alpha.md" || b.root.look.Lang != model.English || r.Heading() != "Partie 4" || !strings.Contains(b.screen(), "Voir ici") {
		t.Errorf("reading %s at %q:\n%s", r.Doc.Path, r.Heading(), b.screen())
	}
	if strings.Contains(b.screen(), "no English version") {
		t.Errorf("an existing translation is reported missing:\n%s", b.screen())
	}
	b.keys("down", "esc")
	if list, ok := b.root.overlay.(*problemList); !ok || list.at != at {
		t.Fatalf("esc does not return:\n%s", b.screen())
	}
	b.choose(check.HeadingSkipped).keys("enter")
	if r := b.root.pane().Reading(); r.Doc.Path != "en/gamma-old.md" || b.root.filter != model.AnyStatus {
		t.Errorf("reading %s, not the variant", r.Doc.Path)
	}
	b.keys("esc")
	b.choose(check.StructureItems).keys("enter")
	if !b.root.pane().SideShown() || !strings.Contains(strings.Split(b.screen(), "\n")[2], "Partie 3") {
		t.Errorf("not side by side where the languages differ:\n%s", b.screen())
	}
	b.keys("esc", "esc")
	if b.screen() != before {
		t.Errorf("not back where the user was:\n%s\nwant\n%s", b.screen(), before)
	}
}

// TestHelpOverProblems checks that the list of problems is up to date when the
// help that covered it is closed.
func TestHelpOverProblems(t *testing.T) {
	b := newBrowser(t, documents(model.English, flawed()...), 120, 30).keys("p", "?")
	before := len(b.root.problems.all)
	b.root.opt.Load = documents(model.English, threePostings()...).Load
	b.run(b.root.startLoading())
	found := b.keys("esc").root.overlay.(*problemList).found
	if len(found) != len(b.root.problems.all) || len(found) == before {
		t.Errorf("%d of %d problems are listed, %d before", len(found), len(b.root.problems.all), before)
	}
}

// TestUnreadableVersion shows the raw text of a file that could be read before,
// and whose previous version the browser keeps.
func TestUnreadableVersion(t *testing.T) {
	opt := documents(model.English, threePostings()...)
	opt.Read = func(string) (string, error) { return "title: : :\n", nil }
	b := newBrowser(t, opt, 80, 24)
	b.root.opt.Load = func(_ context.Context, emit func(model.Batch)) error {
		emit(model.Batch{
			Documents: threePostings()[1:],
			Findings:  []model.Finding{{Rule: model.RuleFrontMatter, Severity: model.Error, Path: "en/alpha.md", Line: 1}},
		})
		return nil
	}
	b.run(b.root.startLoading())
	b.choose(model.RuleFrontMatter).keys("enter")
	if !strings.Contains(b.screen(), "title: : :") {
		t.Errorf("the file is not shown:\n%s", b.screen())
	}
}

// TestUnreadableFile shows the raw text of a file that could not be read, at the line
// of the problem.
func TestUnreadableFile(t *testing.T) {
	broken := true
	var edited string
	opt := Options{Load: func(_ context.Context, emit func(model.Batch)) error {
		batch := model.Batch{Documents: threePostings()}
		if broken {
			batch.Findings = []model.Finding{{Rule: model.RuleFrontMatter, Severity: model.Error, Path: "en/bad.md", Line: 39, Detail: model.Detail{Text: "did not find expected key"}}}
		}
		emit(batch)
		return nil
	}}
	opt.Read = func(file string) (string, error) {
		if file != "en/bad.md" {
			return "", errors.New("no such file")
		}
		return "---\n" + strings.Repeat("# A comment\n", 37) + "title: \x1b[31m: :\n---\nText.\n", nil
	}
	opt.Edit = func(file string, line int) (*exec.Cmd, error) {
		edited = fmt.Sprintf("%s:%d", file, line)
		return nil, errors.New("no editor")
	}
	for _, h := range []int{12, 30} {
		broken = true
		b := newBrowser(t, opt, 80, h).choose(model.RuleFrontMatter).keys("enter")
		if !strings.Contains(b.screen(), "▌39  title: ␛[31m: :") || !strings.Contains(b.screen(), "en/bad.md:39") {
			t.Errorf("the file is not shown:\n%s", b.screen())
		}
		if b.keys("e"); edited != "en/bad.md:39" {
			t.Errorf("editing %q", edited)
		}
		b.keys("esc")
		if _, ok := b.root.overlay.(*problemList); !ok {
			t.Fatalf("esc does not return:\n%s", b.screen())
		}
		broken = false
		b.run(b.root.startLoading())
		if !strings.Contains(b.screen(), "1 solved, ") {
			t.Errorf("the solved problem is not reported:\n%s", b.screen())
		}
		b.keys("esc")
		if b.root.overlay != nil || b.root.inReader {
			t.Errorf("not back in the list:\n%s", b.screen())
		}
	}
}

// TestProblemsByFileAndRule groups the problems in both ways, filters them, and
// returns to the list as it was left.
func TestProblemsByFileAndRule(t *testing.T) {
	for _, lang := range model.Langs() {
		byRule, byFile := []string{"by rule", "par règle"}[lang], []string{"by file", "par fichier"}[lang]
		for _, h := range []int{12, 40} {
			b := newBrowser(t, documents(lang, flawed()...), 120, h).keys("p")
			list := func() *problemList {
				b.tb.Helper()
				l, ok := b.root.overlay.(*problemList)
				if !ok {
					t.Fatalf("no list of problems:\n%s", b.screen())
				}
				return l
			}
			all := len(list().found)
			grouped := func(what string, group func(model.Finding) string) {
				t.Helper()
				seen, last := map[string]bool{}, ""
				for _, f := range list().found {
					if g := group(f); g != last {
						if seen[g] {
							t.Errorf("%v: %s is not grouped by %s", lang, g, what)
						}
						seen[g], last = true, g
					}
				}
			}
			path := func(f model.Finding) string { return f.Path }
			if grouped("file", path); !strings.Contains(b.screen(), "S "+byRule) || !strings.Contains(b.screen(), "\n  "+list().found[0].Path) {
				t.Errorf("not grouped by file:\n%s", b.screen())
			}
			was := list().found[b.keys("down", "down").root.overlay.(*problemList).at]
			b.keys("S")
			if grouped("rule", func(f model.Finding) string { return string(f.Rule) }); !strings.Contains(b.screen(), "S "+byFile) || list().found[list().at].Path != was.Path || list().found[list().at].Rule != was.Rule {
				t.Errorf("not grouped by rule, or another problem is selected:\n%s", b.screen())
			}
			b.keys("S", "/").text("alpha.md")
			for _, f := range list().found {
				if !strings.HasSuffix(f.Path, "alpha.md") {
					t.Errorf("%s passes the filter", f.Path)
				}
			}
			left := len(list().found)
			if left == 0 || left == all || !strings.Contains(b.screen(), "/ alpha.md") {
				t.Errorf("%d of %d are left:\n%s", left, all, b.screen())
			}
			if b.keys("enter", "enter"); b.root.overlay != nil || !strings.HasSuffix(b.root.pane().Reading().Doc.Path, "alpha.md") {
				t.Errorf("the location is not shown:\n%s", b.screen())
			}
			if b.keys("esc"); b.root.pane().SideShown() {
				b.keys("esc")
			}
			if len(list().found) != left {
				t.Errorf("the filter is lost:\n%s", b.screen())
			}
			b.keys("/").text("zzz")
			if len(list().found) != 0 || !strings.Contains(b.screen(), "alpha.mdzzz") {
				t.Errorf("the list is not empty:\n%s", b.screen())
			}
			if b.keys("enter", "esc"); len(list().found) != all {
				t.Errorf("esc does not clear the filter:\n%s", b.screen())
			}
			if b.keys("esc"); b.root.overlay != nil {
				t.Errorf("esc does not close the list:\n%s", b.screen())
			}
		}
	}
}
