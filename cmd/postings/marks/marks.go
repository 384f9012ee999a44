// Package marks stores the user's bookmarks and which postings have been read,
// in one small JSON file in the user's state folder:
//
//	{
//	  "version": 1,
//	  "postings": {
//	    "head-product-management": {"bookmarked": true, "seen": true},
//	    "policy-advisor": {"seen": true}
//	  }
//	}
//
// One file serves all corpora: a posting keeps its marks when its corpus is
// cloned to another folder, renamed or read from an archive. Two corpora that
// use the same key for different jobs share its marks, which at worst shows a
// wrong star.
//
// Each change is applied to the current file under a lock (the file with .lock
// appended, which stays), and the result put in place by renaming. So
// concurrent programs do not lose each other's marks, and a reader never sees a
// partial file. Reading takes no lock and works where nothing can be written. A
// damaged file is set aside, with .damaged appended.
package marks

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"time"

	"github.com/adrg/xdg"
	"github.com/gofrs/flock"
)

// Why marks are not stored, apart from the system's own errors.
var (
	// ErrBusy means that another program held the lock for two seconds. A
	// change takes milliseconds.
	ErrBusy = errors.New("the marks are in use by another program")
	// ErrNewer means that a later version of the program wrote the file, which
	// is left alone.
	ErrNewer = errors.New("the marks are of a later version")
	// ErrNoHome means that nothing in the environment says where state is kept.
	ErrNoHome = errors.New("no home folder is known")
)

// DamagedError means that the file could not be parsed.
type DamagedError struct {
	Path string
	// Kept is the new path of the file, or empty if it could not be set aside.
	Kept string
	Err  error // the reason
}

func (e *DamagedError) Error() string {
	return fmt.Sprintf("%q is damaged (now %q): %v", e.Path, e.Kept, e.Err)
}

func (e *DamagedError) Unwrap() error { return e.Err }

// Path returns the path of the file: postings/marks.json in the state folder of
// the XDG Base Directory Specification or of the system. It is empty if that is
// unknown.
func Path() string {
	// The library would use the root folder if the home folder is unknown.
	if home, err := os.UserHomeDir(); (err != nil || !filepath.IsAbs(home)) && !filepath.IsAbs(os.Getenv("XDG_STATE_HOME")) {
		return ""
	}
	return filepath.Join(xdg.StateHome, "postings", "marks.json")
}

// version is the version of the file format.
const version = 1

// file is the content of the file.
type file struct {
	Version  int             `json:"version"`
	Postings map[string]mark `json:"postings"`
}

// mark holds the marks of a posting.
type mark struct {
	Bookmarked bool `json:"bookmarked,omitempty"`
	Seen       bool `json:"seen,omitempty"`
}

// Store is a store of marks in a file. It is safe for concurrent use.
type Store struct {
	path string
	mu   sync.Mutex    // so that goroutines of this process do not wait for the file lock
	wait time.Duration // the maximum time to wait for the lock
}

// Open returns the marks in a file, which need not exist. It does not read the
// file. If the path is empty, all methods return ErrNoHome.
func Open(path string) *Store { return &Store{path: path, wait: 2 * time.Second} }

// Load returns the keys of the postings that have a bookmark, and of those that
// have been read. The error is a *DamagedError, ErrNewer or one of the system;
// the maps are valid all the same.
func (s *Store) Load() (bookmarked, seen map[string]bool, err error) {
	marks, err := s.read()
	if errors.As(err, new(*DamagedError)) {
		marks, err = s.update(func(map[string]mark) bool { return false })
	}
	bookmarked, seen = map[string]bool{}, map[string]bool{}
	for key, m := range marks {
		if m.Bookmarked {
			bookmarked[key] = true
		}
		if m.Seen {
			seen[key] = true
		}
	}
	return bookmarked, seen, err
}

// SetBookmark adds or removes a bookmark. The error is as for Load, or ErrBusy.
// After a *DamagedError the mark is stored in a new file.
func (s *Store) SetBookmark(key string, on bool) error {
	return s.set(key, func(m *mark) { m.Bookmarked = on })
}

// SetSeen records that a posting has been read. Its errors are those of
// SetBookmark.
func (s *Store) SetSeen(key string) error {
	return s.set(key, func(m *mark) { m.Seen = true })
}

