package marks

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/gofrs/flock"
	"github.com/google/go-cmp/cmp"
)

// store returns a store in a folder that does not exist yet, and its path.
func store(t *testing.T) (*Store, string) {
	path := filepath.Join(t.TempDir(), "state", "postings", "marks.json")
	return Open(path), path
}

// expect compares the stored keys, in order.
func expect(t *testing.T, s *Store, bookmarked, seen []string) {
	t.Helper()
	b, r, err := s.Load()
	if err != nil {
		t.Error("Load:", err)
	}
	if diff := cmp.Diff([][]string{bookmarked, seen}, [][]string{slices.Sorted(maps.Keys(b)), slices.Sorted(maps.Keys(r))}); diff != "" {
		t.Error(diff)
	}
}

// must fails the test if there is an error.
func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// TestStore sets and removes marks, and reads them as another program would.
func TestStore(t *testing.T) {
	s, path := store(t)
	expect(t, s, nil, nil)
	must(t, s.SetSeen("a"))
	must(t, s.SetBookmark("a", true))
	must(t, s.SetBookmark("é/<b>&\"\u2028", true))
	must(t, s.SetBookmark("c", true))
	must(t, s.SetBookmark("c", false))
	must(t, s.SetBookmark("never", false))
	expect(t, Open(path), []string{"a", "é/<b>&\"\u2028"}, []string{"a"})

	data, err := os.ReadFile(path)
	must(t, err)
	want := "{\n  \"version\": 1,\n  \"postings\": {\n" +
		"    \"a\": {\n      \"bookmarked\": true,\n      \"seen\": true\n    },\n" +
		"    \"é/\\u003cb\\u003e\\u0026\\\"\\u2028\": {\n      \"bookmarked\": true\n    }\n  }\n}\n"
	if diff := cmp.Diff(want, string(data)); diff != "" {
		t.Error(diff)
	}
	info, err := os.Stat(path)
	must(t, err)
	if runtime.GOOS != "windows" && info.Mode() != 0o600 {
		t.Errorf("mode %v", info.Mode())
	}
	// A change without effect does not write.
	must(t, s.SetSeen("a"))
	if again, err := os.Stat(path); err != nil || !os.SameFile(info, again) {
		t.Errorf("written without need: %v", err)
	}
	leftNothing(t, path)
}

// leftNothing checks that no temporary file is left.
func leftNothing(t *testing.T, path string) {
	t.Helper()
	entries, err := os.ReadDir(filepath.Dir(path))
	must(t, err)
	for _, e := range entries {
		if !strings.HasPrefix(e.Name(), filepath.Base(path)) {
			t.Errorf("%s was left behind", e.Name())
		}
	}
}

// TestLink changes a file through a symbolic link, which must be preserved.
func TestLink(t *testing.T) {
	dir := t.TempDir()
	real, link := filepath.Join(dir, "real", "marks.json"), filepath.Join(dir, "link.json")
	must(t, Open(real).SetSeen("a"))
	if err := os.Symlink(real, link); err != nil {
		t.Skip(err)
	}
	must(t, Open(link).SetSeen("b"))
	expect(t, Open(real), nil, []string{"a", "b"})
}

// TestDamaged checks that damaged files are set aside, each under its own name.
func TestDamaged(t *testing.T) {
	for name, use := range map[string]func(*Store) error{
		"by Load":        func(s *Store) error { _, _, err := s.Load(); return err },
		"by SetSeen":     func(s *Store) error { return s.SetSeen("b") },
		"by SetBookmark": func(s *Store) error { return s.SetBookmark("b", true) },
	} {
		t.Run(name, func(t *testing.T) {
			s, path := store(t)
			must(t, s.SetSeen("a"))
			for i, kept := range []string{path + ".damaged", path + ".damaged-2", path + ".damaged-3"} {
				text := fmt.Sprintf("{\"version\": 1, broken %d", i)
				must(t, os.WriteFile(path, []byte(text), 0o600))
				var damaged *DamagedError
				if err := use(s); !errors.As(err, &damaged) || damaged.Path != path || damaged.Kept != kept {
					t.Fatalf("%v", err)
				}
				if data, err := os.ReadFile(kept); err != nil || string(data) != text {
					t.Errorf("%q, %v", data, err)
				}
				must(t, use(s))
			}
			b, seen, err := s.Load()
			if marked := b["b"] || seen["b"]; err != nil || marked != (name != "by Load") || seen["a"] {
				t.Errorf("%v %v %v", b, seen, err)
			}
		})
	}
}

