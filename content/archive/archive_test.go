package archive_test

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math"
	"math/rand/v2"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"postings/content/archive"
	"postings/content/corpustest"
)

const maxFile = 1 << 20

// markdown is the filter used by the tests.
func markdown() archive.Filter {
	return archive.Filter{Name: func(name string) bool { return strings.HasSuffix(name, ".md") }, Size: maxFile}
}

// open reads an archive from a stream.
func open(data []byte) (archive.Files, error) {
	s, err := archive.NewStream(bytes.NewReader(data))
	if err != nil {
		return archive.Files{}, err
	}
	if s.Kind != archive.Zip && s.Kind != archive.Tar {
		return archive.Files{}, fmt.Errorf("a stream of kind %d", s.Kind)
	}
	return s.Files(markdown())
}

// forms returns the files in every type of archive that supports their names.
func forms(tb testing.TB, files ...corpustest.File) map[string][]byte {
	tb.Helper()
	tarred := corpustest.Tar(tb, files...)
	all := map[string][]byte{"tar": tarred, "tar.gz": corpustest.Gzip(tb, tarred)}
	if !slices.ContainsFunc(files, func(f corpustest.File) bool { return len(f.Name) > math.MaxUint16 }) {
		all["zip"] = corpustest.Zip(tb, files...)
	}
	return all
}

// list returns the contents of all files of a file system by path.
func list(fsys fs.FS) (map[string]string, error) {
	found := map[string]string{}
	return found, fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		info, err := d.Info()
		if err != nil {
			return err
		}
		if strings.HasSuffix(name, ".md") && info.Size() <= maxFile {
			text, err := fs.ReadFile(fsys, name)
			found[name] = string(text)
			return err
		}
		found[name] = fmt.Sprint(info.Size(), " bytes")
		return nil
	})
}

func TestFiles(t *testing.T) {
	type files = []corpustest.File
	for name, test := range map[string]struct {
		files   files
		want    map[string]string
		skipped []string
	}{
		"wanted and not": {
			files: files{{Name: "s/"}, {Name: "s/a.md", Text: "a"}, {Name: "s/img/b.png", Text: "1234"}},
			want:  map[string]string{"s/a.md": "a"},
		},
		"untidy names": {
			files: files{{Name: "./"}, {Name: "./a.md", Text: "a"}, {Name: "b//./c.md", Text: "c"}, {Name: "d/../e.md", Text: "e"}},
			want:  map[string]string{"a.md": "a", "b/c.md": "c", "e.md": "e"},
		},
		"names that only look bad": {
			files: files{{Name: "a..b.md", Text: "a"}, {Name: "C: x.md", Text: "b"}},
			want:  map[string]string{"a..b.md": "a", "C: x.md": "b"},
		},
		"no name": {
			files: files{{Name: ""}, {Name: "."}, {Name: "a.md", Text: "a"}},
			want:  map[string]string{"a.md": "a"},
		},
		"links": {
			files: files{{Name: "a.md", Text: "a"}, {Name: "l.md", Link: "/etc/passwd"}, {Name: "m.md", Link: "a.md"}},
			want:  map[string]string{"a.md": "a"},
		},
		"names that lead out": {
			files:   files{{Name: "/etc/a.md"}, {Name: "../b.md"}, {Name: "x/../../c.md"}, {Name: "../x.txt"}, {Name: "ok.md"}},
			want:    map[string]string{"ok.md": ""},
			skipped: []string{"../b.md", "/etc/a.md", "x/../../c.md"},
		},
		"duplicates": {
			files:   files{{Name: "a.md", Text: "first"}, {Name: "./a.md", Text: "second"}},
			want:    map[string]string{"a.md": "first"},
			skipped: []string{"./a.md"},
		},
		"folder below a file": {
			files:   files{{Name: "a.md", Text: "a"}, {Name: "a.md/b.md"}, {Name: "c.md/d.md", Text: "d"}, {Name: "c.md"}},
			want:    map[string]string{"a.md": "a", "c.md/d.md": "d"},
			skipped: []string{"a.md/b.md", "c.md"},
		},
		"too deep, and as deep as may be": {
			files: files{
				{Name: strings.Repeat("d/", archive.MaxDepth+1) + "a.md"}, {Name: strings.Repeat("d/", archive.MaxDepth) + "b.md"},
			},
			want:    map[string]string{strings.Repeat("d/", archive.MaxDepth) + "b.md": ""},
			skipped: []string{strings.Repeat("d/", archive.MaxDepth+1) + "a.md"},
		},
		"too long a name": {
			files:   files{{Name: strings.Repeat("a", archive.MaxName) + ".md"}},
			want:    map[string]string{},
			skipped: nil, // truncated, it does not end in .md
		},
		"too large a file": {
			files: files{{Name: "a.md", Text: strings.Repeat("a", maxFile+1)}, {Name: "b.md", Text: "b"}},
			want:  map[string]string{"a.md": fmt.Sprint(maxFile+1, " bytes"), "b.md": "b"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			for form, data := range forms(t, test.files...) {
				got, err := open(data)
				if err != nil {
					t.Fatalf("%s: %v", form, err)
				}
				texts, err := list(got)
				if err != nil {
					t.Errorf("%s: %v", form, err)
				}
				delete(texts, "s/img/b.png")
				if diff := cmp.Diff(test.want, texts); diff != "" {
					t.Errorf("%s: %s", form, diff)
				}
				slices.Sort(got.Skipped)
				if name == "too long a name" {
					if len(got.Skipped) != 1 || len(got.Skipped[0]) > archive.MaxName {
						t.Errorf("%s: %d skipped", form, len(got.Skipped))
					}
				} else if diff := cmp.Diff(test.skipped, got.Skipped); diff != "" {
					t.Errorf("%s: skipped %s", form, diff)
				}
			}
		})
	}
}

