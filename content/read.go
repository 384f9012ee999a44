package content

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"runtime"
	"slices"
	"strconv"

	"postings/model"
	"postings/model/sanitise"
)

// MaxFileSize is the length in bytes over which a file is not read. The longest
// real posting has 12 KB.
const MaxFileSize = 8 << 20

// Reasons for a file or folder that could not be read, which the catalogue of
// interface text translates; others are the operating system's own words.
const (
	reasonPermission = "permission"
	reasonMissing    = "missing"
	reasonMisnamed   = "misnamed"
)

// errMisnamed is why a file of an archive is not in its file system.
var errMisnamed = errors.New(reasonMisnamed)

// atATime is how many files a worker reads before others get its processor:
// within half a millisecond, if they are as long as usual.
const atATime = 16

// reader is a worker. It reads all files into one buffer: what becomes a
// document is copied anyway when its bytes become text.
type reader struct {
	*loader
	files  opener
	buffer []byte
}

// read reads and parses the files of a chunk.
func (r *reader) read(ctx context.Context, c *chunk) {
	defer close(c.done)
	c.results = make([]parsed, len(c.names))
	r.files = opener{FS: r.src.FS}
	defer r.files.close()
	for i, name := range c.names {
		if ctx.Err() != nil {
			return
		}
		// Without this the workers would hold all processors for the scheduler's
		// 10 ms, in which a screen could be drawn.
		if i%atATime == 0 {
			runtime.Gosched()
		}
		c.results[i] = r.parse(name)
	}
}

// parse reads a file, as far as is asked for, and parses it.
func (r *reader) parse(name string) parsed {
	foreign := func(dir string) bool {
		_, ok := r.foreign.Load(dir)
		return ok
	}
	unasked := func(data []byte) bool {
		return r.opt.Key != "" && !mayHaveKey(data, r.opt.Key) && placeOf(name, foreign).pair != r.opt.Key
	}
	enough := func(data []byte) bool {
		_, end := frontOf(data)
		return end > 0 && r.opt.Heads || unasked(data)
	}
	f, finding := readFile(&r.files, name, r.buffer, enough)
	if finding != nil {
		return parsed{findings: []model.Finding{*finding}}
	}
	r.buffer = f.data
	if unasked(f.data) {
		return parsed{}
	}
	if f.cut {
		_, end := frontOf(f.data)
		f.data = f.data[:end]
	}
	out := parse(f, r.opt, foreign)
	if !f.cut || out.foreign != "" || len(out.findings) == 0 {
		return out
	}
	// Where the front matter does not tell all, the body may.
	if f, finding = readFile(&r.files, name, r.buffer, nil); finding != nil {
		return parsed{findings: []model.Finding{*finding}}
	}
	r.buffer = f.data
	return parse(f, r.opt, foreign)
}

// headSize is the bytes in which front matter nearly always ends.
const headSize = 4 << 10

// readFile reads a file, into the buffer where it fits, or tells in a finding why
// it did not. It reads the file whole unless its beginning is enough; a nil
// function never says so.
func readFile(fsys fs.FS, name string, buffer []byte, enough func(data []byte) bool) (file, *model.Finding) {
	fail := func(err error) (file, *model.Finding) {
		f := unreadable(name, err)
		return file{}, &f
	}
	f, err := fsys.Open(name)
	if err != nil {
		return fail(err)
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return fail(err)
	}
	if info.Size() > MaxFileSize {
		return file{}, &model.Finding{
			Rule: model.RuleTooLarge, Severity: model.Error, Path: sanitise.Path(name),
			Args: []string{strconv.FormatInt(info.Size(), 10), strconv.Itoa(MaxFileSize)},
		}
	}
	// One byte more than the file has, so that one read sees its end; a file
	// that grows meanwhile is cut at the limit.
	data := slices.Grow(buffer[:0], int(max(info.Size(), 0))+1)
	for len(data) <= MaxFileSize {
		end := cap(data)
		if enough != nil && len(data) < headSize {
			end = min(end, headSize)
		}
		n, err := f.Read(data[len(data):end])
		data = data[:len(data)+n]
		if len(data) == headSize && enough != nil && err == nil && enough(data) {
			return file{name: name, data: data, info: info, cut: true}, nil
		}
		if errors.Is(err, io.EOF) {
			return file{name: name, data: data, info: info}, nil
		}
		if err != nil {
			return fail(err)
		}
		if len(data) == cap(data) {
			data = slices.Grow(data, 4096)
		}
	}
	return file{name: name, data: data[:MaxFileSize], info: info}, nil
}

// unreadable is the finding of a file or folder that could not be read.
func unreadable(name string, err error) model.Finding {
	reason := err.Error()
	var pathErr *fs.PathError
	if errors.As(err, &pathErr) {
		reason = pathErr.Err.Error()
	}
	switch {
	case errors.Is(err, fs.ErrPermission):
		reason = reasonPermission
	case errors.Is(err, fs.ErrNotExist):
		reason = reasonMissing
	}
	return model.Finding{
		Rule: model.RuleUnreadable, Severity: model.Error, Path: sanitise.Path(name), Args: []string{sanitise.Line(reason)},
	}
}
