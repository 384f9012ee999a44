package archive

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"io/fs"
)

// readTar reads a tar to its end. It converts it to an uncompressed zip in
// memory, because package zip has a file system and package tar has none.
func readTar(r io.Reader, filter Filter) (Files, error) {
	a := admit(filter)
	t := tar.NewReader(r)
	var stored bytes.Buffer
	w := zip.NewWriter(&stored)
	buffer := make([]byte, 32<<10)
	for {
		header, err := t.Next()
		if err == io.EOF {
			break
		}
		// admission skips insecure names.
		if err != nil && !errors.Is(err, tar.ErrInsecurePath) {
			return Files{}, damaged("", err)
		}
		// Links are not followed; their targets are in the tar themselves.
		if header.Typeflag != tar.TypeReg {
			if err := a.count(header.Name); err != nil {
				return Files{}, err
			}
			continue
		}
		name, err := a.file(header.Name, header.Size)
		if err != nil {
			return Files{}, err
		}
		if name == "" {
			continue
		}
		if err := store(w, name, header, t, a.wants(name, header.Size), buffer); err != nil {
			return Files{}, damaged(header.Name, err)
		}
	}
	z, err := finish(w, &stored)
	if err != nil {
		return Files{}, damaged("", err)
	}
	return Files{z, a.skipped}, nil
}

// OneFile returns a file system with a single file.
func OneFile(name string, content []byte) (fs.FS, error) {
	var stored bytes.Buffer
	w := zip.NewWriter(&stored)
	file, err := w.CreateHeader(&zip.FileHeader{Name: name})
	if err != nil {
		return nil, err
	}
	if _, err := file.Write(content); err != nil {
		return nil, err
	}
	return finish(w, &stored)
}

// finish finishes a zip in memory and opens it.
func finish(w *zip.Writer, stored *bytes.Buffer) (*zip.Reader, error) {
	if err := w.Close(); err != nil {
		return nil, err
	}
	return zip.NewReader(bytes.NewReader(stored.Bytes()), int64(stored.Len()))
}

// store copies a file of a tar to a zip, or only its size if it is not wanted.
func store(w *zip.Writer, name string, header *tar.Header, content io.Reader, wanted bool, buffer []byte) error {
	if !wanted {
		_, err := w.CreateRaw(&zip.FileHeader{Name: name, UncompressedSize64: uint64(header.Size)})
		return err
	}
	file, err := w.CreateHeader(&zip.FileHeader{Name: name, Modified: header.ModTime})
	if err != nil {
		return err
	}
	_, err = io.CopyBuffer(file, content, buffer)
	return err
}
