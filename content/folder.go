package content

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// folder is a folder of the operating system that cannot be escaped, be it by
// "..", by a link or by a race. Pipes and devices in it are not opened, which
// could block or do harm. It is opened anew for each access: an open root would
// still show the old folder after it was replaced, as by a deployment.
type folder string

func (f folder) Open(name string) (fs.File, error) {
	return within(f, func(fsys fs.FS) (fs.File, error) {
		if info, err := fs.Stat(fsys, name); err == nil && !info.Mode().IsRegular() && !info.IsDir() {
			return nil, &fs.PathError{Op: "open", Path: name, Err: errNotRegular}
		}
		return fsys.Open(name)
	})
}

// errNotRegular reports that a name is that of a pipe, a socket or a device.
var errNotRegular = errors.New("not a regular file")

func (f folder) ReadDir(name string) ([]fs.DirEntry, error) {
	return within(f, func(fsys fs.FS) ([]fs.DirEntry, error) { return fs.ReadDir(fsys, name) })
}

func (f folder) Stat(name string) (fs.FileInfo, error) {
	return within(f, func(fsys fs.FS) (fs.FileInfo, error) { return fs.Stat(fsys, name) })
}

// within calls do with the root of the folder. A file opened there stays valid
// afterwards.
func within[T any](f folder, do func(fs.FS) (T, error)) (T, error) {
	root, err := os.OpenRoot(string(f))
	if err != nil {
		var zero T
		return zero, err
	}
	defer root.Close()
	return do(root.FS())
}

// ErrNoFile reports that a document has no file on disk, as in archives and the
// samples.
var ErrNoFile = errors.New("the document is no file")

// Path returns the path of a file of the source, for an editor. The error is
// ErrNoFile, or one of the operating system's if the file is gone or outside
// the source's folder.
func (s Source) Path(file string) (string, error) {
	if s.Dir == "" {
		return "", ErrNoFile
	}
	info, err := folder(s.Dir).Stat(file)
	if err != nil {
		return "", err
	}
	if !info.Mode().IsRegular() {
		return "", ErrNoFile
	}
	return filepath.Join(s.Dir, filepath.FromSlash(file)), nil
}

// Raw returns the contents of a file of the source, up to MaxFileSize.
func (s Source) Raw(file string) (string, error) {
	f, err := s.FS.Open(file)
	if err != nil {
		return "", err
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, MaxFileSize))
	return string(data), err
}
