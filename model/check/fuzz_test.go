package check

import (
	"bytes"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"unicode"

	"postings/content"
	"postings/content/corpustest"
	"postings/model"
	"postings/model/sanitise"
)

// FuzzCorpus loads and checks two files, from a folder, a zip or a tar. Whatever
// they hold and are called, nothing panics, no text is left unsanitised, every
// document can be found again by its posting's key, and an archive yields an
// intact file beside them.
func FuzzCorpus(f *testing.F) {
	f.Add("en/a.md", "---\nlayout: job-posting\ntitle: A\ntranslationKey: k\n---\n# A\n", "fr/b.md", "---\nlayout: job-posting\ntitle: B\ntranslationKey: k\n---\n- b\n", uint8(0))
	f.Add("a.md", "# A", "./a.md", "", uint8(1))
	f.Add("en/positions/\x1b.md", "---\ntitle: \"\\e[31m\"\nleverId: null\n---\n[x](javascript:1)\x9b", "es/x.md", "+++\ntitle = 1\n+++\n", uint8(0))
	f.Add("../en\n/\x1b[2J.md", "\xff\xfe-\x00-\x00-\x00", "a.md/", "", uint8(1))
	f.Add("positions/\u202e.fr.md", "---\na: &a [*a]\n", "y.md", "+++\ntitle = '''日本\n語'''\n+++\n", uint8(2))
	f.Fuzz(func(t *testing.T, name1, text1, name2, text2 string, form uint8) {
		files := []corpustest.File{{Name: "en/intact.md", Text: "# A\n"}, {Name: name1, Text: text1}, {Name: name2, Text: text2}}
		src, archived := source(t, form, files)
		c, err := content.LoadAll(t.Context(), src, content.Options{Pages: archived})
		if err != nil {
			t.Fatal(err)
		}
		if archived && c.Documents == 0 {
			t.Error("an intact file is missing")
		}
		found, err := Run(t.Context(), c, Options{Severities: map[model.Rule]model.Severity{Typography: model.Warning}})
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
					shown := *d
					shown.File = ""
					if text := fmt.Sprint(shown); d.Lang != l || d.Title == "" || text != sanitise.Text(text) || strings.ContainsFunc(d.Title+d.Path+d.Reference+d.Key(), unicode.IsControl) {
						t.Errorf("%+q", text)
					}
				}
			}
		}
		if reached != c.Documents {
			t.Errorf("%d of %d documents are in a posting", reached, c.Documents)
		}
	})
}

// source returns files as a folder, a zip or a tar. Those that the libraries
// cannot hold are left out.
func source(t *testing.T, form uint8, files []corpustest.File) (_ content.Source, archived bool) {
	pack := corpustest.Zip
	switch form % 3 {
	case 0:
		folder := fstest.MapFS{}
		for _, f := range files {
			if name := strings.Trim(f.Name, "/"); name != "." && fs.ValidPath(strings.ToValidUTF8(name, "x")) {
				folder[name] = &fstest.MapFile{Data: []byte(f.Text)}
			}
		}
		return content.Source{FS: folder}, false
	case 1:
		pack = corpustest.Tar
	}
	src, err := content.OpenStream(bytes.NewReader(pack(t, slices.DeleteFunc(files, func(f corpustest.File) bool {
		return len(f.Name) > 1000 || strings.Contains(f.Name, "\x00") || strings.HasSuffix(f.Name, "/") && f.Text != ""
	})...)), "-")
	if err != nil {
		t.Fatal(err)
	}
	return src, true
}
