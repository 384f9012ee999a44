package content

import (
	"archive/tar"
	"bufio"
	"bytes"
	"compress/gzip"
	"errors"
	"io"
	"strings"
)

// ErrEmpty tells that a stream held nothing, as when the command before a pipe
// failed.
var ErrEmpty = errors.New("the input is empty")

// StdinName is how standard input is called where a path is expected.
const StdinName = "-"

// streamFile is the name of a document that came without one.
const streamFile = "stdin.md"

// OpenStream reads a source from a stream: a tar, either of them compressed by
// gzip, a zip, or one Markdown document, told apart by what they hold. The
// stream is read to its end, and the source can be loaded more than once. The
// error is ErrEmpty, ErrNotMarkdown, an *ArchiveError or one of the reader's.
func OpenStream(r io.Reader, name string) (Source, error) {
	return openStream(r, name, streamFile)
}

// openStream is OpenStream; a stream that is one document gets the file name
// document, or is refused where that is empty.
func openStream(r io.Reader, name, document string) (Source, error) {
	in := &counter{r: r}
	b := bufio.NewReaderSize(in, tarBlock)
	if head, err := b.Peek(2); err == nil && kindOf(head) == gzipped {
		unpacked, err := gzip.NewReader(b)
		if err != nil {
			return Source{}, refuse(Damaged, "", 0, err)
		}
		b = bufio.NewReaderSize(&inflating{r: unpacked, packed: in}, tarBlock)
	}
	head, err := b.Peek(tarBlock)
	if err != nil && err != io.EOF {
		return Source{}, err
	}
	if len(head) == 0 {
		return Source{}, ErrEmpty
	}
	switch kindOf(head) {
	case zipped:
		data, err := io.ReadAll(io.LimitReader(b, MaxArchiveSize+1))
		if err != nil {
			return Source{}, err
		}
		if len(data) > MaxArchiveSize {
			return Source{}, refuse(TooLarge, "", MaxArchiveSize, nil)
		}
		return readZip(bytes.NewReader(data), int64(len(data)), name)
	case tarred:
		return readTar(b, name)
	case text:
		if document != "" {
			return readDocument(b, name, document)
		}
	}
	return Source{}, ErrNotMarkdown
}

// readDocument reads one document. Of one that is too long the loader tells.
func readDocument(r io.Reader, name, document string) (Source, error) {
	data, err := io.ReadAll(io.LimitReader(r, MaxFileSize+1))
	if err != nil {
		return Source{}, err
	}
	fsys, err := newMemberFS([]*member{{path: document, size: int64(len(data)), open: func() (io.ReadCloser, error) {
		return io.NopCloser(bytes.NewReader(data)), nil
	}}})
	return Source{FS: fsys, Name: name, Only: document}, err
}

// kind is what a stream holds.
type kind uint8

const (
	unknown kind = iota
	text
	gzipped
	zipped
	tarred
)

// tarBlock is the length of a tar's header in bytes: enough to tell all kinds
// apart.
const tarBlock = 512

// kindOf tells what a stream holds by its first bytes, of which there are
// tarBlock unless it is shorter.
func kindOf(head []byte) kind {
	start := string(head)
	switch {
	case strings.HasPrefix(start, "\x1f\x8b"):
		return gzipped
	case strings.HasPrefix(start, "PK\x03\x04"), strings.HasPrefix(start, "PK\x05\x06"):
		return zipped
	case strings.HasPrefix(start, "\xff\xfe"), strings.HasPrefix(start, "\xfe\xff"):
		return text // in UTF-16, which the loader decodes
	case !strings.Contains(start, "\x00"):
		return text
	}
	// A tar's header has a checksum; the block of an empty one is all zero.
	if len(head) < tarBlock {
		return unknown
	}
	if strings.Trim(start, "\x00") == "" {
		return tarred
	}
	switch _, err := tar.NewReader(bytes.NewReader(head)).Next(); {
	case err == nil, errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, io.EOF), errors.Is(err, tar.ErrInsecurePath):
		return tarred
	}
	return unknown
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
	case i.n > MaxArchiveStream:
		return 0, refuse(TooLarge, "", MaxArchiveStream, nil)
	case i.n > ratioFree && i.n/MaxArchiveRatio > i.packed.n:
		return 0, refuse(TooDense, "", MaxArchiveRatio, nil)
	case err != nil && err != io.EOF:
		return n, refuse(Damaged, "", 0, err)
	}
	return n, err
}
