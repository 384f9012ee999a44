package content

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"postings/content/corpustest"
	"postings/model"
)

// posting returns a document with a key.
func posting(key string) string {
	return "---\nlayout: job-posting\ntitle: " + key + "\ntranslationKey: " + key + "\narchived: false\n---\nText\n"
}

// documents returns the paths and languages of a corpus.
func documents(c *model.Corpus) []string {
	var out []string
	for _, p := range c.Postings {
		for _, d := range p.All() {
			out = append(out, d.Path+" "+d.Lang.String()+" "+d.PairPath)
		}
	}
	return out
}

func TestArchives(t *testing.T) {
	for name, test := range map[string]struct {
		files []corpustest.File
		want  []string
	}{
		"site below one folder": {
			files: []corpustest.File{
				{Name: "pax_global_header"}, {Name: "site-main/"}, {Name: "site-main/README.md", Text: "# Read me"},
				{Name: "site-main/config/x.toml", Text: "x = 1"}, {Name: "site-main/content/en/jobs/a.md", Text: posting("a")},
				{Name: "site-main/content/fr/jobs/b.md", Text: posting("a")},
			},
			want: []string{"en/jobs/a.md en jobs/a", "fr/jobs/b.md fr jobs/b"},
		},
		"content folder": {
			files: []corpustest.File{{Name: "content/en/a.md", Text: posting("a")}, {Name: "content/fr/a.md", Text: posting("a")}},
			want:  []string{"en/a.md en a", "fr/a.md fr a"},
		},
		"language folder": {
			files: []corpustest.File{{Name: "fr/a.md", Text: posting("a")}},
			want:  []string{"fr/a.md fr a"},
		},
		"current folder": {
			files: []corpustest.File{{Name: "./"}, {Name: "./en/a.md", Text: posting("a")}, {Name: "./notes.txt", Text: "x"}},
			want:  []string{"en/a.md en a"},
		},
		"no folder": {
			files: []corpustest.File{{Name: "a.fr.md", Text: posting("a")}, {Name: "a.md", Text: posting("a")}},
			want:  []string{"a.md en a", "a.fr.md fr a"},
		},
		"what systems add": {
			files: []corpustest.File{
				{Name: "site/en/a.md", Text: posting("a")}, {Name: "__MACOSX/site/en/._a.md", Text: "\x00\x05"},
				{Name: ".DS_Store", Text: "x"}, {Name: "site/node_modules/x/en/b.md", Text: posting("b")},
			},
			want: []string{"en/a.md en a"},
		},
		"links": {
			files: []corpustest.File{
				{Name: "en/a.md", Text: posting("a")}, {Name: "en/l.md", Link: "/etc/passwd"}, {Name: "en/m.md", Link: "a.md"},
			},
			want: []string{"en/a.md en a"},
		},
		"names that only look bad": {
			files: []corpustest.File{{Name: "en/a..b.md", Text: posting("a")}, {Name: "en/C: x.md", Text: posting("b")}},
			want:  []string{"en/C: x.md en C: x", "en/a..b.md en a..b"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			for form, data := range map[string][]byte{
				"zip": corpustest.Zip(t, test.files...), "tar": corpustest.Tar(t, test.files...), "tar.gz": corpustest.Gzip(t, corpustest.Tar(t, test.files...)),
			} {
				file := filepath.Join(t.TempDir(), "x."+form)
				corpustest.Write(t, file, string(data))
				opened, err := Open(file)
				if err != nil {
					t.Fatalf("%s: %v", form, err)
				}
				streamed, err := OpenStream(bytes.NewReader(data), "-")
				if err != nil {
					t.Fatalf("%s on a stream: %v", form, err)
				}
				for _, src := range []Source{opened, streamed, streamed} { // twice, as after a change
					c := load(t, src)
					if diff := cmp.Diff(test.want, documents(c)); diff != "" || len(c.Findings) > 0 {
						t.Errorf("%s: %s%+v", form, diff, c.Findings)
					}
				}
			}
		})
	}
}

func TestBackslashes(t *testing.T) {
	src, err := OpenStream(bytes.NewReader(corpustest.Zip(t, corpustest.File{Name: `site\fr\a.md`, Text: posting("a")}, corpustest.File{Name: `site\x.txt`})), "-")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"fr/a.md fr a"}, documents(load(t, src))); diff != "" {
		t.Error(diff)
	}
}

