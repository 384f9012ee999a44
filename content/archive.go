package content

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path"

	"postings/content/archive"
)

// ErrEmpty reports that a stream is empty, as when the command before a pipe
// failed.
var ErrEmpty = errors.New("the input is empty")

// StdinName stands for standard input where a path is expected.
const StdinName = "-"

// streamFile is the file name of a document read from a stream.
const streamFile = "stdin.md"

// OpenStream reads a source from a stream: a tar, a zip or a Markdown document,
// optionally compressed with gzip. The type is detected from the content. The
// stream is read to its end, and the source can be loaded repeatedly. The error
// is ErrEmpty, ErrNotMarkdown, an *archive.Error or one of the reader's.
func OpenStream(r io.Reader, name string) (Source, error) {
	return openStream(r, name, streamFile)
}

// openStream is OpenStream with the file name for a single document; if that is
// empty, a document is an error.
func openStream(r io.Reader, name, document string) (Source, error) {
	in, err := archive.NewStream(r)
	if err != nil {
		return Source{}, err
	}
	switch in.Kind {
	case archive.Empty:
		return Source{}, ErrEmpty
	case archive.Zip, archive.Tar:
		files, err := in.Files(markdown())
		if err != nil {
			return Source{}, err
		}
		return archiveSource(files, name)
	case archive.Text:
		if document != "" {
			return readDocument(in, name, document)
		}
	}
	return Source{}, ErrNotMarkdown
}

// openArchive opens a file that is not Markdown.
func openArchive(name string) (src Source, err error) {
	f, err := os.Open(name)
	if err != nil {
		return Source{}, err
	}
	head := make([]byte, archive.HeadSize)
	n, err := f.ReadAt(head, 0)
	if err != nil && err != io.EOF {
		f.Close()
		return Source{}, err
	}
	if archive.KindOf(head[:n]) != archive.Zip {
		defer f.Close()
		src, err := openStream(f, name, "")
		if errors.Is(err, ErrEmpty) {
			err = ErrNotMarkdown
		}
		return src, err
	}
	// The file of a zip stays open for as long as the source is used.
	info, err := f.Stat()
	if err != nil {
		f.Close()
		return Source{}, err
	}
	files, err := archive.OpenZip(f, info.Size(), markdown())
	if err != nil {
		f.Close()
		return Source{}, err
	}
	return archiveSource(files, name)
}

// markdown selects documents, and files that say how to read them.
func markdown() archive.Filter {
	return archive.Filter{Size: MaxFileSize, Name: func(name string) bool {
		base := path.Base(name)
		return IsMarkdown(name) || base == SiteProfileName || base == GlossaryName
	}}
}

// archiveSource returns the source in an archive. Like Open, it takes the
// content folder of a Hugo site. A single top folder, as in the archive of a
// repository, is stripped from the paths.
func archiveSource(files archive.Files, name string) (Source, error) {
	top, err := topFolder(files)
	if err != nil {
		return Source{}, err
	}
	src := Source{Name: name, misnamed: files.Skipped}
	if src.root, err = fs.Sub(files, top); err != nil {
		return Source{}, err
	}
	if src.FS = src.root; siteRoot(src.root) {
		src.FS, err = fs.Sub(src.root, "content")
	}
	return src, err
}

// topFolder returns the single top folder, or ".". It does not strip a language
// folder, which tells the language.
func topFolder(fsys fs.FS) (string, error) {
	entries, err := fs.ReadDir(fsys, ".")
	if err != nil {
		return "", err
	}
	top := "."
	for _, e := range entries {
		if ignoredFolder(e.Name()) {
			continue
		}
		if !e.IsDir() || top != "." {
			return ".", nil
		}
		top = e.Name()
	}
	if code, ok := languageCode(top); ok && isOurs(code) {
		return ".", nil
	}
	return top, nil
}

// readDocument reads a single document. If it is too long, loading reports it.
func readDocument(r io.Reader, name, document string) (Source, error) {
	data, err := io.ReadAll(io.LimitReader(r, MaxFileSize+1))
	if err != nil {
		return Source{}, err
	}
	fsys, err := archive.OneFile(document, data)
	return Source{FS: fsys, Name: name, Only: document}, err
}
