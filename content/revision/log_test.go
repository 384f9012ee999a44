package revision

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"postings/content/corpustest"
)

func TestLog(t *testing.T) {
	r := newRepository(t)
	r.commit("content/a.md", "1", "content/é\n.md", "1", "outside.md", "1")
	r.commit("content/a.md", "2")
	r.git("rm", "-q", "content/a.md")
	r.commit("outside.md", "2")
	if err := os.Symlink("x", filepath.Join(r.dir, "content/a.md")); err != nil {
		t.Skip(err)
	}
	r.commit("content/b", "a file", "content/é\n.md", "2")
	r.git("rm", "-q", "content/b")
	r.commit("content/b/c.md", "in a folder")
	for _, dir := range []string{"content", "content/gone/../../content"} {
		l, err := ReadLog(t.Context(), filepath.Join(r.dir, dir), "HEAD")
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, step := range l.Steps {
			for _, f := range step.Files {
				content := func(id string) string {
					if id == "" {
						return "-"
					}
					data, err := l.Read(id)
					if err != nil {
						t.Error(err)
					}
					return string(data)
				}
				got = append(got, strconv.Quote(f.Name)+" "+content(f.Old)+" "+content(f.New))
			}
		}
		want := []string{
			`"a.md" - 1`, `"é\n.md" - 1`,
			`"a.md" 1 2`,
			`"a.md" 2 -`,
			`"b" - a file`, `"é\n.md" 1 2`, // links do not count as files
			`"b" a file -`, `"b/c.md" - in a folder`,
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("-want +got\n%s", diff)
		}
		if l.Shallow {
			t.Error("the clone seems to be shallow")
		}
		files, err := l.Files()
		if err != nil {
			t.Fatal(err)
		}
		if err := fstest.TestFS(files, "a.md", "b/c.md", "é\n.md"); err != nil {
			t.Error(err)
		}
		if got := read(t, files, "a.md"); got != "2" {
			t.Errorf("a.md was last %q", got)
		}
	}
}

func TestLogOfShallowClone(t *testing.T) {
	r := newRepository(t)
	r.commit("a.md", "1")
	r.commit("a.md", "2")
	clone := repository{t, filepath.Join(t.TempDir(), "clone")}
	r.git("clone", "-q", "--depth", "1", "file://"+r.dir, clone.dir)
	l, err := ReadLog(t.Context(), clone.dir, "HEAD")
	if err != nil || !l.Shallow || len(l.Steps) != 1 {
		t.Errorf("log of a shallow clone: %+v, %v", l, err)
	}
}

// TestLogAgreesWithGit compares the log of each file of the real history with
// that of git log for the file.
func TestLogAgreesWithGit(t *testing.T) {
	r := realHistory(t)
	l, err := ReadLog(t.Context(), r.dir, "HEAD")
	if err != nil {
		t.Fatal(err)
	}
	got := map[string][]string{}
	for _, step := range l.Steps {
		for _, f := range step.Files {
			got[f.Name] = append(got[f.Name], step.Commit.ID)
		}
	}
	for i, name := range strings.Split(r.git("ls-files"), "\n") {
		if i%10 != 0 || strings.HasPrefix(name, `"`) {
			continue
		}
		want := strings.Fields(r.git("log", "--first-parent", "--reverse", "--format=%H", "--", name))
		if diff := cmp.Diff(want, got[name]); diff != "" {
			t.Errorf("%s: -git +log\n%s", name, diff)
		}
	}
}

// BenchmarkLog reads the real history.
func BenchmarkLog(b *testing.B) {
	dir := corpustest.History(b)
	for b.Loop() {
		if _, err := ReadLog(b.Context(), dir, "HEAD"); err != nil {
			b.Fatal(err)
		}
	}
}

// realHistory clones the history of the real postings, if available.
func realHistory(t *testing.T) repository {
	t.Helper()
	return repository{t, corpustest.History(t)}
}

func FuzzParseLog(f *testing.F) {
	const object = "17c544db17c544db17c544db17c544db17c544db"
	f.Add([]byte("\x01abc 12\x00\n:100644 100644 "+object+" 1 M\x00c/a.md\x00:000000 100644 0 "+object+" A\x00c/b.md\x00\x01def 13\x00"), "c")
	f.Add([]byte(":100644 100644 1 2 M\x00"), ".")
	f.Add([]byte("\x00\x00\x01"), "a")
	f.Fuzz(func(t *testing.T, out []byte, folder string) {
		for _, step := range parseLog(out, folder) {
			for _, f := range step.Files {
				if f.Old == f.New {
					t.Errorf("%q without a change", f.Name)
				}
			}
		}
	})
}

func FuzzParseEntry(f *testing.F) {
	f.Add("100644 blob 17c544db 5308\tcontent/a.md")
	f.Add("160000 commit 17c544db       -\tmodule")
	f.Fuzz(func(t *testing.T, record string) {
		n, name, ok := parseEntry(record)
		if ok && (n.id == "" || name == "") {
			t.Errorf("%q has no name or no object", record)
		}
	})
}
