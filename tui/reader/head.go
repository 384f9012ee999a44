package reader

import (
	"fmt"
	"slices"

	"postings/model"
	"postings/tui/draw"
	"postings/tui/facts"
	"postings/tui/markdown"
)

// briefHeight is the height below which a full head would leave no space for
// the text.
const briefHeight = 12

// head draws the head of a posting in at most w columns: its title, its facts,
// notices, and its description. Apply is the address for applications, or "" if
// unknown.
func (p Pane) head(d *model.Document, apply string, w int) []draw.Text {
	k := p.Look
	title := k.Theme.Away
	if p.Focused || !p.Room.Wide {
		title = k.Theme.Accent
	}
	var lines []draw.Text
	for _, line := range markdown.Wrap(d.Title, w) {
		lines = append(lines, title.Render(line))
	}
	most := 2
	if p.brief() {
		most = 1
	}
	lines = append(lines, factLines(p.Look, p.factParts(d, apply), w, most)...)

	var notices []string
	if f := p.broken(d); f != nil {
		message, _ := k.Text.Findings.Describe(*f)
		notices = append(notices, k.Text.Reading.LastGood(f.Place(), message))
	}
	if notice := facts.Notice(p.Corpus, p.Posting, k.Lang); notice != "" {
		notices = append(notices, notice)
	}
	for _, notice := range notices {
		lines = append(lines, "")
		for _, line := range markdown.Wrap(notice, w-2) {
			lines = append(lines, k.Theme.Warn.Render("▎ ")+k.Keyed(line, k.Theme.Plain))
		}
	}
	return append(append(lines, p.description(facts.Description(d), w)...), "")
}

// description draws a description below a blank line, if there is space for it.
func (p Pane) description(text string, w int) []draw.Text {
	if p.brief() || text == "" {
		return nil
	}
	lines := []draw.Text{""}
	for _, line := range markdown.Wrap(text, w) {
		lines = append(lines, draw.Plain(line))
	}
	return lines
}

// brief reports whether to leave out what is not essential.
func (p Pane) brief() bool { return p.Room.Height < briefHeight }

// factLines joins facts, the most useful first. It uses one line, or more, up to
// most, if more than the last fact would not fit.
func factLines(k draw.Look, parts []draw.Text, w, most int) []draw.Text {
	dot := k.Theme.Dim.Render(" · ")
	lines := []draw.Text{""}
	for i, part := range parts {
		line := &lines[len(lines)-1]
		switch {
		case *line == "":
			*line = part
		case draw.Cells(*line+dot+part) > w && len(lines) < most && (i < len(parts)-1 || w-draw.Cells(*line) < leastFact):
			lines = append(lines, part)
		default:
			*line += dot + part
		}
	}
	for i := range lines {
		lines[i] = draw.Cut(lines[i], w)
	}
	return lines
}

// maxFact is the maximum width of each of several facts on a line, and
// leastFact the minimum width at which the last one is still useful.
const maxFact, leastFact = 36, 20

// terms draws the facts by which postings are chosen.
func terms(k draw.Look, d *model.Document) []draw.Text {
	var parts []draw.Text
	if status := facts.DocumentStatus(k.Text, d); status != "" {
		parts = append(parts, k.StatusSign(d.Status)+" "+draw.Plain(status))
	}
	for _, fact := range []string{d.Facts.Place, d.Facts.Pay} {
		if fact != "" {
			parts = append(parts, draw.Plain(draw.Cut(fact, maxFact)))
		}
	}
	if closes := d.Facts.Closes; closes != "" {
		parts = append(parts, k.Theme.Dim.Render(k.Text.Reading.Closes+" ")+draw.Plain(draw.Cut(closes, maxFact)))
	}
	return parts
}

// factParts draws the facts that matter to a reader.
func (p Pane) factParts(d *model.Document, apply string) []draw.Text {
	k, t := p.Look, p.Look.Text.Reading
	parts := terms(k, d)
	if variants := p.Posting.Variants(d.Lang); len(variants) > 1 {
		parts = append(parts, draw.Plain(t.VariantOf(slices.Index(variants, d)+1, len(variants))))
	}
	if p.Bookmarked {
		parts = append(parts, k.Theme.Accent.Render("★"))
	}
	if p.Problems > 0 {
		parts = append(parts, k.Theme.Warn.Render(t.ProblemCount(p.Problems)))
	}
	if a := p.Ahead; a != nil {
		parts = append(parts, k.Theme.Warn.Render(k.Text.History.OnlyIn(a.Lang, a.Since.Time.Local())))
	}
	for _, f := range facts.Of(p.Corpus, p.Posting, d, k.Lang, apply) {
		switch {
		case f.Name == facts.Apply:
			parts = append(parts, k.Theme.Dim.Render(f.Label+" ")+draw.Plain(f.Value))
		case f.Name == facts.Translation && p.Posting.In(k.Lang.Other()) != nil:
			parts = append(parts, k.Theme.Dim.Render(fmt.Sprintf("%v %s", k.Lang.Other(), f.Value)))
		case f.Name == facts.Translation:
			parts = append(parts, k.Theme.Dim.Render(f.Value))
		}
	}
	return parts
}
