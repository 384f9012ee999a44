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
	format  *choice
	columns string
	asJSON  bool
	// past requests the postings that have been removed.
	past bool
}

// listCommand returns the command that prints the postings shown by the
// browser.
func (p *program) listCommand() *cobra.Command {
	t := p.text.Command
	names := strings.ToLower(strings.Join(labels(columns(p.text)), ", "))
	flags := &listFlags{format: newChoice("", "table", "tsv", "csv", "json", "atom")}
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
			if flags.asJSON {
				flags.format.value = "json"
			}
			if _, unknown := p.chooseColumns(flags.columns); flags.columns != "" && unknown != "" {
				return p.usage(cmd, p.text.Failures.BadValue("--columns", oneLine(unknown), names))
			}
			return p.list(cmd.Context(), firstArg(args), flags)
		},
	}
	flags.add(cmd, p.text)
	p.addReading(cmd)
	p.addSamples(cmd)
	p.addRev(cmd)
	cmd.Flags().Var(flags.format, "format", t.FlagListFormat)
	cmd.Flags().StringVar(&flags.columns, "columns", "", t.FlagColumns(names))
	cmd.Flags().BoolVar(&flags.past, "past", false, t.FlagPast)
	cmd.Flags().BoolVar(&flags.asJSON, "json", false, t.FlagJSON)
	p.completeValues(cmd)
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
	scope := p.scope(&flags.searchFlags)
	if flags.past {
		scope.Status = model.AnyStatus
	}
	c, err := p.loadDated(ctx, path, flags, format, scope.Sort)
	if err != nil {
		return err
	}
	// Subscribers of a feed wait for open postings.
	if format != "atom" && !flags.past && !flags.status.given && !c.Has(scope.Status) {
		p.say(message(p.text.Screen.OrAll(scope.Status)))
		scope.Status = model.AnyStatus
	}
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
	if flags.since != "" || query.AsksForChanges() {
		before, err := p.earlier(ctx, c.src, flags.since, path)
		if failed, ok := errors.AsType[*failure](err); ok && flags.since == "" {
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
	found, err := c.search(ctx, query, scope)
	if err != nil {
		return err
	}
	var b bytes.Buffer
	usualTable := tableColumns
	if flags.past {
		usualTable = pastColumns
	}
	columns := func(usual string) []column {
		chosen, _ := p.chooseColumns(cmp.Or(flags.columns, usual))
		return chosen
	}
	switch format {
	case "json":
		list := make([]postingJSON, len(found))
		for i, posting := range found {
			list[i] = p.postingJSON(posting, false)
		}
		report.WriteJSON(&b, list)
	case "atom":
		p.atom(&b, found, c.Site.Addresses)
	case "csv":
		p.csv(&b, found, columns(csvColumns))
	case "table":
		p.table(&b, found, columns(usualTable), p.columns())
	default:
		p.tsv(&b, found, columns(tsvColumns))
	}
	if err := p.print(&b); err != nil {
		return err
	}
	if len(found) == 0 || p.onTerminal() && format == "table" {
		scope.Status = model.AnyStatus
		anyStatus, err := c.search(ctx, query, scope)
		if err != nil {
			return err
		}
		p.tellCount(len(found), len(anyStatus), len(c.Postings))
	}
	return nil
}

// tellCount reports the number of postings, and how to see those of any status.
func (p *program) tellCount(shown, anyStatus, total int) {
	t := i18n.Of(p.config.Lang, p.config.Pages).Output
	message := t.Found(shown, total)
	if shown < anyStatus {
		message = p.text.Failures.Then(message, t.MoreStatus(anyStatus-shown))
	}
	p.say(message)
}

// statusName returns the name of a status in data, which is the same in both
// languages. That of a page is "".
func statusName(s model.Status) string {
	switch s {
	case model.Open:
		return model.OnlyOpen.String()
	case model.Closed:
		return model.OnlyClosed.String()
	}
	return ""
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
