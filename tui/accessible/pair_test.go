package accessible

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os/exec"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/charmbracelet/x/exp/golden"

	"postings/content"
	"postings/model"
	"postings/tui"
	"postings/tui/i18n"
)

// site returns options for a corpus with postings that differ between languages
// and from each other, with problems and with an unreadable file.
func site(l model.Lang) Options {
	file := func(title, key, archived, body string) *fstest.MapFile {
		return &fstest.MapFile{Data: []byte("---\nlayout: job-posting\ntitle: " + title + "\ntranslationKey: " + key + "\narchived: " + archived + "\n---\n" + body)}
	}
	files := fstest.MapFS{
		"en/baker.md": file("Baker", "baker", "false", "Bread.\n\n## What you do\n\n- Knead.\n- Bake.\n\n## What you bring\n\nPatience.\n\n## How to apply\n\nWrite to <bread@site.test>.\n"),
		"fr/pain.md":  file("Boulangère", "baker", "false", "Du pain.\n\n## Ce que vous faites\n\n- Pétrir.\n\n## Ce que vous apportez\n\nDe la patience.\n"),
		"en/cook.md":  file("Cook", "cook", "true", "Soup, see [here](https://site.test/soup).\n\n## What you do\n\nStir.\n\n## What we offer\n\nSoup.\n"),
		"en/bad.md":   {Data: []byte("---\ntitle: Bad\n  x: [\n---\nText.\n")},
	}
	src := content.Source{FS: files}
	return Options{Options: tui.Options{Lang: l, Filter: model.AnyStatus,
		Load: func(ctx context.Context, emit func(model.Batch)) error {
			return content.Load(ctx, src, content.Options{}, emit)
		},
		Read: func(name string) (string, error) {
			data, err := files.ReadFile(name)
			return string(data), err
		},
	}}
}

// TestPairsEnglish and its French counterpart record the output of comparisons
// and of the list of problems.
func TestPairsEnglish(t *testing.T) {
	golden.RequireEqual(t, []byte(transcript(t, site(model.English),
		"compare 1 2", "", "", "2", "1", "list", "1", "differences", "", "", "both", "apply", "links", "compare", "next", "compare", "edit",
		"list", "problems", "1", "edit", "problems rule", "problems file", "problems zzz", "search is:opn", "compar", "quit")))
}

func TestPairsFrench(t *testing.T) {
	golden.RequireEqual(t, []byte(transcript(t, site(model.French),
		"comparer 1 2", "", "", "2", "1", "liste", "1", "différences", "", "", "deux", "postuler", "liens", "comparer", "suivante", "comparer", "modifier",
		"liste", "problèmes", "1", "modifier", "problèmes règle", "problèmes fichier", "problèmes zzz", "rechercher est:ouvre", "compara", "quitter")))
}

func TestCompare(t *testing.T) {
	how := "Type compare and the numbers of two postings in the list, such as compare 1 2."
	for _, test := range []struct {
		commands []string
		want     string
	}{
		{[]string{"compare"}, how},
		{[]string{"compare one two"}, how},
		{[]string{"compare 1 1"}, how},
		{[]string{"compare 1 2 1"}, how},
		{[]string{"compare 1 9"}, "There is no number 9; the numbers go up to 2."},
		{[]string{"compare 1", "compare 1"}, how},
		{[]string{"compare 1", "1", "compare"}, "No longer kept for comparison."},
		{[]string{"1", "compare 1"}, how},
		{[]string{"2", "differences"}, "This posting has no French version. You are reading the English one."},
		{[]string{"2", "apply"}, "This posting does not say how to apply."},
	} {
		if got := answerTo(t, site(model.English), test.commands...); got != test.want {
			t.Errorf("%q: %s", test.commands, got)
		}
	}
	first := answerTo(t, site(model.English), "compare 1 2")
	if !strings.HasPrefix(first, "Comparing 1, Baker, with 2, Cook.") {
		t.Fatal(first)
	}
	for _, commands := range [][]string{{"compare 1", "compare 2"}, {"1", "compare", "next", "compare"}, {"1", "compare 2"}} {
		if got := answerTo(t, site(model.English), commands...); got != first {
			t.Errorf("%q:\n%s\nwant:\n%s", commands, got, first)
		}
	}
}

// TestEditProblem edits the file of a problem at its line, and checks that the
// solved problem is reported.
func TestEditProblem(t *testing.T) {
	opt := site(model.English)
	edited := ""
	opt.Edit = func(file string, line int) (*exec.Cmd, error) {
		edited = fmt.Sprintf("%s:%d", file, line)
		return nil, errors.New("no editor")
	}
	transcript(t, opt, "problems bad", "1", "edit")
	if !strings.HasPrefix(edited, "en/bad.md:") || edited == "en/bad.md:0" {
		t.Errorf("edited %q for the unreadable file", edited)
	}
	transcript(t, opt, "problems vague", "1", "edit")
	if edited != "en/cook.md:7" {
		t.Errorf("edited %q", edited)
	}
	transcript(t, opt, "problems vague", "1", "section 1", "edit")
	if edited != "en/cook.md:9" {
		t.Errorf("edited %q after another section had been read", edited)
	}
}

// TestRandomLines types commands with arguments that may be invalid and checks
// that each gets an answer in plain text.
func TestRandomLines(t *testing.T) {
	var names []string
	for _, l := range model.Langs() {
		for _, group := range commands(i18n.For(l).Accessible) {
			for _, c := range group.commands {
				if n := firstName(c.AccessibleCommand); n != "quit" && n != "quitter" {
					names = append(names, n)
				}
			}
		}
	}
	arguments := []string{"", "", "", "1", "2", "0", "-1", "99", "1 2", "2 1", "all", "tout", "rule", "fichier", "open", "title", "zzz", "is:", "is:opn", "\x1b[2J", "é", "?"}
	for seed := range uint64(8) {
		random := rand.New(rand.NewPCG(seed, 0))
		var lines []string
		for range 150 {
			line := names[random.IntN(len(names))] + " " + arguments[random.IntN(len(arguments))]
			if random.IntN(3) == 0 {
				line = arguments[random.IntN(len(arguments))]
			}
			lines = append(lines, line)
		}
		opt := site(model.Langs()[seed%2])
		all := transcript(t, opt, lines...)
		prompt := i18n.For(model.English).Accessible.Prompt + " "
		other := i18n.For(model.French).Accessible.Prompt + " "
		parts := strings.Split(strings.ReplaceAll(all, "\n"+other, "\n"+prompt), "\n"+prompt)
		if len(parts) != len(lines)+2 {
			t.Fatalf("seed %d: %d prompts for %d lines", seed, len(parts)-1, len(lines))
		}
		for i, part := range parts[1 : len(parts)-1] {
			if _, said, _ := strings.Cut(part, "\n"); strings.TrimSpace(said) == "" {
				t.Errorf("seed %d: %q gets no answer", seed, lines[i])
			}
		}
	}
}
