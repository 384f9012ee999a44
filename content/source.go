package content

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// samples are the postings built into the program. They were written for it.
//
//go:embed en fr
var samples embed.FS

// Source is where documents come from.
type Source struct {
	FS fs.FS
	// Name is how the source is called on the screen: a path as the user gave
	// it, or empty for the samples.
	Name string
	// Dir is the folder of the operating system that FS shows, empty for a
	// source that cannot be edited or watched.
	Dir string
	// Only is the one file to load, empty for all of FS.
	Only string
	// outer is the folder that FS showed where it has no Dir: its path may tell
	// the language.
	outer string
	// misnamed are the names of documents that an archive holds, but in no
	// place that a file system has.
	misnamed []string
}

// Embedded returns the samples.
func Embedded() Source { return Source{FS: samples} }

// ErrNotMarkdown tells that a path names a file that is no source of postings.
var ErrNotMarkdown = errors.New("not a folder, a Markdown file or an archive")

// Open returns the source at a path: a folder of Markdown, the root of a Hugo
// site (its content folder is taken), a single Markdown file, a zip, or a tar
// that may be compressed. A named pipe is read like a stream. Links that lead
// out of the folder are not followed. The error is ErrNotMarkdown, ErrEmpty, an
// *archive.Error or one of the operating system's.
func Open(name string) (Source, error) {
	abs, err := filepath.Abs(name)
	if err != nil {
		return Source{}, err
	}
	info, err := os.Stat(abs)
	if err != nil {
		return Source{}, err
	}
	src := Source{Name: name, Dir: abs}
	switch {
	case info.IsDir():
		if _, err := os.ReadDir(abs); err != nil {
			return Source{}, err
		}
		src.Dir = contentFolder(abs)
	case info.Mode().IsRegular() && IsMarkdown(abs):
		src.Dir, src.Only = filepath.Split(abs)
	case info.Mode().IsRegular():
		src, err := openArchive(name)
		if errors.Is(err, ErrNotMarkdown) {
			err = fmt.Errorf("%q: %w", name, err)
		}
		return src, err
	case info.Mode()&fs.ModeNamedPipe != 0:
		f, err := os.Open(abs)
		if err != nil {
			return Source{}, err
		}
		defer f.Close()
		return OpenStream(f, name)
	default:
		return Source{}, fmt.Errorf("%q: %w", name, ErrNotMarkdown)
	}
	src.FS = folder(src.Dir)
	return src, nil
}

// contentFolder returns a Hugo site's content folder given the site's root, or
// the folder itself where it is no such root.
func contentFolder(dir string) string {
	inner := filepath.Join(dir, "content")
	if info, err := os.Stat(inner); err != nil || !info.IsDir() {
		return dir
	}
	if siteRoot(func(name string) bool {
		_, err := os.Stat(filepath.Join(dir, filepath.FromSlash(name)))
		return err == nil
	}) {
		return inner
	}
	return dir
}

// siteRoot tells whether a folder is the root of a Hugo site, by what it has.
func siteRoot(has func(name string) bool) bool {
	return has("content") && slices.ContainsFunc([]string{
		"hugo.toml", "hugo.yaml", "hugo.json", "config.toml", "config.yaml", "config.yml", "config.json", "config",
		"content/en", "content/fr",
	}, has)
}

// IsMarkdown tells a Markdown file by its name.
func IsMarkdown(name string) bool {
	switch strings.ToLower(path.Ext(name)) {
	case ".md", ".markdown":
		return true
	}
	return false
}

// ignoredFolder tells of folders that hold no content, however much Markdown
// lies in them.
func ignoredFolder(name string) bool {
	// What the finder of macOS adds to archives would also hide that there is
	// one top folder.
	return hidden(name) || name == "node_modules" || name == "__MACOSX"
}

// hidden tells of files and folders that are not for people: what editors and
// systems put beside a file, such as .#a.md (Emacs) and ._a.md (macOS), is no
// document.
func hidden(name string) bool { return strings.HasPrefix(name, ".") }

// listing finds the Markdown files of a source.
type listing struct {
	fsys fs.FS
	// found is called for every file, in the order of their names, and failed
	// for every folder or link that could not be read.
	found  func(name string) bool
	failed func(name string, err error)
	// foreign collects folders of a third language: those beside a folder en
	// or fr whose name is a language's code.
	foreign func(dir string)
}

// walk lists one folder and those below it; it returns false when found did.
// Links to folders are not followed, so that no loop can be entered.
func (l listing) walk(dir string) bool {
	entries, err := fs.ReadDir(l.fsys, dir)
	if err != nil {
		l.failed(dir, err)
	}
	beside := slices.ContainsFunc(entries, func(e fs.DirEntry) bool {
		_, ours := segmentLanguage(e.Name())
		return ours && e.IsDir()
	})
	for _, e := range entries {
		name := path.Join(dir, e.Name())
		if e.IsDir() {
			if ignoredFolder(e.Name()) {
				continue
			}
			if _, ours := segmentLanguage(e.Name()); beside && !ours {
				if _, ok := languageCode(e.Name()); ok {
					l.foreign(name)
				}
			}
			if !l.walk(name) {
				return false
			}
			continue
		}
		if !IsMarkdown(name) || hidden(e.Name()) || !l.regular(name, e) {
			continue
		}
		if !l.found(name) {
			return false
		}
	}
	return true
}

// regular tells whether an entry is a file that may be opened: a pipe or a
// device would block or worse. A link must lead to a file of the same source.
func (l listing) regular(name string, e fs.DirEntry) bool {
	if e.Type()&fs.ModeSymlink == 0 {
		return e.Type().IsRegular()
	}
	info, err := fs.Stat(l.fsys, name)
	if err != nil {
		l.failed(name, err)
		return false
	}
	return info.Mode().IsRegular()
}
