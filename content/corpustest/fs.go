package corpustest

import (
	"bytes"
	"fmt"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"
	"time"

	"postings/model"
)

// FS returns a file system with the documents of n pairs, in en/positions and
// fr/positions. Files are generated when they are read.
func FS(n int, seed uint64) fs.FS {
	made := &madeFS{folders: map[string][]fs.DirEntry{}, files: map[string]madeFile{}}
	var top []fs.DirEntry
	for _, l := range model.Langs() {
		var entries []fs.DirEntry
		for _, p := range Titles(n, seed) {
			f := madeFile{pair: p, lang: l, name: path.Base(p.path(l))}
			made.files[l.String()+"/positions/"+f.name] = f
			entries = append(entries, f)
		}
		slices.SortFunc(entries, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
		made.folders[l.String()+"/positions"] = entries
		made.folders[l.String()] = []fs.DirEntry{fs.FileInfoToDirEntry(info{name: "positions", dir: true})}
		top = append(top, fs.FileInfoToDirEntry(info{name: l.String(), dir: true}))
	}
	made.folders["."] = top
	return made
}

type madeFS struct {
	folders map[string][]fs.DirEntry
	files   map[string]madeFile
}

// madeFile is the generated file of a pair in a language. It implements
// fs.DirEntry.
type madeFile struct {
	pair Pair
	lang model.Lang
	name string
}

func (f madeFile) Name() string               { return f.name }
func (f madeFile) IsDir() bool                { return false }
func (f madeFile) Type() fs.FileMode          { return 0 }
func (f madeFile) Info() (fs.FileInfo, error) { return f.info(len(f.text())), nil }

func (f madeFile) info(size int) info {
	return info{name: f.name, size: int64(size), modTime: f.pair.modTime()}
}

// Open implements fs.FS.
func (m *madeFS) Open(name string) (fs.File, error) {
	if !fs.ValidPath(name) {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrInvalid}
	}
	if entries, ok := m.folders[name]; ok {
		return &folder{info: info{name: path.Base(name), dir: true}, entries: entries}, nil
	}
	f, ok := m.files[name]
	if !ok {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	text := f.text()
	return &file{info: f.info(len(text)), Reader: bytes.NewReader(text)}, nil
}

// ReadDir implements fs.ReadDirFS.
func (m *madeFS) ReadDir(name string) ([]fs.DirEntry, error) {
	entries, ok := m.folders[name]
	if !ok {
		return nil, &fs.PathError{Op: "readdir", Path: name, Err: fs.ErrNotExist}
	}
	return slices.Clone(entries), nil
}

// text returns the contents of the file, with front matter.
func (f madeFile) text() []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, "---\nlayout: job-posting\ntitle: %q\ndescription: >-\n  %s\n", f.pair.Title(f.lang), f.pair.Description(f.lang))
	fmt.Fprintf(&b, "archived: %t\ntranslationKey: %s\nleverId: %s\n---\n\n", f.pair.Status == model.Closed, f.pair.Key, f.pair.Reference)
	b.WriteString(f.pair.Body(f.lang))
	return b.Bytes()
}

// info implements fs.FileInfo.
type info struct {
	name    string
	size    int64
	modTime time.Time
	dir     bool
}

func (i info) Name() string       { return i.name }
func (i info) Size() int64        { return i.size }
func (i info) ModTime() time.Time { return i.modTime }
func (i info) IsDir() bool        { return i.dir }
func (i info) Sys() any           { return nil }
func (i info) Mode() fs.FileMode {
	if i.dir {
		return fs.ModeDir | 0o555
	}
	return 0o444
}

type file struct {
	info
	*bytes.Reader
}

func (f *file) Size() int64                { return f.info.size }
func (f *file) Stat() (fs.FileInfo, error) { return f.info, nil }
func (f *file) Close() error               { return nil }

type folder struct {
	info
	entries []fs.DirEntry
}

func (f *folder) Stat() (fs.FileInfo, error) { return f.info, nil }
func (f *folder) Close() error               { return nil }
func (f *folder) Read([]byte) (int, error) {
	return 0, &fs.PathError{Op: "read", Path: f.name, Err: fs.ErrInvalid}
}

// ReadDir implements fs.ReadDirFile.
func (f *folder) ReadDir(n int) ([]fs.DirEntry, error) {
	if n <= 0 {
		n = len(f.entries)
	} else if len(f.entries) == 0 {
		return nil, io.EOF
	}
	n = min(n, len(f.entries))
	entries := f.entries[:n]
	f.entries = f.entries[n:]
	return entries, nil
}
