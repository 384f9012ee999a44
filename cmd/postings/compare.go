package main

import (
	"bytes"
	"context"
	"fmt"
	"slices"
	"strings"

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
	l := p.layout(width, true)
	var pages [2]markdown.Page
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
		if pages[i], err = p.renderText(ctx, d, l); err != nil {
			return err
		}
		heads[i], langs[i] = p.facts(c, posting, d, l.column), d.Lang
	}
	var b bytes.Buffer
	w := p.styled(&b)
	put := func(left, right []string) {
		if l.side {
			l.writeSides(w, left, right)
			return
		}
		for _, line := range slices.Concat(trimBlank(left), []string{""}, trimBlank(right), []string{"", strings.Repeat("─", l.column), ""}) {
			if l.plain {
				line = plainLine(line)
			}
			fmt.Fprintln(w, line)
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
	for _, pair := range markdown.Match(&pages[0], &pages[1]) {
		left, right := section(0, pair[0]), section(1, pair[1])
		if len(trimBlank(left))+len(trimBlank(right)) > 0 {
			put(left, right)
		}
	}
	return p.print(&b)
}
