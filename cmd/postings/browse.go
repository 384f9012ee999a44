package main

import (
	"context"
	"os"
	"os/signal"
	"strings"
	"syscall"

	tea "charm.land/bubbletea/v2"

	"postings/cmd/postings/config"
	"postings/content"
	"postings/model"
	"postings/tui"
)

// browse opens the browser on a corpus or on one posting of it. Off a terminal,
// and for those who prefer plain lines, it prints what would be seen: the list,
// or the posting.
func (p *program) browse(ctx context.Context, path, key string, search *searchFlags) error {
	draw := p.onTerminal() && !p.config.Accessible
	if key != "" {
		c, posting, err := p.argument(ctx, key)
		if err != nil {
			return err
		}
		if !draw {
			return p.printPosting(ctx, c, posting, nil, showFlags{})
		}
		key = posting.Key
	} else if !draw {
		return p.list(ctx, path, search, false)
	}
	src, err := p.open(path)
	if err != nil {
		return err
	}
	if !hasPosting(ctx, src) {
		return p.noPostings(src)
	}
	style := tui.Style{Name: p.config.Style}
	if config.IsStyleFile(style.Name) {
		custom, err := p.style(false)
		if err != nil {
			return err
		}
		style = tui.Style{Custom: &custom}
	}
	in, ok := p.in.(*os.File)
	if !ok || !isTerminal(in) {
		// Standard input is the corpus, or nothing: keys come from the terminal
		// itself.
		tty, _, err := tea.OpenTTY()
		if err != nil {
			return unable(p.text.Failures.NoTerminal(reason(err)))
		}
		defer tty.Close()
		in = tty
	}
	ctx, stop := signal.NotifyContext(ctx, os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	defer stop()
	scope := search.scope(p.config.Lang)
	err = tui.Run(ctx, tui.Options{
		Load: func(ctx context.Context, emit func(model.Batch)) error {
			return content.Load(ctx, src, content.Options{}, emit)
		},
		Name: line(src.Name), Lang: p.config.Lang, Key: key,
		Sites: p.config.Sites, Style: style, Keys: p.config.Keys, Mouse: p.config.Mouse,
		Filter: scope.Status, Sort: scope.Sort, Query: search.query,
	}, in, p.out, p.env)
	if err != nil {
		return unable(p.text.Failures.Internal(line(err.Error())))
	}
	return nil
}

// hasPosting tells whether a source holds anything to browse. It reads no
// further than to the first posting.
func hasPosting(ctx context.Context, src content.Source) bool {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	found := false
	// The only error is that of stopping.
	_ = content.Load(ctx, src, content.Options{}, func(b model.Batch) {
		if len(b.Documents) > 0 {
			found = true
			stop()
		}
	})
	return found
}

// argument looks up an argument of the browser that is no path, and tells what
// is wrong where it is no key either.
func (p *program) argument(ctx context.Context, key string) (*corpus, *model.Posting, error) {
	c, err := p.load(ctx, "")
	if err != nil {
		return nil, nil, err
	}
	if posting, _ := c.find(key); posting != nil {
		return c, posting, nil
	}
	message := p.text.Failures.NeitherPathNorKey(line(key))
	if strings.ContainsRune(key, os.PathSeparator) {
		message = p.text.Failures.Missing(line(key))
	}
	return nil, nil, unable(p.withNearest(ctx, c, key, message))
}
