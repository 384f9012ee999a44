package content

import (
	"archive/zip"
	"io"
	"strings"
)

// readZip lists a zip. Its files are unpacked when they are opened.
func readZip(r io.ReaderAt, size int64, name string) (Source, error) {
	// Insecure paths are refused by enter, which names the entry.
	z, err := zip.NewReader(r, size)
	if z == nil {
		return Source{}, refuse(Damaged, "", 0, err)
	}
	a := newArchive()
	for _, f := range z.File {
		entry := f.Name
		if !strings.Contains(entry, "/") {
			// Some programs for Windows separate with what separates there.
			entry = strings.ReplaceAll(entry, `\`, "/")
		}
		clean, err := a.enter(entry)
		if err != nil {
			return Source{}, err
		}
		// A link is no regular file; what it leads to is in the zip itself.
		if clean == "" || !f.Mode().IsRegular() {
			continue
		}
		// Both sizes are claims. A file with more in it than it claims ends in
		// an error when it is read, and is read up to MaxFileSize only.
		dense := f.UncompressedSize64 > ratioFree && f.UncompressedSize64/MaxArchiveRatio > f.CompressedSize64
		if dense && isMarkdown(clean) {
			return Source{}, refuse(TooDense, entry, MaxArchiveRatio, nil)
		}
		length := int64(min(f.UncompressedSize64, 1<<62))
		if err := a.add(&member{path: clean, size: length, modTime: f.Modified, open: f.Open}); err != nil {
			return Source{}, err
		}
	}
	return a.source(name)
}