// TestVersion checks that the file of a later version is left alone.
func TestVersion(t *testing.T) {
	s, path := store(t)
	must(t, s.SetSeen("a"))
	const text = `{"version": 2, "postings": ["another shape"]}`
	must(t, os.WriteFile(path, []byte(text), 0o600))
	_, _, err := s.Load()
	for _, err := range []error{err, s.SetSeen("b"), s.SetBookmark("b", true)} {
		if !errors.Is(err, ErrNewer) {
			t.Errorf("%v", err)
		}
	}
	if data, err := os.ReadFile(path); err != nil || string(data) != text {
		t.Errorf("changed to %q, %v", data, err)
	}
}

// TestHostilePlaces checks that errors of the system are reported and nothing
// is harmed.
func TestHostilePlaces(t *testing.T) {
	t.Run("a file where a folder should be", func(t *testing.T) {
		dir := t.TempDir()
		must(t, os.WriteFile(filepath.Join(dir, "postings"), nil, 0o600))
		s := Open(filepath.Join(dir, "postings", "marks.json"))
		if _, _, err := s.Load(); err == nil && runtime.GOOS != "windows" {
			t.Error("Load: no error")
		}
		if err := s.SetSeen("a"); err == nil {
			t.Error("SetSeen: no error")
		}
	})
	t.Run("a read-only folder", func(t *testing.T) {
		if os.Geteuid() <= 0 {
			t.Skip("this user can write to read-only folders")
		}
		s, path := store(t)
		must(t, s.SetSeen("a"))
		must(t, os.Chmod(filepath.Dir(path), 0o500))
		defer os.Chmod(filepath.Dir(path), 0o700)
		if err := s.SetSeen("b"); !errors.Is(err, fs.ErrPermission) {
			t.Errorf("SetSeen: %v", err)
		}
		expect(t, s, nil, []string{"a"})
	})
	t.Run("a lock that is not given back", func(t *testing.T) {
		s, path := store(t)
		must(t, s.SetSeen("a"))
		lock := flock.New(path + ".lock")
		must(t, lock.Lock())
		s.wait = time.Millisecond
		defer lock.Unlock()
		if err := s.SetSeen("b"); !errors.Is(err, ErrBusy) {
			t.Errorf("SetSeen: %v", err)
		}
		expect(t, s, nil, []string{"a"})
	})
}

// TestPrograms lets several programs, each with several goroutines, set marks
// concurrently, and checks that none is lost.
func TestPrograms(t *testing.T) {
	const programs, goroutines, keys = 3, 2, 10
	if path := os.Getenv("POSTINGS_TEST_MARKS"); path != "" { // one of the programs
		s, name := Open(path), os.Getenv("POSTINGS_TEST_NAME")
		var group sync.WaitGroup
		for g := range goroutines {
			group.Go(func() {
				for k := range keys {
					key := fmt.Sprintf("%s-%d-%d", name, g, k)
					for _, err := range []error{s.SetBookmark(key, true), s.SetSeen(key), s.SetBookmark(key, k%2 == 0)} {
						if err != nil {
							t.Error(err)
						}
					}
				}
			})
		}
		group.Wait()
		return
	}
	s, path := store(t)
	must(t, s.SetBookmark("before", true))
	old, err := os.Stat(path)
	must(t, err)
	must(t, s.SetSeen("before"))
	if info, err := os.Stat(path); err != nil || os.SameFile(old, info) {
		t.Errorf("the file is written in place: %v", err)
	}
	var group sync.WaitGroup
	for i := range programs {
		group.Go(func() {
			program := exec.CommandContext(t.Context(), os.Args[0], "-test.run=^TestPrograms$")
			program.Env = append(os.Environ(), "POSTINGS_TEST_MARKS="+path, fmt.Sprint("POSTINGS_TEST_NAME=", i))
			if out, err := program.CombinedOutput(); err != nil {
				t.Errorf("%v: %s", err, out)
			}
		})
	}
	// Meanwhile the file is always complete.
	done := make(chan struct{})
	go func() { defer close(done); group.Wait() }()
	for reading := true; reading; {
		select {
		case <-done:
			reading = false
		default:
		}
		if _, seen, err := s.Load(); err != nil || !seen["before"] {
			t.Fatalf("%v, %v", seen, err)
		}
	}
	b, seen, err := s.Load()
	if err != nil || len(seen) != 1+programs*goroutines*keys || len(b) != 1+programs*goroutines*keys/2 {
		t.Errorf("%d seen, %d bookmarked, %v", len(seen), len(b), err)
	}
	leftNothing(t, path)
}
