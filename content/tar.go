package content

import (
	"archive/tar"
	"bytes"
	"errors"
	"io"

	"postings/model/sanitise"
)

// readTar reads a tar to its end and keeps the Markdown in it.
func readTar(r io.Reader, name string) (Source, error) {
	a, entry := newArchive(), ""
	fail := func(err error) (Source, error) {
		if e, ok := errors.AsType[*ArchiveError](err); ok {
			if e.Entry == "" {
				e.Entry = sanitise.Path(entry)
			}
			return Source{}, e
		}
		return Source{}, refuse(Damaged, entry, 0, err)
	}
	t := tar.NewReader(r)
	for {
		header, err := t.Next()
		if err == io.EOF {
			return a.source(name)
		}
		// Insecure paths are refused by enter, which names the entry.
		if err != nil && !errors.Is(err, tar.ErrInsecurePath) {
			return fail(err)
		}
		entry = header.Name
		if header.Typeflag == tar.TypeXGlobalHeader { // git archive writes the commit there
			continue
		}
		clean, err := a.enter(entry)
		if err != nil {
			return fail(err)
		}
		// Links are not followed; what they lead to is in the tar itself.
		if clean == "" || header.Typeflag != tar.TypeReg {
			continue
		}
		m := &member{path: clean, size: header.Size, modTime: header.ModTime}
		if err := a.add(m); err != nil {
			return fail(err)
		}
		if !isMarkdown(clean) {
			continue
		}
		data, err := io.ReadAll(io.LimitReader(t, MaxFileSize+1))
		if err != nil {
			return fail(err)
		}
		m.open = func() (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(data)), nil }
	}
}
