package corpustest

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"io"
	"os"
	"strings"
	"testing"
	"time"
)

// File is a file in an archive for a test. The name pax_global_header stands
// for the global header that git archive writes to a tar; a name that ends in a
// slash is a folder.
type File struct {
	Name, Text string
	// Link is the target of a symbolic link.
	Link string
}

// modified is when the files of an archive were modified.
var modified = time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)

// must fails a test if an archive cannot be written.
func must(tb testing.TB, err error) {
	tb.Helper()
	if err != nil {
		tb.Fatal(err)
	}
}

// Zip returns a zip with the given files.
func Zip(tb testing.TB, files ...File) []byte {
	tb.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, f := range files {
		if f.Name == "pax_global_header" {
			continue // only tars have one
		}
		h := &zip.FileHeader{Name: f.Name, Method: zip.Deflate, Modified: modified}
		if f.Link != "" {
			h.SetMode(0o777 | os.ModeSymlink)
		}
		w, err := z.CreateHeader(h)
		must(tb, err)
		_, err = io.WriteString(w, f.Text+f.Link)
		must(tb, err)
	}
	must(tb, z.Close())
	return b.Bytes()
}

// Tar returns a tar with the given files.
func Tar(tb testing.TB, files ...File) []byte {
	tb.Helper()
	var b bytes.Buffer
	t := tar.NewWriter(&b)
	for _, f := range files {
		h := &tar.Header{Name: f.Name, Size: int64(len(f.Text)), Mode: 0o644, ModTime: modified, Typeflag: tar.TypeReg}
		switch {
		case f.Link != "":
			h = &tar.Header{Name: f.Name, Linkname: f.Link, Typeflag: tar.TypeSymlink}
		case f.Name == "pax_global_header":
			h = &tar.Header{Name: f.Name, Typeflag: tar.TypeXGlobalHeader, PAXRecords: map[string]string{"comment": "0123"}}
		case strings.HasSuffix(f.Name, "/"):
			h = &tar.Header{Name: f.Name, Typeflag: tar.TypeDir, Mode: 0o755}
		}
		must(tb, t.WriteHeader(h))
		_, err := io.WriteString(t, f.Text)
		must(tb, err)
	}
	must(tb, t.Close())
	return b.Bytes()
}

// Gzip compresses data.
func Gzip(tb testing.TB, data []byte) []byte {
	tb.Helper()
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	_, err := z.Write(data)
	must(tb, err)
	must(tb, z.Close())
	return b.Bytes()
}
