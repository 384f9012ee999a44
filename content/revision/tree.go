// Package revision opens a revision of a git repository as a file system. It
// runs git without a shell, and lets neither the repository's configuration nor
// the name of a revision start anything else; it writes nothing. Only git
// supports all the forms in which a repository stores its objects, so no
// library takes its place.
package revision

import (
	"bytes"
	"context"
	"errors"
	"io"
	"io/fs"
	"path"
	"slices"
	"strconv"
	"strings"
	"time"
)

// Tree is a folder as of a commit. It is an fs.FS and safe for concurrent use.
// Links and submodules in it are of an irregular type and cannot be opened.
type Tree struct {
	// Commit is the commit of the tree.
	Commit Commit
	// Folder is the path of the tree in the repository, "." for the root.
	Folder string

	files map[string]*node
	blobs *blobs
}

// node is a file or a folder of a tree.
type node struct {
	name     string // base name
	id       string // object name of the content, empty for a folder
	size     int64
	mode     fs.FileMode
	time     time.Time
	children []fs.DirEntry // of a folder, sorted by name
}

// Open opens a folder as of a revision of its repository. If the folder no
// longer exists on disk, its repository is that of the closest folder that
// does. The process that reads the files ends with the context.
func Open(ctx context.Context, dir, rev string) (*Tree, error) {
	at, err := locate(ctx, dir, rev)
	if err != nil {
		return nil, err
	}
	t := &Tree{Commit: at.commit, Folder: at.folder, blobs: newBlobs(ctx, at.base)}
	return t, t.list(ctx, at.base)
}

// Sub returns a folder of the tree.
func (t *Tree) Sub(dir string) (fs.FS, error) { return fs.Sub(struct{ fs.FS }{t}, dir) }

// list reads the names of the tree.
func (t *Tree) list(ctx context.Context, dir string) error {
	treeish := t.Commit.ID + ":"
	if t.Folder != "." {
		treeish += t.Folder
	}
	out, err := git(ctx, dir, "ls-tree", "-r", "-z", "--long", "--full-tree", "--end-of-options", treeish)
	if err != nil {
		if ctx.Err() == nil {
			return &fs.PathError{Op: "open", Path: t.Folder, Err: ErrNoFolder}
		}
		return err
	}
	entries := map[string]*node{}
	for record := range bytes.SplitSeq(out, []byte{0}) {
		if n, name, ok := parseEntry(string(record)); ok {
			n.time = t.Commit.Time
			entries[name] = n
		}
	}
	t.fill(entries)
	return nil
}

// fill builds the tree from its files.
func (t *Tree) fill(files map[string]*node) {
	t.files = map[string]*node{".": {name: ".", mode: fs.ModeDir | 0o555, time: t.Commit.Time}}
	for name, n := range files {
		t.add(name, n)
	}
	for _, n := range t.files {
		slices.SortFunc(n.children, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	}
}

// parseEntry parses a line of git ls-tree --long: mode, type, object, size, a
// tab and the path.
func parseEntry(record string) (n *node, name string, ok bool) {
	head, name, ok := strings.Cut(record, "\t")
	fields := strings.Fields(head)
	if !ok || len(fields) != 4 || !fs.ValidPath(name) {
		return nil, "", false
	}
	n = &node{name: path.Base(name), id: fields[2], mode: 0o444}
	n.size, _ = strconv.ParseInt(fields[3], 10, 64)
	if !strings.HasPrefix(fields[0], "100") {
		n.mode |= fs.ModeIrregular
	}
	return n, name, true
}

// add adds a file to its folder, which it creates if necessary.
func (t *Tree) add(name string, n *node) {
	t.files[name] = n
	for {
		dir := path.Dir(name)
		parent, known := t.files[dir]
		if !known {
			parent = &node{name: path.Base(dir), mode: fs.ModeDir | 0o555, time: n.time}
			t.files[dir] = parent
		}
		parent.children = append(parent.children, fs.FileInfoToDirEntry(t.files[name]))
		if known {
			return
		}
		name = dir
	}
}

// errLFS reports that only the pointer of a file is in git.
var errLFS = errors.New("kept by Git LFS, not in the repository")

// Open opens a file or a folder. It fails if the repository has only the Git
// LFS pointer of a file.
func (t *Tree) Open(name string) (fs.File, error) {
	fail := func(err error) (fs.File, error) { return nil, &fs.PathError{Op: "open", Path: name, Err: err} }
	if !fs.ValidPath(name) {
		return fail(fs.ErrInvalid)
	}
	n, ok := t.files[name]
	switch {
	case !ok:
		return fail(fs.ErrNotExist)
	case n.IsDir():
		return &dirFile{node: n}, nil
	case !n.mode.IsRegular():
		return fail(errors.ErrUnsupported)
	}
	return &file{node: n, blobs: t.blobs, name: name}, nil
}

// ReadDir lists a folder.
func (t *Tree) ReadDir(name string) ([]fs.DirEntry, error) {
	n, ok := t.files[name]
	if !ok || !n.IsDir() {
		return nil, &fs.PathError{Op: "readdir", Path: name, Err: fs.ErrNotExist}
	}
	return slices.Clone(n.children), nil
}

// The methods of fs.FileInfo.

func (n *node) Name() string       { return n.name }
func (n *node) Size() int64        { return n.size }
func (n *node) Mode() fs.FileMode  { return n.mode }
func (n *node) ModTime() time.Time { return n.time }
func (n *node) IsDir() bool        { return n.mode.IsDir() }
func (n *node) Sys() any           { return nil }

// file is an open file. Its content is read from git by the first call of Read.
type file struct {
	node  *node
	name  string
	blobs *blobs
	text  *bytes.Reader
}

func (f *file) Stat() (fs.FileInfo, error) { return f.node, nil }
func (f *file) Close() error               { return nil }

func (f *file) Read(p []byte) (int, error) {
	if f.text == nil {
		data, err := f.blobs.read(f.node.id)
		if err == nil && bytes.HasPrefix(data, []byte("version https://git-lfs.github.com/spec/")) {
			err = errLFS
		}
		if err != nil {
			return 0, &fs.PathError{Op: "read", Path: f.name, Err: err}
		}
		f.text = bytes.NewReader(data)
	}
	return f.text.Read(p)
}

// dirFile is an open folder.
type dirFile struct {
	node *node
	read int
}

func (d *dirFile) Stat() (fs.FileInfo, error) { return d.node, nil }
func (d *dirFile) Close() error               { return nil }

func (d *dirFile) Read([]byte) (int, error) {
	return 0, &fs.PathError{Op: "read", Path: d.node.name, Err: errors.New("is a directory")}
}

// ReadDir returns the next n entries, or all remaining ones if n is not
// positive.
func (d *dirFile) ReadDir(n int) ([]fs.DirEntry, error) {
	left := d.node.children[d.read:]
	if n > 0 {
		if len(left) == 0 {
			return nil, io.EOF
		}
		left = left[:min(n, len(left))]
	}
	d.read += len(left)
	return slices.Clone(left), nil
}