func TestBackslashes(t *testing.T) {
	got, err := open(corpustest.Zip(t, corpustest.File{Name: `site\fr\a.md`, Text: "a"}, corpustest.File{Name: `..\b.md`}))
	if err != nil {
		t.Fatal(err)
	}
	texts, err := list(got)
	if diff := cmp.Diff(map[string]string{"site/fr/a.md": "a"}, texts); diff != "" || err != nil {
		t.Error(diff, err)
	}
	if diff := cmp.Diff([]string{"../b.md"}, got.Skipped); diff != "" {
		t.Error(diff)
	}
}

func TestRefused(t *testing.T) {
	zeros := strings.Repeat("\x00", maxFile)
	many := make([]corpustest.File, archive.MaxEntries+1)
	for i := range many {
		many[i].Name = "x/"
	}
	padding := make([]byte, archive.MaxSize/archive.MaxRatio) // so that it is not too dense as well
	rand.NewChaCha8([32]byte{}).Read(padding)
	large := []corpustest.File{{Name: "padding", Text: string(padding)}}
	var dense []corpustest.File
	for i := range 6 {
		dense = append(dense, corpustest.File{Name: fmt.Sprintf("zeros%d.md", i), Text: zeros})
	}
	for i := range archive.MaxSize/maxFile + 1 {
		large = append(large, corpustest.File{Name: fmt.Sprintf("%d.md", i)})
	}
	good := corpustest.File{Name: "en/good.md", Text: "text"}
	for name, test := range map[string]struct {
		data    []byte
		limited bool
		entry   string
	}{
		"many entries":       {corpustest.Zip(t, many...), true, "x/"},
		"dense zip":          {corpustest.Zip(t, dense...), true, "zeros4.md"},
		"dense gzip":         {corpustest.Gzip(t, corpustest.Tar(t, good, corpustest.File{Name: "zeros.bin", Text: strings.Repeat(zeros, 6)})), true, ""},
		"large":              {claiming(t, maxFile, large...), true, fmt.Sprint(archive.MaxSize/maxFile, ".md")},
		"impossible size":    {claiming64(t, math.MaxUint64), true, "a.md"},
		"cut tar":            {corpustest.Tar(t, good)[:514], false, "en/good.md"},
		"cut gzip":           {corpustest.Gzip(t, corpustest.Tar(t, good))[:60], false, ""},
		"cut zip":            {corpustest.Zip(t, good)[:100], false, ""},
		"only a gzip header": {[]byte("\x1f\x8b\x00"), false, ""},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := open(test.data)
			e, ok := errors.AsType[*archive.Error](err)
			if !ok || errors.Is(e, archive.ErrTooLarge) != test.limited || e.Entry != test.entry && test.entry != "" {
				t.Errorf("error %v, want entry %q, limited %v", err, test.entry, test.limited)
			}
		})
	}
}

