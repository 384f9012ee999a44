package content

import (
	"cmp"
	"context"
	"net/url"
	"runtime"
	"slices"
	"sync/atomic"
	"time"

	"postings/content/profile"
	"postings/model"
	"postings/model/parallel"
	"postings/model/sanitise"
)

// Options decide how a source is read.
type Options struct {
	// Default is the language of a document when nothing tells it. Where nobody has
	// given one, the profile and the text itself are asked before.
	Default      model.Lang
	DefaultGiven bool
	// Pages asks for all Markdown: what is no posting comes as a page.
	Pages bool
	// Sites are the base URLs of the site by language; where they are empty, the
	// profile's are taken.
	Sites [2]string
	// Profile is how the site writes; nil asks the files which one it is.
	Profile *profile.Profile
	// Own says that the profile is the site's own.
	Own bool
	// Glossary is what the site calls things.
	Glossary []model.Term
	// Today is the day on which closing dates have passed or not; zero is now.
	Today time.Time
	// outer is the path above the source, whose language folder counts for
	// documents in which nothing nearer tells the language.
	outer string
}

// LoadAll reads a source into a corpus.
func LoadAll(ctx context.Context, src Source, opt Options) (*model.Corpus, error) {
	c := model.NewCorpus()
	err := Load(ctx, src, opt, func(b model.Batch) { c.Merge(b) })
	return c, err
}

// chunkSize is how many files are read for one batch.
const chunkSize = 64

// Load reads a source and hands it out in batches, in the order of the files'
// names. What cannot be read becomes a finding and never hides the rest; the only
// error is that of a cancelled context. emit is called from the caller's
// goroutine.
//
// A corpus takes about as much memory as its files have bytes, and some hundred
// bytes for each file and each field of its front matter. What decoding takes
// beyond that is bounded by the limit on front matter.
func Load(ctx context.Context, src Source, opt Options, emit func(model.Batch)) error {
	inner, cancel := context.WithCancel(ctx)
	defer cancel()
	opt.outer = cmp.Or(src.outer, src.Dir)
	found := list(inner, src)
	emit(model.Batch{Findings: found.findings, Omissions: found.omissions, Total: len(found.names)})
	why := opt.settle(found)
	opt.Pages = opt.Pages || opt.Profile.OnlyPages()
	if opt.Today.IsZero() {
		opt.Today = time.Now()
	}
	emit(model.Batch{Site: siteOf(opt, why), Total: len(found.names)})

	chunks := slices.Collect(slices.Chunk(found.names, chunkSize))
	results := make([]chan []parsed, len(chunks))
	for i := range results {
		results[i] = make(chan []parsed, 1)
	}
	var (
		group parallel.Group
		next  atomic.Int64
	)
	for range min(runtime.GOMAXPROCS(0), len(chunks)) {
		group.Go(func() {
			r := reader{fsys: src.FS, opt: opt, languages: found.languages}
			for i := next.Add(1) - 1; int(i) < len(chunks) && inner.Err() == nil; i = next.Add(1) - 1 {
				r.read(chunks[i], results[i])
			}
		})
	}
	collect(inner, results, len(found.names), opt.Pages || src.Only != "", emit)
	cancel()
	group.Wait()
	return ctx.Err()
}

// collect emits what the readers have read. Documents that are no postings are
// counted and left out, unless pages are asked for.
func collect(ctx context.Context, results []chan []parsed, total int, pages bool, emit func(model.Batch)) {
	read := 0
	for _, result := range results {
		var chunk []parsed
		select {
		case chunk = <-result:
		case <-ctx.Done():
			return
		}
		var b model.Batch
		for _, p := range chunk {
			switch {
			case p.omission != nil:
				b.Omissions = append(b.Omissions, *p.omission)
			case p.doc == nil:
				b.Findings = append(b.Findings, p.findings...)
			case p.doc.IsPage() && !pages:
				b.Skipped = append(b.Skipped, p.doc.Path)
			default:
				b.Documents = append(b.Documents, p.doc)
				b.Findings = append(b.Findings, p.findings...)
			}
		}
		read += len(chunk)
		b.Read, b.Total = read, total
		emit(b)
	}
}

// siteOf returns what is to be known of a site that is read so.
func siteOf(opt Options, why chosen) *model.Site {
	p := opt.Profile
	site := &model.Site{
		Profile: p.Name, File: sanitise.Path(p.File), Exempt: p.Check.Exempt(), OnlyPages: p.OnlyPages(), Glossary: opt.Glossary,
		Addresses: opt.Sites, Statements: p.Check.Statements.Each(), Layouts: p.Postings.Layouts,
		Reason: why.reason, Marked: why.marked, Asked: why.asked,
	}
	for l, address := range p.Sites.Each() {
		if u, err := url.Parse(cmp.Or(opt.Sites[l], address)); err == nil {
			site.Hosts[l] = u.Hostname()
		}
	}
	for _, code := range p.Languages {
		if l, ok := model.ParseLang(code); ok {
			site.Languages = append(site.Languages, l)
		}
	}
	return site
}

// SiteOf returns what is to be known of the site of a source, without reading it.
func SiteOf(ctx context.Context, src Source, opt Options) *model.Site {
	opt.outer = cmp.Or(src.outer, src.Dir)
	why := opt.settle(list(ctx, src))
	return siteOf(opt, why)
}
