package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"postings/cmd/postings/report"
	"postings/content"
	"postings/content/revision"
	"postings/model/changes"
)

// diffFlags say how to report a comparison.
type diffFlags struct {
	format   *choice
	exitCode bool
}

// diffCommand returns the command that compares two versions of a corpus.
func (p *program) diffCommand() *cobra.Command {
	t := p.text.Command
	flags := diffFlags{format: formatChoice(report.ChangesFormats())}
	cmd := &cobra.Command{
		Use:   "diff A [B] [" + t.Path + "]",
		Short: t.Diff.Short,
		Long:  t.Diff.Long,
		Example: examples(
			t.ExampleDiff, "postings diff HEAD~10",
			t.ExampleMergeBase, "postings diff --format markdown main...",
			t.ExampleFolders, "postings diff site-old.zip ~/src/site",
		),
		Args: p.arguments(1, 3, "A"),
		RunE: func(cmd *cobra.Command, args []string) error {
			args = append(args, "", "")
			return p.diff(cmd.Context(), args[0], args[1], args[2], flags)
		},
	}
	cmd.Flags().Var(flags.format, "format", t.FlagDiffFormat)
	cmd.Flags().BoolVar(&flags.exitCode, "exit-code", false, t.FlagExitCode)
	p.addReading(cmd)
	p.completeValues(cmd)
	return cmd
}

// diff reports what changed between two versions of a corpus. Each is a
// revision, a folder, a file or an archive; without the second, the working
// tree is used. Revisions belong to the repository at path, or else to that of
// the other version if it is a folder, or else to the current one.
func (p *program) diff(ctx context.Context, a, b, path string, flags diffFlags) error {
	was, is := p.state(a), p.state(b)
	if path == "" {
		switch {
		case was.path && !is.path:
			path = a
		case is.path && !was.path:
			path = b
		}
	}
	before, err := p.loadState(ctx, was, path)
	if err != nil {
		return err
	}
	after, err := p.loadState(ctx, is, path)
	if err != nil {
		return err
	}
	if len(before.Postings)+len(after.Postings) == 0 {
		return p.noPostings(after.src, after.Corpus)
	}
	comparison := report.Comparison{Was: oneLine(a), Is: oneLine(b), Changes: changes.Compare(before.Corpus, after.Corpus)}
	var out bytes.Buffer
	if err := write(&out, p, report.ChangesFormats(), flags.format.value, comparison); err != nil {
		return err
	}
	if err := p.print(&out); err != nil {
		return err
	}
	if flags.exitCode && comparison.Look() > 0 {
		return &failure{code: exitNothing}
	}
	return nil
}

// state is one side of a comparison.
type state struct {
	name string
	path bool // name is a path, rather than a revision or empty for the working tree
}

// state determines whether a side of a comparison is a path or a revision. It
// is a path if it exists, or if its form is that of a path.
func (p *program) state(name string) state {
	if name == "" {
		return state{}
	}
	_, err := os.Lstat(name)
	return state{name, err == nil || isPath(name)}
}

// loadState loads one side of a comparison.
func (p *program) loadState(ctx context.Context, s state, path string) (*corpus, error) {
	src, err := p.openState(ctx, s, path)
	if err != nil {
		return nil, err
	}
	c, err := p.readSource(ctx, src)
	if err == nil {
		p.reportUnread(c)
	}
	return c, err
}

// openState opens one side of a comparison.
func (p *program) openState(ctx context.Context, s state, path string) (content.Source, error) {
	switch {
	case s.path:
		if _, err := revision.Resolve(ctx, ".", s.name); err == nil && !isPath(s.name) && filepath.Base(s.name) == s.name {
			return content.Source{}, exitErr(p.text.Failures.Ambiguous("./"+oneLine(s.name), oneLine(s.name)))
		}
		return p.openNow(s.name)
	case s.name == "":
		return p.openNow(path)
	}
	return p.openRevision(ctx, s.name, path)
}