func TestStream(t *testing.T) {
	for name, data := range map[string][]byte{
		"plain": []byte(posting("a")), "gzip": corpustest.Gzip(t, []byte(posting("a"))),
	} {
		src, err := OpenStream(bytes.NewReader(data), "-")
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if diff := cmp.Diff([]string{"stdin.md en stdin"}, documents(load(t, src))); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
	utf16, err := OpenStream(strings.NewReader("\xff\xfe#\x00 \x00T\x00i\x00t\x00r\x00e\x00"), "-")
	if err != nil {
		t.Fatal(err)
	}
	if c := load(t, utf16); c.Documents != 1 || c.Postings[0].Best(model.English).Title != "Titre" {
		t.Errorf("UTF-16: %+v", c)
	}
	long, err := OpenStream(strings.NewReader(strings.Repeat("text ", MaxFileSize/5+1)), "-")
	if err != nil {
		t.Fatal(err)
	}
	if c := load(t, long); c.Documents != 0 || len(c.Findings) != 1 || c.Findings[0].Rule != model.RuleTooLarge {
		t.Errorf("too long: %+v", c.Findings)
	}
	for name, test := range map[string]struct {
		data string
		want error
	}{
		"empty":      {"", ErrEmpty},
		"binary":     {"\x7fELF\x02\x01\x01\x00", ErrNotMarkdown},
		"long noise": {strings.Repeat("\x00\xff\x10", 400), ErrNotMarkdown},
	} {
		if _, err := OpenStream(strings.NewReader(test.data), "-"); !errors.Is(err, test.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestOpenArchiveErrors(t *testing.T) {
	dir := t.TempDir()
	for name, data := range map[string]string{"text.txt": "no Markdown by its name", "empty.zip": "", "x.bin": "\x00\x01"} {
		file := filepath.Join(dir, name)
		corpustest.Write(t, file, data)
		if _, err := Open(file); !errors.Is(err, ErrNotMarkdown) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestRealArchive checks that the real postings are the same when read from an
// archive.
func TestRealArchive(t *testing.T) {
	dir := corpustest.Dir(t, "cds-2023/content")
	want := documents(loadDir(t, dir))
	var files []corpustest.File
	for _, d := range want {
		name, _, _ := strings.Cut(d, ".md ")
		text, err := os.ReadFile(filepath.Join(dir, name+".md"))
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, corpustest.File{Name: "digital-main/content/" + name + ".md", Text: string(text)})
	}
	for form, data := range map[string][]byte{"zip": corpustest.Zip(t, files...), "tar.gz": corpustest.Gzip(t, corpustest.Tar(t, files...))} {
		src, err := OpenStream(bytes.NewReader(data), "-")
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, documents(load(t, src))); diff != "" {
			t.Errorf("%s: %s", form, diff)
		}
	}
}

// FuzzStream checks that any input can be read without a panic, within the
// limits, and yields only valid paths.
func FuzzStream(f *testing.F) {
	files := []corpustest.File{{Name: "s/content/en/a.md", Text: posting("a")}, {Name: "s/hugo.toml", Text: "x"}, {Name: "s/l.md", Link: "x"}}
	f.Add(corpustest.Zip(f, files...))
	f.Add(corpustest.Tar(f, files...))
	f.Add(corpustest.Gzip(f, corpustest.Tar(f, files...)))
	f.Add(corpustest.Zip(f, corpustest.File{Name: "../x.md", Text: "x"}))
	f.Add([]byte(posting("a")))
	f.Fuzz(func(t *testing.T, data []byte) {
		src, err := OpenStream(bytes.NewReader(data), "-")
		if err != nil {
			return
		}
		c, err := LoadAll(context.Background(), src, Options{})
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range documents(c) {
			if strings.HasPrefix(d, "/") || strings.HasPrefix(d, "../") || strings.Contains(d, "/../") {
				t.Errorf("path %q", d)
			}
		}
	})
}

// BenchmarkArchive opens and loads the real postings from archives.
func BenchmarkArchive(b *testing.B) {
	dir := corpustest.Dir(b, "cds-2023/content")
	var files []corpustest.File
	for _, d := range documents(loadDir(b, dir)) {
		name, _, _ := strings.Cut(d, ".md ")
		text, err := os.ReadFile(filepath.Join(dir, name+".md"))
		if err != nil {
			b.Fatal(err)
		}
		files = append(files, corpustest.File{Name: "content/" + name + ".md", Text: string(text)})
	}
	for form, data := range map[string][]byte{"zip": corpustest.Zip(b, files...), "tar.gz": corpustest.Gzip(b, corpustest.Tar(b, files...))} {
		b.Run(form, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				src, err := OpenStream(bytes.NewReader(data), "-")
				if err != nil {
					b.Fatal(err)
				}
				load(b, src)
			}
		})
	}
}
