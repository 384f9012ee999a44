package content

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"postings/model"
)

// TestPairedByAddress pairs documents by the address of a translation that both or
// one of them name, whichever is read first.
func TestPairedByAddress(t *testing.T) {
	for _, test := range []struct {
		name  string
		files map[string]string // with the translation's address
		want  string
	}{
		{"both", map[string]string{"en/a.md": "/fr/b.html", "fr/b.md": "/en/a/"}, "en/a.md+fr/b.md"},
		{"the first", map[string]string{"en/a.md": "/fr/b.html", "fr/b.md": ""}, "en/a.md+fr/b.md"},
		{"the second", map[string]string{"en/a.md": "", "fr/b.md": "https://example.org/en/a.html"}, "en/a.md+fr/b.md"},
		{"a relative address", map[string]string{"en/a.md": "../fr/b.html", "fr/b.md": ""}, "en/a.md+fr/b.md"},
		{"its own address", map[string]string{"en/a.md": "/en/a.html", "fr/b.md": ""}, "en/a.md fr/b.md"},
		{"the same language", map[string]string{"en/a.md": "", "en/b.md": "/en/a.html"}, "en/a.md en/b.md"},
		{"one that names another", map[string]string{"en/a.md": "/fr/b.html", "fr/b.md": "/en/c.html"}, "en/a.md fr/b.md"},
		{"a page that is missing", map[string]string{"en/a.md": "/fr/c.html", "fr/b.md": ""}, "en/a.md fr/b.md"},
		{"by path all the same", map[string]string{"en/a.md": "", "fr/a.md": "", "fr/b.md": "/en/b.html", "en/b.md": ""}, "en/a.md+fr/a.md en/b.md+fr/b.md"},
	} {
		fsys := fstest.MapFS{}
		for name, other := range test.files {
			fsys[name] = &fstest.MapFile{Data: []byte("---\ntitle: T\naltLangPage: " + other + "\n---\nText.\u200b\n")}
		}
		c, err := LoadAll(t.Context(), Source{FS: fsys}, Options{Pages: true, Sites: [2]string{"https://a.example", "https://a.example"}})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, p := range c.Postings {
			var paths []string
			for _, l := range model.Langs() {
				for _, d := range p.Variants(l) {
					paths = append(paths, d.Path)
					if want := fmt.Sprintf("https://a.example/%s/", strings.TrimSuffix(d.Path[3:], ".md")); d.Address() != want {
						t.Errorf("%s: the address of %s is %q", test.name, d.Path, d.Address())
					}
				}
			}
			got = append(got, strings.Join(paths, "+"))
		}
		slices.Sort(got)
		if got := strings.Join(got, " "); got != test.want {
			t.Errorf("%s: %s, want %s", test.name, got, test.want)
		}
		for _, f := range c.Findings {
			if c.Find(f.Key) < 0 {
				t.Errorf("%s: a finding about %q, which is not there", test.name, f.Key)
			}
		}
	}
}
