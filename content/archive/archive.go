// Package archive opens zips and tars as file systems. Nothing is ever
// extracted to disk, so names that point outside the archive do no harm. The
// limits refuse archives that unpack to more than a machine can hold.
package archive

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strings"
)

// Limits on archives. Unwanted files are not unpacked and count as entries
// only, but a compressed tar has to be read through them.
const (
	// MaxEntries is the maximum number of files and folders. The entire repository
	// of the site that the postings come from has about 7,000.
	MaxEntries = 200_000
	// MaxSize is the maximum total size in bytes of the wanted files, and of a zip
	// in a stream.
	MaxSize = 512 << 20
	// MaxRatio is the maximum compression ratio; text reaches 2 to 10. It does not
	// apply to the first freeSize bytes, because short repetitive text can
	// legitimately exceed it.
	MaxRatio = 100
	freeSize = 4 << 20
	// MaxName is the maximum length of a name in bytes, and MaxDepth the maximum
	// number of folders in it.
	MaxName  = 4096
	MaxDepth = 100
)

// ErrTooLarge reports that an archive exceeds MaxEntries, MaxSize or MaxRatio.
var ErrTooLarge = errors.New("the archive unpacks to too much")

// Error is why an archive was refused.
type Error struct {
	// Entry is the name of the offending entry as in the archive, empty if the
	// error is not in an entry.
	Entry string
	// Err is ErrTooLarge, or the cause if the archive is damaged.
	Err error
}

func (e *Error) Error() string { return fmt.Sprintf("archive entry %q: %v", e.Entry, e.Err) }

// Unwrap returns the cause.
func (e *Error) Unwrap() error { return e.Err }

// Filter selects the wanted files of an archive: those with a wanted name and
// at most Size bytes. Of the others, the file system has only names and sizes.
type Filter struct {
	Name func(name string) bool
	Size int64
}

// Files is the contents of an archive.
type Files struct {
	fs.FS
	// Skipped are the names of wanted files that are not in FS, because they are
	// invalid (see fs.ValidPath), duplicate, or exceed MaxName or MaxDepth. They
	// are not sanitised, and long ones are truncated.
	Skipped []string
}

// admission checks the entries of an archive one by one.
type admission struct {
	Filter
	entries        int
	size           int64 // of the wanted files
	files, folders map[string]bool
	skipped        []string
}

func admit(filter Filter) *admission {
	return &admission{Filter: filter, files: map[string]bool{}, folders: map[string]bool{}}
}

// file admits a regular file and returns its path, or "" if it is to be
// skipped.
func (a *admission) file(raw string, size int64) (string, error) {
	name, ok := a.place(raw)
	if !ok {
		if a.Name(raw) {
			a.skipped = append(a.skipped, raw[:min(len(raw), MaxName)])
		}
		return "", a.count(raw)
	}
	if a.wants(name, size) {
		a.size += size
	}
	return name, a.count(raw)
}

// wants reports whether the content of a file is wanted.
func (a *admission) wants(name string, size int64) bool {
	return a.Name(name) && size <= a.Size
}

// place reserves the path of a file and its folders. It returns false if the
// path is invalid or taken.
func (a *admission) place(raw string) (string, bool) {
	if len(raw) > MaxName {
		return "", false
	}
	name := path.Clean(raw)
	if name == "." || !fs.ValidPath(name) || strings.Count(name, "/") > MaxDepth || a.files[name] || a.folders[name] {
		return "", false
	}
	for dir := path.Dir(name); dir != "."; dir = path.Dir(dir) {
		if a.files[dir] {
			return "", false
		}
	}
	a.files[name] = true
	for dir := path.Dir(name); dir != "." && !a.folders[dir]; dir = path.Dir(dir) {
		a.folders[dir] = true
		a.entries++
	}
	return name, true
}

// count counts an entry, and returns an error if the archive exceeds a limit.
func (a *admission) count(raw string) error {
	a.entries++
	if a.entries > MaxEntries || a.size > MaxSize {
		return tooLarge(raw)
	}
	return nil
}

// tooDense reports whether the compression ratio exceeds the limit.
func tooDense(unpacked, packed int64) bool {
	return unpacked > freeSize && unpacked/MaxRatio > packed
}

// tooLarge returns the error for an archive that exceeds a limit at an entry.
func tooLarge(entry string) error { return &Error{entry[:min(len(entry), MaxName)], ErrTooLarge} }

// damaged returns the error for an archive that cannot be read beyond an entry.
func damaged(entry string, err error) error {
	if e, ok := errors.AsType[*Error](err); ok {
		err = e.Err // from the underlying stream
	}
	return &Error{entry[:min(len(entry), MaxName)], err}
}
