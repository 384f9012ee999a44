package content

import (
	"slices"
	"testing"
	"testing/fstest"

	"postings/content/corpustest"
	"postings/model"
)

// However a key is written, a load for it finds what a whole load finds.
func TestMayHaveKey(t *testing.T) {
	const key = "head-product"
	for _, c := range []struct {
		name, text string
		want       bool
	}{
		{"plain", "---\ntranslationKey: head-product\n---\n", true},
		{"CRLF", "---\r\ntranslationKey: head-product\r\n---\r\n", true},
		{"escaped", "---\ntranslationKey: \"head\\u002dproduct\"\n---\n", true},
		{"escaped name", "---\n\"translation\\u004bey\": head\\\n  -product\n---\n", true},
		{"TOML", "+++\ntranslationKey = \"head\\u002dproduct\"\n+++\n", true},
		{"a dropped character", "---\ntranslationKey: head\u202e-product\n---\n", true},
		{"a dropped control character", "---\ntranslationkey: head\x01-product\n---\n", true},
		{"UTF-16", "\xff\xfe-\x00-\x00-\x00\n\x00", true},
		{"other", "---\ntitle: Équipe\ntranslationKey: other\n---\nÉté\n", false},
		{"none", "---\ntitle: Team\n---\nÉté \\ hiver\n", false},
		{"no front matter", "Été\n", true},
		{"not closed", "---\ntitle: Team\n", true},
	} {
		if got := mayHaveKey([]byte(c.text), key); got != c.want {
			t.Errorf("%s: %t, want %t", c.name, got, c.want)
		}
	}
}

func TestLoadKey(t *testing.T) {
	file := func(front string) *fstest.MapFile {
		return &fstest.MapFile{Data: []byte("---\n" + front + "\n---\ntext\n")}
	}
	src := Source{FS: fstest.MapFS{
		"en/a.md":    file("layout: job-posting\ntitle: A\ntranslationKey: a"),
		"fr/a.md":    file("layout: job-posting\ntitle: A\ntranslationKey: \"\\u0061\""),
		"fr/b.md":    file("layout: job-posting\ntitle: B\ntranslationKey: b"),
		"en/page.md": file("title: Page\ntranslationKey: page"),
	}}
	for _, c := range []struct {
		key  string
		want []string
	}{
		{"a", []string{"en/a.md", "fr/a.md"}},
		{"page", nil}, // no posting, which a whole load knows by the others
		{"zzz", nil},
	} {
		corpus, err := LoadAll(t.Context(), src, Options{Key: c.key})
		if err != nil {
			t.Fatal(err)
		}
		if got := documentsOf(corpus, c.key); !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.key, got, c.want)
		}
	}
}

// Every key of the real postings is found with all its documents.
func TestLoadKeyReal(t *testing.T) {
	src, err := Open(corpustest.Dir(t, "cds-2023/content"))
	if err != nil {
		t.Fatal(err)
	}
	whole, err := LoadAll(t.Context(), src, Options{})
	if err != nil {
		t.Fatal(err)
	}
	for i, p := range whole.Postings {
		if testing.Short() && i%10 != 0 {
			continue
		}
		found, err := LoadAll(t.Context(), src, Options{Key: p.Key})
		if err != nil {
			t.Fatal(err)
		}
		if got, want := documentsOf(found, p.Key), documentsOf(whole, p.Key); !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", p.Key, got, want)
		}
	}
}

// documentsOf returns the paths of the documents with a key.
func documentsOf(c *model.Corpus, key string) []string {
	at := c.Find(key)
	if at < 0 {
		return nil
	}
	var paths []string
	for _, l := range model.Langs() {
		for _, d := range c.Postings[at].Variants(l) {
			paths = append(paths, d.Path)
		}
	}
	return paths
}
