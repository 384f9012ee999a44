package content

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
)

// samples are the built-in postings, written for this program.
//
//go:embed en fr
var samples embed.FS

// Source is where documents come from.
type Source struct {
	FS fs.FS
	// Name is the displayed name of the source: its path as given by the user, or
	// empty for the samples.
	Name string
	// Dir is the folder of the operating system that FS shows, empty if the source
	// cannot be edited or watched.
	Dir string
	// Only is the single file to load, empty for all files of FS.
	Only string
	// outer is the folder that FS shows if it has no Dir. Its path may tell the
	// language.
	outer string
	// root is the root of the site whose content folder FS shows, if it has no Dir.
	root fs.FS
	// repository is a folder in the git repository with the history of FS, up to a
	// revision. It is empty if there is none.
	repository, revision string
	// misnamed are the names of documents in an archive that are not valid in a
	// file system.
	misnamed []string
}

// Embedded returns the samples.
func Embedded() Source { return Source{FS: samples} }

// ErrNotMarkdown reports that a file cannot be a source of postings.
var ErrNotMarkdown = errors.New("not a folder, a Markdown file or an archive")

// ErrLinkedContent reports that the content folder of a site is a link that
// leads outside, which is not followed.
var ErrLinkedContent = errors.New("the content folder leads outside the site")

// Open opens the source at a path: a folder of Markdown, the root of a Hugo
// site (whose content folder is used), a Markdown file, a zip, or a tar that
// may be compressed. A named pipe is read like a stream. Links that lead
// outside the folder are not followed. The error is ErrNotMarkdown,
// ErrLinkedContent, ErrEmpty, an *archive.Error or one of the operating
// system's.
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
		if siteRoot(folder(abs)) {
			src.Dir = filepath.Join(abs, "content")
		} else if siteRoot(os.DirFS(abs)) {
			return Source{}, ErrLinkedContent
		}
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
	src.repository, src.revision = src.Dir, "HEAD"
	return src, nil
}

// siteRoot reports whether a folder is the root of a Hugo site.
func siteRoot(folder fs.FS) bool {
	has := func(name string) bool {
		_, err := fs.Stat(folder, name)
		return err == nil
	}
	content, err := fs.Stat(folder, "content")
	return err == nil && content.IsDir() && slices.ContainsFunc([]string{
		"hugo.toml", "hugo.yaml", "hugo.json", "config.toml", "config.yaml", "config.yml", "config.json", "config",
		"content/en", "content/fr",
	}, has)
}
