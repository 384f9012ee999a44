package revision

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"strconv"
	"strings"
	"sync"
)

// blobs reads the contents of files through a single git cat-file process,
// which starts when first needed and ends with the context.
type blobs struct {
	ctx context.Context
	dir string

	mu     sync.Mutex
	cmd    *exec.Cmd
	asks   io.WriteCloser
	answer *bufio.Reader
	err    error // permanent: the process could not start or has ended
}

func newBlobs(ctx context.Context, dir string) *blobs { return &blobs{ctx: ctx, dir: dir} }

// errMissing reports that a partial clone lacks the content of a file.
var errMissing = errors.New("not in this clone")

// MaxFileSize is the maximum length of a file in bytes.
const MaxFileSize = 64 << 20

var errLarge = errors.New("too large")

// read returns the content of a blob.
func (b *blobs) read(id string) ([]byte, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.cmd == nil && b.err == nil {
		b.err = b.start()
	}
	if b.err != nil {
		return nil, b.err
	}
	data, err := b.ask(id)
	if err != nil && !errors.Is(err, errMissing) && !errors.Is(err, errLarge) {
		b.err = err
		if b.ctx.Err() != nil {
			b.err = b.ctx.Err()
		}
		return nil, b.err
	}
	return data, err
}

func (b *blobs) start() error {
	b.cmd = command(b.ctx, b.dir, "cat-file", "--batch")
	var err error
	if b.asks, err = b.cmd.StdinPipe(); err != nil {
		return err
	}
	out, err := b.cmd.StdoutPipe()
	if err != nil {
		return err
	}
	b.answer = bufio.NewReaderSize(out, 64<<10)
	if err := b.cmd.Start(); err != nil {
		return reason(b.ctx, err, "")
	}
	context.AfterFunc(b.ctx, func() { _ = b.cmd.Wait() })
	return nil
}

// ask requests a blob from the process. The answer is a line with the object,
// its type and its size, followed by the content and a newline.
func (b *blobs) ask(id string) ([]byte, error) {
	if _, err := fmt.Fprintln(b.asks, id); err != nil {
		return nil, err
	}
	head, err := b.answer.ReadString('\n')
	if err != nil {
		return nil, err
	}
	fields := strings.Fields(head)
	if len(fields) == 2 && fields[1] == "missing" {
		return nil, errMissing
	}
	if len(fields) != 3 {
		return nil, fmt.Errorf("git: %s", strings.TrimSpace(head))
	}
	size, err := strconv.Atoi(fields[2])
	if err != nil {
		return nil, err
	}
	if size > MaxFileSize {
		if _, err := io.CopyN(io.Discard, b.answer, int64(size)+1); err != nil {
			return nil, err
		}
		return nil, errLarge
	}
	data := make([]byte, size+1)
	if _, err := io.ReadFull(b.answer, data); err != nil {
		return nil, err
	}
	return data[:size], nil
}
