package main

import (
	"bytes"
	"context"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"

	"postings/cmd/postings/mend"
	"postings/content"
	"postings/model"
	"postings/model/check"
)

// patch prints the safe corrections as a patch. It leaves the files unchanged.
func (p *program) patch(ctx context.Context, c *corpus, opt check.Options) error {
	was, is, err := mend.Files(ctx, c.Corpus, c.src.FS, opt, func(corrected fs.FS) (*model.Corpus, error) {
		src := c.src
		src.FS = corrected
		again, err := p.readSource(ctx, src)
		if err != nil {
			return nil, err
		}
		return again.Corpus, nil
	})
	if err != nil {
		return err
	}
	var b bytes.Buffer
	folder, root := patchFolder(c.src)
	for _, name := range slices.Sorted(maps.Keys(was)) {
		mend.Patch(&b, path.Join(folder, name), was[name], is[name])
	}
	if root != "" && b.Len() > 0 {
		p.say(p.text.Output.PatchFolder(oneLine(root)))
	}
	return p.print(&b)
}

// patchFolder returns the folder of a source as a patch names it: relative to the
// working folder or, where it is not in that, to the root of its repository, or
// else to the folder that the user named. Git applies no patch to a path from the
// root of the file system. The root is "" if it is the working folder.
func patchFolder(src content.Source) (folder, root string) {
	folder = base(src)
	if !filepath.IsAbs(folder) {
		return folder, ""
	}
	root, err := filepath.Abs(src.Name)
	if err != nil || src.Only != "" {
		root = src.Dir
	}
	for at := filepath.Clean(src.Dir); ; at = filepath.Dir(at) {
		if _, err := os.Stat(filepath.Join(at, ".git")); err == nil {
			root = at
			break
		}
		if at == filepath.Dir(at) {
			break
		}
	}
	rel, err := filepath.Rel(root, src.Dir)
	if err != nil {
		return folder, ""
	}
	return oneLine(filepath.ToSlash(rel)), root
}
