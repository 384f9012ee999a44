package markdown

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"postings/content/corpustest"
	"postings/model"
)

func TestBeginning(t *testing.T) {
	paragraph := "Some [text][site] that is read.\n\n"
	for _, c := range []struct {
		name, body string
		long       bool
		end        string // of the beginning
	}{
		{"short", paragraph, false, "read.\n\n"},
		{"paragraphs", strings.Repeat(paragraph, 5000), true, "read.\n\n\n"},
		{"lines", strings.Repeat("A line.\n", 10_000), true, "A line.\n\n\n"},
		{"words", strings.Repeat("word ", 10_000), true, "word \n\n"},
		{"a word", strings.Repeat("é", 30_000), true, "é\n\n"},
		{"a definition", strings.Repeat(paragraph, 5000) + "   [site]: https://example.org\n", true, "\n   [site]: https://example.org\n"},
		{"definitions", strings.Repeat(paragraph, 500) + strings.Repeat("[a]: https://example.org\n", 9000), true, "[a]: https://example.org\n"},
	} {
		got, long := Beginning(c.body)
		if long != c.long || !strings.HasSuffix(got, c.end) || len(got) > maxBeginning+maxDefinitions+2 && long || !utf8.ValidString(got) {
			t.Errorf("%s: %d bytes that end with %q, %t", c.name, len(got), got[max(0, len(got)-20):], long)
		}
	}
}

// The beginning of a text looks as the whole does.
func TestBeginningLooksTheSame(t *testing.T) {
	for _, p := range corpustest.Titles(10, 1) {
		for _, l := range model.Langs() {
			looksTheSame(t, p.Key, p.Body(l)+"See [the site][site].\n\n")
		}
	}
}

func TestBeginningOfRealPostings(t *testing.T) {
	postings(t, func(name string, d *model.Document) {
		if len(d.Body) > 6000 {
			looksTheSame(t, name, d.Body+"\n\n")
		}
	})
}

// looksTheSame compares the beginning of a body that is repeated until it is
// long with the whole.
func looksTheSame(t *testing.T, name, body string) {
	t.Helper()
	style, err := Style(Dark)
	if err != nil {
		t.Fatal(err)
	}
	body = strings.Repeat(body, 1+3*maxBeginning/len(body)) + "[site]: https://example.org\n"
	beginning, long := Beginning(body)
	if !long {
		t.Fatalf("%s: %d bytes are not long", name, len(body))
	}
	for _, width := range []int{40, 88} {
		o := Options{Width: width, Style: style, Hyperlinks: true}
		first, whole := page(t, beginning, o).Lines, page(t, body, o).Lines
		n := len(first) - 20 // the last block may go on
		if n < 100 || !slices.Equal(first[:n], whole[:n]) {
			t.Errorf("%s at %d columns: the first %d lines differ", name, width, n)
		}
	}
}
