package reader

import (
	"fmt"
	"slices"

	"postings/model"
	"postings/tui/draw"
	"postings/tui/facts"
)

// headState is what the head of a text depends on, apart from the posting.
type headState struct {
	// apply is the address for applications, or "" if unknown.
	apply string
	// broken is the reason why the file could not be reloaded, or nil.
	broken   *model.Finding
	problems int
	// ahead says which language was changed after the other, or is "".
	ahead string
	// bookmarked reports whether the posting has a bookmark, and focused
	// whether the reader has the focus.
	bookmarked, focused bool
	// brief leaves out what is not essential, for low windows.
	brief bool
}

// headLines draws the head of a posting in at most w columns: its title, its
// facts, notices, and its description unless the text repeats it.
func headLines(k draw.Look, p *model.Posting, d *model.Document, state headState, w int) []draw.Text {
	title := k.Theme.Away
	if state.focused {
		title = k.Theme.Accent
	}
	var lines []draw.Text
	for _, line := range draw.Wrap(d.Title, w) {
		lines = append(lines, title.Render(line))
	}
	lines = append(lines, factLines(k, p, d, state, w)...)

	var notices []string
	if state.broken != nil {
		message, _ := k.Text.Findings.Say(*state.broken)
		notices = append(notices, k.Text.Reading.LastGood(state.broken.Place(), message))
	}
	if notice := facts.Notice(p, k.Lang); notice != "" {
		notices = append(notices, notice)
	}
	for _, notice := range notices {
		lines = append(lines, "")
		for _, line := range draw.Wrap(notice, w-2) {
			lines = append(lines, k.Theme.Warn.Render("▎ ")+k.Keyed(line, k.Theme.Plain))
		}
	}
	if !state.brief && d.Description != "" && !facts.Repeats(d.Body, d.Description) {
		lines = append(lines, "")
		for _, line := range draw.Wrap(d.Description, w) {
			lines = append(lines, draw.Plain(line))
		}
	}
	return append(lines, "")
}

// factLines draws the facts that matter to a reader, the most useful first. It
// uses one line, or two if more than the last fact would not fit and there is
// space.
func factLines(k draw.Look, p *model.Posting, d *model.Document, state headState, w int) []draw.Text {
	dot := k.Theme.Dim.Render(" · ")
	lines := []draw.Text{""}
	parts := factParts(k, p, d, state)
	for i, part := range parts {
		line := &lines[len(lines)-1]
		switch {
		case *line == "":
			*line = part
		case draw.Cells(*line+dot+part) > w && len(lines) == 1 && !state.brief && (i < len(parts)-1 || w-draw.Cells(*line) < leastFact):
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

// factParts draws the individual facts.
func factParts(k draw.Look, p *model.Posting, d *model.Document, state headState) []draw.Text {
	t := k.Text.Reading
	known := map[facts.Name]facts.Fact{}
	for _, f := range facts.Of(p, d, k.Lang, state.apply) {
		known[f.Name] = f
	}
	var parts []draw.Text
	if f, ok := known[facts.Status]; ok {
		parts = append(parts, k.StatusSign(d.Status)+" "+draw.Plain(f.Value))
	}
	for _, name := range []facts.Name{facts.Place, facts.Pay} {
		if f, ok := known[name]; ok {
			parts = append(parts, draw.Plain(draw.Cut(f.Value, maxFact)))
		}
	}
	if f, ok := known[facts.Closes]; ok {
		parts = append(parts, k.Theme.Dim.Render(f.Label+" ")+draw.Plain(draw.Cut(f.Value, maxFact)))
	}
	if variants := p.Variants(d.Lang); len(variants) > 1 {
		parts = append(parts, draw.Plain(t.VariantOf(slices.Index(variants, d)+1, len(variants))))
	}
	if state.bookmarked {
		parts = append(parts, k.Theme.Accent.Render("★"))
	}
	if state.problems > 0 {
		parts = append(parts, k.Theme.Warn.Render(t.ProblemCount(state.problems)))
	}
	if state.ahead != "" {
		parts = append(parts, k.Theme.Warn.Render(state.ahead))
	}
	if f, ok := known[facts.Apply]; ok {
		parts = append(parts, k.Theme.Dim.Render(f.Label+" ")+draw.Plain(f.Value))
	}
	if f, ok := known[facts.Translation]; ok {
		other := f.Value
		if p.In(k.Lang.Other()) != nil {
			other = fmt.Sprintf("%v %s", k.Lang.Other(), f.Value)
		}
		parts = append(parts, k.Theme.Dim.Render(other))
	}
	return parts
}
