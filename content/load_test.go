package content

import (
	"context"
	"testing"

	"postings/content/corpustest"
	"postings/model"
)

func load(tb testing.TB, src Source) *model.Corpus {
	tb.Helper()
	c, err := LoadAll(context.Background(), src, Options{})
	if err != nil {
		tb.Fatal(err)
	}
	return c
}

func loadDir(tb testing.TB, dir string) *model.Corpus {
	tb.Helper()
	src, err := Open(dir)
	if err != nil {
		tb.Fatal(err)
	}
	return load(tb, src)
}

// The counts are those of the real site at the two commits; see the corpus'
// own description.
func TestRealCorpora(t *testing.T) {
	for _, test := range []struct {
		sub                         string
		documents, keyed, keyless   int
		postings, skipped, findings int
	}{
		{sub: "cds-2023/content", documents: 236, keyed: 232, keyless: 4, postings: 90, skipped: 1},
		{sub: "cds-2023", documents: 236, keyed: 232, keyless: 4, postings: 90, skipped: 1},
		{sub: "cds-2019/content", documents: 50, keyed: 44, keyless: 6, postings: 27, skipped: 1},
		{sub: "seed", documents: 1, keyed: 1, postings: 1},
	} {
		t.Run(test.sub, func(t *testing.T) {
			c := loadDir(t, corpustest.Dir(t, test.sub))
			keyed, reachable := 0, 0
			for _, p := range c.Postings {
				for _, lang := range model.Langs() {
					for _, d := range p.Variants(lang) {
						reachable++
						if d.TranslationKey != "" {
							keyed++
						}
						if d.Body == "" || d.Title == "" {
							t.Errorf("%s: no title or no body", d.Path)
						}
					}
				}
			}
			if c.Documents != test.documents || reachable != test.documents {
				t.Errorf("%d documents, %d in postings; want %d", c.Documents, reachable, test.documents)
			}
			if keyed != test.keyed || reachable-keyed != test.keyless {
				t.Errorf("%d with a key, %d without; want %d, %d", keyed, reachable-keyed, test.keyed, test.keyless)
			}
			if len(c.Postings) != test.postings || len(c.Skipped) != test.skipped || len(c.Findings) != test.findings {
				t.Errorf("%d postings, skipped %q, findings %+v", len(c.Postings), c.Skipped, c.Findings)
			}
		})
	}
}

func BenchmarkLoad(b *testing.B) {
	src, err := Open(corpustest.Dir(b, "cds-2023/content"))
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		load(b, src)
	}
}
