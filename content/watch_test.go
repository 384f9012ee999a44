package content

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/fsnotify/fsnotify"
	"go.uber.org/goleak"

	"postings/content/corpustest"
	"postings/model"
)

// TestMain fails if a goroutine outlives its test.
func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

// tree is a folder that a test modifies.
type tree struct {
	*testing.T
	dir string
}

func (p tree) at(name string) string { return filepath.Join(p.dir, filepath.FromSlash(name)) }

func (p tree) must(err error) {
	p.Helper()
	if err != nil {
		p.Fatal(err)
	}
}

func (p tree) write(name, text string) {
	p.Helper()
	corpustest.Write(p, p.at(name), text)
}

func (p tree) rename(from, to string) {
	p.Helper()
	p.must(os.Rename(p.at(from), p.at(to)))
}

func (p tree) remove(name string) {
	p.Helper()
	p.must(os.RemoveAll(p.at(name)))
}

// watched watches a source during a test, and checks that watching ends without
// an error. The channel receives the calls.
func (p tree) watched(src Source) <-chan struct{} {
	p.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	calls := make(chan struct{}, 1000)
	ended := make(chan error, 1)
	go func() { ended <- Watch(ctx, src, func() { calls <- struct{}{} }) }()
	p.Cleanup(func() {
		cancel()
		if err := <-ended; err != nil {
			p.Error("Watch:", err)
		}
	})
	probe := src.Only
	if probe == "" {
		probe = "probe.md"
	}
	p.awaken(calls, probe)
	return calls
}

// awaken waits until everything is watched, which can only be told from outside by
// changing something until it is noticed.
func (p tree) awaken(calls <-chan struct{}, probe string) {
	p.Helper()
	deadline := time.Now().Add(10 * time.Second)
	for i := 0; ; i++ {
		p.write(probe, strings.Repeat("x", i))
		select {
		case <-calls:
			return
		case <-time.After(quietTime * 3 / 2): // any sooner, a new burst would start before the last one is reported
			if time.Now().After(deadline) {
				p.Fatal("nothing is noticed")
			}
		}
	}
}

// settle waits until no more changes are reported.
func (p tree) settle(calls <-chan struct{}) {
	for {
		select {
		case <-calls:
		case <-time.After(quietTime * 3 / 2):
			return
		}
	}
}

// noticed waits for a call, however long it takes on a busy machine.
func (p tree) noticed(calls <-chan struct{}, what string) {
	p.Helper()
	select {
	case <-calls:
	case <-time.After(10 * time.Second):
		p.Fatalf("%s is not noticed", what)
	}
}

// TestWatch modifies a folder as people, editors and git do.
func TestWatch(t *testing.T) {
	type step struct {
		name string
		do   func(p tree)
	}
	edit := step{"an edit", func(p tree) { p.write("en/a.md", "changed") }}
	for _, test := range []struct {
		name  string
		steps []step
	}{
		{"a write", []step{edit, {"another", func(p tree) { p.write("en/a.md", "again") }}}},
		{"a new file", []step{{"it", func(p tree) { p.write("en/new.md", "x") }}}},
		{"a deletion", []step{{"it", func(p tree) { p.remove("en/a.md") }}}},
		{"an atomic rename", []step{
			{"a save", func(p tree) { p.write("en/.a.md.tmp", "x"); p.rename("en/.a.md.tmp", "en/a.md") }},
			{"a second save", func(p tree) { p.write("en/.a.md.tmp", "y"); p.rename("en/.a.md.tmp", "en/a.md") }},
		}},
		{"delete and create", []step{
			{"a save", func(p tree) { p.remove("en/a.md"); p.write("en/a.md", "x") }},
			edit,
		}},
		{"Vim's backup", []step{
			{"a save", func(p tree) { p.rename("en/a.md", "en/a.md~"); p.write("en/a.md", "x"); p.remove("en/a.md~") }},
			edit,
		}},
		{"renamed out of Markdown", []step{{"it", func(p tree) { p.rename("en/a.md", "en/a.txt") }}}},
		{"a new folder", []step{
			{"the folder", func(p tree) { p.must(os.MkdirAll(p.at("fr/deep/er"), 0o755)) }},
			{"a file in it", func(p tree) { p.write("fr/deep/er/b.md", "x") }},
		}},
		{"a folder that is renamed", []step{
			{"the renaming", func(p tree) { p.rename("en", "fr") }},
			{"a change in it", func(p tree) { p.write("fr/a.md", "x") }},
			{"a change below it", func(p tree) { p.write("fr/sub/b.md", "x") }},
			{"a new folder of the old name", func(p tree) { p.must(os.MkdirAll(p.at("en/sub"), 0o755)) }},
			{"a file in that", func(p tree) { p.write("en/sub/c.md", "x") }},
			{"a change in the first", func(p tree) { p.write("fr/sub/b.md", "y") }},
		}},
		{"a folder that goes", []step{{"it", func(p tree) { p.remove("en") }}}},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			p := tree{t, t.TempDir()}
			p.write("en/a.md", "x")
			p.write("en/sub/b.md", "x")
			src, err := Open(p.dir)
			p.must(err)
			calls := p.watched(src)
			for _, s := range test.steps {
				p.settle(calls)
				s.do(p)
				p.noticed(calls, s.name)
			}
		})
	}
}

