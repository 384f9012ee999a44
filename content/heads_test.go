package content

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"postings/content/corpustest"
	"postings/model"
)

// heads checks that a load of heads knows all that a whole load does but texts.
func heads(t *testing.T, src Source) (bodies int) {
	t.Helper()
	list := func(opt Options) []model.Document {
		c, err := LoadAll(t.Context(), src, opt)
		if err != nil {
			t.Fatal(err)
		}
		var all []model.Document
		for _, p := range c.Postings {
			for _, l := range model.Langs() {
				for _, d := range p.Variants(l) {
					all = append(all, *d)
				}
			}
		}
		return all
	}
	want, got := list(Options{Pages: true}), list(Options{Pages: true, Heads: true})
	for i := range got {
		if got[i].Body != "" {
			bodies++
		} else if i < len(want) {
			want[i].Body = ""
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-whole +heads\n%s", diff)
	}
	return bodies
}

func TestLoadHeads(t *testing.T) {
	long := strings.Repeat("Été comme hiver. ", headSize/8)
	file := func(front string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(front + long)} }
	for _, c := range []struct {
		name, file string
		bodies     int
	}{
		{"usual", "---\nlayout: job-posting\ntitle: A\n---\n", 0},
		{"cut in a character", "---\nlayout: job-posting\ntitle: AA\n---\n", 0},
		{"TOML", "+++\nlayout = \"job-posting\"\ntitle = \"A\"\n+++\n", 0},
		{"title in the body", "---\nlayout: job-posting\n---\n# A title\n\n", 1},
		{"no posting", "---\ntitle: A\n---\n", 0},
		{"no front matter", "# A\n\n", 1},
		{"front matter that is longer", "---\nlayout: job-posting\ntitle: A\ndescription: " + long + "\n---\n", 1},
		{"Windows", "---\r\nlayout: job-posting\r\ntitle: A\r\n---\r\n", 1},
		{"another language", "---\nlayout: job-posting\ntitle: A\nlang: de\n---\n", 0},
		{"broken", "---\nlayout: [\n---\n", 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := heads(t, Source{FS: fstest.MapFS{"a.md": file(c.file)}}); got != c.bodies {
				t.Errorf("%d bodies were read, want %d", got, c.bodies)
			}
		})
	}
}

func TestLoadHeadsReal(t *testing.T) {
	for _, sub := range []string{"cds-2019", "cds-2023/content"} {
		src, err := Open(corpustest.Dir(t, sub))
		if err != nil {
			t.Fatal(err)
		}
		t.Logf("%s: %d short enough to be read whole", sub, heads(t, src))
	}
}
