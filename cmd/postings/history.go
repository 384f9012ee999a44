package main

import (
	"cmp"
	"context"
	"slices"
	"time"

	"postings/content"
	"postings/model"
	"postings/model/history"
	"postings/model/search"
	"postings/tui"
)

// history follows the postings of the corpus through the commits of its
// repository. Its errors are those of package revision.
func (c *corpus) history(ctx context.Context) (*history.History, error) {
	return content.ReadHistory(ctx, c.src, c.reading, nil, nil)
}

// dates returns the dates of a posting from the history.
func (p *program) dates(posting *model.Posting) model.Dates {
	if p.past == nil {
		return model.Dates{}
	}
	return p.past.Dates(posting, time.Now())
}

// loadDated loads a corpus to list it, with its history if the list needs that.
// It fails if the history cannot be read but was requested explicitly.
func (p *program) loadDated(ctx context.Context, path string, flags *listFlags, format string) (*corpus, error) {
	sort := search.Sort(flags.sort.index())
	asked := flags.past || sort.NeedsHistory() || slices.ContainsFunc(flags.columns, func(c column) bool { return c.needsHistory })
	useful := sort == search.ByDate || slices.Contains([]string{"json", "csv", "atom"}, format)
	c, err := p.read(ctx, path)
	if err != nil {
		return nil, err
	}
	if asked || useful {
		past, err := c.history(ctx)
		if err != nil && (asked || ctx.Err() != nil) {
			if c.src.Name == "" {
				return nil, exitErr(p.text.Failures.RevisionOf(p.text.Screen.Samples))
			}
			return nil, p.revisionError(c.src.Name, cmp.Or(p.rev, "HEAD"), err)
		}
		p.past = past
	}
	if flags.past {
		c.Corpus = p.past.Past()
		if len(c.Postings) == 0 {
			return nil, &failure{exitNothing, p.text.History.NoPast}
		}
	}
	if err := p.answer(c); err != nil {
		return nil, err
	}
	if p.past != nil {
		c.dates = p.past.All(c.Corpus, time.Now())
	}
	if asked && p.past.Shallow() {
		p.say(p.text.History.Shallow)
	}
	return c, nil
}

// showPast prints the last version of a removed posting, and says so.
func (p *program) showPast(ctx context.Context, posting *model.Posting, path string, flags showFlags) error {
	went := p.past.RemovedBy(posting)
	src, err := p.openRevision(ctx, went.ID+"^", path)
	if err != nil {
		return err
	}
	before, err := p.readSource(ctx, src)
	if err != nil {
		return err
	}
	was, _ := before.find(posting.Key)
	if was == nil {
		return p.unknownKey(ctx, before, posting.Key)
	}
	p.say(p.text.History.Past(oneLine(posting.Key), went.Time.Local(), went.Short()))
	return p.printPosting(ctx, before, was, nil, flags)
}

// earlier loads a revision of the corpus at a path. Without a revision it is
// the one at which the work on the source began.
func (p *program) earlier(ctx context.Context, src content.Source, rev, path string) (tui.Earlier, error) {
	name := rev
	if rev == "" && src.HasHistory() {
		var err error
		if name, rev, err = src.Start(ctx); err != nil {
			return tui.Earlier{}, p.revisionError(src.Name, "HEAD", err)
		}
	}
	src, err := p.openRevision(ctx, rev, path)
	if err != nil {
		return tui.Earlier{}, err
	}
	c, err := p.readSource(ctx, src)
	if err != nil {
		return tui.Earlier{}, err
	}
	return tui.Earlier{Corpus: c.Corpus, Name: oneLine(name)}, nil
}

// addSince lets the browser compare a source with an earlier revision. If none
// is given, the comparison is made only when a key or a filter needs it.
func (p *program) addSince(ctx context.Context, opt *tui.Options, src content.Source, since, path string) error {
	if since == "" && !src.HasHistory() {
		return nil
	}
	opt.Since = func(ctx context.Context) (tui.Earlier, error) { return p.earlier(ctx, src, since, path) }
	if opt.MarkChanges = since != ""; !opt.MarkChanges {
		return nil
	}
	// A revision requested explicitly must exist. Report errors before the
	// screen is drawn.
	_, err := p.openRevision(ctx, since, path)
	return err
}
