// Package marks keeps what the user marks: bookmarks, and which postings have
// been read, in one small file in the user's state folder.
//
// The file is JSON, in UTF-8, with the keys of postings in order:
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
// use one key for two jobs share its marks, which costs a wrong star.
//
// Each change is made to the file as it is at that moment, under a lock (the
// file with .lock added, which stays), and put in place by renaming. So
// programs that run at once do not lose each other's marks, and a reader never
// sees half a file. Reading takes no lock and works where nothing can be
// written. A damaged file is kept aside, with .damaged added; a file of a
// version that this program does not know is left alone.
//
// The package is beside the command, and not below content or tui, because only
// the command knows where the state of a user is: the browser gets it as an
// interface.
package marks

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"time"

	"github.com/gofrs/flock"
)

// Why marks are not kept, beside the system's own errors.
var (
	// ErrBusy tells that another program held the lock for two seconds; a change
	// takes milliseconds.
	ErrBusy = errors.New("the marks are in use by another program")
	// ErrFull tells that the file would grow over MaxSize.
	ErrFull = errors.New("too many marks")
)

// DamagedError tells that the file could not be understood.
type DamagedError struct {
	Path string
	// Kept is where the file is now, empty where it could not be put aside.
	Kept string
	Err  error // why
}

func (e *DamagedError) Error() string {
	return fmt.Sprintf("%q is damaged (now %q): %v", e.Path, e.Kept, e.Err)
}

func (e *DamagedError) Unwrap() error { return e.Err }

// Store is the marks in a file. Its methods may be called from any goroutine.
type Store struct {
	path string
	mu   sync.Mutex // spares goroutines of one program the waiting for the lock
	// temp makes the new file that is renamed to path when it is complete.
	temp func(dir, pattern string) (*os.File, error)
	wait time.Duration // the longest time to wait for the lock
}

// Open returns the marks in a file, which need not exist. Nothing is read yet.
func Open(path string) *Store {
	return &Store{path: path, temp: os.CreateTemp, wait: 2 * time.Second}
}

// Load returns the keys of the postings that are bookmarked and of those that
// have been read. The error is a *DamagedError, a *VersionError or one of the
// system's; the maps can be used all the same.
func (s *Store) Load() (bookmarked, seen map[string]bool, err error) {
	f, err := s.read()
	if errors.As(err, new(*DamagedError)) {
		f, err = s.update(func(*file) bool { return false })
	}
	bookmarked, seen = map[string]bool{}, map[string]bool{}
	for key, m := range f.Postings {
		if m.Bookmarked {
			bookmarked[key] = true
		}
		if m.Seen {
			seen[key] = true
		}
	}
	return bookmarked, seen, err
}

// SetBookmark adds or removes a bookmark. The error is as for Load, ErrKey,
// ErrBusy or ErrFull; after a *DamagedError the mark is kept in a new file.
func (s *Store) SetBookmark(key string, on bool) error {
	return s.set(key, func(m *mark) { m.Bookmarked = on })
}

// SetSeen keeps that a posting has been read. The errors are SetBookmark's.
func (s *Store) SetSeen(key string) error {
	return s.set(key, func(m *mark) { m.Seen = true })
}

// set changes the marks of one posting.
func (s *Store) set(key string, change func(*mark)) error {
	if err := checkKey(key); err != nil {
		return err
	}
	_, err := s.update(func(f *file) bool {
		old := f.Postings[key]
		m := old
		change(&m)
		if m == (mark{}) {
			delete(f.Postings, key)
		} else {
			f.Postings[key] = m
		}
		return m != old
	})
	return err
}

// update changes the file as it is now, and writes it where change returns
// true. A damaged file is put aside, and then reported although the change was
// made.
func (s *Store) update(change func(*file) bool) (file, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	// 0700 is what the XDG Base Directory Specification asks for.
	if err := os.MkdirAll(filepath.Dir(s.path), 0o700); err != nil {
		return newFile(), err
	}
	lock := flock.New(s.path + ".lock")
	ctx, cancel := context.WithTimeout(context.Background(), s.wait)
	defer cancel()
	if _, err := lock.TryLockContext(ctx, 10*time.Millisecond); errors.Is(err, context.DeadlineExceeded) {
		return newFile(), ErrBusy
	} else if err != nil {
		return newFile(), err
	}
	defer lock.Unlock()

	f, err := s.read()
	var damaged *DamagedError
	if errors.As(err, &damaged) {
		damaged.Kept, err = putAside(s.path)
		if err != nil {
			damaged.Err = errors.Join(damaged.Err, err)
			return f, damaged
		}
	}
	if err != nil {
		return f, err
	}
	if change(&f) {
		if err := s.write(f); err != nil {
			return f, err
		}
	}
	if damaged != nil {
		return f, damaged
	}
	return f, nil
}

// putAside renames a file to a free name and returns that. It is called under
// the lock, so that the name stays free.
func putAside(path string) (string, error) {
	kept := path + ".damaged"
	for i := 2; ; i++ {
		if _, err := os.Lstat(kept); errors.Is(err, fs.ErrNotExist) {
			break
		} else if err != nil {
			return "", err
		}
		kept = fmt.Sprintf("%s.damaged-%d", path, i)
	}
	if err := os.Rename(path, kept); err != nil {
		return "", err
	}
	return kept, nil
}

// read reads the file; one that does not exist holds no marks.
func (s *Store) read() (file, error) {
	r, err := os.Open(s.path)
	if errors.Is(err, fs.ErrNotExist) {
		return newFile(), nil
	}
	if err != nil {
		return newFile(), err
	}
	defer r.Close()
	data, err := io.ReadAll(io.LimitReader(r, MaxSize+1))
	if err != nil {
		return newFile(), err
	}
	return parse(s.path, data)
}

// write replaces the file. It is complete on the disk before it gets its name.
func (s *Store) write(f file) error {
	data, err := f.format()
	if err != nil {
		return err
	}
	if len(data) > MaxSize {
		return ErrFull
	}
	path := s.path
	// A link, as people make to share settings between machines, stays.
	if target, err := filepath.EvalSymlinks(path); err == nil {
		path = target
	}
	w, err := s.temp(filepath.Dir(path), ".marks-*") // CreateTemp makes it 0600
	if err != nil {
		return named(err, path)
	}
	_, err = w.Write(data)
	if err == nil {
		err = w.Sync()
	}
	err = errors.Join(err, w.Close())
	if err == nil {
		err = os.Rename(w.Name(), path)
	}
	if err != nil {
		os.Remove(w.Name())
	}
	return named(err, path)
}

// named gives an error of the system's the name of the file that the user
// knows, and not of the one that was to become it.
func named(err error, path string) error {
	if e := (*fs.PathError)(nil); errors.As(err, &e) {
		return &fs.PathError{Op: e.Op, Path: path, Err: e.Err}
	}
	return err
}