// TestWatchRoot removes and recreates the root.
func TestWatchRoot(t *testing.T) {
	t.Parallel()
	for name, vanish := range map[string]func(p tree){
		"renamed": func(p tree) { p.rename("root", "old") },
		"deleted": func(p tree) { p.remove("root") },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := tree{t, t.TempDir()}
			inner := tree{t, p.at("root")}
			inner.write("en/a.md", "---\nlayout: job-posting\ntitle: Old\n---\nx")
			src, err := Open(inner.dir)
			p.must(err)
			calls := inner.watched(src)
			p.settle(calls)
			vanish(p)
			p.noticed(calls, "vanishing")
			p.settle(calls)
			inner.write("en/a.md", "---\nlayout: job-posting\ntitle: New\n---\nx")
			p.noticed(calls, "coming back")
			p.settle(calls)
			if c := load(t, src); len(c.Postings) != 1 || c.Postings[0].Best(model.English).Title != "New" {
				t.Errorf("the new folder is not read: %+v", c)
			}
			inner.write("en/a.md", "changed")
			p.noticed(calls, "a change in the new folder")
		})
	}
}

// TestWatchOnly watches one of several files.
func TestWatchOnly(t *testing.T) {
	t.Parallel()
	p := tree{t, t.TempDir()}
	p.write("a.md", "x")
	src, err := Open(p.at("a.md"))
	p.must(err)
	calls := p.watched(src)
	p.settle(calls)
	p.write("b.md", "x")
	p.write("sub/a.md", "x")
	p.write("tmp", "y")
	p.rename("tmp", "a.md")
	p.noticed(calls, "an atomic rename")
	p.settle(calls)
	p.write("a.md", "z")
	p.noticed(calls, "a write after it")
}

// TestWatchSiteFiles notices changes of the profile and the glossary of a site, and of
// a file that is named.
func TestWatchSiteFiles(t *testing.T) {
	t.Parallel()
	p := tree{t, t.TempDir()}
	p.write("site/content/en/a.md", "x")
	p.write("named/terms.toml", "")
	src, err := Open(p.at("site"))
	p.must(err)
	ctx, cancel := context.WithCancel(context.Background())
	calls, ended := make(chan struct{}, 1000), make(chan error, 1)
	go func() { ended <- Watch(ctx, src, func() { calls <- struct{}{} }, p.at("named/terms.toml")) }()
	defer func() {
		cancel()
		if err := <-ended; err != nil {
			t.Error(err)
		}
	}()
	p.awaken(calls, "site/content/probe.md")
	for _, name := range []string{"site/glossary.toml", "site/content/glossary.toml", "site/postings.toml", "named/terms.toml"} {
		p.settle(calls)
		p.write(name, "# new")
		p.noticed(calls, name)
		p.settle(calls)
		p.write("tmp", "# newer")
		p.rename("tmp", name)
		p.noticed(calls, "a newer "+name)
	}
}

