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

// open returns the source at a path or, where that is empty, the one that is
// meant here; of a revision where one is asked for.
func (p *program) open(ctx context.Context, path string) (content.Source, error) {
	if p.rev != "" {
		return p.openRevision(ctx, p.rev, path)
	}
	return p.openNow(path)
}

// openNow is open for the files as they are.
func (p *program) openNow(path string) (content.Source, error) {
	switch {
	case path == "":
		return p.openHere()
	case p.samples:
		return content.Source{}, exitErr(p.text.Failures.Exclusive("--samples", p.text.Command.Path))
	}
	return p.openPath(path)
}

// openPath opens what is at a path, or standard input.
func (p *program) openPath(path string) (content.Source, error) {
	if path == content.StdinName {
		if isTerminal(p.stdin) {
			return content.Source{}, exitErr(p.text.Failures.TerminalInput)
		}
		src, err := content.OpenStream(p.stdin, p.text.Output.Standard)
		if err != nil {
			return src, p.openError(path, err)
		}
		return src, nil
	}
	src, err := content.Open(path)
	if err != nil {
		return src, p.openError(path, err)
	}
	return src, nil
}

// corpus is a loaded source.
type corpus struct {
	*model.Corpus
	src content.Source
	// dates are what the history tells of the postings, by their keys; nil where it
	// was not read.
	dates map[string]model.Dates
}

// read reads a source whole.
func (p *program) read(ctx context.Context, path string) (*corpus, error) {
	src, err := p.open(ctx, path)
	if err != nil {
		return nil, err
	}
	return p.readSource(ctx, src)
}

// readSource reads a source whole that is open.
func (p *program) readSource(ctx context.Context, src content.Source) (*corpus, error) {
	opt, err := p.options(src)
	if err != nil {
		return nil, err
	}
	c, err := content.LoadAll(ctx, src, opt)
	return &corpus{Corpus: c, src: src}, err
}

// load reads a source whole, to show postings. One without any is a failure,
// and what could not be read is told.
func (p *program) load(ctx context.Context, path string) (*corpus, error) {
	c, err := p.read(ctx, path)
	if err != nil {
		return nil, err
	}
	return c, p.answer(c)
}

// answer tells what could not be read of a corpus, and fails for one without any
// posting.
func (p *program) answer(c *corpus) error {
	if unread := c.unread(); unread > 0 {
		p.say(p.text.Failures.NotLoaded(unread))
	}
	if len(c.Postings) == 0 {
		return p.noPostings(c.src, c.Corpus)
	}
	return nil
}

// noPostings is the failure of a source without any posting. The corpus is nil
// where there is not even another page.
func (p *program) noPostings(src content.Source, c *model.Corpus) error {
	if c != nil && len(c.Skipped) > 0 {
		return &failure{exitNothing, p.text.Screen.EmptyCorpus(len(c.Skipped))}
	}
	return &failure{exitNothing, p.text.Failures.NoPostings(cmp.Or(oneLine(src.Name), p.text.Screen.Samples))}
}

// unread counts the files that no document could be made of.
func (c *corpus) unread() int {
	n := 0
	for _, f := range c.Findings {
		switch f.Rule {
		case model.RuleUnreadable, model.RuleTooLarge, model.RuleFrontMatter:
			n++
		}
	}
	return n
}

// search finds postings as the browser does.
func (c *corpus) search(ctx context.Context, q search.Query, scope search.Options) ([]*model.Posting, error) {
	results, err := c.index(q).Search(ctx, q, scope)
	if err != nil {
		return nil, err
	}
	found := make([]*model.Posting, results.Len())
	for i := range found {
		found[i] = c.Postings[results.Posting(i)]
	}
	return found, nil
}

// index returns what a query needs to know of the postings.
func (c *corpus) index(q search.Query) search.Snapshot {
	x := search.NewIndex(c.Corpus)
	x.SetDates(c.dates)
	if q.ReadsBodies() {
		x.AddBodies(search.AllBodies)
	}
	return x.Snapshot()
}

// find returns the posting with a key or a file, and the document where a file
// was named.
func (c *corpus) find(name string) (*model.Posting, *model.Document) {
	if at := c.Find(name); at >= 0 {
		return c.Postings[at], nil
	}
	for _, posting := range c.Postings {
		for _, lang := range model.Langs() {
			for _, d := range posting.Variants(lang) {
				if d.Path == name || d.File == name {
					return posting, d
				}
			}
		}
	}
	return nil, nil
}

// unknownKey is the failure of a key that no posting has; it names those near.
func (p *program) unknownKey(ctx context.Context, c *corpus, key string) error {
	return &failure{exitNothing, p.withNearest(ctx, c, key, p.text.Failures.UnknownKey(oneLine(key)))}
}

// withNearest adds the keys near to what was typed to a message.
func (p *program) withNearest(ctx context.Context, c *corpus, typed, message string) string {
	if near := c.nearest(ctx, typed, p.config.Lang); len(near) > 0 {
		message = p.text.Failures.Then(message, p.text.Failures.Nearest(strings.Join(near, ", ")))
	}
	return message
}

// nearest returns up to three keys of postings that may be meant: those with a
// few letters of difference, then those that a search finds.
func (c *corpus) nearest(ctx context.Context, typed string, lang model.Lang) []string {
	const most = 3
	type candidate struct {
		key      string
		distance int
	}
	var near []candidate
	for _, posting := range c.Postings {
		d := fold.Distance(strings.ToLower(typed), strings.ToLower(posting.Key))
		if d <= max(2, len(posting.Key)/4) {
			near = append(near, candidate{posting.Key, d})
		}
	}
	slices.SortStableFunc(near, func(a, b candidate) int { return cmp.Compare(a.distance, b.distance) })
	var keys []string
	for _, n := range near[:min(most, len(near))] {
		keys = append(keys, oneLine(n.key))
	}
	words := strings.Map(func(r rune) rune {
		if strings.ContainsRune(`:"-`, r) {
			return ' '
		}
		return r
	}, typed)
	found, err := c.search(ctx, search.ParseQuery(words), search.Options{Lang: lang, Status: model.AnyStatus})
	if err != nil || strings.TrimSpace(words) == "" {
		return keys
	}
	for _, posting := range found {
		if len(keys) == most {
			break
		}
		if key := oneLine(posting.Key); !slices.Contains(keys, key) {
			keys = append(keys, key)
		}
	}
	return keys
}
