package archive

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"io"
	"strings"
)

// Kind is the type of a stream's content.
type Kind uint8

// The types of streams.
const (
	Unknown Kind = iota
	Empty
	Text
	Zip
	Tar
)

// Stream is a stream of a known type, decompressed if necessary. Its errors are
// those of the underlying stream, or an *Error.
type Stream struct {
	io.Reader
	Kind Kind
}

// NewStream detects the type of a stream.
func NewStream(r io.Reader) (*Stream, error) {
	packed := &counter{r: r}
	b := bufio.NewReaderSize(packed, HeadSize)
	if head, err := b.Peek(len(gzipped)); err == nil && string(head) == gzipped {
		unpacked, err := gzip.NewReader(b)
		if err != nil {
			return nil, damaged("", err)
		}
		b = bufio.NewReaderSize(&inflating{counter{r: unpacked}, packed}, HeadSize)
	}
	head, err := b.Peek(HeadSize)
	if err != nil && err != io.EOF {
		return nil, err
	}
	return &Stream{b, KindOf(head)}, nil
}

// maxZip is MaxSize but in tests.
var maxZip int64 = MaxSize

// Files reads a zip or a tar from the stream to its end.
func (s *Stream) Files(filter Filter) (Files, error) {
	if s.Kind == Tar {
		return readTar(s, filter)
	}
	data, err := io.ReadAll(io.LimitReader(s, maxZip+1))
	if err != nil {
		return Files{}, err
	}
	if int64(len(data)) > maxZip {
		return Files{}, tooLarge("")
	}
	return OpenZip(bytes.NewReader(data), int64(len(data)), filter)
}

// HeadSize is the length of a tar header in bytes, which is enough to detect
// all types.
const HeadSize = 512

// gzipped is the magic number of gzip.
const gzipped = "\x1f\x8b"

// KindOf returns the type of a stream, given its first HeadSize bytes, or all
// of them if it is shorter.
func KindOf(head []byte) Kind {
	start := string(head)
	switch {
	case start == "":
		return Empty
	case strings.HasPrefix(start, "PK\x03\x04"), strings.HasPrefix(start, "PK\x05\x06"):
		return Zip
	case strings.HasPrefix(start, "\xff\xfe"), strings.HasPrefix(start, "\xfe\xff"):
		return Text // UTF-16
	case strings.HasPrefix(start, gzipped): // compressed twice
		return Unknown
	case !strings.Contains(start, "\x00"):
		return Text
	// A tar header has a magic number, but an empty tar starts with a zero block.
	case len(head) == HeadSize && (start[257:262] == "ustar" || strings.Trim(start, "\x00") == ""):
		return Tar
	}
	return Unknown
}

// counter counts the bytes that are read.
type counter struct {
	r io.Reader
	n int64
}

func (c *counter) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	c.n += int64(n)
	return n, err
}

// inflating reads the decompressed stream, enforcing MaxRatio.
type inflating struct {
	counter
	packed *counter
}

func (i *inflating) Read(p []byte) (int, error) {
	n, err := i.counter.Read(p)
	switch {
	case tooDense(i.n, i.packed.n):
		return 0, tooLarge("")
	case err != nil && err != io.EOF:
		return n, damaged("", err)
	}
	return n, err
}
