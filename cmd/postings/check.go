package main

import (
	"bytes"
	"cmp"
	"context"
	"fmt"
	"io"
	"math"
	"os"
	"path"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"github.com/spf13/cobra"

	"postings/cmd/postings/report"
	"postings/content"
	"postings/model"
	"postings/model/check"
)

// checkFlags say what a check reports, and how.
type checkFlags struct {
	format      *choice
	rules       []string // severities of rules, as rule=severity
	maxWarnings uint
	verbose     bool
	// notes also reports notes, list prints the rules, patch prints the
	// possible corrections, and shared the paragraphs that postings share.
	notes, list, patch, shared bool
	// since and baseline limit the report to what is new, and writeBaseline names
	// the file of a new baseline.
	since, baseline, writeBaseline string
}

// checkCommand returns the command that reports the problems of a corpus.
func (p *program) checkCommand() *cobra.Command {
	t := p.text.Command
	flags := checkFlags{format: formatChoice(report.Formats(0, false))}
	cmd := &cobra.Command{
		Use:   "check [" + t.Path + "]",
		Short: t.Check.Short,
		Long:  t.Check.Long,
		Example: examples(
			t.ExampleCheck, "postings check ~/src/site",
			t.ExampleGitHub, "postings check --format github --rule typography=warning .",
			t.ExampleSince, "postings check --since main... .",
		),
		Args: p.arguments(0, 1),
		RunE: func(cmd *cobra.Command, args []string) error {
			severities, err := p.severities(cmd, flags.rules)
			err = cmp.Or(
				err,
				p.exclusive(cmd, "rules", "patch", "shared", "since", "baseline"),
				p.exclusive(cmd, "rules", "patch", "shared", "write-baseline"),
				p.exclusive(cmd, "rules", "patch", "format"),
			)
			switch {
			case err != nil:
				return err
			case flags.list && len(args) > 0:
				return p.usage(cmd, p.text.Failures.Exclusive("--rules", t.Path))
			case flags.list:
				return p.printRules()
			}
			return p.check(cmd.Context(), firstArg(args), severities, flags)
		},
	}
	cmd.Flags().Var(flags.format, "format", t.FlagFormat)
	cmd.Flags().StringArrayVar(&flags.rules, "rule", nil, t.FlagRule)
	cmd.Flags().UintVar(&flags.maxWarnings, "max-warnings", math.MaxUint, t.FlagMaxWarnings)
	p.addSource(cmd)
	cmd.Flags().StringVar(&flags.since, "since", "", t.FlagSince)
	cmd.Flags().StringVar(&flags.baseline, "baseline", "", t.FlagBaseline)
	cmd.Flags().StringVar(&flags.writeBaseline, "write-baseline", "", t.FlagWriteBaseline)
	cmd.Flags().BoolVar(&flags.notes, "notes", false, t.FlagNotes)
	cmd.Flags().BoolVar(&flags.list, "rules", false, t.FlagRules)
	cmd.Flags().BoolVar(&flags.patch, "patch", false, t.FlagPatch)
	cmd.Flags().BoolVar(&flags.shared, "shared", false, t.FlagShared)
	cmd.Flags().BoolVar(&flags.verbose, "verbose", false, t.FlagVerbose)
	// It fails only for an unknown flag.
	_ = cmd.RegisterFlagCompletionFunc("rule", p.completeRule)
	return cmd
}

// check reports the problems of a corpus. It fails if there are errors, or more
// warnings than allowed.
func (p *program) check(ctx context.Context, name string, severities map[model.Rule]model.Severity, flags checkFlags) error {
	src, err := p.open(ctx, name)
	if err != nil {
		return err
	}
	reading, err := p.options(ctx, src)
	if err != nil {
		return err
	}
	opt := p.checking()
	opt.Severities, opt.Notes = severities, flags.notes
	var history sync.WaitGroup // for opt.History, which is read while the source is
	if severity, given := severities[check.Undone]; !flags.shared && (!given || severity != model.Off) {
		// Without a repository or git, there is no history to check.
		history.Go(func() { opt.History, _ = content.ReadHistory(ctx, src, reading, nil, nil) })
	}
	c, err := readWith(ctx, src, reading)
	history.Wait()
	if err != nil {
		return err
	}
	if flags.shared {
		return p.printShared(c, flags.format.value)
	}
	if flags.patch {
		return p.patch(ctx, c, opt)
	}
	found, err := check.Run(ctx, c.Corpus, opt)
	if err != nil {
		return err
	}
	if found, err = p.newFindings(ctx, name, opt, flags, found); err != nil {
		return err
	}
	switch {
	case len(c.Postings) > 0:
	case len(c.Skipped) > 0:
		p.say(message(p.text.Screen.EmptyCorpus(len(c.Skipped))))
	case len(found) == 0:
		return p.noPostings(c.src, nil)
	}
	return p.printFindings(c, found, flags)
}