// claiming returns a zip that claims a size for its uncompressed files.
func claiming(tb testing.TB, size uint32, files ...corpustest.File) []byte {
	tb.Helper()
	data := corpustest.Zip(tb, files...)
	for at := 0; ; at += 4 {
		next := bytes.Index(data[at:], []byte("PK\x01\x02"))
		if next < 0 {
			return data
		}
		at += next
		binary.LittleEndian.PutUint32(data[at+24:], size)
	}
}

// claiming64 returns a zip that claims a 64-bit size for its file.
func claiming64(tb testing.TB, size uint64) []byte {
	tb.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	if _, err := w.CreateRaw(&zip.FileHeader{Name: "a.md", UncompressedSize64: size}); err != nil {
		tb.Fatal(err)
	}
	if err := w.Close(); err != nil {
		tb.Fatal(err)
	}
	return b.Bytes()
}

// TestClaims reads a file that is larger than the zip claims.
func TestClaims(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	var text strings.Builder
	for range 20_000 {
		fmt.Fprintf(&text, "%x\n", random.Uint64())
	}
	data := claiming(t, 10, corpustest.File{Name: "a.md", Text: text.String()})
	files, err := open(data)
	if err != nil {
		t.Fatal(err)
	}
	got, err := fs.ReadFile(files, "a.md")
	if err == nil || len(got) > 64<<10 {
		t.Errorf("%d bytes, error %v", len(got), err)
	}
}

// TestMemory checks that reading hostile archives allocates at most a fixed
// amount and a multiple of their size.
func TestMemory(t *testing.T) {
	var nested, wide, shallow []corpustest.File
	for i := range 50 {
		nested = append(nested, corpustest.File{Name: fmt.Sprintf("%d/%sa.md", i, strings.Repeat("d/", 30_000))})
		wide = append(wide, corpustest.File{Name: fmt.Sprintf("%d/%sa.md", i, strings.Repeat("d/", archive.MaxDepth-1))})
	}
	for i := range 3000 {
		shallow = append(shallow, corpustest.File{Name: fmt.Sprintf("%d/%sa.md", i, strings.Repeat("d/", archive.MaxDepth-1))})
	}
	for name, files := range map[string][]corpustest.File{
		"one name of 400,000 folders": {{Name: strings.Repeat("a/", 400_000) + "a.md"}},
		"names of 30,000 folders":     nested,
		"names of 100 folders":        wide,
		"more folders than may be":    shallow,
		"large text":                  {{Name: "a.md", Text: strings.Repeat("a", maxFile)}},
	} {
		for form, data := range forms(t, files...) {
			t.Run(name+"/"+form, func(t *testing.T) {
				var before, after runtime.MemStats
				runtime.ReadMemStats(&before)
				files, err := open(data)
				if err == nil {
					_, err = list(files)
				}
				if err != nil && !errors.Is(err, archive.ErrTooLarge) {
					t.Error(err)
				}
				runtime.ReadMemStats(&after)
				if used, limit := int(after.TotalAlloc-before.TotalAlloc), 64<<20+10*len(data); used > limit {
					t.Errorf("%d KB for an archive of %d KB", used>>10, len(data)>>10)
				}
			})
		}
	}
}

func TestOneFile(t *testing.T) {
	fsys, err := archive.OneFile("stdin.md", []byte("text"))
	if err != nil {
		t.Fatal(err)
	}
	got, err := list(fsys)
	if diff := cmp.Diff(map[string]string{"stdin.md": "text"}, got); diff != "" || err != nil {
		t.Error(diff, err)
	}
}

// FuzzArchive checks that any input can be read without a panic and its files
// listed.
func FuzzArchive(f *testing.F) {
	for _, data := range forms(f, corpustest.File{Name: "s/a.md", Text: "a"}, corpustest.File{Name: "../b.md"}, corpustest.File{Name: "c", Text: "c"}) {
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		files, err := open(data)
		if err != nil {
			return
		}
		err = fs.WalkDir(files, ".", func(name string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			file, err := files.Open(name)
			if err != nil {
				return nil // a damaged file does not hide others
			}
			defer file.Close()
			_, _ = io.Copy(io.Discard, io.LimitReader(file, maxFile))
			return nil
		})
		if err != nil {
			t.Error(err)
		}
	})
}
