// Package revision opens a revision of a git repository as a file system. It
// runs git without a shell, and lets neither the repository's configuration nor
// the name of a revision start anything else; it writes nothing. Only git
// supports all the forms in which a repository stores its objects, so no
// library takes its place.
package revision

import (
	"archive/zip"
	"bytes"
	"cmp"
	"context"
	"errors"
	"io/fs"
	"strconv"
	"strings"
	"time"
)

// Tree is a folder as of a commit. It is an fs.FS and safe for concurrent use.
// Links and submodules in it are of an irregular type and cannot be opened.
type Tree struct {
	files map[string]node
	// names is an archive of empty files with the names of the tree, because
	// package zip turns names into folders.
	names *zip.Reader
	blobs *blobs
}

// node is a file of a tree.
type node struct {
	id   string // object name of the content
	size uint64
	link bool // it is a link or a submodule
}

// Open opens a folder as of a revision of its repository. If the folder no
// longer exists on disk, its repository is that of the closest folder that
// does. The process that reads the files ends with the context.
func Open(ctx context.Context, dir, rev string) (*Tree, error) {
	at, err := locate(ctx, dir, rev)
	if err != nil {
		return nil, err
	}
	treeish := at.commit.ID + ":"
	if at.folder != "." {
		treeish += at.folder
	}
	out, err := git(ctx, at.base, "ls-tree", "-r", "-z", "--long", "--full-tree", treeish)
	if err != nil {
		return nil, cmp.Or(ctx.Err(), error(&fs.PathError{Op: "open", Path: at.folder, Err: ErrNoFolder}))
	}
	files := map[string]node{}
	for record := range bytes.SplitSeq(out, []byte{0}) {
		if n, name, ok := parseEntry(string(record)); ok {
			files[name] = n
		}
	}
	return newTree(at.commit.Time, files, newBlobs(ctx, at.base))
}

// parseEntry parses a line of git ls-tree --long: mode, type, object, size, a
// tab and the path.
func parseEntry(record string) (n node, name string, ok bool) {
	head, name, ok := strings.Cut(record, "\t")
	fields := strings.Fields(head)
	if !ok || len(fields) != 4 || !validPath(name) {
		return node{}, "", false
	}
	size, _ := strconv.ParseUint(fields[3], 10, 64) // a submodule has none
	return node{id: fields[2], size: size, link: !strings.HasPrefix(fields[0], "100")}, name, true
}

// validPath reports whether a path is valid on all systems. On Windows, as in
// package zip, a backslash separates folders.
func validPath(name string) bool { return fs.ValidPath(name) && !strings.Contains(name, `\`) }

// newTree returns a tree with the given files, as of a commit.
func newTree(committed time.Time, files map[string]node, b *blobs) (*Tree, error) {
	t := &Tree{files: files, blobs: b}
	var stored bytes.Buffer
	w := zip.NewWriter(&stored)
	for name, n := range files {
		h := &zip.FileHeader{Name: name, Modified: committed, UncompressedSize64: n.size}
		if h.SetMode(0o444); n.link {
			h.SetMode(0o444 | fs.ModeSymlink)
		}
		if _, err := w.CreateRaw(h); err != nil {
			return nil, err
		}
	}
	err := w.Close()
	if err == nil {
		t.names, err = zip.NewReader(bytes.NewReader(stored.Bytes()), int64(stored.Len()))
	}
	return t, err
}

// errLFS reports that only the pointer of a file is in git.
var errLFS = errors.New("kept by Git LFS, not in the repository")

// Open opens a file or a folder. It fails if the repository has only the Git
// LFS pointer of a file.
func (t *Tree) Open(name string) (fs.File, error) {
	f, err := t.names.Open(name)
	n, isFile := t.files[name]
	switch {
	case err != nil || !isFile:
		return f, err
	case n.link:
		return nil, &fs.PathError{Op: "open", Path: name, Err: errors.ErrUnsupported}
	}
	return &file{File: f, id: n.id, blobs: t.blobs, name: name}, nil
}

// file is an open file. Its content is read from git by the first call of Read.
type file struct {
	fs.File
	id, name string
	blobs    *blobs
	text     *bytes.Reader
}

func (f *file) Read(p []byte) (int, error) {
	if f.text == nil {
		data, err := f.blobs.read(f.id)
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