// printFindings prints the findings about a corpus, and fails because of them.
func (p *program) printFindings(c *corpus, found []model.Finding, flags checkFlags) error {
	// Annotations and terminals need paths relative to the working folder.
	folder := base(c.src)
	for i := range found {
		found[i].Path = path.Join(folder, found[i].Path)
	}
	var b bytes.Buffer
	if err := write(&b, p, report.Formats(p.wrapping(), flags.verbose), flags.format.value, found); err != nil {
		return err
	}
	faults, warnings := check.Count(found)
	if flags.format.value != "text" { // the text format includes the count
		p.say(p.text.Findings.Count(faults, warnings))
	} else if flags.verbose {
		fmt.Fprintln(&b, p.text.Output.Profile(oneLine(c.Site.Profile), p.whyProfile(&c.Site)))
		for _, name := range c.Skipped {
			fmt.Fprintln(&b, p.text.Output.Skipped(path.Join(folder, name)))
		}
		for _, o := range c.Omissions {
			fmt.Fprintln(&b, p.omission(path.Join(folder, o.Path), o))
		}
	}
	if len(c.Omissions) > 0 && !flags.verbose {
		p.say(p.text.Output.Omitted(len(c.Omissions)))
	}
	if err := p.print(&b); err != nil {
		return err
	}
	if faults > 0 || uint(warnings) > flags.maxWarnings {
		return &failure{code: exitNothing}
	}
	return nil
}

// printShared prints the paragraphs that postings share.
func (p *program) printShared(c *corpus, format string) error {
	passages, open := check.Shared(c.Corpus)
	shared := report.SharedText{Passages: passages, Open: open, Folder: base(c.src)}
	var b bytes.Buffer
	if err := write(p.styled(&b), p, report.SharedFormats(p.wrapping()), format, shared); err != nil {
		return err
	}
	return p.print(&b)
}

// formatChoice returns the flag value for some formats, of which the first is
// the default.
func formatChoice[T any](formats []report.Format[T]) *choice {
	var names []string
	for _, f := range formats {
		names = append(names, f.Name)
	}
	return newChoice(names[0], names...)
}

// write writes something in the format with a name.
func write[T any](w io.Writer, p *program, formats []report.Format[T], name string, what T) error {
	for _, f := range formats {
		if f.Name == name {
			f.Write(w, p.text, what)
			return nil
		}
	}
	return exitErr(p.text.Failures.BadValue("--format", name, strings.Join(formatChoice(formats).allowed, ", ")))
}

// wrapping returns the width at which reports are wrapped, or 0 for not at all.
func (p *program) wrapping() int {
	if p.onTerminal() {
		return p.columns()
	}
	return 0
}

// checking returns the options for checking a corpus today, for all commands
// that do so.
func (p *program) checking() check.Options {
	return check.Options{Today: time.Now(), Off: p.config.Off, Statements: p.config.Statements}
}

// base returns the folder of a source relative to the working folder, or "" if
// it has none.
func base(src content.Source) string {
	if src.Dir == "" {
		return ""
	}
	dir := filepath.Clean(src.Dir)
	if here, err := os.Getwd(); err == nil {
		if rel, err := filepath.Rel(here, dir); err == nil && filepath.IsLocal(rel) {
			dir = rel
		}
	}
	return oneLine(filepath.ToSlash(dir))
}

// omission says why a file was left out.
func (p *program) omission(file string, o model.Omission) string {
	switch t := p.text.Output; o.Why {
	case model.NotRegular:
		return t.NotRegular(file)
	case model.HTMLPage:
		return t.HTMLPage(file)
	default:
		return t.OtherLanguage(file, o.Code)
	}
}
