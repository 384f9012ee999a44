package outline

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"

	"postings/content/corpustest"
)

func TestParse(t *testing.T) {
	body := strings.Join([]string{
		"Before &eacute; [a link](https://example.org/?a=1&amp;b=2).",
		"",
		"## One *thing* &amp; `more`",
		"",
		"- item",
		"  - nested, <a@example.org>",
		"",
		"**A bold line**",
		"",
		"**Bold** and more.",
		"",
		"Setext",
		"------",
		"",
		"> # In a quote",
		"",
		"### Three ###",
		"www.example.org",
	}, "\n")
	got := Parse(body)
	want := Outline{
		Headings: []Heading{
			{Level: 2, Text: "One thing & more", Line: 3, Start: strings.Index(body, "## One")},
			{Level: 3, Text: "A bold line", Line: 8, Start: strings.Index(body, "**A bold"), BoldOnly: true},
			{Level: 2, Text: "Setext", Line: 12, Start: strings.Index(body, "Setext")},
			{Level: 3, Text: "Three", Line: 17, Start: strings.Index(body, "### Three")},
		},
		Links: []Link{
			{Text: "a link", URL: "https://example.org/?a=1&b=2", Line: 1, Column: 17},
			{Text: "a@example.org", URL: "mailto:a@example.org", Line: 6, Column: 14},
			{Text: "www.example.org", URL: "http://www.example.org", Line: 18, Column: 1},
		},
		Blocks: []Block{
			{Text: "Before é a link.", Line: 1, Linked: true, Words: 4},
			{Kind: Title, Level: 2, Text: "One thing & \ufffc", Line: 3, Words: 4},
			{Kind: Item, Text: "item", Line: 5, Words: 1},
			{Kind: Item, Text: "nested, \ufffc", Line: 6, Linked: true, Words: 2},
			{Text: "A bold line", Line: 8, Words: 3},
			{Text: "Bold and more.", Line: 10, Words: 3},
			{Kind: Title, Level: 2, Text: "Setext", Line: 12, Words: 1},
			{Kind: Title, Level: 1, Text: "In a quote", Line: 15, Words: 3},
			{Kind: Title, Level: 3, Text: "Three", Line: 17, Words: 1},
			{Text: "\ufffc", Line: 18, Linked: true, Words: 1},
		},
		ListItems: []int{5, 6},
		HasText:   true,
		Length:    len(body),
		Prose:     prose(body),
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestLinkPlaces(t *testing.T) {
	for _, test := range []struct {
		body string
		want [][2]int
	}{
		{"é [**a**](/a) b\n[b](/b) [](/c)", [][2]int{{1, 3}, {2, 1}, {2, 9}}},
		{"one\ntwo <https://e.org> and <https://e.org>", [][2]int{{2, 6}, {2, 26}}},
		{"- x\n\n  [a][r] https://e.org\n- [b](/b)\n\n[r]: /r", [][2]int{{3, 3}, {3, 10}, {4, 3}}},
		{"| a | b |\n|---|---|\n| [x](/x) | [y](/y) |", [][2]int{{3, 3}, {3, 13}}},
		{"[a [b](/b) c](https://e.org)", [][2]int{{1, 4}, {1, 15}}},
		{"[a](https://e.org/b c) \\[d](https://e.org)", [][2]int{{1, 5}, {1, 29}}},
		{"a`b@e.org`", [][2]int{{1, 1}}},
		{"a[^1] [b](/b)\n\n[^1]: see [c](/c)\n\n[d](/d)", [][2]int{{1, 7}, {5, 1}, {3, 11}}},
	} {
		var got [][2]int
		for _, l := range Parse(test.body).Links {
			got = append(got, [2]int{l.Line, l.Column})
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%q: %s", test.body, diff)
		}
	}
}

func TestHasText(t *testing.T) {
	for body, want := range map[string]bool{
		"": false, "&nbsp;": false, "\u00a0": false, "&#160; &#xa0;": false, "<br>": false, "```\n\n```": false, "![](/i)": false,
		"a&nbsp;b": true, "&amp;": true, "`&nbsp;`": true, "```\none\n```": true, "    one": true, "# a": true, "<p>a</p>": true,
	} {
		if got := Parse(body).HasText; got != want {
			t.Errorf("%q: %v", body, got)
		}
	}
}

func TestHTML(t *testing.T) {
	for _, test := range []struct {
		name, body string
		text       bool
		links      []Link
	}{
		{"in a text", "é <a title='t' href='x&amp;y'>b <b>c</b></a> [d](z)", true, []Link{{"b c", "x&y", 1, 3, false}, {"d", "z", 1, 46, false}}},
		{"not closed", "a <a href=x>b\n\nc", true, []Link{{"b", "x", 1, 3, false}}},
		{"a block", "a\n\n<div>\n<p>b</p>\n é <a href='x'>c</a>\n</div>", true, []Link{{"c", "x", 5, 4, false}}},
		{"a block in a list", "- <p>\n  <a href=x>b</a></p>", true, []Link{{"b", "x", 2, 3, false}}},
		{"one after the other", "<p><a href=x>b<a href=y>c</p>", true, []Link{{"b", "x", 1, 4, false}, {"c", "y", 1, 15, false}}},
		{"split by an editor", "[a](x)**[b](x)** c [d](x)", true, []Link{{"a", "x", 1, 1, false}, {"b", "x", 1, 9, true}, {"d", "x", 1, 20, false}}},
		{"no links", "<a name=x>b</a> `<a href=x>` <!-- <a href=x>y</a> -->", true, nil},
		{"nothing to read", "<script>\na b\n</script>\n\n<style>p {}</style>\n\n<!-- a b -->\n\n<div></div>", false, nil},
		{"a reference", "&lt;p> <https://e.org>", true, []Link{{"https://e.org", "https://e.org", 1, 9, false}}},
	} {
		got := Parse(test.body)
		if diff := cmp.Diff(test.links, got.Links); diff != "" || got.HasText != test.text {
			t.Errorf("%s: has text: %v: %s", test.name, got.HasText, diff)
		}
	}
}

// TestBlocksOfHTML checks that HTML yields the same blocks as equivalent
// Markdown.
func TestBlocksOfHTML(t *testing.T) {
	html := Parse("<h2>One &amp; two</h2>\n<p>Some <b>words</b>,<br>a <a href='/x'>link</a>.</p>\n<ul>\n<li>a</li>\n<li><p>b <code>c</code></p></li>\n</ul>\n<p><strong>Bold</strong></p>\n<p><b>" + strings.Repeat("bold ", 40) + "</b></p>\n<img src='/i' alt='An i'>\n<table><tr><td>d</td></tr></table>\n")
	markdown := Parse("## One & two\n\nSome **words**, a [link](/x).\n\n- a\n- b c\n\n**Bold**\n\n**" + strings.TrimSpace(strings.Repeat("bold ", 40)) + "**\n\n![An i](/i)\n\n| d |\n|---|\n")
	plain := func(o *Outline) {
		o.Length, o.Prose = 0, ""
		for i := range o.Headings {
			o.Headings[i].Line, o.Headings[i].Start = 0, 0
		}
		for i := range o.Links {
			o.Links[i].Line, o.Links[i].Column = 0, 0
		}
		for i := range o.Images {
			o.Images[i].Line, o.Images[i].Column = 0, 0
		}
		for i := range o.ListItems {
			o.ListItems[i] = 0
		}
		o.Blocks = slices.DeleteFunc(o.Blocks, func(b Block) bool { return b.Text == "An i" })
		for i := range o.Blocks {
			o.Blocks[i].Line = 0
		}
	}
	plain(&html)
	plain(&markdown)
	if diff := cmp.Diff(markdown, html); diff != "" {
		t.Error(diff)
	}
}

func TestImages(t *testing.T) {
	got := Parse("a ![b *c*](/d) ![](/e)\n\n<p><img src='/f'> <img src='/g' alt=''></p>\n").Images
	want := []Image{
		{Alt: "b c", URL: "/d", Line: 1, Column: 3}, {URL: "/e", Line: 1, Column: 16},
		{URL: "/f", Line: 3, Column: 4}, {URL: "/g", Hidden: true, Line: 3, Column: 19},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// hostile returns texts that are designed to keep a parser busy.
func hostile() map[string]string {
	return map[string]string{
		"quotes":     strings.Repeat(">", 10_000) + " deep",
		"quotes 2":   strings.Repeat("> ", 10_000) + "deep",
		"lists":      strings.Repeat("- ", 10_000) + "deep",
		"numbers":    strings.Repeat("1. ", 10_000) + "deep",
		"staircase":  staircase(2_000),
		"brackets":   strings.Repeat("[", 50_000) + "deep",
		"links":      strings.Repeat("[a](", 20_000),
		"images":     strings.Repeat("![", 20_000) + "deep",
		"emphasis":   strings.Repeat("*a **b ", 20_000),
		"emphasis 2": strings.Repeat("*", 50_000) + "deep" + strings.Repeat("*", 50_000),
		"under":      strings.Repeat("_a", 50_000),
		"code":       strings.Repeat("`a``", 20_000),
		"tildes":     strings.Repeat("~a", 50_000),
		"html":       strings.Repeat("<a ", 50_000),
		"anchors":    strings.Repeat("<a href=x>b", 20_000),
		"anchor":     "<a href=x>" + strings.Repeat("b *c* ", 20_000),
		"html block": "<div>\n" + strings.Repeat("<a href=x>b\n", 20_000),
		"comments":   strings.Repeat("<!-- ", 50_000),
		"entities":   strings.Repeat("&amp", 50_000),
		"long line":  strings.Repeat("word ", 200_000),
		"long word":  strings.Repeat("w", 1_000_000),
		"tables":     "|" + strings.Repeat("a|", 10_000) + "\n|" + strings.Repeat("-|", 10_000) + "\n|" + strings.Repeat("b|", 10_000),
		"footnotes":  strings.Repeat("[^a]", 10_000) + "\n\n[^a]: deep",
		"references": strings.Repeat("[a]: /b\n", 20_000),
		"backslash":  strings.Repeat(`\`, 100_000),
		"headings":   strings.Repeat("# a\n", 50_000),
		"addresses":  strings.Repeat("www.a.org ", 50_000),
		"empty":      strings.Repeat("[](a) ", 300),
	}
}

// staircase nests a list one level deeper on each line.
func staircase(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(strings.Repeat("  ", i) + "- a\n")
	}
	return b.String()
}

func TestTooComplex(t *testing.T) {
	item := "- one [two](https://example.org/three) *four*, five.\n"
	for _, test := range []struct {
		name, body string
		want       bool
	}{
		{"a megabyte of words", strings.Repeat("word ", 200_000), false},
		{"a book", strings.Repeat("A paragraph, of one line.\n\n", 20_000), false},
		{"a list of a thousand links", strings.Repeat(item, 1000), false},
		{"a long rule", strings.Repeat("-", 1000), false},
		{"a line of spaces", "a\n\n" + strings.Repeat(" ", 1000) + "\n\nb", false},
		{"megabytes of items", strings.Repeat("- a\n", 1<<20), true},
		{"marks in many paragraphs", strings.Repeat("a, b.\n\n", maxMarks/4+1), true},
		{"one paragraph", strings.Repeat("[a](", maxDelimiters+1), true},
		{"the same in many", strings.Repeat("[a](\n \n", maxDelimiters+1), false},
		{"nesting", strings.Repeat(">", maxNesting+1) + "a", true},
		{"nested items", strings.Repeat("1. - ", maxNesting/2+1), true},
		{"a staircase", staircase(maxNesting/2 + 2), true},
		{"a lower staircase", staircase(maxNesting / 2), false},
	} {
		if got := TooComplex(test.body); got != test.want {
			t.Errorf("%s: %v", test.name, got)
		}
		o := Parse(test.body)
		if o.TooComplex != test.want || o.Length != len(test.body) || test.want && o.HasText || (prose(test.body) == "") != test.want {
			t.Errorf("%s: %d bytes, has text: %v, %v", test.name, o.Length, o.HasText, o.TooComplex)
		}
	}
}

// TestHostile must end before the time limit of the tests.
func TestHostile(t *testing.T) {
	for name, body := range hostile() {
		t.Run(name, func(t *testing.T) {
			Parse(body)
		})
	}
}

func FuzzParse(f *testing.F) {
	for _, seed := range []string{"# a", "**a**", "- [ ] a", "| a |\n|---|\n", "a[^1]\n\n[^1]: b", "a\n: b", "<b>", "&#27;", "#\n#", "<a href=x>y</a>", "<div>\n<a href=x>\n"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, body string) {
		o := Parse(body)
		last := -1
		for _, h := range o.Headings {
			if h.Level < 1 || h.Level > 6 || h.Start <= last || h.Start > len(body) || strings.ContainsAny(h.Text, "\n\x1b\u009b") {
				t.Fatalf("%+v after %d in %q", h, last, body)
			}
			last = h.Start
		}
		lines := strings.Split(body, "\n")
		for _, l := range o.Links {
			if l.Line < 1 || l.Line > len(lines) || l.Column < 1 || l.Column > 1+len([]rune(lines[l.Line-1])) {
				t.Fatalf("%+v in %q", l, body)
			}
		}
	})
}

// TestRealHeadings counts the kinds of headings in the real postings.
func TestRealHeadings(t *testing.T) {
	real, bold, files := 0, 0, 0
	for _, sub := range []string{"cds-2019/content", "cds-2023/content"} {
		err := filepath.WalkDir(corpustest.Dir(t, sub), func(path string, d os.DirEntry, err error) error {
			if err != nil || d.IsDir() || !strings.HasSuffix(path, ".md") {
				return err
			}
			data, err := os.ReadFile(path)
			if err != nil {
				return err
			}
			_, body, _ := strings.Cut(string(data[4:]), "\n---\n")
			files++
			for _, h := range Parse(body).Headings {
				if h.BoldOnly {
					bold++
				} else {
					real++
				}
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	t.Logf("%d headings and %d bold lines in %d files", real, bold, files)
	if real < 600 || bold < 60 {
		t.Errorf("too few headings: %d, and %d bold lines", real, bold)
	}
}

// prose masks a body as Parse does, but in a walk of its own. It is empty if the
// body is TooComplex.
func prose(body string) string {
	doc, source := Document(body)
	if doc == nil {
		return ""
	}
	var kept []text.Segment
	_ = ast.Walk(doc, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.CodeSpan:
			return ast.WalkSkipChildren, nil
		case *ast.Text:
			kept = append(kept, n.Segment)
		}
		return ast.WalkContinue, nil
	})
	return masked(source, kept)
}
