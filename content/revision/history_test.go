package revision

import (
	"path/filepath"
	"strings"
	"testing"

	"postings/content/corpustest"
)

func TestChanges(t *testing.T) {
	r := newRepository(t)
	r.commit("content/a.md", "1", "content/é\n.md", "1", "outside.md", "1")
	r.commit("content/a.md", "2")
	r.git("rm", "-q", "content/a.md")
	r.commit("outside.md", "2")
	got, err := Changes(t.Context(), filepath.Join(r.dir, "content"), "HEAD")
	if err != nil {
		t.Fatal(err)
	}
	if len(got) != 2 {
		t.Errorf("changes of %d files, want 2: %v", len(got), got)
	}
	a := got["a.md"]
	if len(a) != 3 || !a[0].Deleted || a[1].Added || a[1].Deleted || !a[2].Added {
		t.Errorf("changes of a.md: %+v", a)
	}
	if other := got["é\n.md"]; len(other) != 1 || !other[0].Added || other[0].Commit != a[2].Commit {
		t.Errorf("changes of the other file: %+v", other)
	}
}

// TestChangesAgreeWithGit asks git about each file of the real history alone.
func TestChangesAgreeWithGit(t *testing.T) {
	r := realHistory(t)
	changes, err := Changes(t.Context(), r.dir, "HEAD")
	if err != nil {
		t.Fatal(err)
	}
	names := strings.Split(r.git("ls-files"), "\n")
	for i, name := range names {
		if i%10 != 0 || strings.HasPrefix(name, `"`) {
			continue
		}
		want := strings.Fields(r.git("log", "--first-parent", "--format=%H", "--", name))
		got := changes[name]
		if len(got) != len(want) {
			t.Errorf("%s: %d changes, want %d", name, len(got), len(want))
			continue
		}
		for i, c := range got {
			if c.Commit.ID != want[i] {
				t.Errorf("%s: change %d is %s, want %s", name, i, c.Commit.ID, want[i])
			}
		}
	}
}

// realHistory clones the history of real postings, where it is at hand.
func realHistory(t *testing.T) repository {
	t.Helper()
	bundle := corpustest.Dir(t, "cds-history.bundle")
	r := newRepository(t)
	clone := repository{t, filepath.Join(t.TempDir(), "history")}
	r.git("clone", "-q", bundle, clone.dir)
	return clone
}

func FuzzParseLog(f *testing.F) {
	f.Add([]byte("\x01abc 12\x00\nM\x00a.md\x00A\x00b.md\x00\x01def 13\x00"))
	f.Add([]byte("M\x00"))
	f.Add([]byte("\x00\x00\x01"))
	f.Fuzz(func(t *testing.T, out []byte) {
		for name, changes := range parseLog(out) {
			if len(changes) == 0 {
				t.Errorf("%q without a change", name)
			}
		}
	})
}

func FuzzParseEntry(f *testing.F) {
	f.Add("100644 blob 17c544db 5308\tcontent/a.md")
	f.Add("160000 commit 17c544db       -\tmodule")
	f.Fuzz(func(t *testing.T, record string) {
		n, name, ok := parseEntry(record)
		if ok && (n.name == "" || name == "") {
			t.Errorf("%q has no name", record)
		}
	})
}