// TestEventsThatCount checks which events count, without timing.
func TestEventsThatCount(t *testing.T) {
	p := tree{t, t.TempDir()}
	for _, dir := range []string{"en", "new", ".git", "node_modules", "x.md"} {
		p.must(os.Mkdir(p.at(dir), 0o755))
	}
	p.write("file", "x")
	all := &watcher{root: p.dir, folders: map[string]bool{p.dir: true, p.at("en"): true}}
	one := &watcher{root: p.dir, only: "a.md", folders: map[string]bool{p.dir: true}}
	all.others = map[string]bool{p.at("glossary.toml"): true, p.at("out/glossary.toml"): true}
	one.others = all.others
	for _, test := range []struct {
		w    *watcher
		name string
		op   fsnotify.Op
		want bool
	}{
		{all, "en/a.md", fsnotify.Write, true},
		{all, "en/a.MARKDOWN", fsnotify.Remove, true},
		{all, "en/a.md", fsnotify.Write | fsnotify.Chmod, true},
		{all, "en/a.md", fsnotify.Chmod, false},
		{all, "en/a.md~", fsnotify.Create, false},
		{all, "en/.#a.md", fsnotify.Create, false},
		{all, "en/._a.md", fsnotify.Write, false},
		{all, "file", fsnotify.Write, false},
		{all, "4913", fsnotify.Create, false},
		{all, "new", fsnotify.Create, true},
		{all, "x.md", fsnotify.Create, true},
		{all, ".git", fsnotify.Create, false},
		{all, "node_modules", fsnotify.Create, false},
		{all, "en", fsnotify.Rename, true},
		{all, "en", fsnotify.Remove, true},
		{all, "en", fsnotify.Chmod, false},
		{all, "other", fsnotify.Remove, false},
		{all, "", fsnotify.Remove, true},
		{all, "", fsnotify.Rename, true},
		{all, "glossary.toml", fsnotify.Create, true},
		{all, "out/glossary.toml", fsnotify.Write, true},
		{all, "en/glossary.toml", fsnotify.Write, false},
		{all, "out/a.md", fsnotify.Write, false},
		{all, "out/new", fsnotify.Create, false},
		{one, "glossary.toml", fsnotify.Remove, true},
		{one, "a.md", fsnotify.Create, true},
		{one, "b.md", fsnotify.Create, false},
		{one, "new", fsnotify.Create, false},
		{one, "", fsnotify.Remove, true},
	} {
		if got := test.w.counts(fsnotify.Event{Name: p.at(test.name), Op: test.op}); got != test.want {
			t.Errorf("%s %v: %v, want %v", test.name, test.op, got, test.want)
		}
	}
}

// TestWatchNothing watches sources without files.
func TestWatchNothing(t *testing.T) {
	if err := Watch(t.Context(), Embedded(), func() { t.Error("called") }); err != nil {
		t.Error(err)
	}
}

// TestWatchedFolders checks which folders are watched.
func TestWatchedFolders(t *testing.T) {
	p := tree{t, t.TempDir()}
	for _, dir := range []string{"en/positions", ".git/objects", "node_modules/x"} {
		p.must(os.MkdirAll(p.at(dir), 0o755))
	}
	if runtime.GOOS != "windows" {
		p.must(os.Symlink(".", p.at("loop")))
	}
	w, err := newWatcher(Source{Dir: p.dir}, nil)
	p.must(err)
	defer w.Close()
	for _, dir := range []string{p.dir, p.at("en"), p.at("en/positions")} {
		if !w.folders[dir] {
			t.Errorf("%s is not watched", dir)
		}
		delete(w.folders, dir)
	}
	if len(w.folders) > 0 {
		t.Errorf("watched too: %v", w.folders)
	}
	if _, err := newWatcher(Source{Dir: p.at("nowhere")}, nil); !errors.Is(err, errRootGone) {
		t.Errorf("a missing root: %v", err)
	}
}
