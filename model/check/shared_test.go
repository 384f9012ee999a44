package check

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"postings/content"
	"postings/model"
)

// runHabitual checks files with the default statements.
func runHabitual(tb testing.TB, files map[string]string) []model.Finding {
	tb.Helper()
	fsys := fstest.MapFS{}
	for name, text := range files {
		fsys[name] = &fstest.MapFile{Data: []byte(text)}
	}
	c, err := content.LoadAll(tb.Context(), content.Source{FS: fsys}, content.Options{})
	if err != nil {
		tb.Fatal(err)
	}
	found, err := Run(tb.Context(), c, Options{})
	if err != nil {
		tb.Fatal(err)
	}
	return found
}

// TestPassages checks the comparison of paragraphs that open postings share.
func TestPassages(t *testing.T) {
	const usual = "We are committed to providing an inclusive and barrier-free work environment, starting with the hiring process."
	const other = "We are committed to providing an inclusive and accessible work environment, starting with the hiring process."
	const under = "## A heading\n\n"
	const french = "Nous sommes engagés à instaurer un milieu de travail inclusif et exempt d’obstacles, dès le processus de sélection."
	for _, test := range []struct {
		name   string
		bodies []string
		lang   string
		want   string
	}{
		{"the same", []string{usual, usual, usual}, "en", ""},
		{"another wording", []string{usual, usual, other}, "en", "passage-differs c: and accessible | and barrier-free"},
		{"a comma", []string{usual, usual, strings.Replace(usual, ", starting", " starting", 1)}, "en", ""},
		{"signs", []string{french, french, strings.Replace(french, "d’obs", "d'obs", 1)}, "fr", ""},
		{"in French", []string{french, french, strings.Replace(french, "instaurer", "offrir", 1)}, "fr", "passage-differs c: à offrir | à instaurer"},
		{"as many", []string{usual, usual, other, other}, "en", ""},
		{"only two", []string{usual, other}, "en", ""},
		{"and more", []string{usual, usual, usual + " We mean it."}, "en", ""},
		{"missing", []string{under + usual, under + usual, under + usual, "Text."}, "en", "passage-missing d: 3"},
		{"missing in French", []string{under + french, under + french, under + french, "Texte."}, "fr", "passage-missing d: 3"},
		{"an introduction", []string{usual, usual, usual, "Text."}, "en", ""},
		{"an item", []string{under + "- " + usual, under + "- " + usual, under + "- " + usual, "Text."}, "en", ""},
		{"in other words", []string{under + usual, under + usual, under + usual, "We are committed to providing a place for all.\n\nIt starts with the hiring process and a barrier-free work environment."}, "en", ""},
		{"in other words in French", []string{under + french, under + french, under + french, "Nous sommes engagés à offrir le meilleur à tout le monde.\n\nDès le processus de sélection, on trouve ici un milieu de travail sain."}, "fr", ""},
		{"in a longer paragraph", []string{under + usual, under + usual, under + usual, "Text. " + strings.Fields(usual)[0] + " " + strings.Join(strings.Fields(usual)[1:6], " ") + " anything else, which you will see in time."}, "en", ""},
		{"mostly missing", []string{under + usual, under + usual, "Text.", "Text."}, "en", ""},
		{"the title", []string{"Email us with “Title number a” in the subject line of your message.", "Email us with “Title number b” in the subject line of your message.", "Email us with “Title number c” in the subject line of your message."}, "en", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			files := map[string]string{}
			for i, body := range test.bodies {
				key := string(rune('a' + i))
				files[test.lang+"/positions/"+key+".md"] = file(body, "archived", "false", "translationKey", key, "title", "Title number "+key)
			}
			var got []string
			for _, f := range run(t, Options{}, files) {
				switch f.Rule {
				case PassageDiffers:
					got = append(got, fmt.Sprintf("%s %s: %s | %s", f.Rule, f.Key, f.Detail.Text, f.Detail.Other))
				case PassageMissing:
					got = append(got, fmt.Sprintf("%s %s: %d", f.Rule, f.Key, f.Detail.Count))
				}
			}
			if got := strings.Join(got, "\n"); got != test.want {
				t.Errorf("%q, want %q", got, test.want)
			}
		})
	}
}

// TestEveryVariantIsCompared checks that problems are found in a second variant
// that the preferred one does not have, and not found again in a copy.
func TestEveryVariantIsCompared(t *testing.T) {
	got := run(t, Options{}, map[string]string{
		"en/positions/a.md": file("This is a CS-04."), "fr/positions/a.md": file("C’est un CS-04."),
		"fr/positions/b.md": file("C’est un CS-03."), "fr/positions/c.md": file("C’est un CS-03."),
	})
	count := 0
	for _, f := range got {
		if f.Rule == CodeDiffers {
			count++
			if f.Path != "fr/positions/b.md" {
				t.Errorf("%s", f.Path)
			}
		}
	}
	if count != 1 {
		t.Errorf("found %d times", count)
	}
}

// TestVariantsTranslateEachOther checks that variants are compared with their
// own translations, whatever the order of their files.
func TestVariantsTranslateEachOther(t *testing.T) {
	const long, short = "This is a CS-04.\n\n- a\n- b\n- c", "This is a CS-05."
	for _, test := range []struct {
		name      string
		enA, enB  string
		frA, frB  string
		different int
	}{
		{"by what they are made of", file(long), file(short), file(short), file(long), 0},
		{"by status", file("CS-04", "archived", "false"), file("CS-05"), file("CS-05 "), file("CS-04 ", "archived", "false"), 0},
		{"left over", file(long), file(short), file(short), "", 1},
	} {
		files := map[string]string{"en/positions/a.md": test.enA, "en/positions/b.md": test.enB, "fr/positions/a.md": test.frA}
		if test.frB != "" {
			files["fr/positions/b.md"] = test.frB
		}
		count := 0
		for _, f := range run(t, Options{}, files) {
			if f.Rule == CodeDiffers {
				count++
			}
		}
		if count != test.different {
			t.Errorf("%s: %d differ, want %d", test.name, count, test.different)
		}
	}
}
