// Package content loads documents into the model: it finds the Markdown in a
// folder, an archive or a stream, decodes front matter, sanitises text,
// determines language and pairing, and reports what it could not read and what
// it left out. It also contains the sample postings, in the folders en and fr.
package content

import (
	"cmp"
	"context"
	"net/url"
	"slices"
	"time"

	"postings/content/profile"
	"postings/model"
	"postings/model/parallel"
	"postings/model/sanitise"
)

// Options are the parameters of loading.
type Options struct {
	// Default is the language of a document that does not tell its own. If the user
	// has not set it, the profile and the text itself take precedence.
	Default      model.Lang
	DefaultGiven bool
	// Pages includes all Markdown that is not a posting, as pages.
	Pages bool
	// Sites are the base URLs of the site by language. Where empty, the profile's
	// are used.
	Sites [2]string
	// Profile describes how the site writes. If nil, it is detected.
	Profile *profile.Profile
	// Own is set if the profile is the site's own.
	Own bool
	// Glossary holds the terms that the site has agreed on.
	Glossary []model.Term
	// Today is the day for which closing dates are judged. If zero, it is the
	// current day.
	Today time.Time
	// outer is the path above the source, whose language folder applies to
	// documents that do not tell their language otherwise.
	outer string
}

// LoadAll loads a source into a corpus.
func LoadAll(ctx context.Context, src Source, opt Options) (*model.Corpus, error) {
	c := model.NewCorpus()
	err := Load(ctx, src, opt, func(b model.Batch) { c.Merge(b) })
	return c, err
}

// IsPage reports whether a source is a single file that is not a posting.
func IsPage(ctx context.Context, src Source, opt Options) bool {
	if src.Only == "" {
		return false
	}
	c, err := LoadAll(ctx, src, opt)
	return err == nil && len(c.Postings) == 1 && c.Postings[0].IsPage()
}

// chunkSize is how many files are read for a batch.
const chunkSize = 64

// Load loads a source in batches, in the order of file names. What cannot be read
// becomes a finding and does not affect other files; the only error is that of a
// cancelled context. emit is called in the caller's goroutine.
//
// A corpus takes about as much memory as its files have bytes, plus some hundred
// bytes for each file and each front matter field. Decoding temporarily takes more,
// bounded by the limit on front matter.
func Load(ctx context.Context, src Source, opt Options, emit func(model.Batch)) error {
	opt.outer = cmp.Or(src.outer, src.Dir)
	found := list(ctx, src)
	emit(model.Batch{Findings: found.findings, Omissions: found.omissions, Total: len(found.names)})
	why := opt.complete(found)
	opt.Pages = opt.Pages || opt.Profile.OnlyPages()
	if opt.Today.IsZero() {
		opt.Today = time.Now()
	}
	site := siteOf(opt, why)
	if src.Only != "" {
		site.Languages = nil // a single file does not tell whether it is translated
	}
	emit(model.Batch{Site: site, Total: len(found.names)})

	done := 0
	for names := range slices.Chunk(found.names, chunkSize) {
		chunk := make([]parsed, len(names))
		parallel.Each(ctx, len(names), func(i int) { chunk[i] = read(src.FS, names[i], opt, found.languages) })
		if ctx.Err() != nil {
			break
		}
		done += len(names)
		emit(batchOf(chunk, opt.Pages || src.Only != "", done, len(found.names)))
	}
	return ctx.Err()
}

// batchOf returns the batch of some files. Documents that are not postings are
// only counted, unless pages are included.
func batchOf(chunk []parsed, pages bool, read, total int) model.Batch {
	b := model.Batch{Read: read, Total: total}
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
	return b
}

// siteOf returns the description of a site that is loaded with the options.
func siteOf(opt Options, why chosen) *model.Site {
	p := opt.Profile
	site := &model.Site{
		Profile: p.Name, File: sanitise.Path(p.File), Exempt: p.Check.Exempt(), Bilingual: p.Check.Bilingual, Glossary: opt.Glossary,
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

// SiteOf returns the description of a source's site without loading the source.
func SiteOf(ctx context.Context, src Source, opt Options) *model.Site {
	opt.outer = cmp.Or(src.outer, src.Dir)
	why := opt.complete(list(ctx, src))
	return siteOf(opt, why)
}
