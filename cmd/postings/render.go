package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
	"time"

	glamour "charm.land/glamour/v2/ansi"
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"postings/cmd/postings/config"
	"postings/model"
	"postings/model/apply"
	"postings/model/sanitise"
	"postings/tui/facts"
	"postings/tui/markdown"
)

// The widths of text in columns: the maximum that is comfortable to read, the
// minimum for words, and the width from which two languages are side by side.
const (
	widestText   = 88
	narrowest    = 20
	sideBySide   = 100
	betweenSides = " │ "
)

// render renders a posting: one document, or both languages.
func (p *program) render(ctx context.Context, b *bytes.Buffer, posting *model.Posting, d *model.Document, flags showFlags) error {
	width := int(flags.width)
	if width == 0 {
		width = min(p.columns(), widestText)
		if flags.both {
			width = p.columns()
		}
	}
	plain := p.profile() == colorprofile.NoTTY
	w := p.styled(b)
	other := posting.In(d.Lang.Other())
	if !flags.both || other == nil {
		lines, err := p.page(ctx, posting, d, max(narrowest, min(width, widestText)), plain)
		if err != nil {
			return err
		}
		fmt.Fprintln(w, strings.Join(lines, "\n"))
		return nil
	}
	side := !plain && width >= sideBySide
	column := max(narrowest, min(width, widestText))
	if side {
		column = min(widestText, (width-ansi.StringWidth(betweenSides))/2)
	}
	var pages [2][]string
	for i, d := range []*model.Document{d, other} {
		var err error
		if pages[i], err = p.page(ctx, posting, d, column, plain); err != nil {
			return err
		}
	}
	if !side {
		rule := strings.Repeat("─", column)
		fmt.Fprintln(w, strings.Join(slices.Concat(pages[0], []string{"", rule, ""}, pages[1]), "\n"))
		return nil
	}
	for i := range max(len(pages[0]), len(pages[1])) {
		left, right := lineAt(pages[0], i, column), lineAt(pages[1], i, column)
		fmt.Fprintln(w, left+strings.Repeat(" ", max(0, column-ansi.StringWidth(left)))+betweenSides+right)
	}
	return nil
}

// lineAt returns a line truncated to a width, or an empty one past the end.
func lineAt(lines []string, i, width int) string {
	if i >= len(lines) {
		return ""
	}
	return ansi.Truncate(lines[i], width, "…")
}

// page returns the lines of a document: its facts and its text.
func (p *program) page(ctx context.Context, posting *model.Posting, d *model.Document, width int, plain bool) ([]string, error) {
	style, err := p.style(plain)
	if err != nil {
		return nil, err
	}
	page, err := markdown.Render(ctx, d.Body, markdown.Options{
		Width: width, Style: style, Lang: d.Lang, Hyperlinks: !plain, Base: d.Address(),
	})
	if err != nil {
		return nil, err
	}
	lines := p.facts(posting, d, width)
	if page.Unformatted {
		lines = append(lines, strings.Split(ansi.Wrap(p.text.Reading.Unformatted, width, ""), "\n")...)
		lines = append(lines, "")
	}
	lines = append(lines, page.Lines...)
	if strings.TrimSpace(d.Body) == "" {
		lines = append(lines, p.text.Reading.NoText)
	}
	if !plain {
		return trimBlank(lines), nil
	}
	for i, l := range lines {
		lines[i] = plainLine(l)
	}
	return trimBlank(lines), nil
}

// style returns the style of texts. Since querying the terminal's background
// could take long, the automatic style has no colours unless the environment
// specifies the background.
func (p *program) style(plain bool) (glamour.StyleConfig, error) {
	name := p.config.Style
	switch {
	case plain:
		name = markdown.Piped
	case name == config.AutoStyle:
		name = markdown.Plain
		if dark, ok := darkBackground(p.getenv("COLORFGBG")); ok {
			name = p.styleFor(dark)
		}
	case config.IsStyleFile(name):
		data, err := os.ReadFile(name)
		if err != nil {
			return glamour.StyleConfig{}, p.openError(name, err)
		}
		style, err := markdown.ParseStyle(data)
		if err != nil {
			return style, exitErr(p.text.Failures.Unreadable(oneLine(name), reason(err)))
		}
		return style, nil
	}
	if name == markdown.Dark || name == markdown.Light {
		name = p.styleFor(name == markdown.Dark)
	}
	return markdown.Style(name)
}

// styleFor returns the name of our style for a background and the terminal's
// colours.
func (p *program) styleFor(dark bool) string {
	return markdown.StyleName(markdown.Screen{Dark: dark, Basic: p.profile() == colorprofile.ANSI})
}

// darkBackground parses COLORFGBG, in which some terminals specify their
// colours: "15;0" is white on black.
func darkBackground(colours string) (dark, ok bool) {
	background, err := strconv.Atoi(colours[strings.LastIndexByte(colours, ';')+1:])
	if err != nil {
		return false, false
	}
	return background < 7 || background == 8, true
}

// facts returns the head of a text: its title, its facts, and a notice if it is
// not in the current language.
func (p *program) facts(posting *model.Posting, d *model.Document, width int) []string {
	var lines []string
	for l := range strings.SplitSeq(ansi.Wrap(d.Title, width, ""), "\n") {
		lines = append(lines, lipgloss.NewStyle().Bold(true).Render(l))
	}
	lines = append(lines, "")
	var rows [][2]string
	known := facts.Of(posting, d, p.config.Lang, apply.Address(d, p.config.Apply))
	for _, f := range append(known, facts.History(p.story, posting, p.config.Lang, time.Now())...) {
		rows = append(rows, [2]string{f.Label, f.Value})
	}
	for _, variant := range posting.Variants(d.Lang) {
		if variant != d {
			rows = append(rows, [2]string{p.text.Output.Variant, variant.Path})
		}
	}
	label := 0
	for _, row := range rows {
		label = max(label, ansi.StringWidth(row[0]))
	}
	for _, row := range rows {
		lines = append(lines, row[0]+strings.Repeat(" ", label-ansi.StringWidth(row[0])+2)+row[1])
	}
	if notice := facts.Notice(posting, p.config.Lang); notice != "" {
		lines = append(lines, "")
		lines = append(lines, strings.Split(ansi.Wrap(notice, width, ""), "\n")...)
	}
	return append(lines, "")
}

// plainLine removes escape sequences, and everything else that a terminal could
// act on, from a line.
func plainLine(l string) string {
	clean := sanitise.Text(ansi.Strip(l))
	return strings.TrimRight(clean, " \u00a0\n")
}

// trimBlank removes trailing blank lines.
func trimBlank(lines []string) []string {
	blank := func(l string) bool { return strings.TrimSpace(ansi.Strip(l)) == "" }
	for len(lines) > 0 && blank(lines[len(lines)-1]) {
		lines = lines[:len(lines)-1]
	}
	return lines
}
