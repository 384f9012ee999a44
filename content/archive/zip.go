package archive

import (
	"archive/zip"
	"io"
	"math"
	"strings"
)

// OpenZip returns the files of a zip, which are unpacked from r when they are
// read. The error is an *Error.
func OpenZip(r io.ReaderAt, size int64, filter Filter) (Files, error) {
	// An error along with a reader is about insecure names, which admission skips.
	z, err := zip.NewReader(r, size)
	if z == nil {
		return Files{}, damaged("", err)
	}
	a := admit(filter)
	kept := z.File[:0]
	for _, f := range z.File {
		// A link is not a regular file; its target is in the zip itself.
		if !f.Mode().IsRegular() {
			if err := a.count(f.Name); err != nil {
				return Files{}, err
			}
			continue
		}
		if !strings.Contains(f.Name, "/") {
			// Some Windows programs use backslashes as separators.
			f.Name = strings.ReplaceAll(f.Name, `\`, "/")
		}
		// The size may be wrong: reading a larger file is an error.
		if f.UncompressedSize64 > math.MaxInt64 {
			return Files{}, tooLarge(f.Name)
		}
		name, err := a.file(f.Name, int64(f.UncompressedSize64))
		if err != nil {
			return Files{}, err
		}
		if tooDense(a.size, size) {
			return Files{}, tooLarge(f.Name)
		}
		if name != "" {
			f.Name = name
			kept = append(kept, f)
		}
	}
	z.File = kept
	return Files{z, a.skipped}, nil
}
