package main

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"postings/content"
	"postings/model"
	"postings/model/fold"
	"postings/model/search"
)

// open returns the source at a path, or the default one if it is empty. With
// --rev it returns that revision of it.
func (p *program) open(ctx context.Context, path string) (content.Source, error) {
	if p.rev != "" {
		return p.openRevision(ctx, p.rev, path)
	}
	return p.openNow(path)
}

// openNow is like open, but ignores --rev.
func (p *program) openNow(path string) (content.Source, error) {
	switch {
	case path == "":
		return p.openHere()
	case p.samples:
		return content.Source{}, exitErr(p.text.Failures.Exclusive("--samples", p.text.Command.Path))
	}
	return p.openPath(path)
}

// openPath opens the source at a path, or standard input.
func (p *program) openPath(path string) (content.Source, error) {
	if path == content.StdinName {
		if isTerminal(p.stdin) {
			return content.Source{}, exitErr(p.text.Failures.TerminalInput)
		}
		src, err := content.OpenStream(p.stdin, p.text.Output.Standard)
		return src, p.openError(path, err)
	}
	src, err := content.Open(path)
	return src, p.openError(path, err)
}

// corpus is a loaded source.
type corpus struct {
	*model.Corpus
	src content.Source
	// reading is how it was read.
	reading content.Options
	// dates are the dates from the history, by posting key, or nil if it has
	// not been read.
	dates map[string]model.Dates
}

// read reads the whole source at a path.
func (p *program) read(ctx context.Context, path string) (*corpus, error) {
	src, err := p.open(ctx, path)
	if err != nil {
		return nil, err
	}
	return p.readSource(ctx, src)
}

// readSource reads a whole source.
func (p *program) readSource(ctx context.Context, src content.Source) (*corpus, error) {
	opt, err := p.options(ctx, src)
	if err != nil {
		return nil, err
	}
	return readWith(ctx, src, opt)
}

// readWith reads a whole source with the given options.
func readWith(ctx context.Context, src content.Source, opt content.Options) (*corpus, error) {
	c, err := content.LoadAll(ctx, src, opt)
	return &corpus{Corpus: c, src: src, reading: opt}, err
}

// load reads a source in order to show postings. It reports files that could
// not be read, and fails if there are no postings.
func (p *program) load(ctx context.Context, path string) (*corpus, error) {
	c, err := p.read(ctx, path)
	if err != nil {
		return nil, err
	}
	return c, p.answer(c)
}

// answer reports files of a corpus that could not be read, and fails if there
// are no postings.
func (p *program) answer(c *corpus) error {
	p.reportUnread(c)
	if len(c.Postings) == 0 {
		return p.noPostings(c.src, c.Corpus)
	}
	return nil
}

// noPostings returns the failure of a source without postings. The corpus is
// nil if it has no other pages either.
func (p *program) noPostings(src content.Source, c *model.Corpus) error {
	if c != nil && len(c.Skipped) > 0 {
		return &failure{exitNothing, message(p.text.Screen.EmptyCorpus(len(c.Skipped)))}
	}
	return &failure{exitNothing, p.text.Failures.NoPostings(cmp.Or(oneLine(src.Name), p.text.Screen.Samples))}
}

// reportUnread reports how many files did not yield a document.
func (p *program) reportUnread(c *corpus) {
	n := 0
	for _, f := range c.Findings {
		if f.Unread() {
			n++
		}
	}
	if n > 0 {
		p.say(p.text.Failures.NotLoaded(n))
	}
}

// search finds postings as the browser does.
func (c *corpus) search(ctx context.Context, q search.Query, scope search.Options) ([]*model.Posting, error) {
	x := search.NewIndex(c.Corpus)
	x.SetDates(c.dates)
	if q.ReadsBodies() {
		x.AddBodies(search.AllBodies)
	}
	results, err := x.Snapshot().Search(ctx, q, scope)
	if err != nil {
		return nil, err
	}
	found := make([]*model.Posting, results.Len())
	for i := range found {
		found[i] = c.Postings[results.Posting(i)]
	}
	return found, nil
}

// find returns the posting with a key or a file, and in the latter case the
// document.
func (c *corpus) find(name string) (*model.Posting, *model.Document) {
	if posting := c.Posting(name); posting != nil {
		return posting, nil
	}
	return c.Document(name)
}

// unknownKey returns the failure for an unknown key, with suggestions.
func (p *program) unknownKey(ctx context.Context, c *corpus, key string) error {
	return &failure{exitNothing, p.withNearest(ctx, c, key, p.text.Failures.UnknownKey(oneLine(key)))}
}

// withNearest appends suggestions of similar keys to a message.
func (p *program) withNearest(ctx context.Context, c *corpus, typed, message string) string {
	if near := c.nearest(ctx, typed, p.config.Lang); len(near) > 0 {
		message = p.text.Failures.Then(message, p.text.Failures.Nearest(strings.Join(near, ", ")))
	}
	return message
}

// nearest returns up to three keys that may have been meant: those that differ
// by a few letters, then those that a search outside the texts finds.
func (c *corpus) nearest(ctx context.Context, typed string, lang model.Lang) []string {
	const most = 3
	distance := func(key string) int { return fold.Distance(strings.ToLower(typed), strings.ToLower(key)) }
	var keys []string
	for _, posting := range c.Postings {
		if key := oneLine(posting.Key); distance(key) <= max(2, len(key)/4) {
			keys = append(keys, key)
		}
	}
	slices.SortStableFunc(keys, func(a, b string) int { return cmp.Compare(distance(a), distance(b)) })
	keys = keys[:min(most, len(keys))]
	words := strings.NewReplacer(":", " ", `"`, " ", "-", " ").Replace(typed)
	found, err := search.NewIndex(c.Corpus).Snapshot().Search(ctx, search.ParseQuery(words), search.Options{Lang: lang, Status: model.AnyStatus})
	if err != nil || strings.TrimSpace(words) == "" {
		return keys
	}
	for i := range found.Len() {
		if len(keys) == most {
			break
		}
		if key := oneLine(c.Postings[found.Posting(i)].Key); !slices.Contains(keys, key) {
			keys = append(keys, key)
		}
	}
	return keys
}
