package content

import (
	"cmp"
	"context"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"postings/model"
	"postings/model/parallel"
)

// Options decide how a source is read.
type Options struct {
	// Default is the language of a document when nothing tells it.
	Default model.Lang
	// Pages asks for all Markdown: what is no posting comes as a page.
	Pages bool
	// Key, where it is set, asks only for the documents of the posting with this
	// key, or path that stands in for one; others may come with them. The key
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
	opt.outer = cmp.Or(src.outer, src.Dir)
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

// collect takes what the workers have read and emits it. Documents that are no
// postings are counted and left out, unless pages are asked for or the document
// is all there is.
func (l *loader) collect(ctx context.Context, emit func(model.Batch)) {
	read := 0
	pages := l.opt.Pages || l.src.Only != ""
	for c := range l.pending {
		select {
		case <-c.done:
		case <-ctx.Done():
			return
		}
		b := model.Batch{Findings: c.findings}
		for _, r := range c.results {
			read++
			switch {
			case r.foreign != "":
				b.Foreign = append(b.Foreign, r.foreign)
			case r.doc == nil:
				b.Findings = append(b.Findings, r.findings...)
			case r.doc.IsPage() && !pages:
				b.Skipped = append(b.Skipped, r.doc.Path)
			default:
				b.Documents = append(b.Documents, r.doc)
				b.Findings = append(b.Findings, r.findings...)
			}
		}
		b.Read = read
		if l.complete.Load() {
			b.Total = int(l.total.Load())
		}
		emit(b)
	}
}
