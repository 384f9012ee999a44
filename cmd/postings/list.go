package main

import (
	"bytes"
	"context"
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"
	"github.com/spf13/cobra"

	"postings/cmd/postings/report"
	"postings/model"
	"postings/model/check"
	"postings/model/search"
	"postings/tui/facts"
)

// listCommand prints the postings that the browser shows.
func (p *program) listCommand() *cobra.Command {
	t := p.text.Command
	flags := &searchFlags{}
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "list [" + t.Path + "]",
		Short: t.List.Short,
		Long:  t.List.Long,
		Example: examples(
			t.ExampleTitles, "postings list ~/src/site | cut -f4",
			t.ExampleQuery, "postings list --status all --query 'chef produits'",
		),
		Args: p.arguments(0, 1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return p.list(cmd.Context(), firstArg(args), flags, asJSON)
		},
	}
	flags.add(cmd, p.text)
	p.addReading(cmd)
	p.addSamples(cmd)
	p.addRev(cmd)
	cmd.Flags().BoolVar(&asJSON, "json", false, t.FlagJSON)
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

// list prints the postings of a corpus that a search finds.
func (p *program) list(ctx context.Context, path string, flags *searchFlags, asJSON bool) error {
	p.fallback = toldSamples
	query := search.ParseQuery(flags.query)
	c, err := p.load(ctx, path)
	if err != nil {
		return err
	}
	scope := p.scope(flags)
	if !flags.status.given && !c.Has(scope.Status) {
		p.say(p.text.Screen.OrAll(scope.Status))
		scope.Status = model.AnyStatus
	}
	if query.AsksForBookmarks() {
		if scope.Bookmarked, _, err = p.marks().Load(); err != nil {
			p.say(p.text.Actions.MarksFailed(explain(err, p.config.Lang)))
		}
	}
	if query.AsksForProblems() {
		problems, err := check.Run(ctx, c.Corpus, p.checking())
		if err != nil {
			return err
		}
		scope.Problems = map[string]bool{}
		for _, f := range problems {
			scope.Problems[f.Key] = true
		}
	}
	found, err := c.search(ctx, query, scope)
	if err != nil {
		return err
	}
	var b bytes.Buffer
	switch {
	case asJSON:
		list := make([]postingJSON, len(found))
		for i, posting := range found {
			list[i] = p.postingJSON(posting, false)
		}
		err = report.WriteJSON(&b, list)
	case p.onTerminal():
		p.table(&b, found, p.columns())
	default:
		for _, posting := range found {
			fmt.Fprintln(&b, strings.Join(fields(posting, p.config.Lang), "\t"))
		}
	}
	if err != nil {
		return err
	}
	if err := p.print(&b); err != nil {
		return err
	}
	if len(found) == 0 || p.onTerminal() && !asJSON {
		p.tellCount(len(found), len(c.Postings), scope.Status)
	}
	return nil
}

// tellCount tells people that there may be more.
func (p *program) tellCount(shown, total int, status model.StatusFilter) {
	t := p.text.Output
	message := t.Found(shown, total)
	if shown < total && status != model.AnyStatus {
		message = p.text.Failures.Then(message, t.MoreStatus)
	}
	p.say(message)
}

// fields are what a line of the list holds for scripts: key, status, languages,
// title, reference and path. No field holds a tab or a line end.
func fields(posting *model.Posting, lang model.Lang) []string {
	d := posting.Best(lang)
	return []string{
		oneLine(posting.Key), statusName(posting.Status()), strings.Join(languages(posting), ","), d.Title, d.Reference, d.Path,
	}
}

// statusName is a status in data, the same in both languages; a page has "".
func statusName(s model.Status) string {
	switch s {
	case model.Open:
		return model.OnlyOpen.String()
	case model.Closed:
		return model.OnlyClosed.String()
	}
	return ""
}

// languages lists the languages that a posting exists in.
func languages(posting *model.Posting) []string {
	var codes []string
	for _, lang := range model.Langs() {
		if posting.In(lang) != nil {
			codes = append(codes, lang.String())
		}
	}
	return codes
}

// table prints postings in aligned columns. Where they do not fit the title is
// cut, and never the key, which is there to be copied: lines wrap before that.
func (p *program) table(b *bytes.Buffer, found []*model.Posting, width int) {
	if len(found) == 0 {
		return
	}
	t, lang := p.text.Output, p.config.Lang
	rows := [][]string{{t.Title, t.Status, t.Languages, t.Key}}
	for _, posting := range found {
		status := facts.StatusWord(p.text, posting.Status(), posting.Unlisted())
		rows = append(rows, []string{
			posting.Best(lang).Title, status, strings.ToUpper(strings.Join(languages(posting), " ")), oneLine(posting.Key),
		})
	}
	const gap = 2
	var widths [4]int
	for _, row := range rows {
		for i, cell := range row {
			widths[i] = max(widths[i], ansi.StringWidth(cell))
		}
	}
	const title, leastTitle = 0, 8
	over := widths[0] + widths[1] + widths[2] + widths[3] + 3*gap - width
	widths[title] -= max(0, min(over, widths[title]-leastTitle))
	for _, row := range rows {
		for i, cell := range row {
			cell = ansi.Truncate(cell, widths[i], "…")
			row[i] = cell + strings.Repeat(" ", widths[i]-ansi.StringWidth(cell))
		}
		fmt.Fprintln(b, strings.TrimRight(strings.Join(row, strings.Repeat(" ", gap)), " "))
	}
}
