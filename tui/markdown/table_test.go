package markdown

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"postings/model"
)

// TestTablesLoseNothing checks that every word of tables of all shapes appears
// at any width, both drawn and row by row.
func TestTablesLoseNothing(t *testing.T) {
	style, err := Style(Dark)
	if err != nil {
		t.Fatal(err)
	}
	random := rand.New(rand.NewPCG(1, 2))
	for i := range 20 {
		body, words := randomTable(random)
		for w := range widths(20, 200, i) {
			for _, undrawn := range []bool{false, true} {
				p := page(t, body, Options{Width: w, Style: style, Lang: model.French, Hyperlinks: true, Linear: undrawn})
				lines := stripped(p)
				whole := strings.Join(lines, "\n")
				for _, word := range words {
					if strings.Count(whole, word) < 1 {
						t.Fatalf("%q is lost at %d:\n%s\nof\n%s", word, w, whole, body)
					}
				}
				for _, line := range lines {
					if ansi.StringWidth(line) > w || strings.HasPrefix(line, ":") || strings.Contains(line, "…") {
						t.Fatalf("at %d: %q of\n%s", w, line, body)
					}
				}
			}
		}
	}
}

// randomTable returns a table, some of whose cells are empty, and its words.
func randomTable(random *rand.Rand) (body string, words []string) {
	columns, rows := 1+random.IntN(6), random.IntN(4)
	var b strings.Builder
	for row := range rows + 1 {
		for range columns {
			b.WriteString("| ")
			for range random.IntN(5) {
				word := fmt.Sprintf("w%d%sw", len(words), strings.Repeat("x", random.IntN(12)))
				words = append(words, word)
				fmt.Fprintf(&b, []string{"%s ", "**%s** ", "[%s](https://example.org) ", "`%s` ", "%s<br>"}[random.IntN(5)], word)
			}
		}
		b.WriteString("|\n")
		if row == 0 {
			for range columns {
				b.WriteString([]string{"|---", "|--:", "|:-:"}[random.IntN(3)])
			}
			b.WriteString("|\n")
		}
	}
	return b.String(), words
}
