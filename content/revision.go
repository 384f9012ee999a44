package content

import (
	"context"
	"io/fs"
	"path/filepath"

	"postings/content/revision"
)

// OpenRevision returns the source at a path as it stood in a revision of the git
// repository that the path lies in: a folder, the root of a Hugo site, or one
// Markdown file, which may be gone from the disk. The source cannot be edited or
// watched; its files are read until the context ends. The error is one of package
// revision's, or of the operating system's.
func OpenRevision(ctx context.Context, name, rev string) (Source, error) {
	dir, err := filepath.Abs(name)
	if err != nil {
		return Source{}, err
	}
	src := Source{Name: name + " @ " + rev}
	if IsMarkdown(dir) {
		dir, src.Only = filepath.Split(dir)
	}
	tree, err := revision.Open(ctx, dir, rev)
	if err != nil {
		return Source{}, err
	}
	src.FS, src.outer = tree, dir
	if src.Only == "" && filepath.Base(dir) == "content" {
		// The content folder itself: its site is around it.
		if site, err := revision.Open(ctx, filepath.Dir(dir), rev); err == nil {
			src.root = site
		}
	}
	src.repository, src.revision = dir, rev
	if src.Only != "" {
		if _, err := fs.Stat(tree, src.Only); err != nil {
			return Source{}, &fs.PathError{Op: "open", Path: name, Err: revision.ErrNoFolder}
		}
		return src, nil
	}
	if siteRoot(func(name string) bool {
		_, err := fs.Stat(tree, name)
		return err == nil
	}) {
		src.root = tree
		src.FS, err = fs.Sub(tree, "content")
		src.repository = filepath.Join(dir, "content")
	}
	return src, err
}
