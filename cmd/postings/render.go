package main

import (
	"bytes"
	"cmp"
	"context"
	"fmt"
	"io"
	"os"
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
	"postings/tui"
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

// layout is how texts are printed: without escape sequences or with them, and
// two texts side by side or one after the other.
type layout struct {
	column      int // the width of a text
	plain, side bool
}

// layout returns the layout of one or two texts for a width, by default that of
// the output.
func (p *program) layout(width int, two bool) layout {
	width = cmp.Or(width, p.columns())
	l := layout{column: max(narrowest, min(width, widestText)), plain: p.profile() == colorprofile.NoTTY}
	if two && !l.plain && width >= sideBySide {
		l.side = true
		l.column = min(widestText, (width-ansi.StringWidth(betweenSides))/2)
	}
	return l
}

// writeSides writes two texts side by side.
func (l layout) writeSides(w io.Writer, left, right []string) {
	at := func(lines []string, i int) string {
		if i >= len(lines) {
			return ""
		}
		return ansi.Truncate(lines[i], l.column, "…")
	}
	for i := range max(len(left), len(right)) {
		fmt.Fprintln(w, pad(at(left, i), l.column)+betweenSides+at(right, i))
	}
}

// pad adds spaces to a text up to a width.
func pad(text string, width int) string {
	return text + strings.Repeat(" ", max(0, width-ansi.StringWidth(text)))
}

// widest returns the width of the widest first column of rows.
func widest(rows ...[2]string) int {
	width := 0
	for _, row := range rows {
		width = max(width, ansi.StringWidth(row[0]))
	}
	return width
}

// render renders a posting: one document, or both languages.
func (p *program) render(ctx context.Context, b *bytes.Buffer, c *corpus, posting *model.Posting, d *model.Document, flags showFlags) error {
	docs := []*model.Document{d}
	if other := posting.In(d.Lang.Other()); flags.both && other != nil {
		docs = append(docs, other)
	}
	l := p.layout(int(flags.width), len(docs) == 2)
	w := p.styled(b)
	var pages [][]string
	for _, d := range docs {
		page, err := p.page(ctx, c, posting, d, l)
		if err != nil {
			return err
		}
		pages = append(pages, page)
	}
	if l.side {
		l.writeSides(w, pages[0], pages[1])
		return nil
	}
	for i, page := range pages {
		if i > 0 {
			fmt.Fprintf(w, "\n%s\n\n", strings.Repeat("─", l.column))
		}
		fmt.Fprintln(w, strings.Join(page, "\n"))
	}
	return nil
}

// page returns the lines of a document: its facts and its text.
func (p *program) page(ctx context.Context, c *corpus, posting *model.Posting, d *model.Document, l layout) ([]string, error) {
	page, err := p.renderText(ctx, d, l)
	if err != nil {
		return nil, err
	}
	lines := p.facts(c, posting, d, l.column)
	if page.Unformatted {
		lines = append(lines, markdown.Wrap(p.text.Reading.Unformatted, l.column)...)
		lines = append(lines, "")
	}
	lines = append(lines, page.Lines...)
	if strings.TrimSpace(d.Body) == "" {
		lines = append(lines, p.text.Reading.NoText)
	}
	if l.plain {
		for i, line := range lines {
			lines[i] = plainLine(line)
		}
	}
	return trimBlank(lines), nil
}

// renderText renders the text of a document.
func (p *program) renderText(ctx context.Context, d *model.Document, l layout) (markdown.Page, error) {
	style, err := p.style(l.plain)
	if err != nil {
		return markdown.Page{}, err
	}
	return markdown.Render(ctx, d.Body, markdown.Options{
		Width: l.column, Style: style, Lang: d.Lang, Hyperlinks: !l.plain, Base: d.Address(),
	})
}

// style returns the style of texts. Since querying the terminal's background
// could take long, the automatic style has no colours unless the environment
// specifies the background.
func (p *program) style(plain bool) (glamour.StyleConfig, error) {
	if plain {
		return markdown.Style(markdown.Piped)
	}
	style, err := p.chosenStyle()
	if err != nil {
		return glamour.StyleConfig{}, err
	}
	dark, known := darkBackground(p.getenv("COLORFGBG"))
	if style.Name == config.AutoStyle && !known {
		style.Name = markdown.Plain
	}
	return style.Config(markdown.Screen{Dark: dark, Basic: p.profile() == colorprofile.ANSI})
}

// chosenStyle returns the style that the user has chosen.
func (p *program) chosenStyle() (tui.Style, error) {
	name := p.config.Style
	if !config.IsStyleFile(name) {
		return tui.Style{Name: name}, nil
	}
	data, err := os.ReadFile(name)
	if err != nil {
		return tui.Style{}, p.settingError("style", p.openError(name, err))
	}
	style, err := markdown.ParseStyle(data)
	if err != nil {
		return tui.Style{}, p.settingError("style", exitErr(p.text.Failures.Unreadable(oneLine(name), reason(p.text.Failures, err))))
	}
	return tui.Style{Custom: &style}, nil
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

// facts returns the head of a text: its title, its facts, a notice if it is not in
// the current language, and its description.
func (p *program) facts(c *corpus, posting *model.Posting, d *model.Document, width int) []string {
	var lines []string
	for _, l := range markdown.Wrap(d.Title, width) {
		lines = append(lines, lipgloss.NewStyle().Bold(true).Render(l))
	}
	lines = append(lines, "")
	var rows [][2]string
	known := facts.Of(c.Corpus, posting, d, p.config.Lang, apply.Address(d, p.config.Apply))
	for _, f := range append(known, facts.History(p.past, posting, p.config.Lang, time.Now())...) {
		rows = append(rows, [2]string{f.Label, f.Value})
	}
	for _, variant := range posting.Variants(d.Lang) {
		if variant != d {
			rows = append(rows, [2]string{p.text.Output.Variant, variant.Path})
		}
	}
	label := widest(rows...)
	for _, row := range rows {
		lines = append(lines, pad(row[0], label)+"  "+row[1])
	}
	for _, text := range []string{facts.Notice(c.Corpus, posting, p.config.Lang), facts.Description(d)} {
		if text != "" {
			lines = append(lines, "")
			lines = append(lines, markdown.Wrap(text, width)...)
		}
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
