package markdown

import (
	"bytes"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/google/go-cmp/cmp"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	ghtml "github.com/yuin/goldmark/renderer/html"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"postings/content"
	"postings/content/corpustest"
	"postings/model"
	"postings/model/outline"
	"postings/model/sanitise"
)

// site converts Markdown to HTML like the sites that publish postings.
var site = goldmark.New(
	goldmark.WithExtensions(extension.GFM, extension.Footnote, extension.DefinitionList),
	goldmark.WithParserOptions(parser.WithAttribute()),
	goldmark.WithRendererOptions(ghtml.WithUnsafe()),
)

// readerWords returns the words that a web page made from a text would show,
// using the library's own HTML renderer. A page shows more than a terminal can,
// so some things are omitted on purpose, and their words counted: comments,
// scripts and other hidden elements, tooltips, and the other attributes that
// have text, except those of images and frames. Soft hyphens only mark where a
// word may break.
func readerWords(tb testing.TB, body string, omitted map[string]int) []string {
	tb.Helper()
	var b bytes.Buffer
	if err := site.Convert([]byte(body), &b); err != nil {
		tb.Fatal(err)
	}
	var text strings.Builder
	hidden := 0
	for z := html.NewTokenizer(&b); ; {
		kind := z.Next()
		if kind == html.ErrorToken {
			break
		}
		switch token := z.Token(); kind {
		case html.CommentToken:
			omitted["comments"] += len(words(token.Data))
		case html.TextToken:
			if hidden == 0 {
				text.WriteString(token.Data)
			} else {
				omitted["hidden"] += len(words(token.Data))
			}
		case html.StartTagToken, html.SelfClosingTagToken:
			text.WriteString(apart(token.DataAtom))
			if outline.IsHidden(token.DataAtom) {
				hidden++
			}
			for _, a := range token.Attr {
				switch {
				case a.Key == "alt" && token.DataAtom == atom.Img, a.Key == "title" && token.DataAtom == atom.Iframe:
					// In an attribute the library renders a line break as a
					// tag.
					text.WriteString(" " + strings.ReplaceAll(a.Val, "<br>", " ") + " ")
				case slices.Contains([]string{"alt", "title", "aria-label", "placeholder", "value", "label", "summary"}, a.Key):
					omitted[a.Key] += len(words(a.Val))
				}
			}
		case html.EndTagToken:
			text.WriteString(apart(token.DataAtom))
			if outline.IsHidden(token.DataAtom) {
				hidden = max(hidden-1, 0)
			}
		}
	}
	return words(sanitise.Text(strings.ReplaceAll(text.String(), "\u00ad", "")))
}

// apart returns the separator between the words around a tag: nothing if the
// tag may occur within a word. A link may be followed by its address.
func apart(tag atom.Atom) string {
	switch tag {
	case atom.Abbr, atom.B, atom.Code, atom.Del, atom.Em, atom.Font, atom.I, atom.Mark, atom.Small, atom.Span, atom.Strong, atom.Sub, atom.U:
		return ""
	}
	return " "
}

// loses returns the wanted words that a rendering does not show.
func loses(wanted []string, p Page) (lost []string) {
	shown := stripped(p)
	for _, l := range p.Links {
		shown = append(shown, l.URL)
	}
	have := words(strings.Join(shown, "\n"))
	whole := map[string]bool{}
	for _, word := range have {
		whole[word] = true
	}
	joined := strings.Join(have, "") // joins what was cut at the end of a line
	for _, word := range wanted {
		if !whole[word] && !strings.Contains(joined, word) {
			lost = append(lost, word)
		}
	}
	return lost
}

