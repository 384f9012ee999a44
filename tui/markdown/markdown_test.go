package markdown

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"iter"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/charmbracelet/x/ansi"
	gocmp "github.com/google/go-cmp/cmp"

	"postings/content"
	"postings/content/corpustest"
	"postings/model"
	"postings/model/outline"
)

// plain renders without styles.
func plain(tb testing.TB, body string, w int, lang model.Lang) []string {
	tb.Helper()
	return stripped(page(tb, body, Options{Width: w, Lang: lang, Hyperlinks: true}))
}

func page(tb testing.TB, body string, o Options) Page {
	tb.Helper()
	if o.Style.Strong.Bold == nil { // the test sets no style
		style, err := Style(Plain)
		if err != nil {
			tb.Fatal(err)
		}
		o.Style = style
	}
	p, err := Render(context.Background(), body, o)
	if err != nil {
		tb.Fatal(err)
	}
	return p
}

func stripped(p Page) []string {
	lines := make([]string, len(p.Lines))
	for i, line := range p.Lines {
		lines[i] = ansi.Strip(line)
	}
	return lines
}

func TestConstructs(t *testing.T) {
	for _, test := range []struct {
		name, body string
		want       []string
		w          int
	}{
		{name: "paragraphs", body: "One\ntwo.\n\nThree.\n", want: []string{"One two.", "", "Three."}},
		{name: "headings", body: "# One\n## Two\ntext\n\nThree\n---", want: []string{"One", "═══", "", "Two", "───", "text", "", "Three", "─────"}},
		{name: "hanging items", w: 20, body: "- one two three four five\n- six\n",
			want: []string{"• one two three four", "  five", "• six"}},
		{name: "nested items", w: 24, body: "- one\n  - two three four five six seven\n- eight",
			want: []string{"• one", "  • two three four five", "    six seven", "• eight"}},
		{name: "loose items", body: "- one\n\n- two\n\n  - three", want: []string{"• one", "• two", "  • three"}},
		{name: "paragraphs in items", body: "- one\n\n  more\n\n- two", want: []string{"• one", "", "  more", "", "• two"}},
		{name: "numbers", body: "9. nine\n10. ten\n11. eleven", want: []string{" 9. nine", "10. ten", "11. eleven"}},
		{name: "tasks", body: "- [x] done\n- [ ] open", want: []string{"[✓] done", "[ ] open"}},
		{name: "hanging tasks", w: 20, body: "- [ ] open with some more words", want: []string{"[ ] open with some", "    more words"}},
		{name: "hard breaks", body: "one  \ntwo\\\nthree<br>four<br/>five", want: []string{"one", "two", "three", "four", "five"}},
		{name: "quotes", body: "> one\n>\n> two\n> > three", want: []string{"│ one", "│", "│ two", "│", "│ │ three"}},
		{name: "code", body: "```go\nx :=\t1\n\ny\n```", want: []string{"  x :=    1", "", "  y"}},
		{name: "code span", body: "a `b  c` & `&#27;`", want: []string{"a b  c & &#27;"}},
		{name: "entities", body: "&eacute; &amp;lt; \\* &nbsp;x", want: []string{"é &lt; * \u00a0x"}},
		{name: "emphasis", body: "*a* **b** ~~c~~ ***d***", want: []string{"a b c d"}},
		{name: "a link", body: "[the site](https://example.org).", want: []string{"the site."}},
		{name: "an unsafe link", body: "[x](javascript:alert)", want: []string{"x (javascript:alert)"}},
		{name: "a relative link", body: "[x](/a)", want: []string{"x (/a)"}},
		{name: "autolinks", body: "<a@example.org> https://example.org", want: []string{"a@example.org https://example.org"}},
		{name: "an image", body: "![A map](https://example.org/m.png)", want: []string{"A map"}},
		{name: "an HTML link", body: `See <a href="https://example.org">this</a>.`, want: []string{"See this."}},
		{name: "other HTML", body: "<b>bold</b> <span>in</span> <company> <!-- no -->x", want: []string{"bold in <company> x"}},
		{name: "an HTML block", body: "<div>\n<p>One</p><p>Two &amp; <b>three</b></p>\n<ul><li>four</li></ul></div>\n",
			want: []string{"One", "Two & three", "• four"}},
		{name: "a script", body: "<script>\nalert(1)\n</script>\n\nText", want: []string{"Text"}},
		{name: "a shortcode", body: `{{< figure src="a.png" >}} {{<x>}}`, want: []string{`{{< figure src="a.png" >}} {{<x>}}`}},
		{name: "a footnote", body: "Text[^1].\n\n[^1]: The note.", want: []string{"Text[note\u00a01].", "", "[note\u00a01] The note."}},
		{name: "definitions", body: "Term\n: What it means", want: []string{"Term", "  What it means"}},
		{name: "a rule", body: "a\n\n---\n\nb", want: []string{"a", "", strings.Repeat("─", 24), "", "b"}},
		{name: "a table", body: "| A | B |\n|---|--:|\n| one | 2 |", want: []string{"A   │ B", "────┼──", "one │ 2"}},
		{name: "a wide table", w: 20, body: "| Heading | |\n|---|---|\n| one | straightforward |\n| | two |", want: []string{"Heading: one", "straightforward", "", "Heading: –", "two"}},
		{name: "a full table", w: 20, body: "| Results 2022 | Results 2023 |\n|---|---|\n| one two three | 4 |\n| 5 | |",
			want: []string{"Results  │ Results", "2022     │ 2023", "─────────┼─────────", "one two  │ 4", "three    │", "─────────┼─────────", "5        │"}},
		{name: "a table of headings", body: "| A | |\n|---|---|", w: 4, want: []string{"A │"}},
		{name: "a bold line", body: "### One\n\n**Two**\n\ntext", want: []string{"One", "", "Two", "", "text"}},
		{name: "headings and their rules", body: "# One\n\n## Two\n\n- three\n\n#### Four\n\ntext", want: []string{"One", "═══", "", "Two", "───", "• three", "", "Four", "", "text"}},
		{name: "numbered tasks", body: "1. [x] done\n2. [ ] open", want: []string{"1. [✓] done", "2. [ ] open"}},
		{name: "hyphens", w: 10, body: "it is an e-mail -- well-known c.\u2011à\u2011d.", want: []string{"it is an", "e-mail --", "well-known", "c.\u2011à\u2011d."}},
		{name: "a long word", w: 10, body: "abcdefghijklmnop", want: []string{"abcdefghij", "klmnop"}},
		{name: "nothing", body: "<!-- only -->\n", want: []string{}},
		{name: "empty", body: "", want: []string{}},
		{name: "a backslash", body: `a\\b \. c\d **\\**`, want: []string{`a\b . c\d \`}},
	} {
		t.Run(test.name, func(t *testing.T) {
			w := test.w
			if w == 0 {
				w = 60
			}
			if diff := gocmp.Diff(test.want, plain(t, test.body, w, model.English)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestLinkNotes(t *testing.T) {
	p := page(t, "[a](https://example.org/a) and [b](https://example.org/b), again [c](https://example.org/a).", Options{Width: 80})
	want := []string{
		"a\u00a0[1] and b\u00a0[2], again c\u00a0[1].", "", "[1] https://example.org/a", "[2] https://example.org/b",
	}
	if diff := gocmp.Diff(want, stripped(p)); diff != "" {
		t.Error(diff)
	}
}

func TestLinks(t *testing.T) {
	p := page(t, "# H\n\n[a](/x) <a@b.org>\n\n- ![i](i.png)", Options{Width: 80, Base: "https://example.org/jobs/y/", Hyperlinks: true})
	want := []Link{
		{Text: "a", URL: "https://example.org/x"},
		{Text: "a@b.org", URL: "mailto:a@b.org"},
		{Text: "i", URL: "https://example.org/jobs/y/i.png"},
	}
	if diff := gocmp.Diff(want, p.Links); diff != "" {
		t.Error(diff)
	}
	if !strings.Contains(p.Lines[2], "\x1b]8;") {
		t.Errorf("no hyperlink in %q", p.Lines[2])
	}
}

func TestHeadings(t *testing.T) {
	p := page(t, "Text\n\n## One\n\n**Two**\n\n> # no\n", Options{Width: 80})
	want := []Heading{{Level: 2, Text: "One", Line: 2, Start: 6}, {Level: 3, Text: "Two", Line: 5, Start: 14}}
	if diff := gocmp.Diff(want, p.Headings); diff != "" {
		t.Error(diff)
	}
}

func TestTypography(t *testing.T) {
	body := "Le mot : « ici » ; où ? là ! 50 % et 10 $, **gras** : «\u202fétroit\u202f» et [lien](https://example.org) ; `a : b`"
	want := "Le mot\u00a0: «\u00a0ici\u00a0»\u00a0; où\u00a0? là\u00a0! 50\u00a0% et 10\u00a0$, gras\u00a0: «\u00a0étroit\u00a0» et lien\u00a0; a : b"
	if got := strings.Join(plain(t, body, 200, model.French), "\n"); got != want {
		t.Errorf("%q, want\n%q", got, want)
	}
	if got := plain(t, "a : b", 80, model.English)[0]; got != "a : b" {
		t.Errorf("English: %q", got)
	}
}

// documents returns all documents of a corpus.
func documents(tb testing.TB, src content.Source, o content.Options) []*model.Document {
	tb.Helper()
	c, err := content.LoadAll(context.Background(), src, o)
	if err != nil {
		tb.Fatal(err)
	}
	var docs []*model.Document
	for _, p := range c.Postings {
		for _, l := range model.Langs() {
			docs = append(docs, p.Variants(l)...)
		}
	}
	return docs
}

// real returns the documents of a folder of real postings, or skips the test.
func real(tb testing.TB, sub string, o content.Options) []*model.Document {
	tb.Helper()
	src, err := content.Open(corpustest.Dir(tb, sub))
	if err != nil {
		tb.Fatal(err)
	}
	return documents(tb, src, o)
}

// postings runs f on every sample and every real posting.
func postings(t *testing.T, f func(t *testing.T, d *model.Document)) {
	t.Run("samples", func(t *testing.T) {
		for _, d := range documents(t, content.Embedded(), content.Options{}) {
			f(t, d)
		}
	})
	for _, sub := range []string{"cds-2019/content", "cds-2023/content"} {
		t.Run(sub, func(t *testing.T) {
			for _, d := range real(t, sub, content.Options{}) {
				f(t, d)
			}
		})
	}
}

// words returns the words of a text without leading and trailing punctuation.
func words(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// widths yields widths between two bounds. Each call yields one in sixteen,
// chosen by turn, the number of the call, so that many calls cover all of them.
// In a sweep it yields them all.
func widths(from, to, turn int) iter.Seq[int] {
	step := 32
	if corpustest.Sweep() {
		step = 1
	}
	return func(yield func(int) bool) {
		for w := from + turn%step; w <= to && yield(w); w += step {
		}
	}
}

// TestFrenchLines checks in every French posting that no line begins or ends
// with punctuation that belongs to its neighbour.
func TestFrenchLines(t *testing.T) {
	turn := 0
	style, err := Style(Plain)
	if err != nil {
		t.Fatal(err)
	}
	postings(t, func(t *testing.T, d *model.Document) {
		if d.Lang != model.French {
			return
		}
		turn++
		for w := range widths(40, 120, turn) {
			for _, line := range page(t, d.Body, Options{Width: w, Style: style, Lang: d.Lang, Hyperlinks: true}).Lines {
				line = strings.Trim(ansi.Strip(line), " •│")
				if strings.HasSuffix(line, "«") || line != "" && strings.ContainsAny(line[:1], ":;?!") || strings.HasPrefix(line, "»") {
					t.Fatalf("%s at %d: %q", d.Path, w, line)
				}
			}
		}
	})
}

func TestRenderCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := Render(ctx, "text", Options{Width: 30}); !errors.Is(err, context.Canceled) {
		t.Errorf("a cancelled context is ignored: %v", err)
	}
}

// allowed matches the sequences that lines may have: styles, and links to what is safe
// to open.
var allowed = regexp.MustCompile("\x1b\\[[0-9;:]*m|\x1b\\]8;id=[0-9]+;(?i:https?://|mailto:)[!-~]*\x07|\x1b\\]8;;\x07")

// unsafeOutput names what a line holds that could act on a terminal.
func unsafeOutput(line string) string {
	for _, r := range allowed.ReplaceAllString(line, "") {
		if r < ' ' || r >= 0x7f && r < 0xa0 || r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 {
			return fmt.Sprintf("%U in %q", r, line)
		}
	}
	return ""
}

// unsafeParts describes what in a page, apart from its lines, a terminal could
// act on. These parts may contain no escape sequence at all, not even one that
// is allowed in lines.
func unsafeParts(p Page) string {
	var parts []string
	for _, l := range p.Links {
		parts = append(parts, l.Text, l.URL)
	}
	for _, h := range p.Headings {
		parts = append(parts, h.Text)
	}
	for _, part := range parts {
		if strings.Contains(part, "\x1b") || strings.Contains(part, "\n") || unsafeOutput(part) != "" {
			return fmt.Sprintf("%q", part)
		}
	}
	return ""
}

// attacks returns texts that try to smuggle in control characters.
func attacks() []string {
	return []string{
		"&#27;[31mred", "&#x1b;]52;c;aGk=&#7;", "&#x9b;31m", "~~&**#27;**[31m~~", "\x1b[2J", "\u009b2J", "&#x202e;abc",
		"[a](https://example.org/&#27;]0;x&#7;)", "[a](<https://example.org/\x1b\\>)", "![&#27;c](x)", "`\x1b[31m`",
		"```\n\x1b]0;t\x07\n```", "    \x1b[31m", "<a href=\"https://e.org/&#27;[2J\">x</a>", "<b title=\"\x1b\">&#27;[1m</b>",
		"| &#27;c |\n|---|\n| \x1b[5m |", "&Tab;&NewLine;x", "[x]: https://e.org/\x1b\n\n[x]", "a[^\x1b]\n\n[^\x1b]: \x1b]0;\x07",
		"term\n: \x1bP q\x1b\\", "&amp;#27;[31m", "\\&#27;[31m", "&#155;", "&#0;", "<https://e.org/\x7f>", "# \x1b_x\x1b\\ &#27;^",
		"- [x] &#27;]8;;file:///etc\x07", "\u2066\u202e", "[\u202e](javascript:1)",
		"<a href=\"https://e.org\" title=\"&#27;[31m&#x202e;\">x</a>", "<img src=\"&#x9b;2J\" alt=\"&#27;]8;;https://evil&#7;\">",
		"[&#27;[1m](https://e.org \"&#x9b;31m\")", "![&#x202e;a](https://e.org/&#x202e;)", "## &#x9b;5m &#x202e;", "**&#27;[8m**",
		"```yaml\na: \x1b]0;t\x07\n```", "    \u009b31m", "| &#x202e; |\n|---|\n| <a href=x title=\"&#27;c\"> |", "<div title=\"&#27;c\"><li>&#x9b;A</div>",
		strings.Repeat("> ", 200) + "&#27;[2J \x1b[2J \u009b",
	}
}

func TestAttacks(t *testing.T) {
	for _, name := range []string{Dark, Plain, "dracula"} {
		style, err := Style(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, body := range attacks() {
			for _, hyperlinks := range []bool{true, false} {
				p := page(t, body, Options{Width: 40, Style: style, Hyperlinks: hyperlinks})
				for _, line := range p.Lines {
					if what := unsafeOutput(line); what != "" {
						t.Errorf("%s: %q gives %s", name, body, what)
					}
				}
				if what := unsafeParts(p); what != "" {
					t.Errorf("%q gives %s", body, what)
				}
			}
		}
	}
}

// TestHostile renders texts designed to keep a renderer busy. Only the time
// limit of the test bounds it.
func TestHostile(t *testing.T) {
	for name, body := range map[string]string{
		"quotes":    strings.Repeat("> ", 10_000) + "deep",
		"lists":     strings.Repeat("- ", 10_000) + "deep",
		"brackets":  strings.Repeat("[", 50_000),
		"emphasis":  strings.Repeat("*a **b ", 20_000),
		"long word": strings.Repeat("w", 1_000_000),
		"long line": strings.Repeat("word ", 200_000),
		"table":     "|" + strings.Repeat("a|", 10_000) + "\n|" + strings.Repeat("-|", 10_000) + "\n|" + strings.Repeat("b|", 10_000),
		"tags":      strings.Repeat("<b>", 20_000) + "deep",
		"div":       strings.Repeat("<div>", 20_000) + "deep",
		"marks":     strings.Repeat("e"+strings.Repeat("\u0301", 1000), 100),
		"zero":      strings.Repeat("\u200b", 100_000) + "x",
	} {
		t.Run(name, func(t *testing.T) {
			for _, line := range page(t, body, Options{Width: 80, Hyperlinks: true}).Lines {
				if width := ansi.StringWidth(line); width > 80 {
					t.Fatalf("%d columns", width)
				}
			}
		})
	}
}

func FuzzRender(f *testing.F) {
	for _, body := range attacks() {
		f.Add(body, 40, true)
	}
	f.Add("- a\n  1. b\n\n     c\n\n> | a |\n> |---|\n", 7, false)
	style, err := Style(Dark)
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, body string, w int, french bool) {
		w = max(2, w%200)
		o := Options{Width: w, Style: style, Hyperlinks: true}
		if french {
			o.Lang = model.French
		}
		p := page(t, body, o)
		for i, line := range p.Lines {
			if what := unsafeOutput(line); what != "" {
				t.Fatalf("line %d of %q at %d: %s", i, body, w, what)
			}
			if width := ansi.StringWidth(line); width > w {
				t.Fatalf("line %d of %q is %d columns wide, not %d: %q", i, body, width, w, line)
			}
		}
		if what := unsafeParts(p); what != "" {
			t.Fatalf("%q gives %s", body, what)
		}
		for _, h := range p.Headings {
			if h.Line < 0 || h.Line >= len(p.Lines) {
				t.Fatalf("heading %+v of %d lines", h, len(p.Lines))
			}
		}
	})
}

// TestAgreesWithOutline checks that the renderer and the outline find the same
// headings in every real posting.
func TestAgreesWithOutline(t *testing.T) {
	postings(t, func(t *testing.T, d *model.Document) {
		var rendered, read []string
		for _, h := range page(t, d.Body, Options{Width: 80, Lang: d.Lang}).Headings {
			rendered = append(rendered, fmt.Sprint(h.Level, h.Text))
		}
		for _, h := range outline.Parse(d.Body).Headings {
			read = append(read, fmt.Sprint(h.Level, h.Text))
		}
		if !slices.Equal(rendered, read) {
			t.Errorf("%s: %q, outline %q", d.Path, rendered, read)
		}
	})
}

// longest returns the longest real posting.
func longest(tb testing.TB) *model.Document {
	return slices.MaxFunc(real(tb, "cds-2023/content", content.Options{}), func(a, b *model.Document) int { return cmp.Compare(len(a.Body), len(b.Body)) })
}

func BenchmarkRender(b *testing.B) {
	style, err := Style(Dark)
	if err != nil {
		b.Fatal(err)
	}
	d := longest(b)
	o := Options{Width: 88, Style: style, Lang: d.Lang, Hyperlinks: true}
	megabyte := strings.Repeat(d.Body+"\n\n", 1<<20/len(d.Body))
	b.Run("longest", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			page(b, d.Body, o)
		}
	})
	b.Run("megabyte", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			page(b, megabyte, o)
		}
	})
}

// TestCode highlights code in the languages that postings may contain, and
// checks that no line is left with nothing but colours.
func TestCode(t *testing.T) {
	style, err := Style(Dark)
	if err != nil {
		t.Fatal(err)
	}
	for language, coloured := range map[string]bool{"yaml": true, "YAML": true, "": false, "typescript": false, "unknown": false} {
		body := "```" + language + "\nkey: 1 \\* \\\\\n\n# end\n```\n\ntext"
		p := page(t, body, Options{Width: 40, Style: style})
		if diff := gocmp.Diff([]string{"  key: 1 \\* \\\\", "", "  # end", "", "text"}, stripped(p)); diff != "" {
			t.Errorf("%s: %s", language, diff)
		}
		if got := strings.Count(p.Lines[0], "\x1b[38;") > 1; got != coloured {
			t.Errorf("%q: coloured %v: %q", language, got, p.Lines[0])
		}
	}
	large := page(t, "```yaml\n"+strings.Repeat("- [1, 2]\n", 1000)+"```\n", Options{Width: 40, Style: style})
	if strings.Count(large.Lines[0], "\x1b[38;") > 1 {
		t.Error("a large code block is highlighted")
	}
}

// TestHeadingsDiffer checks that the first four levels of headings differ by
// more than colour in each of our styles, with and without colours.
func TestHeadingsDiffer(t *testing.T) {
	for _, name := range []string{Dark, Light, Dark16, Light16, Plain, Piped} {
		style, err := Style(name)
		if err != nil {
			t.Fatal(err)
		}
		looks := map[string]int{}
		for level := 1; level <= 4; level++ {
			p := page(t, strings.Repeat("#", level)+" x\n", Options{Width: 40, Style: style})
			look := strings.Join(p.Lines, "\n")
			if name == Plain || name == Piped {
				look = regexp.MustCompile("\x1b\\[38;[0-9;]*m").ReplaceAllString(look, "")
			}
			if before := looks[look]; before > 0 {
				t.Errorf("%s: levels %d and %d look the same: %q", name, before, level, look)
			}
			looks[look] = level
			if name == Piped && !strings.HasPrefix(stripped(p)[0], strings.Repeat("#", level)+" ") {
				t.Errorf("piped headings: %q", p.Lines)
			}
		}
	}
}

// TestLinear checks that nothing is drawn in text for a screen reader.
func TestLinear(t *testing.T) {
	body := "before\n\n---\n\n| Day | Hours |\n| --- | --- |\n| Monday | 9 to 5 |\n| Friday | 9 to 1 |\n"
	page, err := Render(t.Context(), body, Options{Width: 60, Linear: true})
	if err != nil {
		t.Fatal(err)
	}
	want := "before\n\nDay: Monday\nHours: 9 to 5\n\nDay: Friday\nHours: 9 to 1"
	if got := strings.Join(page.Lines, "\n"); got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
}

// TestWrap checks that names with hyphens, which are typed and copied, stay in
// one piece unless no line can hold them.
func TestWrap(t *testing.T) {
	for _, test := range []struct {
		text string
		w    int
		want []string
	}{
		{"since --write-baseline", 20, []string{"since", "--write-baseline"}},
		{"a full-screen interface", 8, []string{"a full-", "screen", "interfac", "e"}},
		{"one\n\ntwo", 10, []string{"one", "", "two"}},
	} {
		if diff := gocmp.Diff(test.want, Wrap(test.text, test.w)); diff != "" {
			t.Errorf("%q in %d columns:\n%s", test.text, test.w, diff)
		}
	}
}
