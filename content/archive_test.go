package content

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"postings/content/corpustest"
	"postings/model"
)

// packed is a file for an archive made by a test.
type packed struct {
	name, text string
	link       string // of a symbolic link
}

func zipOf(tb testing.TB, files ...packed) []byte {
	tb.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, f := range files {
		if f.name == "pax_global_header" {
			continue // only tar has one
		}
		h := &zip.FileHeader{Name: f.name, Method: zip.Deflate}
		text := f.text
		if f.link != "" {
			h.SetMode(0o777 | os.ModeSymlink)
			text = f.link
		}
		w, err := z.CreateHeader(h)
		if err != nil {
			tb.Fatal(err)
		}
		if _, err := io.WriteString(w, text); err != nil {
			tb.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		tb.Fatal(err)
	}
	return b.Bytes()
}

func tarOf(tb testing.TB, files ...packed) []byte {
	tb.Helper()
	var b bytes.Buffer
	t := tar.NewWriter(&b)
	for _, f := range files {
		h := &tar.Header{Name: f.name, Size: int64(len(f.text)), Mode: 0o644, Typeflag: tar.TypeReg}
		switch {
		case f.link != "":
			h = &tar.Header{Name: f.name, Linkname: f.link, Typeflag: tar.TypeSymlink}
		case f.name == "pax_global_header":
			h = &tar.Header{Name: f.name, Typeflag: tar.TypeXGlobalHeader, PAXRecords: map[string]string{"comment": "0123"}}
		case strings.HasSuffix(f.name, "/"):
			h = &tar.Header{Name: f.name, Typeflag: tar.TypeDir, Mode: 0o755}
		}
		if err := t.WriteHeader(h); err != nil {
			tb.Fatal(err)
		}
		if h.Typeflag == tar.TypeReg {
			if _, err := io.WriteString(t, f.text); err != nil {
				tb.Fatal(err)
			}
		}
	}
	if err := t.Close(); err != nil {
		tb.Fatal(err)
	}
	return b.Bytes()
}

func gzipOf(tb testing.TB, data []byte) []byte {
	tb.Helper()
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	if _, err := z.Write(data); err != nil {
		tb.Fatal(err)
	}
	if err := z.Close(); err != nil {
		tb.Fatal(err)
	}
	return b.Bytes()
}

// posting returns a document with a key.
func posting(key string) string {
	return "---\nlayout: job-posting\ntitle: " + key + "\ntranslationKey: " + key + "\narchived: false\n---\nText\n"
}

// documents lists the paths and languages of a corpus.
func documents(c *model.Corpus) []string {
	var out []string
	for _, p := range c.Postings {
		for _, lang := range model.Langs() {
			for _, d := range p.Variants(lang) {
				out = append(out, d.Path+" "+d.Lang.String()+" "+d.PairPath)
			}
		}
	}
	return out
}

func TestArchives(t *testing.T) {
	for name, test := range map[string]struct {
		files []packed
		want  []string
	}{
		"site below one folder": {
			files: []packed{
				{name: "pax_global_header"}, {name: "site-main/"}, {name: "site-main/README.md", text: "# Read me"},
				{name: "site-main/config/x.toml", text: "x = 1"}, {name: "site-main/content/en/jobs/a.md", text: posting("a")},
				{name: "site-main/content/fr/jobs/b.md", text: posting("a")},
			},
			want: []string{"en/jobs/a.md en jobs/a", "fr/jobs/b.md fr jobs/b"},
		},
		"content folder": {
			files: []packed{{name: "content/en/a.md", text: posting("a")}, {name: "content/fr/a.md", text: posting("a")}},
			want:  []string{"en/a.md en a", "fr/a.md fr a"},
		},
		"language folder": {
			files: []packed{{name: "fr/a.md", text: posting("a")}},
			want:  []string{"fr/a.md fr a"},
		},
		"current folder": {
			files: []packed{{name: "./"}, {name: "./en/a.md", text: posting("a")}, {name: "./notes.txt", text: "x"}},
			want:  []string{"en/a.md en a"},
		},
		"no folder": {
			files: []packed{{name: "a.fr.md", text: posting("a")}, {name: "a.md", text: posting("a")}},
			want:  []string{"a.md en a", "a.fr.md fr a"},
		},
		"what systems add": {
			files: []packed{
				{name: "site/en/a.md", text: posting("a")}, {name: "__MACOSX/site/en/._a.md", text: "\x00\x05"},
				{name: ".DS_Store", text: "x"}, {name: "site/node_modules/x/en/b.md", text: posting("b")},
			},
			want: []string{"en/a.md en a"},
		},
		"links": {
			files: []packed{
				{name: "en/a.md", text: posting("a")}, {name: "en/l.md", link: "/etc/passwd"}, {name: "en/m.md", link: "a.md"},
			},
			want: []string{"en/a.md en a"},
		},
		"names that only look bad": {
			files: []packed{{name: "en/a..b.md", text: posting("a")}, {name: "en/C: x.md", text: posting("b")}},
			want:  []string{"en/C: x.md en C: x", "en/a..b.md en a..b"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			for form, data := range map[string][]byte{
				"zip": zipOf(t, test.files...), "tar": tarOf(t, test.files...), "tar.gz": gzipOf(t, tarOf(t, test.files...)),
			} {
				file := filepath.Join(t.TempDir(), "x."+form)
				if err := os.WriteFile(file, data, 0o600); err != nil {
					t.Fatal(err)
				}
				opened, err := Open(file)
				if err != nil {
					t.Fatalf("%s: %v", form, err)
				}
				streamed, err := OpenStream(bytes.NewReader(data), "-")
				if err != nil {
					t.Fatalf("%s on a stream: %v", form, err)
				}
				for _, src := range []Source{opened, streamed, streamed} { // a second time, as after a change
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
	src, err := OpenStream(bytes.NewReader(zipOf(t, packed{name: `site\fr\a.md`, text: posting("a")}, packed{name: `site\x.txt`})), "-")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"fr/a.md fr a"}, documents(load(t, src))); diff != "" {
		t.Error(diff)
	}
}

func TestHostileArchives(t *testing.T) {
	zeros := strings.Repeat("\x00", MaxFileSize)
	many := make([]packed, MaxArchiveEntries+1)
	for i := range many {
		many[i].name = "x/"
	}
	large := make([]packed, MaxArchiveSize/MaxFileSize+1)
	for i := range large {
		large[i] = packed{name: "en/" + strings.Repeat("a", i+1) + ".md"}
	}
	good := packed{name: "en/good.md", text: posting("a")}
	for name, test := range map[string]struct {
		data  []byte
		want  ArchiveProblem
		entry string
	}{
		"absolute":            {zipOf(t, good, packed{name: "/etc/a.md"}), AbsolutePath, "/etc/a.md"},
		"absolute in a tar":   {tarOf(t, good, packed{name: "/etc/a.md"}), AbsolutePath, "/etc/a.md"},
		"drive":               {zipOf(t, packed{name: `C:\a.md`}), AbsolutePath, "C:/a.md"},
		"parent":              {zipOf(t, packed{name: "en/../../a.md"}), ParentPath, "en/../../a.md"},
		"parent in a tar":     {tarOf(t, packed{name: "../a.txt"}), ParentPath, "../a.txt"},
		"parent, backslashes": {tarOf(t, packed{name: `en\..\..\a.md`}), ParentPath, `en\..\..\a.md`},
		"escape in the name":  {tarOf(t, packed{name: "../\x1b]0;x\a.md"}), ParentPath, "../␛]0;x␇.md"},
		"duplicate":           {zipOf(t, good, packed{name: "./en/good.md"}), DuplicateEntry, "en/good.md"},
		"file and folder":     {tarOf(t, packed{name: "en/a.md/b.md"}, packed{name: "en/a.md"}), DuplicateEntry, "en/a.md"},
		"many entries":        {tarOf(t, many...), TooManyEntries, "x/"},
		"dense zip":           {zipOf(t, good, packed{name: "en/zeros.md", text: zeros}), TooDense, "en/zeros.md"},
		"dense gzip":          {gzipOf(t, tarOf(t, good, packed{name: "zeros.bin", text: zeros})), TooDense, "zeros.bin"},
		"dense gzip of text":  {gzipOf(t, []byte(strings.Repeat("a", MaxFileSize))), TooDense, ""},
		"large":               {claiming(t, MaxFileSize, large...), TooLarge, large[len(large)-1].name},
		"cut tar":             {tarOf(t, good)[:540], Damaged, "en/good.md"},
		"cut gzip":            {gzipOf(t, tarOf(t, good))[:60], Damaged, ""},
		"cut zip":             {zipOf(t, good)[:100], Damaged, ""},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := OpenStream(bytes.NewReader(test.data), "-")
			e, ok := errors.AsType[*ArchiveError](err)
			if !ok || e.Problem != test.want || e.Entry != test.entry {
				t.Errorf("error %v, want problem %d of %q", err, test.want, test.entry)
			}
		})
	}
}

// claiming returns a zip whose files claim to have some size when unpacked.
func claiming(tb testing.TB, size uint32, files ...packed) []byte {
	tb.Helper()
	data := zipOf(tb, files...)
	for at := 0; ; at += 4 {
		next := bytes.Index(data[at:], []byte("PK\x01\x02"))
		if next < 0 {
			return data
		}
		at += next
		binary.LittleEndian.PutUint32(data[at+20:], size/MaxArchiveRatio+1) // compressed
		binary.LittleEndian.PutUint32(data[at+24:], size)
	}
}

// TestClaims opens a zip whose file holds more than it claims, and one that
// claims more than is ever read.
func TestClaims(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	text := posting("a")
	for range 20_000 {
		text += fmt.Sprintf("%x\n", random.Uint64())
	}
	for name, size := range map[string]uint32{"less": 10, "too much": MaxFileSize + 1} {
		t.Run(name, func(t *testing.T) {
			data := zipOf(t, packed{name: "en/a.md", text: text}, packed{name: "fr/b.md", text: posting("b")})
			at := bytes.Index(data, []byte("PK\x01\x02"))
			binary.LittleEndian.PutUint32(data[at+24:], size)
			src, err := OpenStream(bytes.NewReader(data), "-")
			if err != nil {
				t.Fatal(err)
			}
			c := load(t, src)
			if len(c.Findings) != 1 || c.Findings[0].Path != "en/a.md" || c.Documents != 1 {
				t.Errorf("%d documents, findings %+v", c.Documents, c.Findings)
			}
		})
	}
}

func TestStream(t *testing.T) {
	for name, data := range map[string][]byte{
		"plain": []byte(posting("a")), "gzip": gzipOf(t, []byte(posting("a"))),
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
		if err := os.WriteFile(file, []byte(data), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := Open(file); !errors.Is(err, ErrNotMarkdown) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestRealArchive packs the real postings and gets the same ones back.
func TestRealArchive(t *testing.T) {
	dir := corpustest.Dir(t, "cds-2023/content")
	want := documents(loadDir(t, dir))
	var files []packed
	for _, d := range want {
		name, _, _ := strings.Cut(d, ".md ")
		text, err := os.ReadFile(filepath.Join(dir, name+".md"))
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, packed{name: "digital-main/content/" + name + ".md", text: string(text)})
	}
	for form, data := range map[string][]byte{"zip": zipOf(t, files...), "tar.gz": gzipOf(t, tarOf(t, files...))} {
		src, err := OpenStream(bytes.NewReader(data), "-")
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, documents(load(t, src))); diff != "" {
			t.Errorf("%s: %s", form, diff)
		}
	}
}

// FuzzStream reads whatever comes without panic, within the limits, and shows
// no path that leads out.
func FuzzStream(f *testing.F) {
	files := []packed{{name: "s/content/en/a.md", text: posting("a")}, {name: "s/hugo.toml", text: "x"}, {name: "s/l.md", link: "x"}}
	f.Add(zipOf(f, files...))
	f.Add(tarOf(f, files...))
	f.Add(gzipOf(f, tarOf(f, files...)))
	f.Add(zipOf(f, packed{name: "../x.md", text: "x"}))
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
			if rooted(d) || strings.HasPrefix(d, "../") || strings.Contains(d, "/../") {
				t.Errorf("path %q", d)
			}
		}
	})
}

// BenchmarkArchive opens and loads the real postings from archives.
func BenchmarkArchive(b *testing.B) {
	dir := corpustest.Dir(b, "cds-2023/content")
	var files []packed
	for _, d := range documents(loadDir(b, dir)) {
		name, _, _ := strings.Cut(d, ".md ")
		text, err := os.ReadFile(filepath.Join(dir, name+".md"))
		if err != nil {
			b.Fatal(err)
		}
		files = append(files, packed{name: "content/" + name + ".md", text: string(text)})
	}
	for form, data := range map[string][]byte{"zip": zipOf(b, files...), "tar.gz": gzipOf(b, tarOf(b, files...))} {
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
