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
	return cmd
}

// diff reports what changed between two versions of a corpus. Each is a
// revision, a folder, a file or an archive; without the second, the working
// tree is used. Revisions belong to the repository at path, or else to that of
// the other version if it is a folder, or else to the current one.
func (p *program) diff(ctx context.Context, a, b, path string, flags diffFlags) error {
	if path == "" && isSource(a) != isSource(b) {
		path = a
		if isSource(b) {
			path = b
		}
	}
	before, err := p.loadState(ctx, a, path)
	if err != nil {
		return err
	}
	after, err := p.loadState(ctx, b, path)
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

// isSource reports whether a side of a comparison is a path, because it exists
// or has the form of one. Otherwise it is a revision, or empty for the working
// tree.
func isSource(name string) bool {
	_, err := os.Lstat(name)
	return err == nil || isPath(name)
}

// loadState loads one side of a comparison.
func (p *program) loadState(ctx context.Context, name, path string) (*corpus, error) {
	src, err := p.openState(ctx, name, path)
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
func (p *program) openState(ctx context.Context, name, path string) (content.Source, error) {
	switch {
	case name == "":
		return p.openNow(path)
	case !isSource(name):
		return p.openRevision(ctx, name, path)
	}
	if _, err := revision.Resolve(ctx, ".", name); err == nil && !isPath(name) && filepath.Base(name) == name {
		return content.Source{}, exitErr(p.text.Failures.Ambiguous("./"+oneLine(name), oneLine(name)))
	}
	return p.openNow(name)
}
