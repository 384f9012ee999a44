package search

import (
	"strings"
	"testing"

	"postings/model/fold"
)

func TestPlain(t *testing.T) {
	for _, c := range []struct{ line, found, want string }{
		{"- **Bold** and *soft* `code` ~~gone~~", "soft", "Bold and [soft] code gone"},
		{"## A heading", "heading", "A [heading]"},
		{"> quoted  text", "text", "quoted [text]"},
		{"2 * 3 and snake_case, _so_ and __so__", "snake", "2 * 3 and [snake]_case, so and so"},
		{"a [link](https://example.org/page \"title\") here", "here", "a link [here]"},
		{"a [link](https://example.org/page) here", "page", "a link https://example.org/[page] here"},
		{"a [link][ref], an ![image](x.png) and a note[^1]", "note", "a link, an image and a [note]"},
		{"<p>In <b class=\"x\">HTML</b><br>lines</p>", "lines", "In HTML [lines]"},
		{"<https://example.org/>", "example", "https://[example].org/"},
		{"a &amp; b&nbsp;c &#27; &lt;d&gt;", "d", "a & b c &#27; <[d]>"},
		{`1\. not \*bold\*`, "bold", "1. not *[bold]*"},
		{"a < b", "b", "a < [b]"},
		{"[x](", "x", "[x]("},
	} {
		at := strings.Index(c.line, c.found)
		text, ranges := plain(c.line, []fold.Range{{Start: at, End: at + len(c.found)}})
		for i := len(ranges) - 1; i >= 0; i-- {
			r := ranges[i]
			text = text[:r.Start] + "[" + text[r.Start:r.End] + "]" + text[r.End:]
		}
		if text != c.want {
			t.Errorf("%q: %q, want %q", c.line, text, c.want)
		}
	}
}
