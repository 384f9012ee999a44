package content

import (
	"strings"
	"testing"
	"testing/fstest"
)

func TestWithoutJSX(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"imports", "import A from 'a'\nimport { b,\n  c } from 'd'\n\nText.", "||||Text."},
		{"an export", "Text.\n\nexport const a = {\n  b: 1,\n}\n\nMore.", "Text.||||||More."},
		{"a word", "They\nimport bread\n\nimported bread", "They|import bread||imported bread"},
		{"a component", "<Note type=\"info\">\n  Apply **now**.\n</Note>\n<Badge />", "|  Apply **now**.||"},
		{"a fragment", "<>\n\nText.\n\n</>", "||Text.||"},
		{"text in a line", "<Lead>Text.</Lead>\n\nA <Badge/> here.", "<Lead>Text.</Lead>||A <Badge/> here."},
		{"HTML", "<div>\n\nText.\n\n</div>", "<div>||Text.||</div>"},
		{"a comment", "{/* later */}\n\n{price}", "||{price}"},
		{"code", "```js\n\nimport a from 'b'\n<A>\n```\n\nimport a from 'b'", "```js||import a from 'b'|<A>|```||"},
		{"longer fences", "````\n```\n<A>\n````\n<A>", "````|```|<A>|````|"},
		{"imports below each other after tags", "<A>\nimport a from 'b'", "|"},
	} {
		if got := strings.ReplaceAll(withoutJSX(test.text), "\n", "|"); got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}

// TestMDX reads MDX as a document, in which lines keep their numbers.
func TestMDX(t *testing.T) {
	fsys := fstest.MapFS{}
	for _, name := range []string{"en/jobs/baker.mdx", "fr/jobs/baker.mdx"} {
		fsys[name] = &fstest.MapFile{Data: []byte("---\ntitle: Baker\n---\nimport A from 'a'\n\n# Baker\n\n<A>\nBread.\n</A>\n")}
	}
	c, err := LoadAll(t.Context(), Source{FS: fsys}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if len(c.Postings) != 1 || !c.Postings[0].Translated() {
		t.Fatalf("%+v", c.Postings)
	}
	if d := c.Postings[0].In(0); d.Body != "\n\n# Baker\n\n\nBread.\n\n" || d.BodyLine != 4 {
		t.Errorf("%+v", d)
	}
}

// FuzzWithoutJSX checks that lines are emptied or left as they are.
func FuzzWithoutJSX(f *testing.F) {
	for _, seed := range []string{"import a\n\n<A>\nx\n</A>", "```\n<A>\n```", "~~~", "{/* */}"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		before, after := strings.Split(text, "\n"), strings.Split(withoutJSX(text), "\n")
		if len(before) != len(after) {
			t.Fatalf("%d lines for %d", len(after), len(before))
		}
		for i := range after {
			if after[i] != before[i] && after[i] != "" {
				t.Errorf("%q became %q", before[i], after[i])
			}
		}
	})
}
