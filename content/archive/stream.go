package archive

import (
	"archive/tar"
	"bufio"
	"bytes"
	"compress/gzip"
	"errors"
	"io"
	"strings"
)

// Kind is what a stream holds.
type Kind uint8

// The kinds of streams.
const (
	Unknown Kind = iota
	Empty
	Text
	Zip
	Tar
)

// Stream is a stream of a known kind, unpacked where it was compressed by gzip.
// Its errors are those of the stream below, or an *Error.
type Stream struct {
	io.Reader
	Kind   Kind
	packed *counter
}

// NewStream finds out what a stream holds.
func NewStream(r io.Reader) (*Stream, error) {
	in := &counter{r: r}
	b := bufio.NewReaderSize(in, HeadSize)
	if head, err := b.Peek(len(gzipped)); err == nil && string(head) == gzipped {
		unpacked, err := gzip.NewReader(b)
		if err != nil {
			return nil, damaged("", err)
		}
		b = bufio.NewReaderSize(&inflating{r: unpacked, packed: in}, HeadSize)
	}
	head, err := b.Peek(HeadSize)
	if err != nil && err != io.EOF {
		return nil, err
	}
	return &Stream{b, KindOf(head), in}, nil
}

// Files reads a zip or a tar from the stream to its end.
func (s *Stream) Files(filter Filter) (Files, error) {
	if s.Kind == Tar {
		return readTar(s, filter, func() int64 { return s.packed.n })
	}
	data, err := io.ReadAll(io.LimitReader(s, MaxSize+1))
	if err != nil {
		return Files{}, err
	}
	if len(data) > MaxSize {
		return Files{}, tooLarge("")
	}
	return OpenZip(bytes.NewReader(data), int64(len(data)), filter)
}

// HeadSize is the length of a tar's header in bytes: enough to tell all kinds
// apart.
const HeadSize = 512

// gzipped is what a stream begins with that is compressed by gzip.
const gzipped = "\x1f\x8b"

// KindOf returns the kind of a stream from its first HeadSize bytes, or all of
// them where it is shorter.
func KindOf(head []byte) Kind {
	start := string(head)
	switch {
	case start == "":
		return Empty
	case strings.HasPrefix(start, "PK\x03\x04"), strings.HasPrefix(start, "PK\x05\x06"):
		return Zip
	case strings.HasPrefix(start, "\xff\xfe"), strings.HasPrefix(start, "\xfe\xff"):
		return Text // in UTF-16
	case strings.HasPrefix(start, gzipped): // a second time
		return Unknown
	case !strings.Contains(start, "\x00"):
		return Text
	}
	// A tar's header has a checksum; the block of an empty one is all zero.
	if len(head) < HeadSize {
		return Unknown
	}
	if strings.Trim(start, "\x00") == "" {
		return Tar
	}
	switch _, err := tar.NewReader(bytes.NewReader(head)).Next(); {
	case err == nil, errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, io.EOF), errors.Is(err, tar.ErrInsecurePath):
		return Tar
	}
	return Unknown
}

// counter counts what is read.
type counter struct {
	r io.Reader
	n int64
}

func (c *counter) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	c.n += int64(n)
	return n, err
}

// inflating reads what a stream unpacks to, within the limits.
type inflating struct {
	r      io.Reader
	packed *counter
	n      int64
}

func (i *inflating) Read(p []byte) (int, error) {
	n, err := i.r.Read(p)
	i.n += int64(n)
	switch {
	case i.n > MaxStream || tooDense(i.n, i.packed.n):
		return 0, tooLarge("")
	case err != nil && err != io.EOF:
		return n, damaged("", err)
	}
	return n, err
}
