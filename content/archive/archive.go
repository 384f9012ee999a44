// Package archive shows zips and tars as file systems. Nothing of an archive is
// ever written anywhere, so that a name in it can lead nowhere; what is left to
// fear is an archive made to unpack to more than a machine has, which the limits
// here refuse.
package archive

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strings"
)

// The limits on archives. Files that are not wanted are never unpacked and count
// as entries only, but a compressed tar has to be read through them.
const (
	// MaxEntries is how many files and folders an archive may hold. The whole
	// repository of the site that postings come from has about 7,000.
	MaxEntries = 200_000
	// MaxSize is how many bytes the wanted files of an archive may unpack to
	// together, and how long a zip on a stream may be.
	MaxSize = 512 << 20
	// MaxStream is how many bytes a compressed stream may unpack to.
	MaxStream = 4 << 30
	// MaxRatio is how many times its own size an archive may unpack to; text
	// reaches 2 to 10. The first freeSize bytes are free, because short
	// repetitive text can exceed it in good faith.
	MaxRatio = 100
	freeSize = 4 << 20
	// MaxName is the length of the longest name in bytes, and MaxDepth the
	// number of folders that it may go through.
	MaxName  = 4096
	MaxDepth = 100
)

// ErrTooLarge reports that an archive exceeds MaxEntries, MaxSize, MaxStream or
// MaxRatio.
var ErrTooLarge = errors.New("the archive unpacks to too much")

// Error tells why an archive is refused as a whole.
type Error struct {
	// Entry is the name of the entry at fault as the archive has it, empty
	// where the fault is in no entry.
	Entry string
	// Err is ErrTooLarge, or what is wrong with a damaged archive.
	Err error
}

func (e *Error) Error() string { return fmt.Sprintf("archive entry %q: %v", e.Entry, e.Err) }

// Unwrap returns the cause.
func (e *Error) Unwrap() error { return e.Err }

// Filter tells which files of an archive are wanted: those with a wanted name
// that have at most Size bytes. Of the others the file system has the names and
// sizes only.
type Filter struct {
	Name func(name string) bool
	Size int64
}

// Files is what an archive holds.
type Files struct {
	fs.FS
	// Skipped are the names of wanted files that FS has not: names that are no
	// paths below the archive's top (see fs.ValidPath), are used twice, or
	// exceed MaxName or MaxDepth. They may hold anything, and long ones are cut.
	Skipped []string
}

// admission decides about the entries of an archive, one by one.
type admission struct {
	Filter
	// packed returns how many bytes of the archive itself there are, or have
	// been read so far.
	packed func() int64

	entries        int
	size           int64
	files, folders map[string]bool
	skipped        []string
}

func admit(filter Filter, packed func() int64) *admission {
	return &admission{Filter: filter, packed: packed, files: map[string]bool{}, folders: map[string]bool{}}
}

// file admits a regular file and returns its path, or "" for one to skip.
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

// place makes room for a file, in folders that are no files, and returns its
// path; false where there is none.
func (a *admission) place(raw string) (string, bool) {
	if len(raw) > MaxName {
		return "", false
	}
	name := path.Clean(raw)
	if !fs.ValidPath(name) || strings.Count(name, "/") > MaxDepth || a.files[name] || a.folders[name] {
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

// count counts an entry, and refuses the archive when it exceeds a limit.
func (a *admission) count(raw string) error {
	a.entries++
	if a.entries > MaxEntries || a.size > MaxSize || tooDense(a.size, a.packed()) {
		return tooLarge(raw)
	}
	return nil
}

// tooDense reports whether so much must not come out of so little.
func tooDense(unpacked, packed int64) bool {
	return unpacked > freeSize && unpacked/MaxRatio > packed
}

// tooLarge is the error of an archive that exceeds a limit with an entry.
func tooLarge(entry string) error { return &Error{entry[:min(len(entry), MaxName)], ErrTooLarge} }

// damaged is the error of an archive that cannot be read on from an entry.
func damaged(entry string, err error) error {
	if e, ok := errors.AsType[*Error](err); ok {
		err = e.Err // of the stream that the archive is read from
	}
	return &Error{entry[:min(len(entry), MaxName)], err}
}
