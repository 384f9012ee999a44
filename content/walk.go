package content

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"

	"postings/content/archive"
	"postings/model"
	"postings/model/sanitise"
)

// IsMarkdown reports whether a file name is that of Markdown.
func IsMarkdown(name string) bool {
	return slices.Contains([]string{".md", ".markdown", ".mdx"}, strings.ToLower(path.Ext(name)))
}

// isHTML reports whether a file name is that of HTML.
func isHTML(name string) bool {
	return slices.Contains([]string{".html", ".htm"}, strings.ToLower(path.Ext(name)))
}

// ignoredFolder reports whether a folder is skipped even if it contains
// Markdown.
func ignoredFolder(name string) bool {
	// macOS adds __MACOSX to archives, which then seem to have several top folders.
	return hidden(name) || name == "node_modules" || name == "__MACOSX"
}

// hidden reports whether a file or folder is hidden. Editors and systems put
// files such as .#a.md (Emacs) and ._a.md (macOS) beside documents.
func hidden(name string) bool { return strings.HasPrefix(name, ".") }

// refusal is the error of a file or folder that is not read.
type refusal model.Reason

func (r refusal) Error() string { return string(r) }

// listing is the contents of a source before any document is read.
type listing struct {
	fsys fs.FS
	// names are the files to read, in order.
	names     []string
	languages languages
	findings  []model.Finding
	omissions []model.Omission
}

// list lists the documents of a source. It stops early if the context is done.
func list(ctx context.Context, src Source) *listing {
	l := &listing{fsys: src.FS, languages: newLanguages()}
	for _, name := range src.misnamed {
		l.fail(name, refusal(model.ReasonMisnamed))
	}
	if src.Only != "" {
		l.names = []string{src.Only}
		return l
	}
	l.walk(ctx, ".", 0)
	return l
}

// walk lists a folder recursively. It does not follow links to folders, which
// could form loops.
func (l *listing) walk(ctx context.Context, dir string, depth int) {
	if ctx.Err() != nil {
		return
	}
	if depth > archive.MaxDepth {
		l.fail(dir, refusal(model.ReasonTooDeep))
		return
	}
	entries, err := fs.ReadDir(l.fsys, dir)
	if err != nil {
		l.fail(dir, err)
	}
	l.languages.learn(dir, entries)
	for _, e := range entries {
		name := path.Join(dir, e.Name())
		switch {
		case hidden(e.Name()), e.IsDir() && ignoredFolder(e.Name()):
		case e.IsDir():
			l.walk(ctx, name, depth+1)
		default:
			l.file(name, e)
		}
	}
}

// file lists a file, or records why not. It does not open pipes and devices,
// which could block or do harm; a link must lead to a file of the same source.
func (l *listing) file(name string, e fs.DirEntry) {
	mode := e.Type()
	if mode&fs.ModeSymlink != 0 {
		info, err := fs.Stat(l.fsys, name)
		switch {
		case err == nil:
			mode = info.Mode()
		case IsMarkdown(name):
			if !errors.Is(err, fs.ErrNotExist) && !errors.Is(err, fs.ErrPermission) {
				err = refusal(model.ReasonLink)
			}
			l.fail(name, err)
			return
		case path.Ext(name) == "": // by its name, a link to a folder outside the source
			l.omit(name, model.NotRegular)
			return
		}
	}
	switch {
	case mode.IsDir(), IsMarkdown(name) && !mode.IsRegular():
		l.omit(name, model.NotRegular)
	case IsMarkdown(name):
		l.names = append(l.names, name)
	case isHTML(name) && mode.IsRegular() && l.hasFrontMatter(name):
		l.omit(name, model.HTMLPage)
	}
}

// hasFrontMatter reports whether a file seems to start with front matter.
func (l *listing) hasFrontMatter(name string) bool {
	f, err := l.fsys.Open(name)
	if err != nil {
		return false
	}
	defer f.Close()
	head := make([]byte, 64)
	n, err := io.ReadFull(f, head)
	if err != nil && !errors.Is(err, io.ErrUnexpectedEOF) {
		return false
	}
	start := strings.TrimLeft(strings.TrimPrefix(string(head[:n]), "\ufeff"), " \t\r\n")
	return strings.HasPrefix(start, "---") || strings.HasPrefix(start, "+++")
}

func (l *listing) fail(name string, err error) {
	l.findings = append(l.findings, unreadable(name, err))
}

func (l *listing) omit(name string, why model.Reason) {
	l.omissions = append(l.omissions, model.Omission{Path: sanitise.Path(name), Why: why})
}
