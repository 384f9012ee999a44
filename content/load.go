package content

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"path"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"

	"postings/model"
	"postings/model/parallel"
)

// MaxFileSize is the length in bytes over which a file is not read. The longest
// real posting has 12 KB.
const MaxFileSize = 8 << 20

// Options decide how a source is read.
type Options struct {
	// Default is the language of a document when nothing tells it.
	Default model.Lang
	// Key, where it is set, asks only for the documents of the posting with this
	// key, or path that stands in for one; others may come with them. None
	// come where none of these is a posting by its own fields and place. The key
	// must hold no white space, at which YAML may break a line.
	Key string
	// Heads asks only for what front matter tells of postings. Most come without
	// a body, because no more is read of their files.
	Heads bool
	// outer is the path above the source, whose language folder counts for
	// documents in which nothing nearer tells the language.
	outer string
}

// outerLanguage returns the language of the nearest language folder above the
// source, or the default.
func (o Options) outerLanguage() model.Lang {
	segments := strings.Split(filepath.ToSlash(o.outer), "/")
	for _, segment := range slices.Backward(segments) {
		if lang, ok := segmentLanguage(segment); ok {
			return lang
		}
	}
	return o.Default
}

// Reasons for a file or folder that could not be read, which the catalogue of
// interface text translates; others are the operating system's own words.
const (
	reasonPermission = "permission"
	reasonMissing    = "missing"
)

// LoadAll reads a source into a corpus.
func LoadAll(ctx context.Context, src Source, opt Options) (*model.Corpus, error) {
	c := model.NewCorpus()
	err := Load(ctx, src, opt, func(b model.Batch) { c.Merge(b) })
	return c, err
}

// Load reads a source and hands it out in batches, in the order of the files'
// names. What cannot be read becomes a finding and never hides the rest; the
// only error is that of a cancelled context. emit is called from the caller's
// goroutine.
func Load(ctx context.Context, src Source, opt Options, emit func(model.Batch)) error {
	inner, cancel := context.WithCancel(ctx)
	defer cancel()
	opt.outer = src.Dir
	workers := runtime.GOMAXPROCS(0)
	l := &loader{src: src, opt: opt, pending: make(chan *chunk, chunksAhead)}

	var group parallel.Group
	jobs := make(chan *chunk, chunksAhead)
	for range workers {
		group.Go(func() {
			r := reader{loader: l}
			for c := range jobs {
				r.read(inner, c)
			}
		})
	}
	group.Go(func() {
		defer close(l.pending)
		defer close(jobs)
		l.list(inner, jobs)
	})

	l.collect(inner, emit)
	cancel()
	group.Wait()
	return ctx.Err()
}

// loader is the state of one Load. Files go from list, in chunks, to workers
// that read them, and in the order of listing to collect.
type loader struct {
	src     Source
	opt     Options
	pending chan *chunk
	// foreign is the set of folders of a third language.
	foreign sync.Map
	// total counts the files listed, and complete tells that all are.
	total    atomic.Int64
	complete atomic.Bool
}

// chunk is some files that one worker reads at a time.
type chunk struct {
	names    []string
	findings []model.Finding // of listing
	results  []parsed        // one for each name
	done     chan struct{}
}

// The sizes of chunks in files. The first one is small so that there soon is
// something to see.
const firstChunk, laterChunk = 8, 64

// atATime is how many files a worker reads before others get its processor:
// within half a millisecond, if they are as long as usual.
const atATime = 16

// chunksAhead is how far listing may be before reading, so that the total is
// soon known: a quarter of a million files.
const chunksAhead = 1 << 12

// list sends out all files of the source.
func (l *loader) list(ctx context.Context, jobs chan<- *chunk) {
	next := &chunk{}
	send := func() bool {
		next.done = make(chan struct{})
		l.total.Add(int64(len(next.names)))
		for _, ch := range []chan<- *chunk{l.pending, jobs} {
			select {
			case ch <- next:
			case <-ctx.Done():
				return false
			}
		}
		next = &chunk{}
		return true
	}
	limit := firstChunk
	walk := listing{
		fsys: l.src.FS,
		found: func(name string) bool {
			next.names = append(next.names, name)
			if len(next.names) < limit {
				return true
			}
			limit = laterChunk
			return send()
		},
		failed: func(name string, err error) {
			next.findings = append(next.findings, unreadable(name, err))
		},
		foreign: func(dir string) { l.foreign.Store(dir, true) },
	}
	if l.src.Only != "" {
		walk.found(l.src.Only)
	} else if !walk.walk(".") {
		return
	}
	l.complete.Store(true)
	send()
}

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
	if !f.cut || out.foreign != "" || out.qualifies && len(out.findings) == 0 {
		return out
	}
	// Where the front matter does not tell all, the body may.
	if f, finding = readFile(&r.files, name, r.buffer, nil); finding != nil {
		return parsed{findings: []model.Finding{*finding}}
	}
	r.buffer = f.data
	return parse(f, r.opt, foreign)
}

// collect takes what the workers have read and emits it. Documents that do not
// qualify as postings are kept until one does: where none ever does the folder
// is no site, and they are what the user wants to see.
func (l *loader) collect(ctx context.Context, emit func(model.Batch)) {
	var (
		read      int
		qualified bool
		others    []parsed
	)
	for c := range l.pending {
		select {
		case <-c.done:
		case <-ctx.Done():
			return
		}
		b := model.Batch{Findings: c.findings}
		for i, r := range c.results {
			read++
			switch {
			case r.foreign != "":
				b.Foreign = append(b.Foreign, r.foreign)
			case r.doc == nil:
				b.Findings = append(b.Findings, r.findings...)
			case r.qualifies || l.src.Only != "":
				b.Documents = append(b.Documents, r.doc)
				b.Findings = append(b.Findings, r.findings...)
				qualified = qualified || r.qualifies
			case qualified:
				b.Skipped = append(b.Skipped, model.PathText(c.names[i]))
			default:
				others = append(others, r)
			}
		}
		if qualified {
			b.Skipped = append(b.Skipped, paths(others)...)
			others = nil
		}
		b.Read = read
		if l.complete.Load() {
			b.Total = int(l.total.Load())
		}
		emit(b)
	}
	if len(others) == 0 || l.opt.Key != "" || ctx.Err() != nil {
		return
	}
	b := model.Batch{Read: read, Total: read}
	for _, r := range others {
		if strings.TrimSpace(r.doc.Body) == "" {
			b.Skipped = append(b.Skipped, r.doc.Path)
			continue
		}
		b.Documents = append(b.Documents, r.doc)
		b.Findings = append(b.Findings, r.findings...)
	}
	emit(b)
}

// paths returns the paths of documents.
func paths(rs []parsed) []string {
	out := make([]string, len(rs))
	for i, r := range rs {
		out[i] = r.doc.Path
	}
	return out
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
			Rule: model.RuleTooLarge, Severity: model.Error, Path: model.PathText(name),
			Args: []string{strconv.FormatInt(info.Size(), 10), strconv.Itoa(MaxFileSize)},
		}
	}
	// One byte more than the file has, so that one read sees its end; a file
	// that grows meanwhile is cut at the limit.
	data := slices.Grow(buffer[:0], int(info.Size())+1)
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
		Rule: model.RuleUnreadable, Severity: model.Error, Path: model.PathText(path.Clean(name)), Args: []string{model.Line(reason)},
	}
}
