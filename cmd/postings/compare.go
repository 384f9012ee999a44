package main

import (
	"bytes"
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"postings/model"
	"postings/model/outline"
	"postings/tui/i18n"
	"postings/tui/markdown"
)

// compare prints two postings section by section: side by side if the terminal
// is wide enough, otherwise one after the other.
func (p *program) compare(ctx context.Context, path string, names [2]string, width int) error {
	c, err := p.load(ctx, path)
	if err != nil {
		return err
	}
	plain := p.profile() == colorprofile.NoTTY
	if width == 0 {
		width = p.columns()
	}
	side := !plain && width >= sideBySide
	column := max(narrowest, min(width, widestText))
	if side {
		column = min(widestText, (width-ansi.StringWidth(betweenSides))/2)
	}
	style, err := p.style(plain)
	if err != nil {
		return err
	}
	var pages [2]*markdown.Page
	var heads [2][]string
	var langs [2]model.Lang
	for i, name := range names {
		posting, d, err := p.choose(ctx, c, name)
		if err != nil {
			return err
		}
		if d == nil {
			d = posting.Best(p.config.Lang)
		}
		page, err := markdown.Render(ctx, d.Body, markdown.Options{
			Width: column, Style: style, Lang: d.Lang, Hyperlinks: !plain, Base: d.Address(),
		})
		if err != nil {
			return err
		}
		pages[i], heads[i], langs[i] = &page, p.facts(posting, d, column), d.Lang
	}
	var b bytes.Buffer
	w := p.styled(&b)
	put := func(left, right []string) {
		if !side {
			for _, l := range slices.Concat(trimBlank(left), []string{""}, trimBlank(right), []string{"", strings.Repeat("─", column), ""}) {
				if plain {
					l = plainLine(l)
				}
				fmt.Fprintln(w, l)
			}
			return
		}
		for i := range max(len(left), len(right)) {
			l, r := lineAt(left, i, column), lineAt(right, i, column)
			fmt.Fprintln(w, l+strings.Repeat(" ", max(0, column-ansi.StringWidth(l)))+betweenSides+r)
		}
	}
	put(heads[0], heads[1])
	section := func(i, n int) []string {
		if n == outline.None {
			return []string{"(" + i18n.Of(langs[i], false).Reading.NoCounterpart + ")"}
		}
		starts := pages[i].Sections()
		return pages[i].Lines[starts[n]:starts[n+1]]
	}
	for _, pair := range markdown.Match(pages[0], pages[1]) {
		left, right := section(0, pair[0]), section(1, pair[1])
		if len(trimBlank(left))+len(trimBlank(right)) > 0 {
			put(left, right)
		}
	}
	return p.print(&b)
}
