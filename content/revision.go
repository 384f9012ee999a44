package content

import (
	"context"
	"io/fs"
	"path/filepath"

	"postings/content/revision"
)

// OpenRevision opens the source at a path as it was in a revision of the git
// repository that contains the path: a folder, the root of a Hugo site, or one
// Markdown file, which may no longer exist on disk. The source cannot be edited
// or watched, and its files can be read until the context ends. The error is
// one of package revision's, or of the operating system's.
func OpenRevision(ctx context.Context, name, rev string) (Source, error) {
	dir, err := filepath.Abs(name)
	if err != nil {
		return Source{}, err
	}
	src := Source{Name: name + " @ " + rev, revision: rev}
	if IsMarkdown(dir) {
		dir, src.Only = filepath.Split(dir)
	}
	tree, err := revision.Open(ctx, dir, rev)
	if err != nil {
		return Source{}, err
	}
	src.FS, src.outer, src.repository = tree, dir, dir
	switch {
	case src.Only != "":
		if _, err := fs.Stat(tree, src.Only); err != nil {
			return Source{}, &fs.PathError{Op: "open", Path: name, Err: revision.ErrNoFolder}
		}
	case siteRoot(tree):
		src.root, src.repository = tree, filepath.Join(dir, "content")
		src.FS, err = fs.Sub(tree, "content")
	case filepath.Base(dir) == "content": // the site is its parent
		if site, err := revision.Open(ctx, filepath.Dir(dir), rev); err == nil {
			src.root = site
		}
	}
	return src, err
}