// TestNothingLost renders every second real posting and page, alternating
// between a narrow and a wide width, or all at both, and looks for every word that a visitor of the site
// would see. No line may be wider than requested. What is omitted on purpose must
// not grow unnoticed.
func TestNothingLost(t *testing.T) {
	style, err := Style(Dark)
	if err != nil {
		t.Fatal(err)
	}
	turn, omitted := 0, map[string]int{}
	check := func(t *testing.T, d *model.Document) {
		turn++
		words := readerWords(t, d.Body, omitted)
		if turn%2 > 0 && !corpustest.Sweep() {
			return
		}
		for i, w := range []int{40, 120} {
			if turn/2%2 != i && !corpustest.Sweep() {
				continue
			}
			p := page(t, d.Body, Options{Width: w, Style: style, Lang: d.Lang, Hyperlinks: true})
			if lost := loses(words, p); len(lost) > 0 {
				t.Errorf("%s at %d: %q is lost", d.Path, w, lost)
			}
			for _, line := range p.Lines {
				if width := ansi.StringWidth(line); width > w {
					t.Errorf("%s at %d: %d columns: %q", d.Path, w, width, line)
				}
			}
		}
	}
	postings(t, check)
	for sub, want := range map[string]map[string]int{
		"cds-2025": {"comments": 352, "title": 23, "aria-label": 6}, // of 450,342 words
		"18f-2022": {},                                              // of 114,698 words
	} {
		t.Run(sub+" pages", func(t *testing.T) {
			clear(omitted)
			for _, d := range real(t, sub, content.Options{Pages: true}) {
				check(t, d)
			}
			if diff := cmp.Diff(want, omitted); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// TestLosses lists what could get lost, and what is omitted on purpose.
func TestLosses(t *testing.T) {
	for body, want := range map[string]string{
		"The team&#8217;s &eacute;quipe &lt;b&gt; &#x41; &unknown;":              "The team’s équipe <b> A &unknown;",
		`Escaped \&nbsp; \&eacute; &#38;eacute; &amp;ecirc; \*, and c:\n`:        "Escaped nbsp eacute ecirc c n",
		"<!-- a remark -->seen\n\n<!--\nmore\n-->":                               "seen",
		"<table><tr><th>A</th><td>b</td></tr>\n<tr><td>c<br>d</td></tr></table>": "A b c d",
		"Noted[^label].\n\n[^label]: The note.":                                  "Noted The note.",
		"## Heading {#anchor .class}":                                            "Heading",
		"<iframe src=\"https://e.org/v\" title=\"A film\"></iframe>":             "A film",
		"<video src=\"https://e.org/v\" title=\"A film\"></video>":               "A film",
		"![A picture](p.png \"tip\") <img src=\"q.png\" alt=\"Another\">":        "A picture Another",
		"[link](https://e.org \"tip\") <span title=\"tip\">word</span>":          "link word",
		"<script>x()</script><style>p{}</style>seen":                             "seen",
		"super&shy;cali&shy;fragi <wbr>list<wbr>ic":                              "supercalifragi list ic",
		"Term\n: Its meaning":                                                    "Term Its meaning",
		"- [x] done\n- [ ] open":                                                 "done open",
		"<details><summary>More</summary>Hidden</details>":                       "More Hidden",
		"<select><option>One</option><option>Two</option></select>":              "One Two",
	} {
		p := page(t, body, Options{Width: 20, Hyperlinks: true})
		if lost := loses(words(want), p); len(lost) > 0 {
			t.Errorf("%q: %q is not in %q", body, lost, stripped(p))
		}
		for _, hidden := range []string{"remark", "more", "tip", "anchor", "x()", "p{"} {
			if strings.Contains(strings.Join(stripped(p), "\n"), hidden) {
				t.Errorf("%q: %q is in %q", body, hidden, stripped(p))
			}
		}
	}
}

// snippets are what mutations insert into a text.
var snippets = []string{
	"**", "_", "`", "> ", "- ", "1. ", "    ", "| a | b |\n|---|---|\n", "|", "\n", "\n\n", "<b>", "</b>", "<br>", "</p>", "<li>", "<td>", "&amp;", "&#8217;", "&nbsp;",
	"\\&", "&#38;", "[", "]", "(https://e.org)", "](x)", "![", "~~", "# ", "é", "日本", "\\", "```\n", "[^1]", "\n[^1]: x\n", ": ", "\t", "\u00a0: ", "« ", " »", "\u00ad", "\u200b",
	"<https://e.org>", "<placeholder>", "&#27;[31m", "\u202e", "---\n", "===\n", "  \n", "{#id}", "👩‍💻", "e\u0301",
}

// mutated returns a piece of a sample posting, with parts moved, removed and
// inserted.
func mutated(random *rand.Rand, docs []*model.Document) (string, model.Lang) {
	d := docs[random.IntN(len(docs))]
	lines := strings.SplitAfter(d.Body, "\n")
	from := random.IntN(len(lines))
	lines = lines[from:min(from+1+random.IntN(4), len(lines))]
	for range random.IntN(10) {
		i, j := random.IntN(len(lines)), random.IntN(len(lines))
		line := lines[i]
		at := random.IntN(len(line) + 1)
		switch random.IntN(5) {
		case 0:
			lines[i], lines[j] = lines[j], line
		case 1:
			lines[i] = strings.ToValidUTF8(line[:at], "")
		default:
			lines[i] = strings.ToValidUTF8(line[:at]+snippets[random.IntN(len(snippets))]+line[at:], "")
		}
	}
	return sanitise.Text(strings.Join(lines, "")), d.Lang
}

// FuzzMutated renders mutated postings at random widths. Nothing may panic, no
// word may get lost, no line may be too wide, and nothing may reach the
// terminal that it would act on.
func FuzzMutated(f *testing.F) {
	for seed := range uint64(200) {
		f.Add(seed, uint8(seed))
	}
	style, err := Style(Dark)
	if err != nil {
		f.Fatal(err)
	}
	docs := documents(f, content.Embedded(), content.Options{})
	f.Fuzz(func(t *testing.T, seed uint64, width uint8) {
		body, lang := mutated(rand.New(rand.NewPCG(seed, 0)), docs)
		w := max(int(width), 20)
		p := page(t, body, Options{Width: w, Style: style, Lang: lang, Hyperlinks: true})
		for _, line := range p.Lines {
			if what := unsafeOutput(line); what != "" || ansi.StringWidth(line) > w {
				t.Fatalf("at %d of %q: %q: %s", w, body, line, what)
			}
		}
		if what := unsafeParts(p); what != "" {
			t.Fatalf("%q gives %s", body, what)
		}
		if lost := loses(readerWords(t, body, map[string]int{}), p); len(lost) > 0 {
			t.Fatalf("%q is lost at %d of\n%s\nshown:\n%s", lost, w, body, strings.Join(stripped(p), "\n"))
		}
	})
}
