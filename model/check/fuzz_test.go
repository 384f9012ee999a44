package check

import (
	"context"
	"strings"
	"testing"
	"testing/fstest"
	"unicode"

	"postings/content"
	"postings/model"
)

// FuzzCorpus loads and checks a folder of two files. Whatever they hold and are
// called, nothing panics, no control character is left, and every document can
// be found again by its posting's key.
func FuzzCorpus(f *testing.F) {
	f.Add("en/a.md", "---\nlayout: job-posting\ntitle: A\ntranslationKey: k\n---\n# A\n", "fr/b.md", "---\nlayout: job-posting\ntitle: B\ntranslationKey: k\n---\n- b\n")
	f.Add("a.md", "# A", "a.fr.md", "")
	f.Add("en/positions/\x1b.md", "---\ntitle: \"\\e[31m\"\nleverId: null\n---\n[x](javascript:1)\x9b", "es/x.md", "+++\ntitle = 1\n+++\n")
	f.Add("x.md", "\xff\xfe-\x00-\x00-\x00", "y.md", "---\na: &a [*a]\n")
	f.Fuzz(func(t *testing.T, name1, text1, name2, text2 string) {
		fsys := fstest.MapFS{}
		for name, text := range map[string]string{name1: text1, name2: text2} {
			name = strings.Trim(name, "/")
			if !fstestName(name) {
				continue
			}
			fsys[name] = &fstest.MapFile{Data: []byte(text)}
		}
		c, err := content.LoadAll(context.Background(), content.Source{FS: fsys}, content.Options{})
		if err != nil {
			t.Fatal(err)
		}
		found, err := Run(context.Background(), c, Options{Severities: map[model.Rule]model.Severity{Typography: model.Warning}})
		if err != nil {
			t.Fatal(err)
		}
		for _, finding := range found {
			for _, s := range []string{finding.Detail.Text, finding.Detail.Other, finding.Detail.Context, finding.Detail.Field, finding.Detail.Key, finding.Detail.Path, finding.Path, finding.Key} {
				if strings.ContainsFunc(s, unicode.IsControl) {
					t.Errorf("%q in %+v", s, finding)
				}
			}
		}
		reached := 0
		for _, p := range c.Postings {
			if at := c.Find(p.Key); at < 0 || c.Postings[at].Key != p.Key {
				t.Errorf("the key %q finds %d", p.Key, at)
			}
			for _, l := range model.Langs() {
				for _, d := range p.Variants(l) {
					reached++
					if d.Lang != l || d.Title == "" || strings.ContainsFunc(d.Title+d.Path+d.Reference+d.Key(), unicode.IsControl) {
						t.Errorf("%+v", d)
					}
				}
			}
		}
		if reached != c.Documents {
			t.Errorf("%d of %d documents are in a posting", reached, c.Documents)
		}
	})
}

// fstestName tells names that the test's file system takes.
func fstestName(name string) bool {
	if name == "" || strings.Contains(name, "//") {
		return false
	}
	for part := range strings.SplitSeq(name, "/") {
		if part == "" || part == "." || part == ".." {
			return false
		}
	}
	return true
}