// set changes the marks of a posting.
func (s *Store) set(key string, change func(*mark)) error {
	_, err := s.update(func(marks map[string]mark) bool {
		old := marks[key]
		m := old
		change(&m)
		if marks[key] = m; m == (mark{}) {
			delete(marks, key)
		}
		return m != old
	})
	return err
}

// update changes the current marks, and writes them if change returns true. A
// damaged file is set aside, and the error returned although the change was
// made.
func (s *Store) update(change func(marks map[string]mark) bool) (map[string]mark, error) {
	if s.path == "" {
		return nil, ErrNoHome
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	// 0700 is required by the XDG Base Directory Specification.
	if err := os.MkdirAll(filepath.Dir(s.path), 0o700); err != nil {
		return nil, err
	}
	lock := flock.New(s.path + ".lock")
	ctx, cancel := context.WithTimeout(context.Background(), s.wait)
	defer cancel()
	if _, err := lock.TryLockContext(ctx, 10*time.Millisecond); errors.Is(err, context.DeadlineExceeded) {
		return nil, ErrBusy
	} else if err != nil {
		return nil, err
	}
	defer lock.Unlock()

	marks, err := s.read()
	damaged, isDamaged := errors.AsType[*DamagedError](err)
	if isDamaged {
		if damaged.Kept, err = setAside(s.path); err != nil {
			damaged.Err = errors.Join(damaged.Err, err)
			return nil, damaged
		}
	}
	if marks == nil {
		marks = map[string]mark{}
	}
	if err == nil && change(marks) {
		err = s.write(marks)
	}
	if err == nil && isDamaged {
		return marks, damaged
	}
	return marks, err
}

// setAside renames a file to an unused name and returns that. The lock must be
// held, so that the name stays unused.
func setAside(path string) (string, error) {
	kept := path + ".damaged"
	for i := 2; ; i++ {
		if _, err := os.Lstat(kept); err != nil {
			break
		}
		kept = fmt.Sprintf("%s.damaged-%d", path, i)
	}
	if err := os.Rename(path, kept); err != nil {
		return "", err
	}
	return kept, nil
}

// read reads the file. If it does not exist, there are no marks.
func (s *Store) read() (map[string]mark, error) {
	if s.path == "" {
		return nil, ErrNoHome
	}
	data, err := os.ReadFile(s.path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	marks, err := parse(data)
	if err != nil && err != ErrNewer {
		err = &DamagedError{Path: s.path, Err: err}
	}
	return marks, err
}

// parse parses the content of the file. With an error it returns no marks.
func parse(data []byte) (map[string]mark, error) {
	// A later version may differ in everything but this field.
	var head struct{ Version int }
	if err := json.Unmarshal(data, &head); err != nil {
		return nil, err
	}
	if head.Version > version {
		return nil, ErrNewer
	}
	// An unknown field is a mistake by somebody who edited the file, and would
	// be lost with the next change.
	d := json.NewDecoder(bytes.NewReader(data))
	d.DisallowUnknownFields()
	var f file
	if err := d.Decode(&f); err != nil {
		return nil, err
	}
	if f.Version != version {
		return nil, errors.New("no version")
	}
	return f.Postings, nil
}

// write replaces the file. It is written to disk completely before it is
// renamed.
func (s *Store) write(marks map[string]mark) error {
	data, err := json.MarshalIndent(file{version, marks}, "", "  ")
	if err != nil {
		return err
	}
	path := s.path
	// Keep a symbolic link, which people use to share settings between
	// machines.
	if target, err := filepath.EvalSymlinks(path); err == nil {
		path = target
	}
	w, err := os.CreateTemp(filepath.Dir(path), ".marks-*") // with mode 0600
	if err != nil {
		return named(err, path)
	}
	_, err = io.WriteString(w, string(data)+"\n")
	if err == nil {
		err = w.Sync()
	}
	if err = errors.Join(err, w.Close()); err == nil {
		err = os.Rename(w.Name(), path)
	}
	if err != nil {
		os.Remove(w.Name())
	}
	return named(err, path)
}

// named returns an error of the system with the name of the file that the user
// knows, instead of that of the temporary file.
func named(err error, path string) error {
	if e, ok := errors.AsType[*fs.PathError](err); ok {
		return &fs.PathError{Op: e.Op, Path: path, Err: e.Err}
	}
	return err
}
