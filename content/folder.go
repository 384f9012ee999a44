package content

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// folder shows a folder of the operating system that nothing read through it
// can leave, be it by "..", by a link or by a race. The folder is looked up
// each time: a root that is kept open would still show the old one after it
// was replaced, as a deployment does.
type folder string

func (f folder) Open(name string) (fs.File, error) {
	return within(f, func(fsys fs.FS) (fs.File, error) { return fsys.Open(name) })
}

func (f folder) ReadDir(name string) ([]fs.DirEntry, error) {
	return within(f, func(fsys fs.FS) ([]fs.DirEntry, error) { return fs.ReadDir(fsys, name) })
}

func (f folder) Stat(name string) (fs.FileInfo, error) {
	return within(f, func(fsys fs.FS) (fs.FileInfo, error) { return fs.Stat(fsys, name) })
}

// within calls do with the folder's root; a file opened in it outlives it.
func within[T any](f folder, do func(fs.FS) (T, error)) (T, error) {
	root, err := os.OpenRoot(string(f))
	if err != nil {
		var zero T
		return zero, err
	}
	defer root.Close()
	return do(root.FS())
}

// ErrNoFile reports that a document has no file of its own: the samples and
// archives have none.
var ErrNoFile = errors.New("the document is no file")

// Path returns where a file of the source is in the operating system, for an
// editor. The error is ErrNoFile, or one of the system's where the file is
// gone or leads out of the source's folder.
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

// Raw returns a file of the source as it is, up to MaxFileSize.
func (s Source) Raw(file string) (string, error) {
	f, err := s.FS.Open(file)
	if err != nil {
		return "", err
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, MaxFileSize))
	return string(data), err
}
