package main

import (
	"cmp"
	"context"
	"errors"
	"os"
	"os/exec"
	"runtime/debug"
	"strings"

	tea "charm.land/bubbletea/v2"

	"postings/cmd/postings/launch"
	"postings/cmd/postings/marks"
	"postings/content"
	"postings/model"
	"postings/model/history"
	"postings/tui"
	"postings/tui/accessible"
)

// browse opens the browser on a corpus or on one of its postings, either
// full-screen or in the accessible mode. If output is not a terminal, it prints
// the list or the posting instead.
func (p *program) browse(ctx context.Context, path, key string, flags *searchFlags) error {
	listen := p.listens()
	interactive := listen || p.onTerminal()
	// The header names the samples, and an announcement would mislead if the argument
	// is a mistake.
	p.fallback = shownSamples
	if key != "" {
		c, posting, err := p.argument(ctx, key)
		if err != nil {
			return err
		}
		if !interactive {
			return p.printPosting(ctx, c, posting, nil, showFlags{})
		}
		key = posting.Key
	} else if !interactive {
		return p.list(ctx, path, &listFlags{searchFlags: *flags, format: newChoice("")})
	}
	if listen {
		p.fallback = toldSamples
	}
	// Half the garbage of the default, for hardly more processor time: a browser
	// may stay open all day. A quarter of it would cost a third more.
	debug.SetGCPercent(50)
	src, err := p.open(ctx, path)
	if err != nil {
		return err
	}
	in := p.stdin
	if !isTerminal(in) && (!listen || p.corpusOnStdin(path)) {
		// Standard input is the corpus, or cannot provide keys, so these come
		// from the terminal itself. Commands of the accessible mode may come
		// from anything else.
		tty, _, err := tea.OpenTTY()
		if err != nil {
			return exitErr(p.text.Failures.NoTerminal(reason(p.text.Failures, err)))
		}
		defer tty.Close()
		in = tty
	}
	ctx, stop := cancelledBySignals(ctx)
	defer stop()
	reading, err := p.options(ctx, src)
	if err != nil {
		return err
	}
	opt := p.browserOptions(src, reading, flags)
	opt.Key = key
	if err := p.addSince(ctx, &opt, src, flags.since, path); err != nil {
		return err
	}
	if listen {
		return p.runErr(ctx, src, accessible.Run(ctx, accessible.Options{Options: opt, Width: min(p.columns(), accessibleWidth)}, in, p.stdout))
	}
	if opt.Style, err = p.chosenStyle(); err != nil {
		return err
	}
	return p.runErr(ctx, src, tui.Run(ctx, opt, in, p.stdout, p.env))
}

// browserOptions returns the options of a browser for a source, but for its style.
func (p *program) browserOptions(src content.Source, reading content.Options, flags *searchFlags) tui.Options {
	scope := p.scope(flags, reading.Pages)
	opt := tui.Options{
		Load: func(ctx context.Context, emit func(model.Batch)) error {
			// The profile and the glossary of the site may have changed.
			reading, err := p.readOptions(src)
			if err != nil {
				return err
			}
			return content.Load(ctx, src, reading, emit)
		},
		Name: oneLine(src.Name), Lang: p.config.Lang,
		Apply: p.config.Apply, Keys: p.config.Keys, Mouse: p.config.Mouse,
		Filter: scope.Status, OrAll: !flags.status.given, Sort: scope.Sort, Query: flags.query, Pages: reading.Pages,
		Open: func(ctx context.Context, address string) (*exec.Cmd, error) {
			return launch.Open(ctx, p.getenv, address)
		},
		Run:     launch.Run,
		Read:    src.Raw,
		Marks:   marks.Open(marks.Path()),
		Explain: explain,
		Check:   p.checking,
	}
	if src.HasHistory() {
		opt.History = func(ctx context.Context, known *history.History, progress func(done, total int)) (*history.History, error) {
			return content.ReadHistory(ctx, src, reading, known, progress)
		}
	}
	if src.Dir != "" {
		opt.Watch = func(ctx context.Context, changed func()) error {
			return content.Watch(ctx, src, changed, p.glossary())
		}
		opt.Edit = func(file string, line int) (*exec.Cmd, error) {
			path, err := src.Path(file)
			if err != nil {
				return nil, err
			}
			return launch.Editor(p.getenv, path, line)
		}
	}
	if launch.HasShell() {
		opt.Suspend, opt.StopRequests = launch.Suspend, launch.StopRequests
	}
	return opt
}

// runErr returns the failure of a browser that ended with an error or because
// of a signal.
func (p *program) runErr(ctx context.Context, src content.Source, err error) error {
	ended := &failure{code: exitUnable}
	if e, ok := errors.AsType[*tui.UnsavedError](err); ok {
		ended.message = message(p.text.Actions.MarksFailed(explain(e.Err, p.config.Lang)))
		err = ended
	}
	if sig, ok := errors.AsType[signalError](context.Cause(ctx)); ok {
		ended.code = exitSignal + int(sig)
		return ended
	}
	if errors.Is(err, model.ErrEmpty) {
		return p.noPostings(src, nil)
	}
	return err
}

// listens reports whether to use the accessible mode: on any kind of terminal,
// and anywhere else if the flag is given.
func (p *program) listens() bool {
	return p.config.Accessible && (isTerminal(p.stdout) || p.config.Origin("accessible").Where == "--accessible")
}

// corpusOnStdin reports whether the corpus is read from standard input.
func (p *program) corpusOnStdin(path string) bool {
	return cmp.Or(path, p.defaultPath()) == content.StdinName
}

// accessibleWidth is the maximum width of a text in the accessible mode.
const accessibleWidth = 80

// argument looks up an argument of the browser that is not a path, and explains
// the error if it is not a key either.
func (p *program) argument(ctx context.Context, key string) (*corpus, *model.Posting, error) {
	c, err := p.load(ctx, "")
	if err == nil {
		if posting, _ := c.find(key); posting != nil {
			return c, posting, nil
		}
	}
	message := p.text.Failures.NeitherPathNorKey(oneLine(key))
	if commands := p.commands.SuggestionsFor(key); len(commands) > 0 {
		return nil, nil, exitErr(p.text.Failures.Then(message, p.text.Failures.Nearest(strings.Join(commands, ", "))))
	}
	if err != nil {
		return nil, nil, err
	}
	if strings.ContainsRune(key, os.PathSeparator) {
		message = p.text.Failures.Missing(oneLine(key))
	}
	return nil, nil, exitErr(p.withNearest(ctx, c, key, message))
}
