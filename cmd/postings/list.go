package main

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"strings"

	"github.com/spf13/cobra"

	"postings/cmd/postings/marks"
	"postings/cmd/postings/report"
	"postings/model"
	"postings/model/changes"
	"postings/model/check"
	"postings/model/search"
	"postings/tui/i18n"
)

// listFlags say which postings to list, and how.
type listFlags struct {
	searchFlags
	// format is empty for the default: a table on a terminal, otherwise tsv.
	format *choice
	// columns are nil for the usual ones of the format.
	columns []column
	// past requests the postings that have been removed.
	past bool
}

// listCommand returns the command that prints the postings shown by the
// browser.
func (p *program) listCommand() *cobra.Command {
	t := p.text.Command
	names := strings.ToLower(strings.Join(labels(columns(p.text)), ", "))
	flags := &listFlags{format: newChoice("", "table", "tsv", "csv", "json", "atom")}
	var chosen string
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "list [" + t.Path + "]",
		Short: t.List.Short,
		Long:  t.List.Long,
		Example: examples(
			t.ExampleTitles, "postings list ~/src/site | cut -f4",
			t.ExampleSheet, "postings list --format csv ~/src/site > postings.csv",
			t.ExampleQuery, "postings list --status all --query 'chef produits'",
		),
		Args: p.arguments(0, 1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := p.exclusive(cmd, "json", "format"); err != nil {
				return err
			}
			if asJSON {
				flags.format.value = "json"
			}
			if format := flags.format.value; chosen != "" && (format == "json" || format == "atom") {
				return p.usage(cmd, p.text.Failures.Exclusive("--columns", "--format "+format))
			}
			if chosen != "" {
				var unknown string
				if flags.columns, unknown = p.chooseColumns(chosen); unknown != "" {
					return p.usage(cmd, p.text.Failures.BadValue("--columns", oneLine(unknown), names))
				}
			}
			return p.list(cmd.Context(), firstArg(args), flags)
		},
	}
	flags.add(cmd, p.text)
	p.addSource(cmd)
	cmd.Flags().Var(flags.format, "format", t.FlagListFormat)
	cmd.Flags().StringVar(&chosen, "columns", "", t.FlagColumns(names))
	cmd.Flags().BoolVar(&flags.past, "past", false, t.FlagPast)
	cmd.Flags().BoolVar(&asJSON, "json", false, t.FlagJSON)
	return cmd
}

// firstArg returns the first argument, or "".
func firstArg(args []string) string {
	if len(args) == 0 {
		return ""
	}
	return args[0]
}

// list prints the postings of a corpus that match a query.
func (p *program) list(ctx context.Context, path string, flags *listFlags) error {
	p.fallback = toldSamples
	query := search.ParseQuery(flags.query)
	format := cmp.Or(flags.format.value, "tsv")
	if flags.format.value == "" && p.onTerminal() {
		format = "table"
	}
	c, err := p.loadDated(ctx, path, flags, format)
	if err != nil {
		return err
	}
	scope := p.scope(&flags.searchFlags, c.reading.Pages)
	if flags.past && !flags.status.given {
		scope.Status = model.AnyStatus
	}
	// Subscribers of a feed wait for open postings.
	if format != "atom" && !flags.past && !flags.status.given && !c.Has(scope.Status) {
		p.say(message(p.text.Screen.OrAll(scope.Status)))
		scope.Status = model.AnyStatus
	}
	if err := p.addFilters(ctx, &scope, query, c, flags.since, path); err != nil {
		return err
	}
	found, err := c.search(ctx, query, scope)
	if err != nil {
		return err
	}
	if err := p.printPostings(found, c, format, flags); err != nil {
		return err
	}
	if len(found) == 0 || p.onTerminal() && format == "table" {
		scope.Status = model.AnyStatus
		anyStatus, err := c.search(ctx, query, scope)
		if err != nil {
			return err
		}
		t := i18n.Of(p.config.Lang, c.reading.Pages).Output
		count := t.Found(len(found), len(c.Postings))
		if more := len(anyStatus) - len(found); more > 0 {
			count = p.text.Failures.Then(count, t.MoreStatus(more))
		}
		p.say(count)
	}
	return nil
}

// addFilters adds what the filters of a query refer to, and reports filters that
// do not exist.
func (p *program) addFilters(ctx context.Context, scope *search.Options, query search.Query, c *corpus, since, path string) (err error) {
	if query.AsksForBookmarks() {
		if scope.Bookmarked, _, err = marks.Open(marks.Path()).Load(); err != nil {
			p.say(message(p.text.Actions.MarksFailed(explain(err, p.config.Lang))))
		}
	}
	if query.AsksForProblems() {
		problems, err := check.Run(ctx, c.Corpus, p.checking())
		if err != nil {
			return err
		}
		scope.Problems = check.Keys(problems)
	}
	if since != "" || query.AsksForChanges() {
		before, err := p.earlier(ctx, c.src, since, path)
		if failed, ok := errors.AsType[*failure](err); ok && since == "" {
			return exitErr(message(p.text.History.NotCompared(failed.message)))
		}
		if err != nil {
			return err
		}
		state := changes.Since(before.Corpus, c.Corpus)
		scope.Changed, scope.New = state.Changed, state.New
	}
	for _, m := range query.Mistaken() {
		p.say(message(p.text.Screen.NoFilter(oneLine(m.Token), m.Nearest)))
	}
	return nil
}

// printPostings prints postings in a format.
func (p *program) printPostings(found []*model.Posting, c *corpus, format string, flags *listFlags) error {
	var b bytes.Buffer
	columns := func(usual string) []column {
		if flags.columns != nil {
			return flags.columns
		}
		chosen, _ := p.chooseColumns(usual)
		return chosen
	}
	switch {
	case format == "json":
		list := make([]postingJSON, len(found))
		for i, posting := range found {
			list[i] = p.postingJSON(posting, false)
		}
		report.WriteJSON(&b, list)
	case format == "atom":
		p.atom(&b, found, c.Site.Addresses)
	case format == "csv":
		p.csv(&b, found, columns(csvColumns))
	case format == "table" && flags.past:
		p.table(&b, found, columns(pastColumns), p.columns())
	case format == "table":
		p.table(&b, found, columns(tableColumns), p.columns())
	default:
		p.tsv(&b, found, columns(tsvColumns))
	}
	return p.print(&b)
}

// statusName returns the name of a status in data, which is the same in both
// languages. That of a page is "".
func statusName(s model.Status) string {
	return [...]string{model.Closed: "closed", model.Open: "open", model.NoStatus: ""}[s]
}

// languages returns the languages in which a posting exists.
func languages(posting *model.Posting) []string {
	var codes []string
	for _, lang := range model.Langs() {
		if posting.In(lang) != nil {
			codes = append(codes, lang.String())
		}
	}
	return codes
}
