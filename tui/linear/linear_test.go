package linear

import (
	"bytes"
	"context"
	"io"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"postings/content"
	"postings/model"
)

// typist is an input that types lines when they are asked for, and shows them
// in the transcript as a terminal does.
type typist struct {
	lines []string
	shown io.Writer
}

func (t *typist) Read(b []byte) (int, error) {
	if len(t.lines) == 0 {
		return 0, io.EOF
	}
	line := t.lines[0] + "\n"
	t.lines = t.lines[1:]
	io.WriteString(t.shown, line)
	return copy(b, line), nil
}

// transcript runs a session and returns all that a terminal would show.
func transcript(t *testing.T, opt Options, lines ...string) string {
	t.Helper()
	var out bytes.Buffer
	if err := Run(t.Context(), opt, &typist{lines, &out}, &out); err != nil {
		t.Fatal(err)
	}
	for _, r := range out.String() {
		if r != '\n' && (r < ' ' || r >= 0x7f && r <= 0x9f) {
			t.Errorf("the output holds %U", r)
		}
		if r >= 0x2500 && r <= 0x259f || r >= 0x2800 && r <= 0x28ff {
			t.Errorf("the output draws: %U", r)
		}
	}
	return out.String()
}

// samples are options for the built-in postings.
func samples(l model.Lang) Options {
	return Options{Lang: l, Sites: [2]string{"https://digital.canada.ca", "https://numerique.canada.ca"},
		Load: func(ctx context.Context, emit func(model.Batch)) error {
			return content.Load(ctx, content.Embedded(), content.Options{}, emit)
		}}
}

func TestSessionEnglish(t *testing.T) {
	golden.RequireEqual(t, []byte(transcript(t, samples(model.English),
		"help", "filter all", "order date", "search chef produits", "1", "", "contents", "section 3",
		"find equipe", "find produit", "find", "links", "both", "bookmark", "problems", "edit", "langue", "NEXT",
		"bookmarks", "search", "3", "open 99", "quit")))
}

func TestSessionFrench(t *testing.T) {
	golden.RequireEqual(t, []byte(transcript(t, samples(model.French),
		"aide", "ordre statut", "CHERCHER developpeur", "1", "sommaire", "section 2", "deux", "language", "",
		"liste", "filtre fermees", "chercher xyzzyx", "filtre x", "problemes", "quitter")))
}
