package content

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"syscall"
	"time"

	"github.com/fsnotify/fsnotify"
)

// ErrWatchLimit reports that the system limits how many folders can be watched:
// on Linux by fs.inotify.max_user_watches or max_user_instances, on macOS and
// the BSDs by the number of open files (ulimit -n).
var ErrWatchLimit = errors.New("the system's limit on watched folders is reached")

// returnTime is how often to check whether a missing folder has reappeared.
const returnTime = 250 * time.Millisecond

// Watch calls changed, from its own goroutine, after Markdown files of the
// source were changed, created, renamed or removed, until the context ends. So
// it does for the profile and the glossary of the site, and for other files, whose
// names may be empty. It returns at once if the source is not a folder of the operating
// system, and returns ErrWatchLimit or an error of the system's if it cannot
// watch the source. If the root vanishes, it reports that as a change and waits
// for the root to reappear.
func Watch(ctx context.Context, src Source, changed func(), others ...string) error {
	if src.Dir == "" {
		return nil
	}
	gone := false // the root
	for again := false; ; again = true {
		w, err := newWatcher(src, others)
		switch {
		case errors.Is(err, errRootGone):
			if !gone {
				changed()
			}
			select {
			case <-time.After(returnTime):
			case <-ctx.Done():
			}
			gone, err = true, nil
		case err == nil:
			gone = false
			// Report a change only now that no more can be missed. A new watcher is
			// needed after each, because there may be other folders, and the system
			// reports events in a renamed one under its old name.
			if again {
				changed()
			}
			err = awaitBurst(ctx, w.Events, w.Errors, w.counts)
			w.Close()
		}
		if ctx.Err() != nil {
			return nil
		}
		if err != nil {
			return err
		}
	}
}

// errRootGone reports that there is no root folder.
var errRootGone = errors.New("the root folder is gone")

// watcher watches the folders that a source had when the watcher was created.
type watcher struct {
	*fsnotify.Watcher
	root string
	only string // the single file to watch, empty for all Markdown
	// folders is the set of watched folders, and others that of files that count
	// wherever they are, which may be outside of these.
	folders, others map[string]bool
}

// newWatcher returns a watcher for all folders of a source, and for other files.
// The error is errRootGone, ErrWatchLimit or one of the system's.
func newWatcher(src Source, others []string) (*watcher, error) {
	fsw, err := fsnotify.NewWatcher()
	if err != nil {
		return nil, watchError(err)
	}
	w := &watcher{Watcher: fsw, root: filepath.Clean(src.Dir), only: src.Only, folders: map[string]bool{}, others: map[string]bool{}}
	err = w.add(w.root)
	for _, name := range slices.Concat(siteFiles(src), others) {
		if err == nil && name != "" {
			err = w.addFile(name)
		}
	}
	if err != nil {
		w.Close()
		return nil, err
	}
	return w, nil
}

// addFile watches a file by its folder, so that it is noticed when it is created
// or replaced.
func (w *watcher) addFile(name string) error {
	name, err := filepath.Abs(name)
	if err != nil {
		return nil // there is no such folder
	}
	w.others[name] = true
	if err := watchError(w.Add(filepath.Dir(name))); errors.Is(err, ErrWatchLimit) {
		return err
	}
	return nil
}

// add watches a folder and those below it. It watches each folder before
// listing it, so that no new folder is missed.
func (w *watcher) add(dir string) error {
	switch err := watchError(w.Add(dir)); {
	case err == nil:
	case errors.Is(err, ErrWatchLimit):
		return err
	case dir != w.root: // removed meanwhile or unreadable, which loading reports
		return nil
	case errors.Is(err, fs.ErrNotExist):
		return errRootGone
	default:
		return err
	}
	w.folders[dir] = true
	if w.only != "" {
		return nil
	}
	entries, err := os.ReadDir(dir) // a folder that cannot be listed has nothing to watch
	if err := watchError(err); errors.Is(err, ErrWatchLimit) {
		return err
	}
	for _, e := range entries {
		if !e.IsDir() || ignoredFolder(e.Name()) {
			continue
		}
		if err := w.add(filepath.Join(dir, e.Name())); err != nil {
			return err
		}
	}
	return nil
}

// watchError maps errors that mean a limit to ErrWatchLimit.
func watchError(err error) error {
	if errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EMFILE) || errors.Is(err, syscall.ENFILE) {
		return fmt.Errorf("%w: %w", ErrWatchLimit, err)
	}
	return err
}

// counts reports whether an event may change the corpus.
func (w *watcher) counts(e fsnotify.Event) bool {
	name := filepath.Base(e.Name)
	switch {
	case e.Op == fsnotify.Chmod: // by backups and indexers, for example, which do not change the text
		return false
	case w.others[e.Name], w.folders[e.Name] && e.Op.Has(fsnotify.Remove|fsnotify.Rename):
		return true
	case !w.folders[filepath.Dir(e.Name)]:
		return false
	case w.only != "":
		return name == w.only
	case e.Op.Has(fsnotify.Create) && !ignoredFolder(name) && isFolder(e.Name):
		return true
	}
	return IsMarkdown(name) && !hidden(name)
}

// isFolder reports whether a path is a folder. As in loading, links do not
// count.
func isFolder(name string) bool {
	info, err := os.Lstat(name)
	return err == nil && info.IsDir()
}
