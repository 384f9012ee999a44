package accessible

import (
	"bytes"
	"context"
	"io"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/charmbracelet/x/exp/golden"

	"postings/content"
	"postings/model"
	"postings/model/check"
	"postings/tui"
)

// typist is an input that provides lines when they are read and echoes them to
// the transcript, as a terminal does.
type typist struct {
	lines []string
	rest  string // what is left of a line longer than the last read
	shown io.Writer
}

func (t *typist) Read(b []byte) (int, error) {
	if t.rest == "" {
		if len(t.lines) == 0 {
			return 0, io.EOF
		}
		t.rest, t.lines = t.lines[0]+"\n", t.lines[1:]
	}
	n := copy(b, t.rest)
	io.WriteString(t.shown, t.rest[:n])
	t.rest = t.rest[n:]
	return n, nil
}

// transcript runs a session and returns all that a terminal would show. It
// fails the test if the session prints a control character.
func transcript(t *testing.T, opt Options, lines ...string) string {
	t.Helper()
	var all, said bytes.Buffer
	if err := Run(t.Context(), opt, &typist{lines: lines, shown: &all}, io.MultiWriter(&all, &said)); err != nil {
		t.Fatal(err)
	}
	checkPlain(t, said.String())
	return all.String()
}

// checkPlain fails the test if an output has a control character.
func checkPlain(t *testing.T, said string) {
	t.Helper()
	for _, r := range said {
		if r != '\n' && (r < ' ' || r >= 0x7f && r <= 0x9f) {
			t.Fatalf("the output contains the control character %U", r)
		}
	}
}

// TestClosingPassed checks that the current date decides whether a closing date
// is a problem.
func TestClosingPassed(t *testing.T) {
	src := content.Source{FS: fstest.MapFS{"en/a.md": {Data: []byte(
		"---\nlayout: job-posting\ntitle: Cook\ntranslationKey: cook\narchived: false\n---\nThe closing date is March 31, 2020.\n")}}}
	for year, want := range map[int]bool{2019: false, 2021: true} {
		opt := Options{Options: tui.Options{
			Load: func(ctx context.Context, emit func(model.Batch)) error {
				return content.Load(ctx, src, content.Options{}, emit)
			},
			Check: func() check.Options { return check.Options{Today: time.Date(year, 1, 1, 0, 0, 0, 0, time.UTC)} },
		}}
		if said := transcript(t, opt, "problems"); strings.Contains(said, "its closing date") != want {
			t.Errorf("in %d: %s", year, said)
		}
	}
}

// undrawn reports whether a transcript is free of box drawing and Braille.
func undrawn(transcript string) bool {
	return !strings.ContainsFunc(transcript, func(r rune) bool {
		return r >= 0x2500 && r <= 0x25ff || r >= 0x2800 && r <= 0x28ff
	})
}

// samples returns options for the built-in postings.
func samples(l model.Lang) Options {
	return Options{Options: tui.Options{Lang: l,
		Load: func(ctx context.Context, emit func(model.Batch)) error {
			return content.Load(ctx, content.Embedded(), content.Options{Sites: [2]string{"https://digital.canada.ca", "https://numerique.canada.ca"}}, emit)
		}}}
}

func TestSessionEnglish(t *testing.T) {
	all := transcript(t, samples(model.English),
		"?", "help all", "help search", "filter all", "order date", "search chef produits", "1", "", "contents", "section 3",
		"find equipe", "find produit", "find", "links", "both", "bookmark", "problems", "edit", "langue", "NEXT",
		"bookmarks", "search", "3", "open 99", "quit")
	if !undrawn(all) {
		t.Error("the output contains box drawing or Braille")
	}
	golden.RequireEqual(t, []byte(all))
}

func TestSessionFrench(t *testing.T) {
	all := transcript(t, samples(model.French),
		"aide", "aide tout", "aide comparer", "ordre statut", "CHERCHER developpeur", "1", "sommaire", "section 2", "deux", "language", "",
		"liste", "filtre fermees", "chercher xyzzyx", "filtre x", "problemes", "quitter")
	if !undrawn(all) {
		t.Error("the output contains box drawing or Braille")
	}
	golden.RequireEqual(t, []byte(all))
}

// TestOneLanguage checks that the language of a posting is not said if the
// corpus has no other.
func TestOneLanguage(t *testing.T) {
	posting := func(lang model.Lang, title string) *model.Document {
		return &model.Document{Path: title, TranslationKey: title, Title: title, Status: model.Open, Lang: lang}
	}
	for want, docs := range map[string][]*model.Document{
		"1. Cook.\n2. Waiter.\n":                          {posting(model.English, "Cook"), posting(model.English, "Waiter")},
		"1. Cook. English only.\n2. Pain. French only.\n": {posting(model.English, "Cook"), posting(model.French, "Pain")},
	} {
		opt := Options{Options: tui.Options{Load: func(_ context.Context, emit func(model.Batch)) error {
			emit(model.Batch{Documents: docs})
			return nil
		}}}
		if said := transcript(t, opt); !strings.Contains(said, want) {
			t.Errorf("no %q: %s", want, said)
		}
	}
}
