package content

import (
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"
	"time"
)

// memberFS is the files of an archive as a file system.
type memberFS struct {
	files map[string]*member
	dirs  map[string][]fs.DirEntry // sorted by name
}

func newMemberFS(files []*member) (memberFS, error) {
	m := memberFS{files: map[string]*member{}, dirs: map[string][]fs.DirEntry{".": nil}}
	for _, f := range files {
		m.files[f.path] = f
	}
	for _, f := range files {
		if err := m.addDir(path.Dir(f.path)); err != nil {
			return m, err
		}
		m.dirs[path.Dir(f.path)] = append(m.dirs[path.Dir(f.path)], memberInfo{f.path, f})
	}
	for _, entries := range m.dirs {
		slices.SortFunc(entries, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	}
	return m, nil
}

// addDir adds a folder and those above it.
func (m memberFS) addDir(dir string) error {
	if _, ok := m.dirs[dir]; ok {
		return nil
	}
	if m.files[dir] != nil {
		return refuse(DuplicateEntry, dir, 0, nil)
	}
	parent := path.Dir(dir)
	if err := m.addDir(parent); err != nil {
		return err
	}
	m.dirs[dir] = nil
	m.dirs[parent] = append(m.dirs[parent], memberInfo{dir, nil})
	return nil
}

// Open opens a file for reading; folders are read by ReadDir.
func (m memberFS) Open(name string) (fs.File, error) {
	f := m.files[name]
	if f == nil {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	r, err := f.open()
	if err != nil {
		return nil, &fs.PathError{Op: "open", Path: name, Err: err}
	}
	return memberFile{r, memberInfo{name, f}}, nil
}

// ReadDir lists a folder.
func (m memberFS) ReadDir(name string) ([]fs.DirEntry, error) {
	entries, ok := m.dirs[name]
	if !ok {
		return nil, &fs.PathError{Op: "readdir", Path: name, Err: fs.ErrNotExist}
	}
	return slices.Clone(entries), nil
}

// memberFile is an open file of an archive.
type memberFile struct {
	io.ReadCloser
	info memberInfo
}

func (f memberFile) Stat() (fs.FileInfo, error) { return f.info, nil }

// memberInfo describes a file of an archive, or a folder, whose member is nil.
type memberInfo struct {
	path   string
	member *member
}

func (i memberInfo) Name() string               { return path.Base(i.path) }
func (i memberInfo) IsDir() bool                { return i.member == nil }
func (i memberInfo) Type() fs.FileMode          { return i.Mode().Type() }
func (i memberInfo) Info() (fs.FileInfo, error) { return i, nil }
func (i memberInfo) Sys() any                   { return nil }

func (i memberInfo) Mode() fs.FileMode {
	if i.IsDir() {
		return fs.ModeDir | 0o555
	}
	return 0o444
}

func (i memberInfo) Size() int64 {
	if i.IsDir() {
		return 0
	}
	return i.member.size
}

func (i memberInfo) ModTime() time.Time {
	if i.IsDir() {
		return time.Time{}
	}
	return i.member.modTime
}
