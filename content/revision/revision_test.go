package revision

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"postings/content/corpustest"
)

// repository is a git repository for a test.
type repository struct {
	t   *testing.T
	dir string
}

func newRepository(t *testing.T) repository {
	t.Helper()
	for _, name := range []string{"GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM"} {
		t.Setenv(name, os.DevNull)
	}
	r := repository{t, t.TempDir()}
	r.git("init", "-q")
	return r
}

// git runs a command in the repository and returns its output.
func (r repository) git(args ...string) string {
	r.t.Helper()
	return strings.TrimSpace(corpustest.Git(r.t, r.dir, args...))
}

// write writes files, given as pairs of name and text.
func (r repository) write(pairs ...string) {
	r.t.Helper()
	for pair := range slices.Chunk(pairs, 2) {
		corpustest.Write(r.t, filepath.Join(r.dir, pair[0]), pair[1])
	}
}

// commit commits files, given as pairs of name and text.
func (r repository) commit(pairs ...string) {
	r.t.Helper()
	r.write(pairs...)
	r.git("add", "-A")
	r.git("commit", "-q", "-m", "change")
}

func read(t *testing.T, fsys fs.FS, name string) string {
	t.Helper()
	data, err := fs.ReadFile(fsys, name)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestTree(t *testing.T) {
	r := newRepository(t)
	r.commit("content/en/a.md", "first", "content/fr/é b\tc.md", "un", "top.md", "x", "content/empty.md", "")
	if err := os.Symlink("a.md", filepath.Join(r.dir, "content/en/link.md")); err != nil {
		t.Skip(err)
	}
	r.commit("content/en/a.md", "second")
	r.write("content/en/a.md", "not committed")

	old, err := Open(t.Context(), filepath.Join(r.dir, "content"), "HEAD~1")
	if err != nil {
		t.Fatal(err)
	}
	if got := read(t, old, "en/a.md"); got != "first" {
		t.Errorf("en/a.md of HEAD~1 is %q", got)
	}
	if err := fstest.TestFS(old, "en/a.md", "fr/é b\tc.md", "empty.md"); err != nil {
		t.Error(err)
	}
	if _, err := old.Open("top.md"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a file outside the folder: %v", err)
	}

	now, err := Open(t.Context(), r.dir, "main")
	if err != nil {
		t.Fatal(err)
	}
	if got := read(t, now, "content/en/a.md"); got != "second" {
		t.Errorf("content/en/a.md of main is %q", got)
	}
	if _, err := now.Open("content/en/link.md"); !errors.Is(err, errors.ErrUnsupported) {
		t.Errorf("a link: %v", err)
	}
	entries, _ := fs.ReadDir(now, "content/en")
	if len(entries) != 2 || entries[1].Type().IsRegular() {
		t.Errorf("entries %v: want a file and a link that is no regular file", entries)
	}
}

func TestFolderThatIsGone(t *testing.T) {
	r := newRepository(t)
	r.commit("content/en/a.md", "first", "top.md", "x")
	if err := os.RemoveAll(filepath.Join(r.dir, "content")); err != nil {
		t.Fatal(err)
	}
	tree, err := Open(t.Context(), filepath.Join(r.dir, "content", "en"), "HEAD")
	if err != nil {
		t.Fatal(err)
	}
	if got := read(t, tree, "a.md"); got != "first" {
		t.Errorf("a.md is %q", got)
	}
}

func TestConcurrentReads(t *testing.T) {
	r := newRepository(t)
	var pairs []string
	for c := 'a'; c <= 'z'; c++ {
		pairs = append(pairs, string(c)+".md", strings.Repeat(string(c), 1000))
	}
	r.commit(pairs...)
	tree, err := Open(t.Context(), r.dir, "HEAD")
	if err != nil {
		t.Fatal(err)
	}
	var group sync.WaitGroup
	for pair := range slices.Chunk(pairs, 2) {
		group.Go(func() {
			if data, err := fs.ReadFile(tree, pair[0]); err != nil || string(data) != pair[1] {
				t.Errorf("%s: %.20q, %v", pair[0], data, err)
			}
		})
	}
	group.Wait()
}

func TestErrors(t *testing.T) {
	r := newRepository(t)
	r.commit("a.md", "x")
	r.git("switch", "-q", "--orphan", "other")
	r.commit("b.md", "x", "file^{commit}", "x")
	blob := r.git("rev-parse", "HEAD:b.md")
	for _, test := range []struct {
		rev  string
		dir  string
		want error
	}{
		{"nothing", "", ErrNoRevision},
		{"file", "", ErrNoRevision},
		{"", "", ErrNoRevision},
		{"a\x00b", "", ErrNoRevision},
		{"--help", "", ErrNoRevision},
		{"--output=x", "", ErrNoRevision},
		{"-c", "", ErrNoRevision},
		{"HEAD:b.md", "", ErrNoRevision},
		{"HEAD..HEAD", "", ErrNoRevision},
		{"^HEAD", "", ErrNoRevision},
		{blob, "", ErrNoRevision},
		{"main...other", "", ErrNoMergeBase},
		{"nothing...", "", ErrNoRevision},
		{"HEAD", "gone", ErrNoFolder},
		{"HEAD", "b.md", ErrNoFolder},
	} {
		_, err := Open(t.Context(), filepath.Join(r.dir, test.dir), test.rev)
		if !errors.Is(err, test.want) {
			t.Errorf("revision %q of %q: %v, want %v", test.rev, test.dir, err, test.want)
		}
	}
	if entries, _ := os.ReadDir(r.dir); len(entries) != 3 {
		t.Errorf("the folder holds %v: something was written", entries)
	}

	outside := filepath.Join(r.dir, "ceiling", "outside")
	if err := os.MkdirAll(outside, 0o777); err != nil {
		t.Fatal(err)
	}
	t.Setenv("GIT_CEILING_DIRECTORIES", filepath.Dir(outside))
	if _, err := Open(t.Context(), outside, "HEAD"); !errors.Is(err, ErrNoRepository) {
		t.Errorf("outside a repository: %v", err)
	}
	t.Setenv("PATH", t.TempDir())
	if _, err := Open(t.Context(), r.dir, "HEAD"); !errors.Is(err, ErrNoGit) {
		t.Errorf("without git: %v", err)
	}
}

func TestShallowClone(t *testing.T) {
	r := newRepository(t)
	r.commit("a.md", "1")
	first := r.git("rev-parse", "HEAD")
	r.commit("a.md", "2")
	clone := repository{t, filepath.Join(t.TempDir(), "clone")}
	r.git("clone", "-q", "--depth", "1", "file://"+r.dir, clone.dir)
	if _, err := Open(t.Context(), clone.dir, first); !errors.Is(err, ErrShallow) {
		t.Errorf("a commit before the clone's beginning: %v", err)
	}
	if _, err := Open(t.Context(), clone.dir, "HEAD"); err != nil {
		t.Error(err)
	}
}

func TestMergeBase(t *testing.T) {
	r := newRepository(t)
	r.commit("a.md", "1")
	base := r.git("rev-parse", "HEAD")
	r.commit("a.md", "2")
	r.git("switch", "-q", "-c", "branch", base)
	r.commit("a.md", "3")
	for _, rev := range []string{"main...", "main...branch", "...main"} {
		if c, err := Resolve(t.Context(), r.dir, rev); err != nil || c.ID != base {
			t.Errorf("%s is %s, %v; want %s", rev, c.ID, err, base)
		}
	}
}

// TestStart checks that a branch is compared with where it left the main
// branch.
func TestStart(t *testing.T) {
	r := newRepository(t)
	r.commit("a.md", "1")
	base := r.git("rev-parse", "HEAD")
	r.git("switch", "-q", "-c", "branch")
	r.commit("a.md", "2")
	tip := r.git("rev-parse", "HEAD")
	clone := repository{t, filepath.Join(t.TempDir(), "clone")}
	start := func(r repository, rev, wantName, want string) {
		t.Helper()
		if name, c, err := Start(t.Context(), filepath.Join(r.dir, "gone"), rev); err != nil || name != wantName || c.ID != want {
			t.Errorf("%s starts at %s, %s, %v; want %s, %s", rev, name, c.ID, err, wantName, want)
		}
	}
	start(r, "HEAD", "main", base)
	start(r, "main", "main", base)
	start(r, "HEAD~1", "HEAD~1", base) // on the main branch
	r.git("clone", "-q", "file://"+r.dir, clone.dir)
	start(clone, "HEAD", "HEAD", tip) // the branch is the remote's default
	r.git("switch", "-q", "main")
	r.git("clone", "-q", "file://"+r.dir, clone.dir+"2")
	clone.dir += "2"
	start(clone, "origin/branch", "origin/main", base)
	r.git("branch", "-q", "-m", "main", "other")
	start(r, "branch", "branch", tip) // no branch is named like a main branch
	if _, _, err := Start(t.Context(), r.dir, "nothing"); !errors.Is(err, ErrNoRevision) {
		t.Errorf("no such revision: %v", err)
	}
}

func TestPointerOfLFS(t *testing.T) {
	r := newRepository(t)
	r.commit("a.md", "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n", "b.md", "x")
	tree, err := Open(t.Context(), r.dir, "HEAD")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := fs.ReadFile(tree, "a.md"); !errors.Is(err, errLFS) {
		t.Errorf("a pointer: %v", err)
	}
	if got := read(t, tree, "b.md"); got != "x" {
		t.Errorf("b.md after it is %q", got)
	}
}

func TestCancelled(t *testing.T) {
	r := newRepository(t)
	r.commit("a.md", "x")
	ctx, cancel := context.WithCancel(t.Context())
	tree, err := Open(ctx, r.dir, "HEAD")
	if err != nil {
		t.Fatal(err)
	}
	cancel()
	if _, err := fs.ReadFile(tree, "a.md"); !errors.Is(err, context.Canceled) {
		t.Errorf("after the end of its context: %v", err)
	}
}
