package main

import (
	"cmp"
	"context"
	"errors"
	"os"
	"path/filepath"

	"postings/content"
	"postings/content/revision"
	"postings/tui/i18n"
)

// openRevision returns a revision of the source at a path, or of the default
// source if path is empty.
func (p *program) openRevision(ctx context.Context, rev, path string) (content.Source, error) {
	name := path
	if name == "" {
		src, err := p.openNow("")
		if err != nil {
			return src, err
		}
		name = src.Name
		if src.Dir == "" {
			return src, exitErr(p.text.Failures.RevisionOf(cmp.Or(oneLine(name), p.text.Screen.Samples)))
		}
		path = filepath.Join(src.Dir, src.Only)
	} else if info, err := os.Stat(path); path == content.StdinName || err == nil && !info.IsDir() && !content.IsMarkdown(path) {
		return content.Source{}, exitErr(p.text.Failures.RevisionOf(oneLine(path)))
	}
	src, err := content.OpenRevision(ctx, path, rev)
	if err != nil {
		return src, p.revisionError(name, rev, err)
	}
	src.Name = name + " @ " + rev
	return src, nil
}

// revisionError describes why a revision cannot be read.
func (p *program) revisionError(path, rev string, err error) error {
	return p.unable(func(t *i18n.Strings) string { return revisionText(t.Failures, path, rev, err) })
}

func revisionText(t i18n.Failures, path, rev string, err error) string {
	path, rev = oneLine(path), oneLine(rev)
	switch {
	case errors.Is(err, revision.ErrNoGit):
		return t.NoGit
	case errors.Is(err, revision.ErrNoRepository):
		return t.NoRepository(path)
	case errors.Is(err, revision.ErrShallow):
		return t.ShallowClone(rev)
	case errors.Is(err, revision.ErrNoRevision):
		return t.NoRevision(rev)
	case errors.Is(err, revision.ErrNoMergeBase):
		return t.NoMergeBase(rev)
	case errors.Is(err, revision.ErrNoFolder):
		return t.NotInRevision(path, rev)
	}
	return t.RevisionUnreadable(rev, reason(t, err))
}
