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
	r.git("mv", "content/a.md", "content/moved.md")
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
			`"a.md" 2 -`, `"moved.md" - 2`,
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

// TestLogOfMerge checks that a merge has the changes that it brought to the main
// branch, and that the commits of the other branch are left out.
func TestLogOfMerge(t *testing.T) {
	r := newRepository(t)
	r.commit("a.md", "1")
	r.git("switch", "-q", "-c", "branch")
	r.commit("b.md", "1")
	r.commit("b.md", "2")
	r.git("switch", "-q", "main")
	r.commit("c.md", "1")
	r.git("merge", "-q", "--no-edit", "branch")
	want := [][]string{{"a.md"}, {"c.md"}, {"b.md"}}
	if diff := cmp.Diff(want, namesOfLog(t, r.dir)); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

// TestLogOfFormerFolder reads the history of folders that no longer exist. The
// name of one is a pattern that matches a file.
func TestLogOfFormerFolder(t *testing.T) {
	r := newRepository(t)
	r.commit("gone/b.md", "1", "a[.]md/b.md", "1")
	r.commit("a.md", "1")
	r.git("--literal-pathspecs", "rm", "-q", "-r", "gone", "a[.]md")
	want := [][]string{{"b.md"}}
	for _, name := range []string{"gone", "a[.]md"} {
		if diff := cmp.Diff(want, namesOfLog(t, filepath.Join(r.dir, name))); diff != "" {
			t.Errorf("%s: -want +got\n%s", name, diff)
		}
	}
}

// namesOfLog returns the names of the files that the commits of a folder
// changed, the oldest first, whose contents must have complete object names.
func namesOfLog(t *testing.T, dir string) [][]string {
	t.Helper()
	l, err := ReadLog(t.Context(), dir, "HEAD")
	if err != nil {
		t.Fatal(err)
	}
	var names [][]string
	for _, step := range l.Steps {
		var changed []string
		for _, f := range step.Files {
			changed = append(changed, f.Name)
			if id := f.Old + f.New; len(id)%len(step.Commit.ID) != 0 {
				t.Errorf("%s has the object %q", f.Name, id)
			}
		}
		names = append(names, changed)
	}
	return names
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
