package reader

import (
	"fmt"
	"strings"
	"testing"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"postings/model"
	"postings/model/fold"
	"postings/model/sanitise"
	"postings/tui/draw"
	"postings/tui/draw/drawtest"
	"postings/tui/markdown"
)

func TestFindAcrossLines(t *testing.T) {
	lines := []string{"\x1b[1mune équi\x1b[0mpe du", "service numérique", "", "L’équipe"}
	got := findMatches(lines, finder("equipe DU service"))
	want := match{{line: 0, from: 4, to: 13}, {line: 1, from: 0, to: 7}}
	if len(got) != 1 || fmt.Sprint(got[0]) != fmt.Sprint(want) {
		t.Errorf("%v, want %v", got, want)
	}
	if got := findMatches(lines, finder("equipe")); len(got) != 2 || got[1][0] != (piece{line: 3, from: 2, to: 8}) {
		t.Errorf("%v", got)
	}
	if got := findMatches(lines, finder(" - ")); got != nil {
		t.Errorf("empty query: %v", got)
	}
}

// FuzzMatches checks for any query and text that matches consist of whole
// characters, and that highlighting them does not change the text.
func FuzzMatches(f *testing.F) {
	for _, seed := range []struct{ query, text string }{
		{"equipe", "L’équipe\nest grande."},
		{"conseillere", "Les conseillers·ères, l’adjoint(e)s\u00a0: x"},
		{"語", "語語\n\n語 👩‍💻 e\u0301\u200d"},
		{"a b", "a\n\nb a\u0301 b\u202f a\u00adb"},
		{"½ oe", "½œ \x1b[1mœ\x1b[m uvre"},
		{"A", "\u0600 }語\n*語"},
		{"0", "\u06000"},
	} {
		f.Add(seed.query, seed.text)
	}
	f.Fuzz(func(t *testing.T, query, text string) {
		lines := strings.Split(lipgloss.NewStyle().Bold(true).Render(sanitise.Text(text)), "\n")
		checkMatches(t, drawtest.Look(model.English), lines, query)
	})
}

// checkMatches finds a query in styled lines and highlights the matches.
func checkMatches(t *testing.T, k draw.Look, lines []string, query string) {
	t.Helper()
	page := &markdown.Page{Lines: lines}
	f := finding{found: MatchesMsg{matches: findMatches(lines, finder(query))}}
	for _, m := range f.found.matches {
		for _, p := range m {
			width := ansi.StringWidth(lines[p.line])
			if p.from < 0 || p.from > p.to || p.to > width {
				t.Fatalf("%q: columns %d to %d of %d: %q", query, p.from, p.to, width, lines[p.line])
			}
		}
	}
	for i, line := range lines {
		if got, want := ansi.Strip(string(f.highlight(k, draw.Line(page, i), i))), ansi.Strip(line); got != want {
			t.Fatalf("%q: the line %q becomes %q", query, want, got)
		}
	}
}

// finder returns a function that finds a query.
func finder(query string) func(string) []fold.Range {
	return func(text string) []fold.Range { return fold.Find(text, query) }
}
