package content

import (
	"testing"

	"postings/model"
)

// A title from a heading is plain text.
func TestTitleFrom(t *testing.T) {
	for body, want := range map[string]string{
		"## The *first* heading ##\n":                        "The first heading",
		"# A [link](https://example.org) &amp; `code`\n":     "A link & code",
		"# ![](x.png)\n\nText\n\n## Second\n":                "Second",
		"```sh\n# a comment\n```\n\nA title\n=======\n":      "A title",
		"**Bold**\n\n# Heading\n":                            "Heading",
		"# &#27;[31m[&#x202e;x](https://example.org) &#155;": "␛[31mx \ufffd",
		"No heading\n": "name",
	} {
		if got := titleFrom(&model.Document{Path: "en/name.md", Body: body}); got != want {
			t.Errorf("%q: %q, want %q", body, got, want)
		}
	}
}
