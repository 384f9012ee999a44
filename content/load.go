package content

import (
	"context"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"postings/model"
	"postings/model/parallel"
	"postings/model/sanitise"
)

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

// chunksAhead is how far listing may be before reading, so that the total is
// soon known: a quarter of a million files.
const chunksAhead = 1 << 12

// list sends out all files of the source.
func (l *loader) list(ctx context.Context, jobs chan<- *chunk) {
	next := &chunk{}
	for _, name := range l.src.misnamed {
		next.findings = append(next.findings, unreadable(name, errMisnamed))
	}
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
				b.Skipped = append(b.Skipped, sanitise.Path(c.names[i]))
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
